package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/terminal"
)

// silence dims the talk while a pause is held. The key that ends it does
// nothing else: whoever holds a silence reaches for any key, not for a mark.
type silence struct{ l *listening }

func (s *silence) holds() *hold.Talk { return s.l.t }
func (s *silence) stops()            {}
func (s *silence) actions() []action { return nil }

func (s *silence) hear(msg tea.Msg) step {
	if m, ok := msg.(waitedMsg); ok && m.n == s.l.waiting {
		return step{Drop{Screen: s}} // something may have come up over it
	}
	return stay()
}

func (s *silence) view(w, h int) terminal.Frame {
	k := s.l.k
	p := newPage(w, h, k.Palette)
	p.toFoot(p.row().to(1).add(faint, k.T("wait.foot")))
	words := p.paragraph(faint, 0, k.T("wait.words"))
	if p.h >= 10 {
		p.blank(2)
		prompt(k.desk, p, s.l.t.Session(), faint)
		p.blank(2)
	}
	p.putAll(words)
	return p.frame()
}
