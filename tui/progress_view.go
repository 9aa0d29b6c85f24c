package tui

import (
	"strconv"

	"example.org/onetoone/guide/trainer/progress"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/tui/safe"
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
func (s *overTime) chart(p *page) chart {
	c := chart{left: p.margin() + nameWide, at: s.at(), stride: 2}
	room := p.w - c.left - valueWide
	if p.narrow() {
		c.left, c.newLines = p.margin()+nameNarrow, true
		room = p.w - c.left - valueNarrow
	}
	all := len(s.pic.Columns)
	if 2*all > room {
		c.stride = 1
	}
	c.n = min(all, max(1, room/c.stride))
	c.from = window(max(0, all-c.n), c.at, c.n, all)
	return c
}

func (s *overTime) rows(p *page) []*row {
	k := s.k
	switch {
	case s.err != nil:
		return p.paragraph(warn, 0, k.why(s.err))
	case s.busy:
		return p.paragraph(faint, 0, k.T("recorded.busy"))
	case len(s.pic.Columns) == 0:
		return append(p.paragraph(plain, 0, k.T("progress.none")), s.watched(p)...)
	}
	ch := s.chart(p)
	out := p.paragraph(strong, 0, columnWords(k.desk, s.pic.Columns[ch.at]))
	out = append(out, marker(k.desk, p, ch))
	for _, r := range s.pic.Lines() {
		out = append(out, chartRows(k.desk, p, ch, r)...)
	}
	out = append(out, s.gap(p)...)
	out = append(out, s.saying(p)...)
	out = append(out, s.gap(p)...)
	out = append(out, p.row().to(p.margin()).add(title, k.T("counted.title")))
	for _, r := range s.pic.Figures() {
		out = append(out, chartRows(k.desk, p, ch, r)...)
	}
	out = append(out, s.gap(p)...)
	out = append(out, p.paragraph(faint, 0, k.T("progress.legend"))...)
	out = append(out, s.gap(p)...)
	for _, r := range s.pic.Figures() {
		out = append(out, p.bullet(plain, "·", k.T("progress.band", "Name", r.Name, "Bands", r.Bands, "Basis", string(r.Basis)))...)
	}
	return append(out, p.paragraph(faint, 0, k.T("counted.stretch"))...)
}

func (s *overTime) gap(p *page) []*row {
	if p.h < 12 {
		return nil
	}
	return []*row{p.row()}
}

// saying is what grew, what to try next, and how often others were watched.
func (s *overTime) saying(p *page) (out []*row) {
	w := s.k.Words
	switch {
	case s.pic.Grew != nil:
		g := s.pic.Grew
		out = p.paragraph(strong, 0, w.T("progress.grew", "Line", g.Line, "From", oneDigit(g.From), "To", oneDigit(g.To)))
	case s.pic.Early:
		out = p.paragraph(faint, 0, w.T("progress.early"))
	default:
		out = p.paragraph(plain, 0, w.T("progress.same"))
	}
	if n := s.pic.Next; n != nil {
		out = append(out, p.paragraph(strong, 0, w.T("progress.next", "Line", n.Line, "Try", n.Try))...)
	}
	return append(out, s.watched(p)...)
}

func (s *overTime) watched(p *page) []*row {
	if s.pic.Watched == 0 {
		return nil
	}
	return p.paragraph(faint, 0, s.k.N("progress.watched", s.pic.Watched))
}

func oneDigit(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }

// columnWords say which practice a column is, its points and whose they are.
func columnWords(k *desk, c progress.Column) string {
	out := k.day(c.Day) + " · " + played(k, c)
	if c.Points == nil {
		return out + " · " + k.T("progress.nopoints")
	}
	sum := 0
	for _, n := range c.Points {
		sum += n
	}
	return out + " · " + k.T("progress.points", "N", sum, "By", judge(k, c.By))
}

// played says what a practice was.
func played(k *desk, c progress.Column) string {
	switch {
	case c.Result.Kind == result.Recorded:
		return k.T("recorded.name")
	case c.Result.Kind == result.Partner:
		return k.T("progress.partner", "Who", c.With, "Level", c.Result.Level)
	case c.With != "":
		return k.T("progress.round.with", "Who", c.With)
	}
	return k.T("progress.round")
}

// judge says who gave the points.
func judge(k *desk, by progress.By) string {
	switch by {
	case progress.Program:
		return k.T("progress.by.program")
	case progress.Observer:
		return k.T("progress.by.observer")
	case progress.Person:
		return k.T("progress.by.person")
	}
	return k.T("progress.by.self")
}

// marker points at the column under the cursor, and says that there are more.
func marker(k *desk, p *page, ch chart) *row {
	r := p.row().to(p.margin())
	if ch.from > 0 {
		r.add(faint, k.N("progress.older", ch.from))
	}
	return r.to(ch.left+(ch.at-ch.from)*ch.stride).add(keycap, "▼")
}

// chartRows draw one thing over time, with its value under the cursor. On a
// narrow page a long name has a row of its own.
func chartRows(k *desk, p *page, ch chart, x progress.Row) (out []*row) {
	r := p.row().to(p.margin())
	if safe.Width(x.Name) > ch.left-p.margin()-1 {
		out = append(out, r.add(plain, safe.Cut(x.Name, max(2, p.w-p.margin()-1))))
		r = p.row()
	} else {
		r.add(plain, x.Name)
	}
	for i := range ch.n {
		ik := plain
		if ch.from+i == ch.at {
			ik = chosen
		}
		r.to(ch.left+i*ch.stride).add(ik, x.Glyph(x.Cells[ch.from+i]))
	}
	r.to(ch.left + (ch.n-1)*ch.stride + 3)
	c := x.Cells[ch.at]
	switch {
	case !c.Known:
		r.add(faint, "?")
	case x.Bands != "" && !ch.newLines:
		r.add(plain, c.Text+" "+k.T("reach."+strconv.Itoa(c.Level)))
	default:
		r.add(plain, c.Text)
	}
	return append(out, r)
}
