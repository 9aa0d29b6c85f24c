package transcript

import (
	"maps"

	"example.org/onetoone/guide"
)

// Holds counts what is held in the session, by the rows of the consent table
// that None does not keep: promises, marks, lines, stages that were visited, and
// fields that were filled in. What was taken back and is still stored counts.
func Holds(s guide.Session) map[guide.Held]int {
	type thing struct {
		held  guide.Held
		field guide.Field
		n     int
		stage string
	}
	always, things := map[guide.Held]bool{}, map[thing]bool{}
	for _, k := range guide.Keeps() {
		always[k.What] = k.From == guide.None
	}
	for _, e := range s.Events() {
		h, ok := guide.HeldOf(e)
		if !ok || e.Gone || always[h] {
			continue
		}
		t := thing{held: h}
		switch e.Kind {
		case guide.Set:
			if e.Text == "" || e.Field == guide.FieldAsked { // which is what other talks hold
				continue
			}
			if t.n = e.Item; h != guide.HeldPromises {
				t.field = e.Field
			}
		case guide.Moved:
			t.stage = e.Stage
		case guide.Also: // what was marked as a promise is one
			if e.Item == 0 {
				continue
			}
			t = thing{held: guide.HeldPromises, n: e.Item}
		case guide.Marked, guide.Noted, guide.Added:
			t.n = e.Seq
		case guide.Corrected: // the line it corrects
			t.n = e.Ref
		case guide.Assessed:
		default:
			continue
		}
		things[t] = true
	}
	out := map[guide.Held]int{}
	for t := range things {
		out[t.held]++
	}
	return out
}

// Remaining tells what a level of consent would leave of the session: the rows of
// the consent table that hold something and stay, and those that hold something
// and go.
func Remaining(s guide.Session, c guide.Consent, promises bool) (stay, gone []guide.Held) {
	stands, keep, drop := map[int]bool{}, map[guide.Held]bool{}, map[guide.Held]bool{}
	for _, e := range s.Standing() {
		stands[e.Seq] = true
	}
	for _, e := range s.Events() {
		h, ok := guide.HeldOf(e)
		if !ok || e.Gone || e.Kind == guide.Set && e.Text == "" {
			continue
		}
		switch {
		case !c.KeepsEvent(e, promises): // what was undone is still on disk
			drop[h] = true
		case stands[e.Seq]:
			keep[h] = true
		}
	}
	if len(s.Promised()) > 0 { // marks promise, too
		promise := guide.Event{Kind: guide.Set, Field: guide.FieldWhat}
		map[bool]map[guide.Held]bool{true: keep, false: drop}[c.KeepsEvent(promise, promises)][guide.HeldPromises] = true
	}
	for _, k := range guide.Keeps() {
		if keep[k.What] {
			stay = append(stay, k.What)
		}
		if drop[k.What] {
			gone = append(gone, k.What)
		}
	}
	return stay, gone
}

// ComeBackTo is what was said of a promise that is not for today: what the two may
// come back to. ok is false where nothing was.
func ComeBackTo(s guide.Session) (p guide.Promise, ok bool) {
	if p = s.Draft(guide.TheirFirst); s.Field(guide.FieldAnswer) != guide.AnswerNotToday || p.What+p.When == "" {
		return guide.Promise{}, false
	}
	return p, true
}

// Unpromised lists what was filled in of a promise and did not become one: it
// lacks a what, a when or a yes, and the words were said all the same. Promised has
// those that were marked.
func Unpromised(s guide.Session) []guide.Promise {
	promised := map[int]bool{}
	for _, p := range append(s.Promises(), s.Promised()...) {
		promised[p.N] = true
	}
	var out []guide.Promise
	for n := guide.TheirFirst; n < s.NextPromise(); n++ {
		p := s.Draft(n)
		if p.What+p.When+p.Where+p.With+p.Obstacle+p.Reply != "" && !promised[p.N] {
			out = append(out, p)
		}
	}
	return out
}

// Clicked reports which steps of the click the other person has said.
func Clicked(s guide.Session) map[guide.MarkKind]bool {
	out := map[guide.MarkKind]bool{}
	for _, m := range s.Marks() {
		for _, k := range m.Kinds {
			out[k] = true
		}
	}
	maps.DeleteFunc(out, func(k guide.MarkKind, _ bool) bool { return !k.Click() })
	return out
}
