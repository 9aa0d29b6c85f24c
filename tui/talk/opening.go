package talk

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// opening is the page between preparing and the first prompt: what to say
// aloud, and one key for a no to notes. What may be kept is asked when the talk is
// read back, when they know what was said.
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
	no := k.Shown("nonotes", s.noNotes, "n", "1")
	if s.t.Session().Consent() == guide.None {
		no = k.Shown("notes", s.noNotes, "n", "1")
	}
	return append(acts, no,
		k.Act("consent", func() screen.Step { return screen.Push(form.NewConsent(k.Desk, s.t, nil)) }, "a"),
		k.Shown("back", s.goBack, "esc"))
}

// noNotes takes down that they want no notes, or that they do after all. Nothing is
// removed yet, and no page opens: what was prepared is needed in the talk, and goes
// with the rest when that is over.
func (s *opening) noNotes() screen.Step {
	level := guide.None
	if s.t.Session().Consent() == guide.None {
		level = guide.Undecided
	}
	if err := s.t.Agree(level, s.k.Now()); err != nil {
		return screen.Say(s.k.Why(err))
	}
	return screen.Stay()
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
	talk := s.t.Session()
	lines := talk.Guide().OpeningLines(talk.Asks(), talk.Met())
	p.Middle()
	var tight, loose []*page.Row
	for i, l := range lines {
		if i > 0 {
			loose = append(loose, p.Row())
		}
		b := p.Bullet(page.Strong, "·", l)
		tight, loose = append(tight, b...), append(loose, b...)
	}
	if len(loose) <= p.Left() {
		return p.Lowered(loose)
	}
	return tight
}

// drawConsent says above the footer what they agreed to, once they did.
func (s *opening) drawConsent(p *page.Page) {
	c := s.t.Session().Consent()
	if c != guide.Undecided && p.H >= 14 {
		p.ToFoot(p.Row())
	}
	switch c {
	case guide.Undecided:
	case guide.None:
		p.TextToFoot(page.Plain, s.k.T("opening.none"), 4)
	default:
		p.TextToFoot(page.Plain, s.k.T("consent.is", "Level", s.k.T("consent."+string(c))), 1)
	}
}
