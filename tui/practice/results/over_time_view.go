package results

import (
	"slices"
	"strconv"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/trainer/progress"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// chart is how the columns of the picture lie on a page.
type chart struct {
	left     int // where they begin
	from, n  int // the first one shown, and how many
	stride   int // cells from one to the next
	at       int // the one under the cursor
	newLines bool
}

// The columns that a name has before its picture, and a value behind it.
const (
	nameWide, nameNarrow   = 33, 20
	valueWide, valueNarrow = 17, 6
)

// chart lays the columns out: those around the cursor, with a space between
// where there is room.
func (s *overTime) chart(p *page.Page) chart {
	c := chart{left: p.Margin() + nameWide, at: s.at(), stride: 2}
	room := p.W - c.left - valueWide
	if p.Narrow() {
		c.left, c.newLines = p.Margin()+nameNarrow, true
		room = p.W - c.left - valueNarrow
	}
	all := len(s.pic.Columns)
	if 2*all > room {
		c.stride = 1
	}
	c.n = min(all, max(1, room/c.stride))
	c.from = parts.Window(max(0, all-c.n), c.at, c.n, all)
	return c
}

func (s *overTime) rows(p *page.Page) []*page.Row {
	k := s.k
	switch {
	case s.err != nil:
		return p.Paragraph(page.Warn, 0, k.Why(s.err))
	case s.busy:
		return p.Paragraph(page.Faint, 0, k.T("recorded.busy"))
	case len(s.pic.Columns) == 0:
		return slices.Concat(p.Paragraph(page.Plain, 0, k.T("progress.none")), s.gap(p), s.saying(p))
	}
	ch := s.chart(p)
	out := p.Paragraph(page.Strong, 0, columnWords(k.Desk, s.pic.Columns[ch.at]))
	out = append(out, marker(k.Desk, p, ch))
	for _, r := range s.pic.Lines(k.Words) {
		out = append(out, chartRows(k.Desk, p, ch, r)...)
	}
	out = append(out, s.gap(p)...)
	out = append(out, s.saying(p)...)
	out = append(out, s.gap(p)...)
	out = append(out, p.Row().To(p.Margin()).Add(page.Title, k.T("counted.title")))
	for _, r := range s.pic.Figures(k.Words) {
		out = append(out, chartRows(k.Desk, p, ch, r)...)
	}
	out = append(out, s.gap(p)...)
	out = append(out, p.Paragraph(page.Faint, 0, k.T("progress.legend"))...)
	out = append(out, s.gap(p)...)
	for _, r := range s.pic.Figures(k.Words) {
		out = append(out, p.Bullet(page.Plain, "·", r.Band(k.Words))...)
	}
	return slices.Concat(out, s.gap(p), p.Paragraph(page.Faint, 0, k.T("counted.stretch")))
}

func (s *overTime) gap(p *page.Page) []*page.Row {
	if p.H < 12 {
		return nil
	}
	return []*page.Row{p.Row()}
}

// saying is what grew, what to try next, and how often others were watched.
func (s *overTime) saying(p *page.Page) (out []*page.Row) {
	for _, l := range s.pic.Says(s.k.Words) {
		out = append(out, p.Paragraph(page.Strong, 0, l)...)
	}
	return out
}

// columnWords say which practice a column is, its points and whose they are.
func columnWords(k *screen.Desk, c progress.Column) string {
	out := k.Day(c.Day) + " · " + c.What(k.Words)
	if c.Points == nil {
		return out + " · " + k.T("progress.nopoints")
	}
	sum := 0
	for _, n := range c.Points {
		sum += n
	}
	return out + " · " + k.T("progress.points", "N", sum, "By", c.By.Say(k.Words))
}

// marker points at the column under the cursor, and says that there are more.
func marker(k *screen.Desk, p *page.Page, ch chart) *page.Row {
	r := p.Row().To(p.Margin())
	if ch.from > 0 {
		r.Add(page.Faint, k.N("progress.older", ch.from))
	}
	return r.To(ch.left+(ch.at-ch.from)*ch.stride).Add(page.Keycap, "▼")
}

// chartRows draw one thing over time, with its value under the cursor. On a
// narrow page a long name has a row of its own.
func chartRows(k *screen.Desk, p *page.Page, ch chart, x progress.Row) (out []*page.Row) {
	r := p.Row().To(p.Margin())
	if safe.Width(x.Name) > ch.left-p.Margin()-1 {
		out = append(out, r.Add(page.Plain, safe.Cut(x.Name, max(2, p.W-p.Margin()-1))))
		r = p.Row()
	} else {
		r.Add(page.Plain, x.Name)
	}
	for i := range ch.n {
		ik := page.Plain
		if ch.from+i == ch.at {
			ik = page.Chosen
		}
		r.To(ch.left+i*ch.stride).Add(ik, x.Glyph(x.Cells[ch.from+i]))
	}
	r.To(ch.left + (ch.n-1)*ch.stride + 3)
	c := x.Cells[ch.at]
	switch {
	case !c.Known:
		r.Add(page.Faint, "?")
	case x.Bands != "" && !ch.newLines:
		r.Add(page.Plain, c.Text+" "+k.T("reach."+strconv.Itoa(c.Level)))
	default:
		r.Add(page.Plain, c.Text)
	}
	return append(out, r)
}
