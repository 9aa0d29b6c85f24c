package home

import (
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

// columnsOf measures the columns of items.
func columnsOf(items []homeItem, w int) parts.Columns {
	var rows []parts.Dated
	for _, it := range items {
		rows = append(rows, it.Dated)
	}
	return parts.ColumnsOf(rows, w)
}

func (s *home) drawItems(p *page.Page) {
	cols := columnsOf(s.items, p.W)
	var rows []*page.Row
	at, high := 0, 1 // the row of the cursor, and how many its item has
	apart := s.fits(p, cols)
	for i, it := range s.items {
		if it.head != "" && len(rows) > 0 && apart {
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
func (s *home) fits(p *page.Page, cols parts.Columns) bool {
	n := len(s.sections) - 1
	for _, it := range s.items {
		n += len(it.rows(p, false, cols))
	}
	return n <= p.Left()
}

// rows draws an item, or a heading.
func (it homeItem) rows(p *page.Page, at bool, c parts.Columns) []*page.Row {
	m := p.Margin()
	if it.head != "" {
		r := p.Row().To(max(0, m-2)).Add(page.Keycap, it.key).To(m).Add(page.Title, it.head)
		r.Leads = true
		return []*page.Row{r}
	}
	if it.more != "" {
		ik := page.Faint
		if at {
			ik = page.Chosen
		}
		return []*page.Row{p.Option(at).Add(ik, it.more)}
	}
	return it.Rows(p, at, c)
}
