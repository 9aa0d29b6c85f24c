package form

import (
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// NewConsent asks what may be kept of a talk. after is what to do when it was
// answered, or left open; nil goes back.
func NewConsent(k *screen.Desk, t *hold.Talk, after func() screen.Step) *consentList {
	l := &consentList{t: t}
	var opts []parts.Option
	for i, c := range guide.Levels() {
		opts = append(opts, parts.Option{
			Key: string(rune('1' + i)), Name: k.T("consent." + string(c)), More: k.T("consent." + string(c) + ".more"),
			Run: func() screen.Step { return Agree(k, t, c, after, l.up) },
		})
	}
	ask := "consent.ask"
	if after != nil {
		ask = "consent.asked" // they have gone
	}
	l.List = parts.NewList(k, k.T("consent.title"), k.T(ask), false, opts)
	l.At = -1 // while it is undecided, enter must not decide it
	for i, c := range guide.Levels() {
		if c == t.Session().Consent() {
			l.At = i
		}
	}
	if after != nil {
		l.Esc = k.Shown("later", func() screen.Step { return screen.Step{screen.Back(1), screen.Then(after)} }, "esc")
	}
	return l
}

// consentList is a list that keeps its talk with the saver.
type consentList struct {
	*parts.List
	t  *hold.Talk
	up func() screen.Step // where esc goes from what would go; nil is what after says
}

func (c *consentList) Holds() *hold.Talk { return c.t }
func (c *consentList) Hides() bool       { return true }

// Agree sets the level of consent. When something would go that is held now,
// it is shown first what would stay. after is what to do when it was answered; nil
// goes back. up is where esc goes from what would go; nil is what after says.
func Agree(k *screen.Desk, t *hold.Talk, level guide.Consent, after, up func() screen.Step) screen.Step {
	if _, gone := transcript.Remaining(t.Session(), level, false); len(gone) > 0 {
		r := NewRemaining(k, t, level)
		r.after, r.up = after, up
		return screen.Push(r)
	}
	done := screen.Tell(k.T("said.consent", "Level", k.T("consent."+string(level))))
	if err := t.Agree(level, k.Now()); err != nil {
		done = screen.Say(k.Why(err))
	}
	if after != nil {
		return after()
	}
	return done
}

// remaining shows what a lower level of consent will leave, and what it will
// remove, before it does.
type remaining struct {
	parts.Reader
	k        *screen.Desk
	t        *hold.Talk
	level    guide.Consent
	promises bool               // they said that what was promised may stay
	Then     func() screen.Step // what to do on the screen below; nil is nothing
	after    func() screen.Step // the same, also when nothing was removed
	up       func() screen.Step // where esc goes; nil is what after says
}

// NewRemaining shows what level c of consent will leave of a talk.
func NewRemaining(k *screen.Desk, t *hold.Talk, c guide.Consent) *remaining {
	s := &remaining{k: k, t: t, level: c}
	s.Reader = parts.Reader{D: k, Page: s.page, Rows: s.rows}
	return s
}

func (s *remaining) Holds() *hold.Talk { return s.t }

func (s *remaining) Actions() []screen.Action {
	k := s.k
	acts := []screen.Action{k.Shown("remove", s.apply, "enter")}
	if s.asksPromises() {
		acts = append(acts, k.Shown("promises", func() screen.Step { s.promises = !s.promises; return screen.Stay() }, "p", "1"))
	}
	acts = append(acts, s.Scrolling("tab", "down", " ", "pgdown")...)
	return append(acts, k.Shown("back", s.goBack, "esc"))
}

func (s *remaining) goBack() screen.Step {
	if s.up != nil {
		return s.up()
	}
	return screen.Step{screen.Back(1), screen.Then(s.after)}
}

// asksPromises reports whether there are promises that the level would remove.
func (s *remaining) asksPromises() bool {
	return len(s.t.Session().Promises())+len(s.t.Session().Promised()) > 0 && (s.level == guide.None || s.level == guide.Themes)
}

func (s *remaining) apply() screen.Step {
	was, now := s.t.Session(), s.k.Now()
	if err := s.t.Reduce(s.level, s.promises, now); err != nil {
		return screen.Say(s.k.Why(err))
	}
	if st, _ := was.Here(); was.Started() && !was.Ended() && !s.t.Session().Visited(st.ID) { // they go on talking where they are
		if err := s.t.GoOnAt(was, now); err != nil {
			return screen.Say(s.k.Why(err))
		}
	}
	if s.Then != nil {
		return screen.Step{screen.Back(1), screen.Then(s.Then)}
	}
	return screen.Step{screen.Back(1), screen.Then(s.after), screen.Calm(s.k.T("said.reduced", "Level", s.k.T("consent."+string(s.level))))}
}

func (s *remaining) page(w, h int) *page.Page {
	p := page.New(w, h, s.k.Palette)
	s.k.Footer(p, s.Actions(), "", page.Faint)
	p.Header(s.k.T("remaining.title", "Level", s.k.T("consent."+string(s.level))), "", page.Faint)
	return p
}

func (s *remaining) rows(p *page.Page) []*page.Row {
	stay, gone := transcript.Remaining(s.t.Session(), s.level, s.promises)
	out := append(s.part(p, "remaining.gone", "−", gone), s.part(p, "remaining.stay", "+", stay)...)
	if !s.asksPromises() {
		return out
	}
	id := "remaining.promises.no"
	if s.promises {
		id = "remaining.promises.yes"
	}
	return append(out, p.Paragraph(page.Plain, 0, s.k.T(id))...)
}

func (s *remaining) part(p *page.Page, head, sign string, held []guide.Held) (out []*page.Row) {
	if len(held) == 0 {
		return nil
	}
	out = p.Paragraph(page.Title, 0, s.k.T(head))
	for _, x := range held {
		out = append(out, p.Bullet(page.Plain, sign, s.k.T("held."+string(x)))...)
	}
	if p.H >= 16 {
		out = append(out, p.Row())
	}
	return out
}
