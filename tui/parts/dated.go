package parts

import (
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/page"
)

// Dated is a row of a list in which each has a day: when, who, and what.
type Dated struct {
	When, Who, What string
	Ink             page.Ink
}

// Columns are the widths of the columns of such rows.
type Columns struct{ when, who int }

// ColumnsOf measures what is in the columns: a name has all the room that nothing
// else needs, and a quarter of the page at least.
func ColumnsOf(rows []Dated, w int) Columns {
	var c Columns
	what := 0
	for _, it := range rows {
		c.when = max(c.when, safe.Width(it.When))
		c.who = max(c.who, safe.Width(safe.Text(it.Who)))
		what = max(what, safe.Width(safe.Text(it.What)))
	}
	c.when = min(c.when, max(8, w*3/10))
	const gaps = 5 // before the columns, and behind the last
	c.who = min(c.who, max(8, w/4, w-page.MarginOf(w)-c.when-what-gaps))
	return c
}

// Rows draws it: in a row, or on a phone in two, so that both who it is and what it is
// can be read.
func (it Dated) Rows(p *page.Page, at bool, c Columns) []*page.Row {
	m := p.Margin()
	r, ik := p.Option(at), it.Ink
	if at {
		ik = page.Chosen
	}
	// What is late says so in its colour once; a list of it does not shout.
	whenInk := ik
	if ik == page.Warn {
		ik = page.Plain
	}
	if p.Narrow() && p.H >= 12 {
		who := r.Add(whenInk, it.When).W + 2
		return append(inColumns(p, r, ik, column{who, p.W - who - 1, it.Who}), inColumns(p, p.Row(), ik, column{m + 2, p.W - m - 3, it.What})...)
	}
	gap := 2
	if p.Narrow() {
		gap = 1
	}
	r.Add(whenInk, safe.Cut(it.When, c.when))
	who := m + c.when + gap
	what := who + c.who + gap
	return inColumns(p, r, ik, column{who, c.who, it.Who}, column{what, p.W - what - 1, it.What})
}

// column is a text at a place in a row, and how wide it may get.
type column struct {
	at, w int
	text  string
}

// inColumns adds texts to a row. One that is wider than its column goes on below, where
// the page has room for that.
func inColumns(p *page.Page, r *page.Row, ik page.Ink, columns ...column) []*page.Row {
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
