package tui

import (
	"slices"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/safe"
	"example.org/onetoone/tui/terminal"
)

// receipt says what was destroyed when somebody was forgotten, and lists the
// lines elsewhere that name them, to be removed one by one.
type receipt struct {
	k    *talks
	h    guide.Holding
	left []guide.Naming // not removed yet
	at   int
	top  int
	err  error
}

func (s *receipt) actions() []action {
	k := s.k
	acts := []action{}
	if len(s.left) > 0 {
		acts = append(acts,
			k.shown("redact", s.redact, "r"),
			k.shown("skip", func() step { return s.move(1) }, " ", "down", "j"),
			k.act("up", func() step { return s.move(-1) }, "up", "k"),
			k.act("open", s.open, "enter"))
	}
	return append(acts, k.shown("back", leave, "esc"))
}

func (s *receipt) move(d int) step {
	n := len(s.left)
	s.at = (s.at + d + n) % n
	return stay()
}

// open reads the talk that the line is in.
func (s *receipt) open() step { return to(Transcript{ID: s.left[s.at].Talk}) }

// redact removes the line under the cursor from the talk it is in.
func (s *receipt) redact() step {
	l := s.left[s.at]
	return s.k.openTalk(l.Talk, func(t *hold.Talk) step {
		if err := t.Remove(l, s.k.Now()); err != nil {
			return say(s.k.why(err))
		}
		s.left = slices.DeleteFunc(slices.Clone(s.left), func(x guide.Naming) bool { return x == l })
		s.at = max(0, min(s.at, len(s.left)-1))
		return tell(s.k.T("said.erased"))
	})
}

func (s *receipt) view(w, h int) terminal.Frame {
	k := s.k
	p := newPage(w, h, k.Palette)
	k.footer(p, s.actions(), "", faint)
	p.header(k.T("receipt.title"), "", faint)
	p.item(plain, "−", k.T("receipt.gone", "Name", s.h.Name, "What", amount(k.desk, s.h)))
	if s.err != nil {
		p.item(warn, "!", k.why(s.err))
	}
	if n := len(s.h.Unread); n > 0 {
		p.item(warn, "!", k.N("receipt.unread", n))
	}
	if s.h.Closed > 0 {
		p.item(plain, "+", k.N("forget.closed", s.h.Closed))
	}
	if p.h >= 16 {
		p.item(faint, "·", k.T("receipt.backups"))
		p.item(faint, "·", k.T("forget.beyond"))
	}
	if p.left() > 3 {
		p.blank(1)
	}
	if len(s.left) == 0 {
		if s.h.Closed == 0 {
			p.text(plain, 0, k.T("receipt.nolines"))
		}
		return p.frame()
	}
	p.text(title, 0, k.N("receipt.lines", len(s.left)))
	s.draw(p)
	return p.frame()
}

// draw lists the lines; the one under the cursor is shown whole as far as it
// fits.
func (s *receipt) draw(p *page) {
	m := p.margin()
	room := max(1, p.left())
	s.top = window(s.top, s.at, max(1, room-2), len(s.left))
	for i := s.top; i < len(s.left) && p.left() > 0; i++ {
		l := s.left[i]
		text := strings.Join(safe.Lines(s.k.T("receipt.line", "Name", s.k.who(l.Person), "Text", l.Text)), " ")
		if i != s.at {
			p.put(p.row().to(m).add(plain, safe.Cut(text, max(2, p.w-m-1))))
			continue
		}
		for j, row := range safe.Wrap(text, max(2, p.w-2*m)) {
			r := p.row().to(max(0, m-2))
			if j == 0 {
				r.add(keycap, "›")
			}
			p.put(r.to(m).add(chosen, row))
		}
	}
}
