package tui

import (
	"strings"

	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/safe"
	"example.org/onetoone/tui/terminal"
)

// page is a screen being drawn: rows from the top, rows at the foot, and a
// cursor. What does not fit between is left out, never what stands at the foot.
type page struct {
	w, h   int
	th     *theme
	rows   []string
	foot   []string
	cx, cy int
	cursor bool
	// keysHelp is whether ? works here, so that the footer says so.
	keysHelp bool
}

func newPage(w, h int, th *theme) *page { return &page{w: w, h: h, th: th, keysHelp: true} }

// left is how many rows are still free above the foot.
func (p *page) left() int { return p.h - len(p.rows) - len(p.foot) }

// margin is how many columns stay free at the left of a text.
func (p *page) margin() int { return marginOf(p.w) }

func marginOf(w int) int {
	switch {
	case w >= 60:
		return 3
	case w >= 30:
		return 2
	}
	return 0
}

// narrow reports whether the page is a phone's.
func (p *page) narrow() bool { return p.w < 60 }

// row is one row being put together. It never grows wider than the page: a
// text that does not fit is cut, and says so with an ellipsis.
type row struct {
	th  *theme
	b   strings.Builder
	w   int // columns used
	max int
}

func (p *page) row() *row { return &row{th: p.th, max: p.w} }

// add writes a text in an ink.
func (r *row) add(i ink, text string) *row {
	r.b.WriteString(r.th.paint(i, r.fit(text)))
	return r
}

// fit makes a text safe, cuts it to the room there is, and takes the room.
func (r *row) fit(text string) string {
	text = safe.Text(text)
	if n := safe.Width(text); r.w+n > r.max {
		text = safe.Cut(text, max(0, r.max-r.w))
	}
	r.w += safe.Width(text)
	return text
}

// to fills with spaces up to a column.
func (r *row) to(col int) *row {
	if n := min(col, r.max) - r.w; n > 0 {
		r.b.WriteString(strings.Repeat(" ", n))
		r.w += n
	}
	return r
}

// put adds a row at the top part, unless the page is full.
func (p *page) put(r *row) {
	if p.left() > 0 {
		p.rows = append(p.rows, r.b.String())
	}
}

// blank adds n empty rows.
func (p *page) blank(n int) {
	for range n {
		p.put(p.row())
	}
}

// text adds a paragraph, wrapped between the margins; indent is added to the
// left margin.
func (p *page) text(i ink, indent int, s string) { p.putAll(p.paragraph(i, indent, s)) }

// paragraph is the rows that text adds.
func (p *page) paragraph(i ink, indent int, s string) (out []*row) {
	m := p.margin() + indent
	for _, par := range safe.Lines(s) {
		for _, l := range safe.Wrap(par, max(2, p.w-m-p.margin())) {
			out = append(out, p.row().to(m).add(i, l))
		}
	}
	return out
}

// item adds a paragraph behind a sign, such as a bullet, wrapped under itself.
func (p *page) item(i ink, sign, s string) { p.putAll(p.bullet(i, sign, s)) }

// bullet is the rows that item adds.
func (p *page) bullet(i ink, sign, s string) (out []*row) {
	m := p.margin()
	ind := safe.Width(sign) + 1
	for k, l := range safe.Wrap(strings.Join(safe.Lines(s), " "), max(2, p.w-2*m-ind)) {
		r := p.row().to(m)
		if k == 0 {
			r.add(faint, sign)
		}
		out = append(out, r.to(m+ind).add(i, l))
	}
	return out
}

func (p *page) putAll(rows []*row) {
	for _, r := range rows {
		p.put(r)
	}
}

// header adds the screen's name with something at the right, and a blank row
// where there is room for one.
func (p *page) header(name, right string, rightInk ink) {
	room := p.w - safe.Width(right) - 2
	r := p.row().to(1).add(title, safe.Cut(safe.Text(name), max(2, room-1)))
	if right != "" && r.w+safe.Width(right)+2 <= p.w {
		r.to(p.w-safe.Width(right)-1).add(rightInk, right)
	} else if right != "" {
		p.put(r)
		r = p.row().to(1).add(rightInk, safe.Cut(right, p.w-1))
	}
	p.put(r)
	if p.h >= 10 {
		p.blank(1)
	}
}

// input adds a field of one row behind a sign, with the cursor in it.
func (p *page) input(sign string, ed *edit.Editor) {
	m := p.margin()
	text := ""
	if rows := ed.Rows(); len(rows) > 0 {
		text = rows[0]
	}
	x, _ := ed.Cursor()
	p.cx, p.cy, p.cursor = m+2+x, len(p.rows), true
	p.put(p.row().to(m).add(keycap, sign).add(plain, " "+text))
}

// inputSize gives the field that input draws its size.
func inputSize(ed *edit.Editor, w int) { ed.SetSize(max(1, w-marginOf(w)-4), 1) }

// shownFrom is which of some blocks of rows to show, so that block at and the
// one after it are whole where they fit: the first one, and how many. A row
// stays free for the word that there is more below.
func (p *page) shownFrom(heights []int, at int) (from, n int) {
	room := p.left()
	sum := func(from, to int) (rows int) {
		for _, h := range heights[from:to] {
			rows += h
		}
		return rows
	}
	fits := func(from, to int) bool {
		if to < len(heights) {
			return sum(from, to) < room
		}
		return sum(from, to) <= room
	}
	at = max(0, at)
	for from < at && !fits(from, min(at+2, len(heights))) {
		from++
	}
	n = 1
	for from+n < len(heights) && fits(from, from+n+1) {
		n++
	}
	return from, n
}

// toFoot puts a row under everything, above the rows already there.
func (p *page) toFoot(r *row) { p.foot = append([]string{r.b.String()}, p.foot...) }

// frame is the finished page.
func (p *page) frame() terminal.Frame {
	rows := make([]string, 0, p.h)
	rows = append(rows, p.rows...)
	for len(rows)+len(p.foot) < p.h {
		rows = append(rows, "")
	}
	rows = append(rows[:max(0, p.h-len(p.foot))], p.foot...)
	if len(rows) > p.h {
		rows = rows[len(rows)-p.h:]
	}
	return terminal.Frame{Rows: rows, CursorX: p.cx, CursorY: p.cy, CursorOn: p.cursor}
}
