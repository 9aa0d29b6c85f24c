package tui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/safe"
	"example.org/onetoone/tui/terminal"
)

// confirm asks for a typed word before something that cannot be undone, so
// that neither a slip nor a paste can do it.
type confirm struct {
	d    *desk
	id   string // of its words in the catalogue
	what string
	ed   *edit.Editor
	run  func() step
}

func newConfirm(k *desk, id, what string, run func() step) *confirm {
	return &confirm{d: k, id: id, what: what, ed: edit.New(), run: run}
}

func (s *confirm) typing() (on, empty bool) { return true, false }
func (s *confirm) key(m tea.KeyMsg) bool    { return s.ed.Key(edit.DefaultKeys(), m) }
func (s *confirm) paste(string)             {}
func (s *confirm) resize(w, _ int)          { inputSize(s.ed, w) }

func (s *confirm) actions() []action {
	return []action{s.d.shown("confirm", s.confirmed, "enter"), s.d.shown("back", leave, "esc")}
}

func (s *confirm) word() string { return s.d.T("confirm." + s.id + ".word") }

func (s *confirm) confirmed() step {
	if !strings.EqualFold(strings.TrimSpace(s.ed.Text()), s.word()) {
		return say(s.d.T("confirm.not", "Word", s.word()))
	}
	return step{Back(1), Then(s.run)}
}

func (s *confirm) view(w, h int) terminal.Frame {
	k := s.d
	p := newPage(w, h, k.Palette)
	p.keysHelp = false
	k.footer(p, s.actions(), "", faint)
	p.header(k.T("confirm."+s.id+".title"), "", faint)
	p.text(plain, 0, safe.Cut(strings.Join(safe.Lines(s.what), " "), 4*w))
	p.blank(1)
	p.text(plain, 0, k.T("confirm."+s.id+".text"))
	p.blank(1)
	p.text(plain, 0, k.T("confirm.type", "Word", s.word()))
	p.input("▌", s.ed)
	return p.frame()
}
