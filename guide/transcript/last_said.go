package transcript

import (
	"slices"

	"example.org/onetoone/guide"
)

// LastSaid is the newest event that holds something the other person said: a
// mark or a note that stands. It is what "do not store that" means.
func LastSaid(s guide.Session) (seq int, ok bool) {
	marks := s.EveryMark()
	for _, e := range slices.Backward(s.Events()) {
		if e.Gone {
			continue // what was undone still is on disk
		}
		switch e.Kind {
		case guide.Noted, guide.Added:
			if slices.ContainsFunc(marks, func(m guide.Mark) bool { return m.Seq == e.Ref }) {
				return e.Ref, true
			}
			return e.Seq, true
		case guide.Marked:
			return e.Seq, true
		}
	}
	return 0, false
}
