package people

import (
	"slices"
	"strings"

	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// receipt says what was destroyed when somebody was forgotten, and lists the
// lines elsewhere that name them, to be removed one by one: a list that one moves
// in, and no document.
type receipt struct {
	k    *form.Talks
	h    whom.Holding
	left []whom.Naming // not removed yet
	at   int
	top  int
	err  error
}

func (s *receipt) Actions() []screen.Action {
	k := s.k
	acts := []screen.Action{}
	if len(s.left) > 0 {
		acts = append(acts,
			k.Shown("redact", s.redact, "r"),
			k.Shown("skip", func() screen.Step { return s.move(1) }, " ", "down", "j"),
			k.Act("up", func() screen.Step { return s.move(-1) }, "up", "k"),
			k.Act("open", s.open, "enter"))
	}
	return append(acts, k.Shown("back", screen.Leave, "esc"))
}

func (s *receipt) move(d int) screen.Step {
	n := len(s.left)
	s.at = (s.at + d + n) % n
	return screen.Stay()
}

// open reads the talk that the line is in.
func (s *receipt) open() screen.Step { return screen.To(screen.Transcript{ID: s.left[s.at].Talk}) }

// redact removes the line under the cursor from the talk it is in.
func (s *receipt) redact() screen.Step {
	l := s.left[s.at]
	return s.k.OpenTalk(l.Talk, func(t *hold.Talk) screen.Step {
		if err := t.Remove(l, s.k.Now()); err != nil {
			return screen.Say(s.k.Why(err))
		}
		s.left = slices.DeleteFunc(slices.Clone(s.left), func(x whom.Naming) bool { return x == l })
		s.at = max(0, min(s.at, len(s.left)-1))
		return screen.Tell(s.k.T("said.erased"))
	})
}

func (s *receipt) View(w, h int) terminal.Frame {
	k := s.k
	p := page.New(w, h, k.Palette)
	k.Footer(p, s.Actions(), "", page.Faint)
	p.Header(k.T("receipt.title"), "", page.Faint)
	p.Item(page.Plain, "−", k.T("receipt.gone", "Name", k.WhoIs(s.h.ID, s.h.Name), "What", amount(k.Desk, s.h)))
	besides(k.Desk, p, s.h)
	if s.err != nil {
		p.Item(page.Warn, "!", k.Why(s.err))
	}
	if n := len(s.h.Unread); n > 0 {
		p.Item(page.Warn, "!", k.N("receipt.unread", n))
	}
	if s.h.Closed > 0 {
		p.Item(page.Plain, "+", k.N("forget.closed", s.h.Closed))
	}
	if p.H >= 16 {
		p.Item(page.Faint, "·", k.T("receipt.backups"))
		p.Item(page.Faint, "·", k.T("forget.beyond"))
	}
	if p.Left() > 3 {
		p.Blank(1)
	}
	if len(s.left) == 0 {
		if s.h.Closed == 0 && len(s.h.Cards) == 0 {
			p.Text(page.Plain, 0, k.T("receipt.nolines"))
		}
		return p.Frame()
	}
	p.Text(page.Title, 0, k.N("receipt.lines", len(s.left)))
	s.draw(p)
	return p.Frame()
}

// draw lists the lines; the one under the cursor is shown whole as far as it
// fits.
func (s *receipt) draw(p *page.Page) {
	m := p.Margin()
	room := max(1, p.Left())
	s.top = parts.Window(s.top, s.at, max(1, room-2), len(s.left))
	for i := s.top; i < len(s.left) && p.Left() > 0; i++ {
		l := s.left[i]
		text := strings.Join(safe.Lines(s.k.T("receipt.line", "Name", s.k.Who(l.Person), "Text", l.Text)), " ")
		if i != s.at {
			p.Put(p.Row().To(m).Add(page.Plain, safe.Cut(text, max(2, p.W-m-1))))
			continue
		}
		for j, row := range safe.Wrap(text, max(2, p.W-2*m)) {
			p.Put(p.Option(j == 0).Add(page.Chosen, row))
		}
	}
}
