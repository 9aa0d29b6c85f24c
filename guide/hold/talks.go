package hold

import (
	"fmt"
	"slices"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/whom"
)

// Talks are those that are open, each once, in the order in which they came. The
// zero Talks are none.
type Talks struct{ open []*Talk }

// All are the talks that are open. The slice is a copy.
func (ts *Talks) All() []*Talk { return slices.Clone(ts.open) }

// Get is the talk of an id, where it is open.
func (ts *Talks) Get(id string) (*Talk, bool) {
	for _, t := range ts.open {
		if t.id == id && !t.leaves {
			return t, true
		}
	}
	return nil, false
}

// Add opens a talk, in the place of the one with its id.
func (ts *Talks) Add(t *Talk) {
	ts.Drop(t.id)
	ts.open = append(ts.open, t)
}

// Drop forgets a talk, with all of it that is not on disk: it is to be deleted, or
// to be read anew.
func (ts *Talks) Drop(id string) {
	ts.open = slices.DeleteFunc(ts.open, func(t *Talk) bool { return t.id == id })
}

// Replace deletes a talk, with all of it that is not on disk, once the one that takes
// its place is there; nil is that none does. What is being written of it is waited
// for: it would come back.
func (ts *Talks) Replace(t, by *Talk) {
	if by != nil {
		ts.Add(by)
	}
	for _, x := range ts.open {
		if x.after == t {
			x.after = by
		}
	}
	if t.leaves, t.after = true, by; !t.tried && !t.created {
		ts.Drop(t.id)
	}
}

// Leaves reports whether the talk of an id is to be deleted, and is not yet.
func (ts *Talks) Leaves(id string) bool {
	return slices.ContainsFunc(ts.open, func(t *Talk) bool { return t.id == id && t.leaves })
}

// With are the talks with somebody that are open. One that says nobody's id, and
// that the disk has not or has all of, is with whoever has the name.
func (ts *Talks) With(p whom.Person) (out []*Talk) {
	theirs := func(t *Talk) bool {
		if id := t.s.PersonID(); id != "" {
			return id == p.ID
		}
		same := whom.SameName(t.s.Field(guide.FieldPerson)) == whom.SameName(p.Name)
		return slices.Contains(p.Talks, t.id) || same && !(t.created && t.Waiting()) // that one is somebody else's
	}
	for _, t := range ts.open {
		if !t.leaves && theirs(t) {
			out = append(out, t)
		}
	}
	return out
}

// Nowhere are those that no disk has yet, the newest first: they can still be gone
// on with.
func (ts *Talks) Nowhere() []guide.Header {
	var out []guide.Header
	for _, t := range ts.open {
		if t.Worth() && !t.created && !t.leaves {
			out = append(out, t.s.Header(t.id))
		}
	}
	slices.SortFunc(out, func(a, b guide.Header) int { return b.Began.Compare(a.Began) })
	return out
}

// Work gives what is to be started now: a write for every talk that has something
// to write, and the short wait of unsent lines. Talks that are not kept open are
// forgotten once all of them is on disk.
func (ts *Talks) Work(keptOpen func(*Talk) bool) (writes []Write, waits []Wait) {
	for _, t := range ts.open {
		if was, flying := ts.instead(t); t.ready() && !flying {
			w := t.write()
			w.instead = was
			writes = append(writes, w)
		}
		waits = append(waits, t.wait()...)
	}
	ts.open = slices.DeleteFunc(ts.open, func(t *Talk) bool { return !t.flying && !t.Waiting() && !keptOpen(t) })
	return writes, waits
}

// instead is what is to be deleted with the write that creates a talk, as there would
// be two of it, or none, if the program were killed between them; flying is that the
// talk has to wait for a write of that.
func (ts *Talks) instead(t *Talk) (was *Talk, flying bool) {
	for _, x := range ts.open {
		if x.leaves && x.after == t && !t.created && (x.created || x.flying) {
			return x, x.flying
		}
	}
	return nil, false
}

// has reports whether a talk is open, and no other has its id.
func (ts *Talks) has(t *Talk) bool { return slices.Contains(ts.open, t) }

// Saved takes in how a write ended, and gives what is to be waited for now. Of a
// talk that was dropped meanwhile nothing is taken in.
func (ts *Talks) Saved(d Done) []Wait {
	if !ts.has(d.of) {
		return nil
	}
	if d.deleted {
		ts.Drop(d.of.id)
		return nil
	}
	if d.instead != nil {
		ts.Drop(d.instead.id)
	}
	return d.of.saved(d)
}

// Over takes in that a wait is over: Work has more to give now.
func (ts *Talks) Over(w Wait) {
	if ts.has(w.of) {
		w.of.over(w)
	}
}

// Failing is a talk whose last write failed; nil where there is none.
func (ts *Talks) Failing() *Talk {
	for _, t := range ts.open {
		if t.err != nil {
			return t
		}
	}
	return nil
}

// Unsaved is what is not on disk.
func (ts *Talks) Unsaved() []guide.Unsaved {
	var out []guide.Unsaved
	for _, t := range ts.open {
		if t.Waiting() && !t.leaves {
			out = append(out, t.unsaved())
		}
	}
	return out
}

// UnsavedIs tells what is not on disk from what it was a moment ago; empty is that
// all is.
func (ts *Talks) UnsavedIs() string {
	var all []string
	for _, t := range ts.open {
		if t.Waiting() && !t.leaves {
			all = append(all, fmt.Sprint(t.id, t.s.Len(), t.lists, t.lines.version))
		}
	}
	slices.Sort(all)
	return strings.Join(all, " ")
}
