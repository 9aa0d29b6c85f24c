package tui

import (
	"example.org/onetoone/guide"
	"example.org/onetoone/tui/safe"
	"example.org/onetoone/tui/terminal"
)

// card is what was agreed, in large plain words, to turn the screen round and
// read together. Nothing else of the talk is on it.
type card struct {
	k *kit
	t *talk
}

func (k *kit) newCard(t *talk) *card { return &card{k: k, t: t} }

func (s *card) holds() *talk { return s.t }

func (s *card) actions() []action {
	k := s.k
	acts := []action{k.shown("agree", s.agree, "enter")}
	for i, c := range guide.Levels() {
		a := k.act("consent", func() step { return k.agree(s.t, c) }, string(rune('1'+i)))
		a.long = k.w.T("consent.act", "Level", k.w.T("consent."+string(c)))
		acts = append(acts, a)
	}
	return append(acts, k.shown("change", leave, "esc"))
}

// agree ends the talk with what was read back.
func (s *card) agree() step {
	now := s.k.now()
	if err := s.t.do(s.t.s.AgreeCard(now)); err != nil {
		return say(s.k.why(err))
	}
	if !s.t.s.Ended() {
		if err := s.t.do(s.t.s.End(now)); err != nil {
			return say(s.k.why(err))
		}
	}
	return step{home: true, show: s.k.newDebrief(s.t)}
}

// lines are what was agreed.
func (s *card) lines() []string {
	k, t := s.k, s.t.s
	var out []string
	for _, p := range t.Promises() {
		who := k.w.T("card.me")
		if p.Whose == guide.Theirs {
			who = k.w.T("card.you")
		}
		out = append(out, k.w.T("card.promise", "Who", who, "What", p.What, "When", s.when(p), "Where", p.Where, "With", p.With))
		if p.Obstacle != "" {
			line := k.w.T("card.obstacle", "Obstacle", p.Obstacle)
			if p.Reply != "" {
				line += " " + k.w.T("card.reply", "Reply", p.Reply)
			}
			out = append(out, line)
		}
	}
	switch t.Field(guide.FieldAnswer) {
	case guide.AnswerNo:
		out = append(out, k.w.T("card.no"))
	case guide.AnswerNotToday:
		out = append(out, k.w.T("card.nottoday"))
	}
	if again := t.Field(guide.FieldAgain); again != "" {
		out = append(out, k.w.T("card.again", "When", again))
	}
	if len(out) == 0 {
		out = append(out, k.w.T("card.nothing"))
	}
	return out
}

// when is the day in full, with the words that were said when they say more.
func (s *card) when(p guide.Promise) string {
	if p.Due.IsZero() {
		return p.When
	}
	return s.k.longDay(p.Due)
}

func (s *card) view(w, h int) terminal.Frame {
	k := s.k
	p := newPage(w, h, k.th)
	p.footer(k, s.actions(), "", faint)
	drawLevels(p, k, s.t.s.Consent())
	if p.h >= 14 {
		p.toFoot(p.row().to(1).add(plain, safe.Cut(k.w.T("card.consent"), w-2)))
	}
	p.header(k.w.T("card.title"), "", faint)
	lines := s.lines()
	need := 0
	for _, l := range lines {
		need += len(safe.Wrap(safe.Text(l), max(2, w-2*p.margin()))) + 1
	}
	for _, l := range lines {
		p.text(strong, 0, l)
		if need <= p.h-7 {
			p.blank(1)
		}
	}
	return p.frame()
}
