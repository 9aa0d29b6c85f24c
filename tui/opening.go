package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/safe"
)

// opening is the page between preparing and the first prompt: what to say
// aloud, and what may be kept.
type opening struct {
	reader
	k *kit
	t *hold.Talk
}

func (k *kit) newOpening(t *hold.Talk) *opening {
	s := &opening{k: k, t: t}
	s.reader = reader{d: k.desk, page: s.page, rows: s.rows}
	return s
}

func (s *opening) holds() *hold.Talk { return s.t }

// begins says that the talk stands here, if there is anything to come back to.
func (s *opening) begins() tea.Cmd {
	if s.t.Worth() {
		s.t.StandOn(pageOpening)
	}
	return nil
}

func (s *opening) goBack() step {
	s.t.StandOn("")
	return leave()
}

func (s *opening) actions() []action {
	k := s.k
	acts := append([]action{k.shown("start", s.start, "enter", " ")}, s.scrolling("tab", "down", "pgdown")...)
	for i, c := range guide.Levels() {
		a := k.act("consent", func() step { return agree(k.desk, s.t, c, nil, nil) }, string(rune('1'+i)))
		a.long = k.T("consent.act", "Level", k.T("consent."+string(c)))
		acts = append(acts, a)
	}
	return append(acts, k.shown("back", s.goBack, "esc"))
}

// start starts the talk and shows the first prompt. Only Home stays under it.
func (s *opening) start() step {
	if s.k.held {
		return to(Passphrase{Then: s.begin})
	}
	return s.begin()
}

// begin starts the talk.
func (s *opening) begin() step {
	now := s.k.Now()
	if err := s.t.Do(s.t.Session().Start(now)); err != nil {
		return say(s.k.why(err))
	}
	if err := s.t.Do(s.t.Session().Open(now)); err != nil {
		return say(s.k.why(err))
	}
	s.t.StandOn("")
	s.k.held = true
	return step{ToFirst, Show{Screen: s.k.newListening(s.t)}}
}

func (s *opening) page(w, h int) *page {
	p := newPage(w, h, s.k.Palette)
	s.k.footer(p, s.actions(), "", faint)
	s.drawConsent(p)
	p.header(s.k.T("opening.title"), "", faint)
	return p
}

func (s *opening) rows(p *page) []*row {
	lines := s.t.Session().Guide().OpeningLines()
	var tight, loose []*row
	for i, l := range lines {
		if i > 0 {
			loose = append(loose, p.row())
		}
		b := p.bullet(strong, "·", l)
		tight, loose = append(tight, b...), append(loose, b...)
	}
	if len(loose) <= p.left() {
		return loose
	}
	return tight
}

// drawConsent asks what may be kept, above the footer.
func (s *opening) drawConsent(p *page) {
	drawLevels(p, s.k.desk, s.t.Session().Consent())
	if p.h >= 11 {
		p.toFoot(p.row().to(1).add(plain, safe.Cut(s.k.T("opening.consent"), p.w-2)))
	}
}

// drawLevels puts the four levels of consent above the footer, with the one
// that stands marked.
func drawLevels(p *page, k *desk, now guide.Consent) {
	var rows []*row
	r := p.row().to(1)
	for i, c := range guide.Levels() {
		sign, ik := "○", plain
		if c == now {
			sign, ik = "●", chosen
		}
		word := k.T("consent.short." + string(c))
		if p.narrow() {
			word = k.T("consent." + string(c))
		}
		gap := " "
		if !p.narrow() {
			gap, sign = "   ", " "+sign+" "
		}
		if r.w+len(gap)+safe.Width(sign+word)+1 > p.w {
			rows, r = append(rows, r), p.row().to(1)
		}
		if r.w > 1 {
			r.add(plain, gap)
		}
		r.add(keycap, string(rune('1'+i))).add(ik, sign+word)
	}
	if p.h >= 14 {
		p.toFoot(p.row())
	}
	rows = append(rows, r)
	for i := len(rows) - 1; i >= 0; i-- {
		p.toFoot(rows[i])
	}
}
