package review

import (
	"slices"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
)

// What comes of a talk when its marks are through: the promises of mine that nobody
// wrote down are asked for, one at a time; and on the last page, which says that it
// finishes, more are offered.

// owed is the promise of mine that is asked for: marked, not written down, and not
// passed over yet.
func (s *debrief) owed() (guide.Promise, bool) {
	for _, p := range s.t.Session().Promised() {
		if !s.over[p.N] && s.t.Session().KeepsDraft(guide.Draft{Field: guide.FieldWhat, Item: p.N}) {
			return p, true
		}
	}
	return guide.Promise{}, false
}

func (s *debrief) owedActions(x guide.Promise) []screen.Action {
	k := s.k
	acts := []screen.Action{
		k.Shown("promised.write", func() screen.Step { return screen.Push(k.NewPromising(s.t, x.N)) }, "enter"),
		k.Shown("go", func() screen.Step { return s.passOver(x.N) }, " "),
		k.Shown("promised.drop", func() screen.Step { return s.drop(x.N) }, "x", "backspace"),
	}
	if s.before() != 0 {
		acts = append(acts, k.Shown("debrief.before", s.back, "b"))
	}
	return append(append(acts, s.Scrolling("tab", "down", "pgdown")...), k.Act("undo", s.undo, "z"), k.Shown("later", s.goBack, "esc"))
}

func (s *debrief) passOver(n int) screen.Step {
	s.over[n] = true
	s.turn()
	return screen.Stay()
}

// drop says that it was no promise.
func (s *debrief) drop(n int) screen.Step {
	if err := s.t.Do(s.t.Session().FillPromise(n, guide.FieldState, string(guide.Dropped), s.k.Now())); err != nil {
		return screen.Say(s.k.Why(err))
	}
	s.turn()
	return screen.Tell(s.k.T("said.promise.dropped"))
}

func (s *debrief) owedRows(p *page.Page, x guide.Promise) []*page.Row {
	what := x.What
	if what == "" {
		what = s.k.T("promised.wordless")
	} else {
		what = s.k.T("last.marked", "What", what)
	}
	out := append(p.Paragraph(page.Strong, 0, what), p.Row())
	return append(out, p.Paragraph(page.Plain, 0, s.k.T("promised.ask"))...)
}

// toLast goes on from the form, unless a level still lacks its act.
func (s *debrief) toLast() screen.Step {
	if !s.f.Keep() {
		s.f.Enter()
		return screen.Stay()
	}
	switch level, act := s.f.ByID("level").Text(), s.f.ByID("act").Text(); {
	case level != "" && act == "":
		s.f.GoTo("act")
		return screen.Say(s.k.T("why.act"))
	case level == "" && act != "":
		s.f.GoTo("level")
		return screen.Say(s.k.T("why.level"))
	}
	s.t.Open(nil)
	s.last, s.Top = true, 0
	return screen.Stay()
}

func (s *debrief) lastActions() []screen.Action {
	k := s.k
	acts := append([]screen.Action{k.Shown("finish", s.finish, "enter")}, s.offerActions()...)
	if len(whom.Others(s.t.Session())) > 0 {
		acts = append(acts, k.Shown("person.add.else", s.addOther, "+"))
	}
	return append(append(acts, k.Shown("debrief.before", s.back, "b")), append(s.Scrolling("tab", "down", " ", "pgdown"), k.Act("undo", s.undo, "z"), k.Shown("later", s.goBack, "esc"))...)
}

func (s *debrief) lastRows(p *page.Page) (out []*page.Row) {
	k := s.k
	out = append(p.Paragraph(page.Strong, 0, k.T("debrief.last")), p.Row())
	offers := s.offers()
	for _, pr := range append(s.t.Session().Promises(), s.t.Session().Promised()...) {
		taken := slices.ContainsFunc(offers, func(o offer) bool { return o.taken.N == pr.N })
		if pr.Open() && !taken { // those stand below
			out = append(out, p.Bullet(page.Plain, "·", form.PromiseLine(k.Desk, pr))...)
		}
	}
	rows := s.offerRows(p, offers)
	if len(rows) > 0 && out[len(out)-1].W > 0 {
		out = append(out, p.Row())
	}
	return append(out, rows...)
}
