package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/safe"
	"example.org/onetoone/tui/terminal"
)

// renaming corrects somebody's name in all talks with them. It is reached where
// no talk is open: each is read again afterwards.
type renaming struct {
	k    *kit
	name string
	ed   *edit.Editor
	busy bool
}

// askRename opens the page, unless something of theirs is not on the disk yet:
// it would not have the new name.
func (k *kit) askRename(name string) step {
	if k.journal.ReadOnly() {
		return say(k.T("said.readonly"))
	}
	for _, t := range k.open.With(name) {
		if t.Waiting() || t.Flying() {
			return say(k.T("rename.waits"))
		}
	}
	s := &renaming{k: k, name: name, ed: edit.New()}
	s.ed.Insert(name)
	return push(s)
}

func (s *renaming) typing() (on, empty bool) { return !s.busy, false }
func (s *renaming) key(m tea.KeyMsg) bool    { return s.ed.Key(edit.DefaultKeys(), m) }
func (s *renaming) paste(text string)        { s.ed.Insert(safe.Text(text)) }
func (s *renaming) resize(w, _ int)          { inputSize(s.ed, w) }

func (s *renaming) actions() []action {
	if s.busy {
		return []action{s.k.shown("wait.here", func() step { return tell(s.k.T("rename.busy")) }, "esc")}
	}
	return []action{s.k.shown("confirm", s.confirmed, "enter"), s.k.shown("back", leave, "esc")}
}

func (s *renaming) confirmed() step {
	k, name, to := s.k, s.name, s.ed.Text()
	if guide.SameName(to) == "" || to == name {
		return say(k.T("rename.same"))
	}
	s.busy = true
	for _, t := range k.open.With(name) {
		k.open.Drop(t.ID()) // what comes next is read from the disk
	}
	j, now := k.journal, k.Now()
	return step{ToFirst, Show{Screen: s}, Cmd(func() tea.Msg {
		n, err := j.Rename(name, to, now)
		return renamedMsg{n, err}
	})}
}

// renamedMsg says in how many talks a name was corrected, or why in none.
type renamedMsg struct {
	talks int
	err   error
}

func (s *renaming) hear(msg tea.Msg) step {
	m, ok := msg.(renamedMsg)
	switch {
	case !ok:
		return stay()
	case m.err != nil:
		s.busy = false
		return say(s.k.why(m.err))
	}
	return step{Drop{Screen: s}, Word(s.k.N("rename.done", m.talks, "Name", safe.Text(s.ed.Text())))}
}

func (s *renaming) view(w, h int) terminal.Frame {
	k := s.k
	p := newPage(w, h, k.Palette)
	p.keysHelp = false
	k.footer(p, s.actions(), "", faint)
	p.header(k.T("rename.title"), "", faint)
	p.text(plain, 0, k.T("rename.text", "Name", safe.Cut(safe.Text(s.name), 2*w)))
	p.blank(1)
	p.input("▌", s.ed)
	return p.frame()
}
