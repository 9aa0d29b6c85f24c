package solo

import (
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/scorecard"
)

// Report is what the debrief tells of one way a practice took.
type Report struct {
	Persona personas.Persona
	Setup   partner.Setup
	Lines   []rehearsal.Line
	Card    scorecard.Card
	// Trust is how far they trusted, 0 to 10: at the door, and after each line
	// of the trainee's.
	Trust []int
	// State is how things stood with the partner at the end, with everything
	// that was kept back.
	State partner.State
}

// Reports are those of every way a practice took, the newest last; none when
// nothing was said, or the persona is gone.
func Reports(s guide.Session) []Report {
	p, setup, ok := With(s)
	if !ok {
		return nil
	}
	var out []Report
	titles := Titles(s.Guide())
	for _, lines := range rehearsal.Branches(s) {
		if setup.Drill.Stage == "" {
			lines = InStages(s.Guide(), p, lines)
		}
		r := Report{Persona: p, Setup: setup, Lines: lines, Card: CardOf(Turns(lines, titles), p, setup)}
		for t := range played(p, setup, lines) {
			r.State = t.Debrief()
			r.Trust = append(r.Trust, r.State.Trust)
		}
		out = append(out, r)
	}
	return out
}

// Hints are the hints that were asked for, oldest first.
func (r Report) Hints() []string {
	var out []string
	for _, l := range r.Lines {
		if l.Hint != "" {
			out = append(out, l.Hint)
		}
	}
	return out
}

// Parting is how many lines two ways have in common.
func Parting(a, b []rehearsal.Line) int {
	n := 0
	for n < len(a) && n < len(b) && a[n].Seq == b[n].Seq {
		n++
	}
	return n
}
