package ledger

import (
	"errors"
	"iter"
	"reflect"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/roster"
)

// opens reports whether there is the key of a handle.
func (t Tx) opens(h keys.Handle) bool {
	_, there := t.Keys.Current().Key(h)
	return there || file.Nobody(h)
}

// gone reports whether an error says that of something nothing is to be listed, or only
// that it is damaged.
func gone(err error) bool { return errors.Is(err, file.ErrNotFound) || errors.Is(err, file.ErrDamaged) }

// heads are the talks on the roster.
func (t Tx) heads() roster.Shelf {
	return roster.Shelf{Bucket: file.HeadsBucket, Bits: 12, All: t.allTalks, Keep: t.keepHead}
}

// rows are the people on it.
func (t Tx) rows() roster.Shelf {
	return roster.Shelf{Bucket: file.RowsBucket, Bits: 8, All: t.allPeople, Keep: t.keepRow}
}

// Roster is all that is on it.
func (t Tx) Roster() []roster.Shelf { return []roster.Shelf{t.heads(), t.rows()} }

func (t Tx) allTalks(do func(roster.ID) error) error {
	talks := t.Bucket(file.TalksBucket)
	if err := talks.Top(); err != nil {
		return err
	}
	return talks.B.ForEach(func(id, _ []byte) error { return do(roster.ID(id)) })
}

// keepHead is what is kept of a talk: nothing of one that waits for something, as what
// lists say of that changes with every line, and with the day.
func (t Tx) keepHead(id roster.ID) (out roster.Kept, ok bool, err error) {
	k, err := t.Talk(id[:])
	var h file.Head
	if err == nil {
		h, err = k.Head()
	}
	if gone(err) || err == nil && h.Header.Pending() {
		return out, false, nil
	}
	return roster.Kept{ID: id, Handle: k.Handle, Text: roster.Head(h.Header)}, true, err
}

// Listing is all talks, newest first, read at one moment.
type Listing struct {
	talks []roster.Kept
	slow  map[roster.ID]guide.Header // those of which nothing is kept
}

// With gives what lists may tell of those with somebody of whose name that is true,
// which is asked once of each person.
func (l Listing) With(is func(name string) bool) iter.Seq[guide.Header] {
	return func(yield func(guide.Header) bool) {
		others := map[keys.Handle]bool{}
		for _, k := range l.talks {
			if others[k.Handle] {
				continue
			}
			h, ok := l.slow[k.ID]
			if !ok {
				h = k.Header()
			}
			switch {
			case !is(h.Person):
				others[k.Handle] = !file.Nobody(k.Handle)
			case !yield(h):
				return
			}
		}
	}
}

// Listing reads all talks, from the roster as far as it has them. Missing is that it is to
// be there and cannot be read. Which talks there are, the list of all says.
func (t Tx) Listing() (out Listing, missing bool, err error) {
	all, missing, err := t.heads().Read(t.Tx)
	if err != nil {
		return out, missing, err
	}
	l, err := t.List(file.RecentBucket).Read()
	if err != nil {
		return out, missing, err
	}
	out.slow = map[roster.ID]guide.Header{}
	var found *roster.Kept // of the entry that is looked at
	header := func(e file.Entry) (guide.Header, error) {
		found = nil
		if at, ok := roster.Find(all, roster.ID(e.ID())); ok && t.opens(all[at].Handle) {
			found = &all[at]
			return guide.Header{}, nil
		}
		return t.HeaderOf(e)
	}
	err = Known(l.Newest(file.LastEntry), header, func(e file.Entry, h guide.Header) (bool, error) {
		if found == nil {
			found = &roster.Kept{ID: roster.ID(e.ID())}
			out.slow[found.ID] = Dated(h, e)
		}
		out.talks = append(out.talks, *found)
		return true, nil
	})
	return out, missing, err
}

func (t Tx) allPeople(do func(roster.ID) error) error {
	return t.Everyone(func(e file.Entry, _ file.Person) error { return do(roster.ID(e.ID())) })
}

// keepRow is what is kept of a person: nothing of one whose row may become another by
// itself.
func (t Tx) keepRow(id roster.ID) (out roster.Kept, ok bool, err error) {
	e := file.PersonEntry(id[:])
	p, found, err := t.Person(e)
	if gone(err) || err == nil && (!found || t.Keys.IsForgetting(p.Handle)) {
		return out, false, nil
	}
	r, stays, err := t.Row(e, p)
	if gone(err) || err == nil && !stays {
		return out, false, nil
	}
	return roster.Kept{ID: id, Handle: p.Handle, Text: roster.Row(r)}, err == nil, err
}

// Rows gives the rows of everyone, from the roster as far as it has them. Missing is that
// it is to be there and cannot be read. Who there is, the list of everyone says.
func (t Tx) Rows() (out []people.Row, missing bool, err error) {
	all, missing, err := t.rows().Read(t.Tx)
	if err != nil {
		return nil, false, err
	}
	l, err := t.List(file.EveryoneBucket).Read()
	if err != nil {
		return nil, missing, err
	}
	out = make([]people.Row, 0, l.Dir.Total())
	for e, err := range l.Soonest() {
		if err != nil {
			return nil, false, err
		}
		if at, ok := roster.Find(all, roster.ID(e.ID())); ok && t.opens(all[at].Handle) {
			out = append(out, all[at].Row())
			continue
		}
		if p, _, err := t.Person(e); err != nil {
			return nil, false, err
		} else if t.Keys.IsForgetting(p.Handle) {
			continue
		} else if r, _, err := t.Row(e, p); err != nil {
			return nil, false, err
		} else {
			out = append(out, r)
		}
	}
	return out, missing, nil
}

// touch notes what else is to be listed of a talk, whose head is written, and of whom it
// was with. Where that is somebody else than before, their records say so.
func (t Tx) touch(id []byte, old, now guide.Header) {
	if !now.Pending() || !old.Pending() {
		t.Work.Touch(file.HeadsBucket, id)
	}
	if raw, err := file.ParseID(now.PersonID); err == nil && !reflect.DeepEqual(part(old), part(now)) {
		t.Work.Touch(file.RowsBucket, raw)
	}
}

// part is what of a talk the row of whom it was with may come from: not what most lines
// that are written down change.
func part(h guide.Header) guide.Header {
	h.Events, h.Marks, h.Stage, h.StageTitle, h.Minutes, h.ToDebrief = 0, 0, 0, "", 0, 0
	return h
}

// BuildRoster makes the roster anew.
func (t Tx) BuildRoster() error { return roster.Build(t.Tx, t.Roster()) }

// WithRoster adds to keys that are to be destroyed the roster's, where there is one.
func (t Tx) WithRoster(gone []keys.Handle) ([]keys.Handle, error) {
	h, err := roster.Key(t.Tx)
	if err == nil && !file.Nobody(h) {
		gone = append(gone, h)
	}
	return gone, err
}

// NoRoster reports whether the roster is to be there and is not.
func (t Tx) NoRoster() (bool, error) { return roster.Missing(t.Tx) }
