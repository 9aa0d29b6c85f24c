package tui

import (
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/terminal"
)

// turned is the page between two people at one screen: it says who is to have
// it now, and shows nothing until they press enter.
type turned struct {
	k     *desk
	t     *hold.Talk // held so that its saver goes on; may be nil
	title string
	why   string
	then  func() step
	skip  func() step // when nobody has this role; nil is no skipping
}

// newTurned makes the page; then is done in its place.
func newTurned(k *desk, title, why string, then func() step) *turned {
	return &turned{k: k, title: title, why: why, then: then}
}

func (s *turned) holds() *hold.Talk { return s.t }

func (s *turned) actions() []action {
	acts := []action{s.k.shown("turned", s.on(s.then), "enter")}
	if s.skip != nil {
		acts = append(acts, s.k.shown("turned.skip", s.on(s.skip), "s"))
	}
	return append(acts, s.k.shown("back", leave, "esc"))
}

// on leaves the page and goes on.
func (s *turned) on(then func() step) func() step {
	return func() step { return step{Back(1), Then(then)} }
}

func (s *turned) view(w, h int) terminal.Frame {
	k := s.k
	p := newPage(w, h, k.Palette)
	k.footer(p, s.actions(), "", faint)
	if p.h >= 10 {
		p.blank(p.h / 4)
	}
	for _, l := range balanced(s.title, max(2, min(promptWidth, p.w-2*p.margin()))) {
		p.put(p.row().to(p.margin()).add(strong, l))
	}
	p.blank(1)
	p.text(faint, 0, s.why)
	return p.frame()
}
