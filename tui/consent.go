package tui

import (
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
)

// newConsent asks what may be kept of a talk. after is what to do when it was
// answered, or left open; nil goes back.
func newConsent(k *desk, t *hold.Talk, after func() step) *consentList {
	l := &consentList{t: t}
	var opts []option
	for i, c := range guide.Levels() {
		opts = append(opts, option{
			key: string(rune('1' + i)), name: k.T("consent." + string(c)), more: k.T("consent." + string(c) + ".more"),
			run: func() step { return agree(k, t, c, after, l.up) },
		})
	}
	ask := "consent.ask"
	if after != nil {
		ask = "consent.asked" // they have gone
	}
	l.list = newList(k, k.T("consent.title"), k.T(ask), false, opts)
	l.at = -1 // while it is undecided, enter must not decide it
	for i, c := range guide.Levels() {
		if c == t.Session().Consent() {
			l.at = i
		}
	}
	if after != nil {
		l.esc = k.shown("later", func() step { return step{Back(1), Then(after)} }, "esc")
	}
	return l
}

// consentList is a list that keeps its talk with the saver.
type consentList struct {
	*list
	t  *hold.Talk
	up func() step // where esc goes from what would go; nil is what after says
}

func (c *consentList) holds() *hold.Talk { return c.t }
func (c *consentList) hides() bool       { return true }

// agree sets the level of consent. When something would go that is held now,
// it is shown first what would stay. after is what to do when it was answered; nil
// goes back. up is where esc goes from what would go; nil is what after says.
func agree(k *desk, t *hold.Talk, level guide.Consent, after, up func() step) step {
	if _, gone := t.Session().Remaining(level, false); len(gone) > 0 {
		r := newRemaining(k, t, level)
		r.after, r.up = after, up
		return push(r)
	}
	done := tell(k.T("said.consent", "Level", k.T("consent."+string(level))))
	if err := t.Agree(level, k.Now()); err != nil {
		done = say(k.why(err))
	}
	if after != nil {
		return after()
	}
	return done
}

// remaining shows what a lower level of consent will leave, and what it will
// remove, before it does.
type remaining struct {
	reader
	k        *desk
	t        *hold.Talk
	level    guide.Consent
	promises bool        // they said that what was promised may stay
	then     func() step // what to do on the screen below; nil is nothing
	after    func() step // the same, also when nothing was removed
	up       func() step // where esc goes; nil is what after says
}

func newRemaining(k *desk, t *hold.Talk, c guide.Consent) *remaining {
	s := &remaining{k: k, t: t, level: c}
	s.reader = reader{d: k, page: s.page, rows: s.rows}
	return s
}

func (s *remaining) holds() *hold.Talk { return s.t }

func (s *remaining) actions() []action {
	k := s.k
	acts := []action{k.shown("remove", s.apply, "enter")}
	if s.asksPromises() {
		acts = append(acts, k.shown("promises", func() step { s.promises = !s.promises; return stay() }, "p", "1"))
	}
	acts = append(acts, s.scrolling("tab", "down", " ", "pgdown")...)
	return append(acts, k.shown("back", s.goBack, "esc"))
}

func (s *remaining) goBack() step {
	if s.up != nil {
		return s.up()
	}
	return step{Back(1), Then(s.after)}
}

// asksPromises reports whether there are promises that the level would remove.
func (s *remaining) asksPromises() bool {
	return len(s.t.Session().Promises()) > 0 && (s.level == guide.None || s.level == guide.Themes)
}

func (s *remaining) apply() step {
	was, now := s.t.Session(), s.k.Now()
	if err := s.t.Reduce(s.level, s.promises, now); err != nil {
		return say(s.k.why(err))
	}
	if st, _ := was.Here(); was.Started() && !was.Ended() && !s.t.Session().Visited(st.ID) { // they go on talking where they are
		if err := s.t.Do(s.t.Session().GoOnAt(was, now)); err != nil {
			return say(s.k.why(err))
		}
	}
	if s.then != nil {
		return step{Back(1), Then(s.then)}
	}
	return step{Back(1), Then(s.after), Calm(s.k.T("said.reduced", "Level", s.k.T("consent."+string(s.level))))}
}

func (s *remaining) page(w, h int) *page {
	p := newPage(w, h, s.k.Palette)
	s.k.footer(p, s.actions(), "", faint)
	p.header(s.k.T("remaining.title", "Level", s.k.T("consent."+string(s.level))), "", faint)
	return p
}

func (s *remaining) rows(p *page) []*row {
	stay, gone := s.t.Session().Remaining(s.level, s.promises)
	out := append(s.part(p, "remaining.gone", "−", gone), s.part(p, "remaining.stay", "+", stay)...)
	if !s.asksPromises() {
		return out
	}
	id := "remaining.promises.no"
	if s.promises {
		id = "remaining.promises.yes"
	}
	return append(out, p.paragraph(plain, 0, s.k.T(id))...)
}

func (s *remaining) part(p *page, head, sign string, held []guide.Held) (out []*row) {
	if len(held) == 0 {
		return nil
	}
	out = p.paragraph(title, 0, s.k.T(head))
	for _, x := range held {
		out = append(out, p.bullet(plain, sign, s.k.T("held."+string(x)))...)
	}
	if p.h >= 16 {
		out = append(out, p.row())
	}
	return out
}
