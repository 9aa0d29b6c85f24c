package guide

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"example.org/onetoone/guide/words"
)

// FieldCorrection is the place of a half-written correction, in no event: a Draft's
// Ref says of which line.
const FieldCorrection Field = "correction"

// Past is what a line said before it was corrected, and the event that holds it.
type Past struct {
	Seq   int
	Text  string
	Until time.Time
}

// Correct puts other words in the place of a line, which any event of the line
// names; what stood is kept beside it until it is erased. It returns ErrNothing where
// no such line stands, or it says that already, and otherwise what Note returns.
func (s Session) Correct(seq int, text string, at time.Time) (Event, error) {
	l, ok := s.LineOf(seq)
	if text = strings.TrimSpace(text); !ok || text == l.Text {
		return Event{}, words.Fail("session.correcting", ErrNothing, "N", seq)
	}
	e, err := s.words(Corrected, text, 0, at)
	e.Ref = l.First
	return e, err
}

// LineOf is the line that stands of which an event holds the words, or held them.
func (s Session) LineOf(seq int) (Line, bool) {
	for _, lines := range s.st.everyLine() {
		for _, l := range *lines {
			if l.First == seq || l.Seq == seq || slices.ContainsFunc(l.Was, func(p Past) bool { return p.Seq == seq }) {
				return l, true
			}
		}
	}
	return Line{}, false
}

// everyLine are the lists of lines: the notes, and those about each mark.
func (st *state) everyLine() []*[]Line {
	out := []*[]Line{&st.notes}
	for i := range st.marks {
		out = append(out, &st.marks[i].Lines)
	}
	return out
}

// foldCorrected corrects a line. Where what it said first was erased, it stands with
// what it says now; where it was taken back, nothing stands.
func (st *state) foldCorrected(e Event) error {
	if e.Ref < 1 || e.Ref >= e.Seq {
		return words.Fail("session.event-corrects", ErrOrder, "Seq", e.Seq, "Ref", e.Ref)
	}
	if e.Gone {
		return nil
	}
	for _, lines := range st.everyLine() {
		if i := slices.IndexFunc(*lines, func(l Line) bool { return l.First == e.Ref }); i >= 0 {
			*lines = slices.Clone(*lines)
			(*lines)[i] = (*lines)[i].corrected(e)
			return nil
		}
	}
	first, ok := st.blank[e.Ref]
	if !ok {
		return nil
	}
	l := lineOf(first)
	l.Seq, l.Text = e.Seq, e.Text
	lines := &st.notes
	if i := st.markIndex(first.Ref); i >= 0 {
		lines = &st.marks[i].Lines
	}
	*lines = append(slices.Clone(*lines), l)
	slices.SortStableFunc(*lines, func(a, b Line) int { return cmp.Compare(a.First, b.First) })
	return nil
}

// corrected is the line as an event corrects it.
func (l Line) corrected(e Event) Line {
	l.Was = append(slices.Clone(l.Was), Past{Seq: l.Seq, Text: l.Text, Until: e.At})
	l.Seq, l.Text = e.Seq, e.Text
	return l
}

// ofLine are the events that hold what a line says and said, by the one that held it
// first; now is the one that holds what it says, 0 where none stands.
func ofLine(events []Event, first int) (all []int, now int) {
	undone := map[int]bool{}
	for _, e := range events {
		if e.Kind == Undone || e.Kind == Redone {
			undone[e.Ref] = e.Kind == Undone
		}
	}
	for _, e := range events {
		if e.Seq == first || e.Kind == Corrected && e.Ref == first {
			all = append(all, e.Seq)
			if !e.Gone && !undone[e.Seq] {
				now = e.Seq
			}
		}
	}
	return all, now
}

// lineWith are the events whose words go when those of one event of a line do: all
// of them with what the line says now, and else that one alone.
func lineWith(events []Event, ref int) []int {
	first := ref
	if e := events[ref-1]; e.Kind == Corrected {
		first = e.Ref
	}
	all, now := ofLine(events, first)
	if now != 0 && now != ref {
		return []int{ref}
	}
	return all
}
