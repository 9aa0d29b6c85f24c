package recorded

import (
	"fmt"
	"io"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/guide/words"
)

// Report is what a recorded practice comes to.
type Report struct {
	Lines []rehearsal.Line // empty where nothing was kept
	Card  scorecard.Card
	// Told is how the stages were told; Card.Stages are empty for NotTold.
	Told Told
}

// Of reports a recorded practice; ok is false for any other session.
func Of(s guide.Session) (r Report, ok bool) {
	if !rehearsal.Recorded(s) {
		return r, false
	}
	r.Told = Told(s.Field(guide.FieldRecorded))
	r.Lines = rehearsal.Spoken(s)
	titles := solo.Titles(s.Guide())
	for _, l := range r.Lines {
		if titles[l.Stage] == "" {
			titles[l.Stage] = l.Stage // a heading the guide does not have
		}
	}
	r.Card = scorecard.Of(solo.Turns(r.Lines, titles))
	return r, true
}

// Text writes the scorecard for a terminal.
func (r Report) Text(out io.Writer, w *words.Words) error {
	if err := r.Card.Text(out, w); err != nil {
		return err
	}
	_, err := fmt.Fprintln(out, "\n"+r.Told.Say(w))
	return err
}

// Document is the scorecard and all that was said.
func (r Report) Document(w *words.Words) paper.Document {
	told := paper.Section(w.T("told.title"), paper.Items(r.Told.Say(w))...)
	return r.Card.Document(w, append(told, solo.Printed(w, r.Lines, w.T("told.they"))...)...)
}
