package rounds

import (
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// handover is the page between two people at one screen: it says who is to have
// it now, and shows nothing until they press enter.
type handover struct {
	k     *screen.Desk
	t     *hold.Talk // held so that its saver goes on; may be nil
	title string
	why   string
	then  func() screen.Step
	skip  func() screen.Step // when nobody has this role; nil is no skipping
}

// newHandover makes the page; then is done in its place.
func newHandover(k *screen.Desk, title, why string, then func() screen.Step) *handover {
	return &handover{k: k, title: title, why: why, then: then}
}

func (s *handover) Holds() *hold.Talk { return s.t }

func (s *handover) Actions() []screen.Action {
	acts := []screen.Action{s.k.Shown("turned", s.on(s.then), "enter")}
	if s.skip != nil {
		acts = append(acts, s.k.Shown("turned.skip", s.on(s.skip), "s"))
	}
	return append(acts, s.k.Shown("back", screen.Leave, "esc"))
}

// on leaves the page and goes on.
func (s *handover) on(then func() screen.Step) func() screen.Step {
	return func() screen.Step { return screen.Step{screen.Back(1), screen.Then(then)} }
}

func (s *handover) View(w, h int) terminal.Frame {
	k := s.k
	p := page.New(w, h, k.Palette)
	k.Footer(p, s.Actions(), "", page.Faint)
	p.Large(s.title)
	p.Under(s.why)
	return p.Frame()
}
