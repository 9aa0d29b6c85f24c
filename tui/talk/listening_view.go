package talk

import (
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/terminal"
)

func (s *listening) View(w, h int) terminal.Frame {
	p := page.New(w, h, s.k.Palette)
	if s.t.Session().Paused() {
		return s.pausedView(p)
	}
	s.k.TalkFoot(p, s.t, s.Actions())
	form.Rail(s.k.Desk, p, s.t)
	p.Large(s.t.Session().Asking())
	return p.Frame()
}

// pausedView shows nothing of the talk: somebody walked in.
func (s *listening) pausedView(p *page.Page) terminal.Frame {
	s.k.TalkFoot(p, s.t, s.Actions())
	p.Large(s.k.T("paused"))
	return p.Frame()
}
