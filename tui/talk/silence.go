package talk

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// silence empties the screen while a pause is held. The key that ends it does
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

// View shows nothing: what stands here, the person across reads it too, and answers that.
func (s *silence) View(w, h int) terminal.Frame {
	p := page.New(w, h, s.l.k.Palette)
	p.HideCursor()
	return p.Frame()
}
