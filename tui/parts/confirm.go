package parts

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// confirm asks for a typed word before something that cannot be undone, so
// that neither a slip nor a paste can do it.
type confirm struct {
	d    *screen.Desk
	id   string // of its words in the catalogue
	what string
	ed   *edit.Editor
	run  func() screen.Step
}

// NewConfirm asks before something is done with what. Its words are those of
// confirm.<id> in the catalogue.
func NewConfirm(k *screen.Desk, id, what string, run func() screen.Step) *confirm {
	return &confirm{d: k, id: id, what: what, ed: edit.New(), run: run}
}

func (s *confirm) Typing() (on, empty bool) { return true, false }
func (s *confirm) Key(m tea.KeyMsg) bool    { return s.ed.Key(edit.DefaultKeys(), m) }
func (s *confirm) Paste(string)             {}
func (s *confirm) Resize(w, _ int)          { page.InputSize(s.ed, w) }

func (s *confirm) Actions() []screen.Action {
	return []screen.Action{s.d.Shown("confirm", s.confirmed, "enter"), s.d.Shown("back", screen.Leave, "esc")}
}

func (s *confirm) word() string { return s.d.T("confirm." + s.id + ".word") }

func (s *confirm) confirmed() screen.Step {
	if !strings.EqualFold(strings.TrimSpace(s.ed.Text()), s.word()) {
		return screen.Say(s.d.T("confirm.not", "Word", s.word()))
	}
	return screen.Step{screen.Back(1), screen.Then(s.run)}
}

func (s *confirm) View(w, h int) terminal.Frame {
	k := s.d
	p := page.New(w, h, k.Palette)
	p.KeysHelp = false
	k.Footer(p, s.Actions(), "", page.Faint)
	p.Header(k.T("confirm."+s.id+".title"), "", page.Faint)
	p.Text(page.Plain, 0, safe.Cut(strings.Join(safe.Lines(s.what), " "), 4*w))
	p.Blank(1)
	p.Text(page.Plain, 0, k.T("confirm."+s.id+".text"))
	p.Blank(1)
	p.Text(page.Plain, 0, k.T("confirm.type", "Word", s.word()))
	p.Input("▌", s.ed)
	return p.Frame()
}
