package people

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// renaming corrects somebody's name in all talks with them. It is reached where
// no talk is open: each is read again afterwards.
type renaming struct {
	k    *Room
	p    whom.Person
	free bool   // their name may be kept in full
	full string // what was typed in full, where it may not: typed once more it is an alias
	ed   *edit.Editor
	busy bool
}

// askRename opens the page, unless something of theirs is not on the disk yet:
// it would not have the new name.
func (k *Room) askRename(x person) screen.Step {
	p := x.Person
	if k.Journal.ReadOnly() {
		return screen.Say(k.T("said.readonly"))
	}
	for _, t := range k.Open.With(p) {
		if t.Waiting() || t.Flying() {
			return screen.Say(k.T("rename.waits"))
		}
	}
	s := &renaming{k: k, p: p, free: len(p.Talks) > 0 || !x.card.Agreed.IsZero(), ed: edit.New()}
	if k.Codes == nil {
		s.ed.Insert(p.Name)
	}
	return screen.Push(s)
}

func (s *renaming) Typing() (on, empty bool) { return !s.busy, false }
func (s *renaming) Key(m tea.KeyMsg) bool    { return s.ed.Key(edit.DefaultKeys(), m) }
func (s *renaming) Paste(text string)        { s.ed.Insert(safe.Text(text)) }
func (s *renaming) Resize(w, _ int)          { page.InputSize(s.ed, w) }

func (s *renaming) Actions() []screen.Action {
	if s.busy {
		return []screen.Action{s.k.Shown("wait.here", func() screen.Step { return screen.Tell(s.k.T("rename.busy")) }, "esc")}
	}
	return []screen.Action{s.k.Shown("confirm", s.confirmed, "enter"), s.k.Shown("back", screen.Leave, "esc")}
}

func (s *renaming) confirmed() screen.Step {
	k, to := s.k, s.ed.Text()
	if whom.SameName(to) == "" || to == s.p.Name {
		return screen.Say(k.T("rename.same"))
	}
	name, _, _ := strings.Cut(to, ",") // what else there is to say of them is asked for first
	if keep, full := whom.Absent(name, s.p.Name, s.full); !s.free && keep != to {
		s.full = full
		s.ed.SetText(keep)
		return screen.Say(k.T("else.short"))
	}
	s.busy = true
	for _, t := range k.Open.With(s.p) {
		k.Open.Drop(t.ID()) // what comes next is read from the disk
	}
	j := k.Journal
	return screen.Step{screen.ToFirst, screen.Show{Screen: s}, screen.Cmd(func() tea.Msg {
		return renamedMsg{j.Rename(s.p.ID, to)}
	})}
}

// renamedMsg says that a name was corrected, or why it was not.
type renamedMsg struct{ err error }

func (s *renaming) Hear(msg tea.Msg) screen.Step {
	m, ok := msg.(renamedMsg)
	switch {
	case !ok:
		return screen.Stay()
	case m.err != nil:
		s.busy = false
		return screen.Say(s.k.Why(m.err))
	}
	return screen.Step{screen.Drop{Screen: s}, screen.Word(s.k.N("rename.done", len(s.p.Talks), "Name", safe.Text(s.k.Who(s.ed.Text()))))}
}

func (s *renaming) View(w, h int) terminal.Frame {
	k := s.k
	p := page.New(w, h, k.Palette)
	p.KeysHelp = false
	k.Footer(p, s.Actions(), "", page.Faint)
	p.Header(k.T("rename.title"), "", page.Faint)
	p.Text(page.Plain, 0, k.T("rename.text", "Name", safe.Cut(safe.Text(k.WhoIs(s.p.ID, s.p.Name)), 2*w)))
	p.Blank(1)
	p.Input("▌", s.ed)
	return p.Frame()
}
