package talk

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// silence dims the talk while a pause is held. The key that ends it does
// nothing else: whoever holds a silence reaches for any key, not for a mark.
type silence struct{ l *listening }

func (s *silence) Holds() *hold.Talk        { return s.l.t }
func (s *silence) Stops()                   {}
func (s *silence) Actions() []screen.Action { return nil }

func (s *silence) Hear(msg tea.Msg) screen.Step {
	if m, ok := msg.(waitedMsg); ok && m.n == s.l.waiting {
		return screen.Step{screen.Drop{Screen: s}} // something may have come up over it
	}
	return screen.Stay()
}

func (s *silence) View(w, h int) terminal.Frame {
	k := s.l.k
	p := page.New(w, h, k.Palette)
	p.HideCursor()
	p.ToFoot(p.Row().To(1).Add(page.Faint, k.T("wait.foot")))
	words := p.Paragraph(page.Faint, 0, k.T("wait.words"))
	if p.H >= 10 {
		p.Blank(2)
		form.Prompt(k.Desk, p, s.l.t.Session(), page.Faint)
		p.Blank(2)
	}
	p.PutAll(words)
	return p.Frame()
}
