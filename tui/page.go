package tui

import (
	"strings"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/safe"
	"example.org/onetoone/tui/terminal"
)

// page is a screen being drawn: rows from the top, rows at the foot, and a
// cursor. What does not fit between is left out, never what stands at the foot.
type page struct {
	w, h    int
	colours *palette
	rows    []string
	foot    []string
	cx, cy  int
	cursor  bool
	head    *row // the last row of the header
	headAt  int
	// keysHelp is whether ? works here, so that the footer says so.
	keysHelp bool
}

func newPage(w, h int, colours *palette) *page {
	return &page{w: w, h: h, colours: colours, keysHelp: true}
}

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

// measure is how wide a paragraph gets at the most: a longer row is hard to come
// back from.
const measure = 74

// narrow reports whether the page is a phone's.
func (p *page) narrow() bool { return p.w < 60 }

// row is one row being put together. It never grows wider than the page: a
// text that does not fit is cut, and says so with an ellipsis.
type row struct {
	colours *palette
	b       strings.Builder
	w       int // columns used
	max     int
	// leads is whether it is nothing without the row below, as a heading.
	leads bool
	// goesOn is whether it belongs to the sentence of the row above.
	goesOn bool
}

func (p *page) row() *row { return &row{colours: p.colours, max: p.w} }

// add writes a text in an ink.
func (r *row) add(i ink, text string) *row {
	r.b.WriteString(r.colours.paint(i, r.fit(text)))
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
		for k, l := range lined(par, max(2, min(measure, p.w-m-p.margin()))) {
			r := p.row().to(m).add(i, l)
			r.goesOn = k > 0
			out = append(out, r)
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
	for k, l := range lined(strings.Join(safe.Lines(s), " "), max(2, min(measure, p.w-2*m-ind))) {
		r := p.row().to(m)
		r.goesOn = k > 0
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

// header adds the screen's name with something at the right, or below it where
// there is no room beside it, and a blank row where there is room for one.
func (p *page) header(name, right string, rightInk ink) {
	name = safe.Text(name)
	room := p.w - 2
	if p.w < 30 {
		room -= 2 // for the arrows
	}
	least := min(safe.Width(name), 12)
	beside := right != "" && safe.Width(right)+least+3 <= p.w
	if beside {
		room = p.w - safe.Width(right) - 3
	}
	r := p.row().to(1).add(title, safe.Cut(name, max(2, room)))
	p.head, p.headAt = r, len(p.rows)
	if beside {
		r.to(p.w-safe.Width(right)-1).add(rightInk, right)
	}
	p.put(r)
	if right != "" && !beside {
		p.put(p.row().to(1).add(rightInk, safe.Cut(right, p.w-1)))
	}
	if p.h >= 10 {
		p.blank(1)
	}
}

// more says at the right of the header how much of a list there is above and
// below what is shown.
func (p *page) more(w *words.Words, above, below int) {
	if p.head == nil || above <= 0 && below <= 0 {
		return
	}
	long, arrows := "", ""
	if above > 0 {
		long, arrows = w.N("more.above", above), "↑"
	}
	if below > 0 {
		if above > 0 {
			long += " · "
		}
		long, arrows = long+w.N("more.below", below), arrows+"↓"
	}
	r, at := p.head, p.headAt
	if r.w+safe.Width(arrows)+2 > p.w && p.h >= 10 {
		r, at = p.row(), at+1 // the header is full
	}
	word := long
	if r.w+safe.Width(long)+2 > p.w {
		word = arrows
	}
	if r.w+safe.Width(word)+2 > p.w || at >= len(p.rows) {
		return
	}
	p.rows[at] = r.to(p.w-safe.Width(word)-1).add(faint, word).b.String()
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

// area adds a field of as many rows as its text needs, with the cursor in it.
func (p *page) area(ed *edit.Editor) {
	m := p.margin()
	x, y := ed.Cursor()
	p.cx, p.cy, p.cursor = m+2+x, len(p.rows)+y, true
	for _, text := range ed.Rows() {
		p.put(p.row().to(m).add(keycap, "▌").add(plain, " "+text))
	}
}

// toFoot puts a row under everything, above the rows already there.
func (p *page) toFoot(r *row) { p.foot = append([]string{r.b.String()}, p.foot...) }

// apart sets what stands at the foot apart from what is put above it, where
// there is room.
func (p *page) apart() {
	if p.h >= 20 {
		p.toFoot(p.row())
	}
}

// textToFoot puts a paragraph under everything, above the rows already there,
// most rows of it at the most.
func (p *page) textToFoot(i ink, s string, most int) {
	lines := lined(strings.Join(safe.Lines(s), " "), max(2, min(measure, p.w-2*p.margin())))
	for n := min(most, len(lines)) - 1; n >= 0; n-- {
		p.toFoot(p.row().to(p.margin()).add(i, lines[n]))
	}
}

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

// areaSize gives the field that area draws its size.
func areaSize(ed *edit.Editor, w, h int) {
	width := max(2, w-marginOf(w)-3)
	ed.SetSize(width, 1)
	ed.SetSize(width, max(1, ed.RowsNeeded(max(1, h/3))))
}
