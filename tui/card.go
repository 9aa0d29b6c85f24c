package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/safe"
)

// card is what was agreed, in large plain words, to turn the screen round and
// read together. Nothing else of the talk is on it.
type card struct {
	reader
	k *talks
	t *hold.Talk
}

func (k *talks) newCard(t *hold.Talk) *card {
	s := &card{k: k, t: t}
	s.reader = reader{d: k.desk, page: s.page, rows: s.rows}
	return s
}

func (s *card) holds() *hold.Talk { return s.t }

// begins says that the talk stands here.
func (s *card) begins() tea.Cmd {
	s.t.StandOn(pageCard)
	return nil
}

func (s *card) goBack() step {
	s.t.StandOn("")
	return leave()
}

func (s *card) actions() []action {
	k := s.k
	acts := append([]action{k.shown("agree", s.agree, "enter")}, s.scrolling("tab", "down", " ", "pgdown")...)
	for i, c := range guide.Levels() {
		a := k.act("consent", func() step { return agree(k.desk, s.t, c, nil, nil) }, string(rune('1'+i)))
		a.long = k.T("consent.act", "Level", k.T("consent."+string(c)))
		acts = append(acts, a)
	}
	return append(acts, k.shown("change", s.goBack, "esc"))
}

// agree ends the talk with what was read back.
func (s *card) agree() step {
	now := s.k.Now()
	if err := s.t.Do(s.t.Session().AgreeCard(now)); err != nil {
		return say(s.k.why(err))
	}
	s.t.StandOn("")
	if !s.t.Session().Ended() {
		if err := s.t.End(now); err != nil {
			return say(s.k.why(err))
		}
	}
	return step{ToFirst, Go{To: Debrief{ID: s.t.ID()}}}
}

// cardPart is what one of the two does, or when they speak again.
type cardPart struct {
	head  string
	lines []string
}

// parts are what was agreed.
func (s *card) parts() []cardPart {
	k, t := s.k, s.t.Session()
	var out []cardPart
	for _, p := range t.Promises() {
		pt := cardPart{head: k.T("card." + string(p.Whose)), lines: []string{p.What, s.when(p)}}
		if place := s.place(p); place != "" {
			pt.lines = append(pt.lines, place)
		}
		if p.Obstacle != "" {
			pt.lines = append(pt.lines, k.T("card.obstacle", "Obstacle", p.Obstacle, "Reply", p.Reply))
		}
		out = append(out, pt)
	}
	switch t.Field(guide.FieldAnswer) {
	case guide.AnswerNo:
		out = append(out, cardPart{lines: []string{k.T("card.no")}})
	case guide.AnswerNotToday:
		out = append(out, cardPart{lines: []string{k.T("card.nottoday")}})
	}
	if again := t.Field(guide.FieldAgain); again != "" {
		out = append(out, cardPart{head: k.T("card.again"), lines: []string{again}})
	}
	if len(out) == 0 {
		out = append(out, cardPart{lines: []string{k.T("card.nothing")}})
	}
	return out
}

// place says where and with whom.
func (s *card) place(p guide.Promise) string {
	switch {
	case p.With == "":
		return p.Where
	case p.Where == "":
		return s.k.T("card.with", "With", p.With)
	}
	return p.Where + ", " + s.k.T("card.with", "With", p.With)
}

// when is the day in full, with the words that were said when they say more.
func (s *card) when(p guide.Promise) string {
	if p.Due.IsZero() {
		return p.When
	}
	return s.k.longDay(p.Due)
}

func (s *card) page(w, h int) *page {
	k := s.k
	p := newPage(w, h, k.Palette)
	k.footer(p, s.actions(), "", faint)
	drawLevels(p, k.desk, s.t.Session().Consent())
	if p.h >= 11 {
		p.toFoot(p.row().to(1).add(plain, safe.Cut(k.T("card.consent"), w-2)))
	}
	p.header(k.T("card.title"), "", faint)
	return p
}

func (s *card) rows(p *page) (out []*row) {
	for i, pt := range s.parts() {
		if i > 0 && p.h >= 12 {
			out = append(out, p.row())
		}
		if pt.head != "" {
			out = append(out, p.paragraph(faint, 0, pt.head)...)
		}
		indent := 2
		if pt.head == "" {
			indent = 0
		}
		for _, l := range pt.lines {
			out = append(out, p.paragraph(strong, indent, l)...)
		}
	}
	if room := p.left() - len(out); room > 2 {
		for range min(room/3, 4) {
			out = append([]*row{p.row()}, out...)
		}
	}
	return out
}
