package home

import (
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/terminal"
)

func (s *home) View(w, h int) terminal.Frame {
	k := s.k
	p := page.New(w, h, k.Palette)
	s.foot(p)
	bare := k.BareWord(w)
	if len(s.items) == 0 {
		bare = k.BareWord(0) // a first talk may be held before there is a passphrase
	}
	p.Header(k.T("name"), bare, k.BareInk())
	switch {
	case s.doubted.IsZero():
	case s.denied:
		p.Item(page.Plain, "·", k.T("home.today.not"))
		p.Blank(1)
	default:
		p.Item(page.Warn, "?", k.T("home.today", "Day", k.Date("date.full", s.doubted)))
		p.Blank(1)
	}
	if k.Notices.Draw(p) {
		p.Blank(1)
	}
	if s.err != nil {
		p.Text(page.Warn, 0, k.Why(s.err))
		p.Blank(1)
	}
	if len(s.items) == 0 {
		s.drawEmpty(p)
		return p.Frame()
	}
	s.drawItems(p)
	return p.Frame()
}

// foot draws the footer, and says so when something could not be saved.
func (s *home) foot(p *page.Page) {
	if t := s.k.Open.Failing(); t != nil {
		s.k.FootWith(p, t, s.Actions())
		return
	}
	s.k.Footer(p, s.Actions(), "", page.Faint)
}

// drawEmpty is Home before the first talk.
func (s *home) drawEmpty(p *page.Page) {
	w := s.k.Words
	if p.H >= 16 {
		p.Blank(p.H / 8)
	}
	p.Text(page.Strong, 0, w.T("home.empty.1"))
	p.Blank(1)
	p.Text(page.Plain, 0, w.T("home.empty.2"))
	p.Blank(1)
	p.Text(page.Faint, 0, w.T("home.empty.3"))
}

// homeCols are the widths of Home's columns.
type homeCols struct{ when, who int }

// columnsOf measures what is in the columns: a name has all the room that nothing
// else needs, and a quarter of the page at least.
func columnsOf(items []homeItem, w int) homeCols {
	var c homeCols
	what := 0
	for _, it := range items {
		c.when = max(c.when, safe.Width(it.when))
		c.who = max(c.who, safe.Width(safe.Text(it.who)))
		what = max(what, safe.Width(safe.Text(it.what)))
	}
	c.when = min(c.when, max(8, w*3/10))
	const gaps = 5 // before the columns, and behind the last
	c.who = min(c.who, max(8, w/4, w-page.MarginOf(w)-c.when-what-gaps))
	return c
}

func (s *home) drawItems(p *page.Page) {
	cols := columnsOf(s.items, p.W)
	var rows []*page.Row
	at, high := 0, 1 // the row of the cursor, and how many its item has
	apart := s.fits(p, cols)
	for i, it := range s.items {
		if it.head != "" && len(rows) > 0 && it.head != " " && apart {
			rows = append(rows, p.Row())
		}
		out := it.rows(p, i == s.at, cols)
		if i == s.at {
			at, high = len(rows), len(out)
		}
		rows = append(rows, out...)
	}
	room := max(1, p.Left())
	if len(rows) <= room {
		s.top = 0
	}
	// The heading above the first row stays in sight, and all of an item.
	s.top = parts.Window(s.top, at, room, len(rows))
	if at+high > s.top+room {
		s.top = at + high - room
	}
	if at > 0 && s.top == at {
		s.top--
	}
	until := min(len(rows), s.top+room)
	for until < len(rows) && until > s.top && (rows[until-1].Leads || rows[until-1].W == 0) {
		until--
	}
	p.PutAll(rows[s.top:until])
	p.More(s.k.Words, s.top, len(rows)-until)
}

// fits reports whether all of it can be seen with an empty row above each section.
func (s *home) fits(p *page.Page, cols homeCols) bool {
	n := len(s.sections) - 1
	for _, it := range s.items {
		n += len(it.rows(p, false, cols))
	}
	return n <= p.Left()
}

// rows draws an item: in a row, or on a phone in two, so that both who it
// is and what it is can be read.
func (it homeItem) rows(p *page.Page, at bool, c homeCols) []*page.Row {
	m := p.Margin()
	if it.head != "" {
		if it.what != "" {
			return []*page.Row{p.Row().To(m).Add(page.Faint, it.what)}
		}
		r := p.Row().To(max(0, m-2)).Add(page.Keycap, it.key).To(m).Add(page.Title, it.head)
		r.Leads = true
		return []*page.Row{r}
	}
	r, ik := p.Option(at), it.ink
	if at {
		ik = page.Chosen
	}
	// What is late says so in its colour once; a list of it does not shout.
	whenInk := ik
	if ik == page.Warn {
		ik = page.Plain
	}
	if p.Narrow() && p.H >= 12 {
		who := r.Add(whenInk, it.when).W + 2
		return append(beside(p, r, ik, column{who, p.W - who - 1, it.who}), beside(p, p.Row(), ik, column{m + 2, p.W - m - 3, it.what})...)
	}
	gap := 2
	if p.Narrow() {
		gap = 1
	}
	r.Add(whenInk, safe.Cut(it.when, c.when))
	who := m + c.when + gap
	what := who + c.who + gap
	return beside(p, r, ik, column{who, c.who, it.who}, column{what, p.W - what - 1, it.what})
}

// column is a text at a place in a row, and how wide it may get.
type column struct {
	at, w int
	text  string
}

// beside adds texts to a row. One that is wider than its column goes on below, where
// the page has room for that.
func beside(p *page.Page, r *page.Row, ik page.Ink, columns ...column) []*page.Row {
	most := 3
	if p.H < 12 {
		most = 1
	}
	out := []*page.Row{r}
	for _, c := range columns {
		for n, l := range page.Wrapped(c.text, max(2, c.w), most) {
			if n == len(out) {
				out = append(out, p.Row())
			}
			out[n].To(c.at).Add(ik, l)
		}
	}
	return out
}
