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
		if e.Kind == guide.Corrected {
			if l, stands := s.LineOf(e.Seq); stands && l.Seq != e.Seq {
				continue // the line says something else
			}
			if e.Ref = s.Events()[e.Ref-1].Ref; e.Ref == 0 {
				return e.Seq, true
			}
			e.Kind = guide.Noted
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

// NewestLine is the line that was written last, of those that stand.
func NewestLine(s guide.Session) (newest guide.Line, ok bool) {
	all := s.Notes()
	for _, m := range s.Marks() {
		all = append(all, m.Lines...)
	}
	for _, l := range all {
		if l.First > newest.First {
			newest, ok = l, true
		}
	}
	return newest, ok
}
