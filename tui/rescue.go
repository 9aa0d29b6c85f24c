package tui

import (
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// rescuedMsg says how a sealed copy ended.
type rescuedMsg struct{ hold.Copied }

// copyOf writes a sealed copy, unless there is none to write.
func (k *kit) copyOf(c hold.Copy, ok bool) tea.Cmd {
	if !ok {
		return nil
	}
	rescue := k.rescue
	return func() tea.Msg { return rescuedMsg{c.Do(rescue)} }
}

// rescueAtOnce takes in how a write ended, and writes a copy or removes it.
func (k *kit) rescueAtOnce(err error) tea.Cmd {
	if k.rescue == nil {
		return nil
	}
	return k.copyOf(k.copies.AfterWrite(&k.Open, err, errors.As(err, new(hold.Away))))
}

// whyNotSaved says in few words why a talk is not saved, and what is safe.
func (k *kit) whyNotSaved(t *hold.Talk) string {
	why, c := k.Why(t.Err()), &k.copies
	away := new(hold.Away)
	isAway := errors.As(t.Err(), away)
	if isAway {
		why = k.T(away.InShort())
	}
	held := k.N("status.held", t.Behind(), "Why", why)
	switch {
	case k.rescue == nil:
		return held
	case c.Err() != nil:
		return why + " " + k.T("status.notcopied")
	case c.Path() != "" && isAway || c.Whole(&k.Open):
		return why + " " + k.T("status.copied")
	}
	return held + " " + k.T("status.copy")
}

// unsavedPage says what is not saved, where the sealed copy is, and what to do. It
// follows what becomes of that, and goes at the next key.
type unsavedPage struct{ *parts.Sheet }

// Hides keeps it: whoever looks away from it still has to know.
func (s *unsavedPage) Hides() bool { return false }

func (k *kit) newUnsavedPage(t *hold.Talk) *unsavedPage {
	s := &unsavedPage{parts.PassingSheet(k.Desk, k.T("unsaved.title"), t)}
	rows := s.Rows
	s.Reader.Rows = func(p *page.Page) []*page.Row {
		s.Parts = k.unsavedParts(t)
		return rows(p)
	}
	return s
}

func (k *kit) unsavedParts(t *hold.Talk) []parts.Part {
	w, c := k.Words, &k.copies
	if t.Err() == nil {
		return []parts.Part{{Lines: []string{w.T("unsaved.saved")}}}
	}
	held := w.N("unsaved.held", t.Behind())
	if c.Whole(&k.Open) && errors.As(t.Err(), new(hold.Away)) {
		held = w.T("unsaved.all") // what was saved before, too: the journal that has it is not there
	}
	sections := []parts.Part{{Ink: page.Warn, Lines: []string{k.Why(t.Err())}}, {Apart: true, Lines: []string{held}}}
	if c.Err() != nil {
		sections = append(sections, parts.Part{Ink: page.Warn, Apart: true, Lines: []string{w.T("said.notcopied", "Why", k.Why(c.Err()))}})
	} else if c.Path() == "" {
		sections = append(sections, parts.Part{Apart: true, Lines: []string{w.T("unsaved.copying")}})
	}
	if c.Path() != "" {
		sections = append(sections, parts.Part{Apart: true, Lines: []string{w.T("unsaved.copied"), c.Path()}}, parts.Part{Apart: true, Lines: []string{w.T("unsaved.leave")}})
	}
	return sections
}

// showRescue writes a sealed copy, and shows where it is.
func (a *App) showRescue() tea.Cmd {
	cmd := a.kit.copyOf(a.kit.copies.Asked(&a.kit.Open), true)
	if _, there := a.top().(*unsavedPage); !there {
		cmd = tea.Batch(cmd, a.follow(screen.Push(a.kit.newUnsavedPage(a.kit.Open.Failing()))))
	}
	return cmd
}
