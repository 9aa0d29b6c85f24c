package talk

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// opening is the page between preparing and the first prompt: what to say
// aloud, and what may be kept.
type opening struct {
	parts.Reader
	k *Room
	t *hold.Talk
}

// Opening is the page between preparing a talk and its first prompt.
func (k *Room) Opening(t *hold.Talk) screen.Screen {
	s := &opening{k: k, t: t}
	s.Reader = parts.Reader{D: k.Desk, Page: s.page, Rows: s.rows}
	return s
}

func (s *opening) Holds() *hold.Talk { return s.t }

// Begins says that the talk stands here, if there is anything to come back to.
func (s *opening) Begins() tea.Cmd {
	if s.t.Worth() {
		s.t.StandOn(pageOpening)
	}
	return nil
}

func (s *opening) goBack() screen.Step {
	s.t.StandOn("")
	return screen.Leave()
}

func (s *opening) Actions() []screen.Action {
	k := s.k
	acts := append([]screen.Action{k.Shown("start", s.start, "enter", " ")}, s.Scrolling("tab", "down", "pgdown")...)
	for i, c := range guide.Levels() {
		a := k.Act("consent", func() screen.Step { return form.Agree(k.Desk, s.t, c, nil, nil) }, string(rune('1'+i)))
		a.Long = k.T("consent.act", "Level", k.T("consent."+string(c)))
		acts = append(acts, a)
	}
	return append(acts, k.Shown("back", s.goBack, "esc"))
}

// start starts the talk and shows the first prompt. Only Home stays under it.
func (s *opening) start() screen.Step {
	if s.k.Held {
		return screen.To(screen.Passphrase{Then: s.begin})
	}
	return s.begin()
}

// begin starts the talk.
func (s *opening) begin() screen.Step {
	now := s.k.Now()
	if err := s.t.Do(s.t.Session().Start(now)); err != nil {
		return screen.Say(s.k.Why(err))
	}
	if err := s.t.Do(s.t.Session().Open(now)); err != nil {
		return screen.Say(s.k.Why(err))
	}
	s.t.StandOn("")
	s.k.Held = true
	return screen.Step{screen.ToFirst, screen.Show{Screen: s.k.newListening(s.t)}}
}

func (s *opening) page(w, h int) *page.Page {
	p := page.New(w, h, s.k.Palette)
	s.k.Footer(p, s.Actions(), "", page.Faint)
	s.drawConsent(p)
	p.Header(s.k.T("opening.title"), "", page.Faint)
	return p
}

func (s *opening) rows(p *page.Page) []*page.Row {
	lines := s.t.Session().Guide().OpeningLines()
	var tight, loose []*page.Row
	for i, l := range lines {
		if i > 0 {
			loose = append(loose, p.Row())
		}
		b := p.Bullet(page.Strong, "·", l)
		tight, loose = append(tight, b...), append(loose, b...)
	}
	if len(loose) <= p.Left() {
		return loose
	}
	return tight
}

// drawConsent asks what may be kept, above the footer.
func (s *opening) drawConsent(p *page.Page) {
	drawLevels(p, s.k.Desk, s.t.Session().Consent())
	if p.H >= 11 {
		p.ToFoot(p.Row().To(1).Add(page.Plain, safe.Cut(s.k.T("opening.consent"), p.W-2)))
	}
}

// drawLevels puts the four levels of consent above the footer, with the one
// that stands marked.
func drawLevels(p *page.Page, k *screen.Desk, now guide.Consent) {
	var rows []*page.Row
	r := p.Row().To(1)
	for i, c := range guide.Levels() {
		sign, ik := "○", page.Plain
		if c == now {
			sign, ik = "●", page.Chosen
		}
		word := k.T("consent.short." + string(c))
		if p.Narrow() {
			word = k.T("consent." + string(c))
		}
		gap := " "
		if !p.Narrow() {
			gap, sign = "   ", " "+sign+" "
		}
		if r.W+len(gap)+safe.Width(sign+word)+1 > p.W {
			rows, r = append(rows, r), p.Row().To(1)
		}
		if r.W > 1 {
			r.Add(page.Plain, gap)
		}
		r.Add(page.Keycap, string(rune('1'+i))).Add(ik, sign+word)
	}
	if p.H >= 14 {
		p.ToFoot(p.Row())
	}
	rows = append(rows, r)
	for i := len(rows) - 1; i >= 0; i-- {
		p.ToFoot(rows[i])
	}
}
