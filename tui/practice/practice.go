package practice

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

// Talks are the talks that are practice: how long they are, how one begins,
// and where what it comes to is written.
type Talks struct {
	*form.Talks
	Reports
	// Timing is the minutes of a round, and Minutes those of a drill.
	Timing  rounds.Timing
	Minutes int
	// Offers says what else can be done here.
	Offers Offers
	// Drilled says that a drill was held before.
	Drilled bool
	Casting
}

// Offers is what of practice there is beside rounds and scripted partners.
type Offers struct{ Patterns, Recording, Observers, HandIn bool }

// New makes them of the talks there are. The zero timing is the usual
// one.
func New(t *form.Talks, r Reports, minutes rounds.Timing, o Offers) *Talks {
	if minutes == (rounds.Timing{}) {
		minutes = rounds.Usual()
	}
	return &Talks{Talks: t, Reports: r, Timing: minutes, Minutes: solo.UsualMinutes, Offers: o}
}

// Begin begins a practice that is on no disk yet: which role has the screen,
// whom it is with, and what is watched.
func (k *Talks) Begin(r guide.Role, title string, f watch.Focus) *hold.Talk {
	t := k.NewTalk(k.UsualGuide(""))
	fill := func(field guide.Field, text string) {
		if text != "" {
			_ = t.Do(t.Session().Fill(field, text, k.Now())) // a new practice takes all of these
		}
	}
	fill(guide.FieldRole, string(r))
	fill(guide.FieldPerson, title)
	fill(guide.FieldMinutes, strconv.Itoa(k.Timing.Talk))
	fill(guide.FieldWatching, string(f))
	return t
}

// TimingSays says the minutes of a round.
func (k *Talks) TimingSays() string {
	return k.T("room.timing", "Talk", k.Timing.Talk, "Debrief", k.Timing.Debrief, "Rotate", k.Timing.Rotate)
}

// ReportOf asks where to write what a practice came to.
func (k *Talks) ReportOf(t *hold.Talk, r paper.Document) *form.Exporting {
	s := k.Report(k.ReportPath(t.ID()), r)
	s.T = t
	return s
}

// Report asks where to write a page.
func (k *Talks) Report(path string, r paper.Document) *form.Exporting {
	return k.NewWritingTo(path, k.T("paper.more"), func(path string, plain bool) func() (string, error) {
		return func() (string, error) { return k.WriteReport(path, r, plain) }
	})
}
