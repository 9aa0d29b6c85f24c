package talk

import (
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// card is what was agreed, in large plain words, to turn the screen round and
// read together. Nothing else of the talk is on it.
type card struct {
	parts.Reader
	k *form.Talks
	t *hold.Talk
}

func newCard(k *form.Talks, t *hold.Talk) *card {
	s := &card{k: k, t: t}
	s.Reader = parts.Reader{D: k.Desk, Page: s.page, Rows: s.rows}
	return s
}

func (s *card) Holds() *hold.Talk { return s.t }

// Begins says that the talk stands here.
func (s *card) Begins() tea.Cmd {
	s.t.StandOn(pageCard)
	return nil
}

func (s *card) goBack() screen.Step {
	s.t.StandOn("")
	return screen.Leave()
}

func (s *card) Actions() []screen.Action {
	k := s.k
	end := k.Shown("agree", s.agree, "enter")
	if !s.agreed() {
		end = k.Shown("agree.open", s.agree, "enter")
	}
	acts := append([]screen.Action{end}, s.Scrolling("tab", "down", " ", "pgdown")...)
	for i, c := range guide.Levels() {
		a := k.Act("consent", func() screen.Step { return form.Agree(k.Desk, s.t, c, nil, nil) }, string(rune('1'+i)))
		a.Long = k.T("consent.act", "Level", k.T("consent."+string(c)))
		acts = append(acts, a)
	}
	return append(acts, k.Shown("change", s.goBack, "esc"))
}

// agree ends the talk with what was read back.
func (s *card) agree() screen.Step {
	now := s.k.Now()
	if err := s.t.Do(s.t.Session().AgreeCard(now)); err != nil && !errors.Is(err, guide.ErrNothing) {
		return screen.Say(s.k.Why(err))
	}
	s.t.StandOn("")
	if !s.t.Session().Ended() {
		if err := s.t.End(now); err != nil {
			return screen.Say(s.k.Why(err))
		}
	}
	return screen.Step{screen.ToFirst, screen.Go{To: screen.Debrief{ID: s.t.ID()}}}
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
	case guide.AnswerYes:
		if len(out) == 0 { // what it is to is not kept
			out = append(out, cardPart{lines: []string{k.T("card.yes")}})
		}
	case guide.AnswerNo:
		out = append(out, cardPart{lines: []string{k.T("card.no")}})
	case guide.AnswerNotToday:
		out = append(out, cardPart{lines: []string{k.T("card.nottoday")}})
		if p, ok := transcript.ComeBackTo(t); ok {
			out = append(out, cardPart{head: k.T("card.back"), lines: []string{p.What, s.when(p)}})
		}
	}
	if words, day := t.SpeakAgain(); words != "" {
		out = append(out, cardPart{head: k.T("card.again"), lines: []string{k.AgreedDay(words, day)}})
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

func (s *card) when(p guide.Promise) string { return s.k.AgreedDay(p.When, p.Due) }

// agreed reports whether there is anything that was agreed.
func (s *card) agreed() bool {
	t := s.t.Session()
	again, _ := t.SpeakAgain()
	return again != "" || len(t.Promises()) > 0 || t.Field(guide.FieldAnswer) == guide.AnswerYes
}

func (s *card) page(w, h int) *page.Page {
	k := s.k
	p := page.New(w, h, k.Palette)
	k.Footer(p, s.Actions(), "", page.Faint)
	drawLevels(p, k.Desk, s.t.Session().Consent())
	if p.H >= 11 {
		p.TextToFoot(page.Plain, k.T("card.consent"), 3)
		if !p.Narrow() || p.H > 20 { // on a small phone what was agreed needs the row
			p.Apart()
		}
	}
	title := "card.title"
	if !s.agreed() {
		title = "card.title.open"
	}
	p.Header(k.T(title), "", page.Faint)
	return p
}

func (s *card) rows(p *page.Page) (out []*page.Row) {
	p.Middle()
	for i, pt := range s.parts() {
		if i > 0 && p.H >= 12 {
			out = append(out, p.Row())
		}
		if pt.head != "" {
			out = append(out, p.Paragraph(page.Faint, 0, pt.head)...)
		}
		indent := 2
		if pt.head == "" {
			indent = 0
		}
		for _, l := range pt.lines {
			if l != "" {
				out = append(out, p.Paragraph(page.Strong, indent, l)...)
			}
		}
	}
	return p.Lowered(out)
}

// drawLevels puts the four levels of consent above the footer, with the one
// that stands marked.
func drawLevels(p *page.Page, k *screen.Desk, now guide.Consent) {
	var rows []*page.Row
	m := p.Margin()
	r := p.Row().To(m)
	for i, c := range guide.Levels() {
		sign, ik := "○", page.Plain
		if c == now {
			sign, ik = "●", page.Chosen
		}
		word, gap := " "+sign+" "+k.T("consent.short."+string(c)), "   "
		if p.W < 36 {
			word, gap = sign+k.T("consent."+string(c)), " "
		}
		if r.W > m && r.W+len(gap)+safe.Width(word)+2 > p.W {
			rows, r = append(rows, r), p.Row().To(m)
		}
		if r.W > m {
			r.Add(page.Plain, gap)
		}
		r.Add(page.Keycap, string(rune('1'+i))).Add(ik, word)
	}
	if p.H >= 14 && !p.Narrow() {
		p.ToFoot(p.Row())
	}
	rows = append(rows, r)
	for i := len(rows) - 1; i >= 0; i-- {
		p.ToFoot(rows[i])
	}
}
