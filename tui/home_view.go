package tui

import (
	"example.org/onetoone/tui/safe"
	"example.org/onetoone/tui/terminal"
)

func (s *home) view(w, h int) terminal.Frame {
	k := s.k
	p := newPage(w, h, k.Palette)
	s.foot(p)
	p.header(k.T("name"), k.bareWord(w), k.bareInk())
	if !s.doubted.IsZero() {
		p.item(warn, "?", k.T("home.today", "Day", k.Date("date.full", s.doubted)))
		p.blank(1)
	}
	k.notes.draw(p)
	if len(k.notes) > 0 {
		p.blank(1)
	}
	if s.err != nil {
		p.text(warn, 0, k.why(s.err))
		p.blank(1)
	}
	if len(s.items) == 0 {
		s.drawEmpty(p)
		return p.frame()
	}
	s.drawItems(p)
	return p.frame()
}

// foot draws the footer, and says so when something could not be saved.
func (s *home) foot(p *page) {
	if t := s.k.open.Failing(); t != nil {
		s.k.footWith(p, t, s.actions())
		return
	}
	s.k.footer(p, s.actions(), "", faint)
}

// drawEmpty is Home before the first talk.
func (s *home) drawEmpty(p *page) {
	w := s.k.Words
	if p.h >= 16 {
		p.blank(p.h / 8)
	}
	p.text(strong, 0, w.T("home.empty.1"))
	p.blank(1)
	p.text(plain, 0, w.T("home.empty.2"))
	p.blank(1)
	p.text(faint, 0, w.T("home.empty.3"))
}

// homeCols are the widths of Home's columns.
type homeCols struct{ when, who int }

func columnsOf(items []homeItem, w int) homeCols {
	var c homeCols
	for _, it := range items {
		c.when = max(c.when, safe.Width(it.when))
		c.who = max(c.who, safe.Width(safe.Text(it.who)))
	}
	c.when = min(c.when, max(8, w*3/10))
	c.who = min(c.who, max(8, w/4))
	return c
}

func (s *home) drawItems(p *page) {
	cols := columnsOf(s.items, p.w)
	var rows []*row
	at, high := 0, 1 // the row of the cursor, and how many its item has
	for i, it := range s.items {
		if it.head != "" && len(rows) > 0 && it.head != " " && p.h >= 14 {
			rows = append(rows, p.row())
		}
		out := it.rows(p, i == s.at, cols)
		if i == s.at {
			at, high = len(rows), len(out)
		}
		rows = append(rows, out...)
	}
	room := max(1, p.left())
	if len(rows) <= room {
		s.top = 0
	}
	// The heading above the first row stays in sight, and all of an item.
	s.top = window(s.top, at, room, len(rows))
	if at+high > s.top+room {
		s.top = at + high - room
	}
	if at > 0 && s.top == at {
		s.top--
	}
	until := min(len(rows), s.top+room)
	for until < len(rows) && until > s.top && (rows[until-1].leads || rows[until-1].w == 0) {
		until--
	}
	p.putAll(rows[s.top:until])
	p.more(s.k.Words, s.top, len(rows)-until)
}

// rows draws an item: in a row, or on a phone in two, so that both who it
// is and what it is can be read.
func (it homeItem) rows(p *page, at bool, c homeCols) []*row {
	m := p.margin()
	if it.head != "" {
		if it.what != "" {
			return []*row{p.row().to(m).add(faint, it.what)}
		}
		r := p.row().to(m).add(title, it.head)
		r.leads = true
		return []*row{r}
	}
	r := p.row().to(max(0, m-2))
	ik := it.ink
	if at {
		ik = chosen
		r.add(keycap, "›")
	}
	// What is late says so in its colour once; a list of it does not shout.
	whenInk := ik
	if ik == warn {
		ik = plain
	}
	r.to(m)
	if p.narrow() && p.h >= 12 {
		r.add(whenInk, it.when).add(plain, "  ").add(ik, it.who)
		return []*row{r, p.row().to(m+2).add(ik, it.what)}
	}
	gap := 2
	if p.narrow() {
		gap = 1
	}
	r.add(whenInk, safe.Cut(it.when, c.when)).to(m + c.when + gap)
	r.add(ik, safe.Cut(safe.Text(it.who), c.who)).to(m + c.when + c.who + 2*gap)
	return []*row{r.add(ik, safe.Cut(safe.Text(it.what), max(2, p.w-r.w-1)))}
}

// notices are lines that Home shows until they were seen.
type notices []Notice

// draw puts each on the page: what asks for something in the ink of a warning.
func (n notices) draw(p *page) {
	for _, note := range n {
		if note.Calm {
			p.item(plain, "·", note.Text)
			continue
		}
		p.item(warn, "!", note.Text)
	}
}
