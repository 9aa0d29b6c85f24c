package tui

import (
	"strconv"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/tui/form"
)

// Reports are the files that what a practice comes to is printed to. All are
// given where there is practice.
type Reports struct {
	// ReportPath suggests a file to write the debrief of a practice to, and
	// PrintPath a path for another such file, from its name.
	ReportPath func(id string) string
	PrintPath  func(name string) string
	// WriteReport writes a document, as Export does a talk: as a page to print
	// where the name ends in .html.
	WriteReport func(path string, r paper.Document, plain bool) (string, error)
}

// practices are the talks that are practice: how long they are, how one begins,
// and where what it comes to is written.
type practices struct {
	*form.Talks
	Reports
	// timing is the minutes of a round, and minutes those of a drill.
	timing  rounds.Timing
	minutes int
	// offers is what else can be done here.
	offers offers
	// drilled says that a drill was held before.
	drilled bool
}

// offers is what of practice there is beside rounds and scripted partners.
type offers struct{ Patterns, Recording, Observers, HandIn bool }

// newPractices makes them of the talks there are. The zero timing is the usual
// one.
func newPractices(t *form.Talks, r Reports, minutes rounds.Timing, o offers) *practices {
	if minutes == (rounds.Timing{}) {
		minutes = rounds.Usual()
	}
	return &practices{Talks: t, Reports: r, timing: minutes, minutes: solo.UsualMinutes, offers: o}
}

// begins begins a practice that is on no disk yet: which role has the screen,
// whom it is with, and what is watched.
func (k *practices) begins(r guide.Role, title string, f watch.Focus) *hold.Talk {
	t := k.NewTalk(k.UsualGuide(""))
	fill := func(field guide.Field, text string) {
		if text != "" {
			_ = t.Do(t.Session().Fill(field, text, k.Now())) // a new practice takes all of these
		}
	}
	fill(guide.FieldRole, string(r))
	fill(guide.FieldPerson, title)
	fill(guide.FieldMinutes, strconv.Itoa(k.timing.Talk))
	fill(guide.FieldWatching, string(f))
	return t
}

// timingSays says the minutes of a round.
func (k *practices) timingSays() string {
	return k.T("room.timing", "Talk", k.timing.Talk, "Debrief", k.timing.Debrief, "Rotate", k.timing.Rotate)
}

// reportOf asks where to write what a practice came to.
func (k *practices) reportOf(t *hold.Talk, r paper.Document) *form.Exporting {
	s := k.report(k.ReportPath(t.ID()), r)
	s.T = t
	return s
}

// report asks where to write a page.
func (k *practices) report(path string, r paper.Document) *form.Exporting {
	return k.NewWritingTo(path, k.T("paper.more"), func(path string, plain bool) func() (string, error) {
		return func() (string, error) { return k.WriteReport(path, r, plain) }
	})
}
