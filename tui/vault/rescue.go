package vault

import (
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// Rescue keeps a sealed copy elsewhere of what is not on disk, and says what is
// not saved.
type Rescue struct {
	*form.Talks
	write  func([]guide.Unsaved) (string, error) // nil where there is no such way
	copies hold.Copies
}

// NewRescue is for talks that are open. write writes what it is given to a sealed
// file elsewhere, in place of the one before, and gives its path; with nothing it
// removes that one. nil is no such way.
func NewRescue(k *form.Talks, write func([]guide.Unsaved) (string, error)) *Rescue {
	return &Rescue{Talks: k, write: write}
}

// Copied says how a sealed copy ended. Hand it to [Rescue.Taken].
type Copied struct{ hold.Copied }

// copy writes a sealed copy, unless there is none to write.
func (r *Rescue) copy(c hold.Copy, ok bool) tea.Cmd {
	if !ok {
		return nil
	}
	return func() tea.Msg { return Copied{c.Do(r.write)} }
}

// AfterWrite takes in how a write to the journal ended, and writes a copy or
// removes it.
func (r *Rescue) AfterWrite(err error) tea.Cmd {
	if r.write == nil {
		return nil
	}
	return r.copy(r.copies.AfterWrite(&r.Open, err, errors.As(err, new(hold.Away))))
}

// Taken takes in how a copy ended.
func (r *Rescue) Taken(m Copied) tea.Cmd { return r.copy(r.copies.Taken(&r.Open, m.Copied)) }

// Needed reports whether something could not be saved, and a copy can be written.
func (r *Rescue) Needed() bool { return r.write != nil && r.Open.Failing() != nil }

// Show writes a sealed copy, and shows where it is, unless that is what is on top.
func (r *Rescue) Show(top screen.Screen) screen.Step {
	step := screen.Step{screen.Cmd(r.copy(r.copies.Asked(&r.Open), true))}
	if _, there := top.(*unsavedPage); !there {
		step = append(step, screen.Show{Screen: r.newUnsavedPage(r.Open.Failing())})
	}
	return step
}

// WhyNotSaved says in few words why a talk is not saved, and what is safe.
func (r *Rescue) WhyNotSaved(t *hold.Talk) string {
	why, c := r.Why(t.Err()), &r.copies
	away := new(hold.Away)
	isAway := errors.As(t.Err(), away)
	if isAway {
		why = r.T(away.InShort())
	}
	held := r.N("status.held", t.Behind(), "Why", why)
	switch {
	case r.write == nil:
		return held
	case c.Err() != nil:
		return why + " " + r.T("status.notcopied")
	case c.Path() != "" && isAway || c.Whole(&r.Open):
		return why + " " + r.T("status.copied")
	}
	return held + " " + r.T("status.copy")
}

// unsavedPage says what is not saved, where the sealed copy is, and what to do. It
// follows what becomes of that, and goes at the next key.
type unsavedPage struct{ *parts.Sheet }

// Hides keeps it: whoever looks away from it still has to know.
func (s *unsavedPage) Hides() bool { return false }

func (r *Rescue) newUnsavedPage(t *hold.Talk) *unsavedPage {
	s := &unsavedPage{parts.PassingSheet(r.Desk, r.T("unsaved.title"), t)}
	rows := s.Rows
	s.Reader.Rows = func(p *page.Page) []*page.Row {
		s.Parts = r.unsavedParts(t)
		return rows(p)
	}
	return s
}

func (r *Rescue) unsavedParts(t *hold.Talk) []parts.Part {
	w, c := r.Words, &r.copies
	if t.Err() == nil {
		return []parts.Part{{Lines: []string{w.T("unsaved.saved")}}}
	}
	held := w.N("unsaved.held", t.Behind())
	if c.Whole(&r.Open) && errors.As(t.Err(), new(hold.Away)) {
		held = w.T("unsaved.all") // what was saved before, too: the journal that has it is not there
	}
	sections := []parts.Part{{Ink: page.Warn, Lines: []string{r.Why(t.Err())}}, {Apart: true, Lines: []string{held}}}
	if c.Err() != nil {
		sections = append(sections, parts.Part{Ink: page.Warn, Apart: true, Lines: []string{w.T("said.notcopied", "Why", r.Why(c.Err()))}})
	} else if c.Path() == "" {
		sections = append(sections, parts.Part{Apart: true, Lines: []string{w.T("unsaved.copying")}})
	}
	if c.Path() != "" {
		sections = append(sections, parts.Part{Apart: true, Lines: []string{w.T("unsaved.copied"), c.Path()}}, parts.Part{Apart: true, Lines: []string{w.T("unsaved.leave")}})
	}
	return sections
}
