package transcript

import (
	"slices"
	"time"

	"example.org/onetoone/guide"
)

// Last is what to remember of the talks with a person before the next one.
type Last struct {
	// At is when the talk was that is remembered.
	At time.Time
	// Promises are all that are still open, by their days, those without one last:
	// what is late comes first. Settled are those of the last talk that are not open.
	Promises, Settled []guide.Promise
	// Said are their own newest words, at most two; Noted are the newest
	// notes, as many as make two with them, oldest first. What was added when
	// the talk was over is in neither.
	Said, Noted []string
	// Again is when they meant to speak again, in the words used; AgainDay is
	// the day that they named, zero when it was none.
	Again    string
	AgainDay time.Time
}

// LastTime is what one glance should bring back of the talks with a person, oldest
// first: of the last one that holds something, and every promise that is still open,
// of whichever. ok is false where none was held.
func LastTime(talks ...guide.Session) (l Last, ok bool) {
	var s guide.Session
	for _, t := range talks {
		if !t.Started() {
			continue
		}
		if holdsSomething(t) || !ok || !holdsSomething(s) {
			s, ok = t, true
		}
		for _, p := range append(t.Promises(), t.Promised()...) {
			if p.Open() {
				l.Promises = append(l.Promises, p)
			}
		}
	}
	slices.SortStableFunc(l.Promises, func(a, b guide.Promise) int {
		if a.Due.IsZero() != b.Due.IsZero() {
			return b.Due.Compare(a.Due)
		}
		return a.Due.Compare(b.Due)
	})
	l.At, l.Said = s.StartedAt(), Quotes(s, 2)
	l.Settled = slices.DeleteFunc(s.Promises(), guide.Promise.Open)
	l.Again, l.AgainDay = s.SpeakAgain()
	notes := s.Notes()
	for i := len(notes) - 1; i >= 0 && len(l.Said)+len(l.Noted) < 2; i-- {
		if n := notes[i]; !n.Later {
			l.Noted = append([]string{n.Text}, l.Noted...)
		}
	}
	return l, ok
}

// holdsSomething reports whether anything came of a talk: a mark, a word, an answer.
func holdsSomething(s guide.Session) bool {
	held := Holds(s)
	return held[guide.HeldMarks]+held[guide.HeldWords]+held[guide.HeldPromises]+held[guide.HeldAfter]+held[guide.HeldDebrief] > 0 || s.Field(guide.FieldAnswer) != ""
}
