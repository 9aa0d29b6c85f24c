package page

import (
	"strings"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/tui/terminal"
)

// Page is a screen being drawn: rows from the top, rows at the foot, and a
// cursor. What does not fit between is left out, never what stands at the foot.
type Page struct {
	W, H    int
	colours *Palette
	rows    []*Row
	foot    []*Row
	head    *Row // the last row of the header
	headAt  int
	body    int  // the row at which what is below the header begins
	hidden  bool // the cursor is not seen
	even    bool // see Middle
	inset   int  // more margin: see Middle
	// KeysHelp is whether ? works here, so that the footer says so.
	KeysHelp bool
}

// New is an empty page of a size.
func New(w, h int, colours *Palette) *Page {
	return &Page{W: w, H: h, colours: colours, KeysHelp: true}
}

// Left is how many rows are still free above the foot.
func (p *Page) Left() int { return p.H - len(p.rows) - len(p.foot) }

// Margin is how many columns stay free at the left of a text.
func (p *Page) Margin() int { return MarginOf(p.W) + p.inset }

// MarginOf is the margin of a page that is w wide.
func MarginOf(w int) int {
	switch {
	case w >= 60:
		return 3
	case w >= 30:
		return 2
	}
	return 0
}

// Measure is how wide a paragraph gets at the most: a longer row is hard to come
// back from.
const Measure = 74

// Narrow reports whether the page is a phone's.
func (p *Page) Narrow() bool { return IsNarrow(p.W) }

// IsNarrow reports whether so many columns are a phone's.
func IsNarrow(w int) bool { return w < 60 }

// Row is one row being put together. It never grows wider than the page: a
// text that does not fit is cut, and says so with an ellipsis.
type Row struct {
	colours *Palette
	b       strings.Builder
	W       int // columns used
	Max     int
	cursor  int  // the column of the cursor, counted from 1; 0 is none
	here    bool // the cursor is where it begins to say something, if at no other column
	first   int  // the column of its first text, counted in the same way
	strong  bool // its first text is to be read first
	edited  bool // no other row takes the cursor away
	// Leads is whether it is nothing without the row below, as a heading.
	Leads bool
	// GoesOn is whether it belongs to the sentence of the row above.
	GoesOn bool
}

// Row is an empty row of the page; Put puts it there.
func (p *Page) Row() *Row { return &Row{colours: p.colours, Max: p.W} }

// Add writes a text in an ink.
func (r *Row) Add(i Ink, text string) *Row {
	r.begins(text, i == Strong)
	r.b.WriteString(r.colours.paint(i, r.fit(text)))
	return r
}

// fit makes a text safe, cuts it to the room there is, and takes the room.
func (r *Row) fit(text string) string {
	text = safe.Text(text)
	if n := safe.Width(text); r.W+n > r.Max {
		text = safe.Cut(text, max(0, r.Max-r.W))
	}
	r.W += safe.Width(text)
	return text
}

// To fills with spaces up to a column.
func (r *Row) To(col int) *Row {
	if n := min(col, r.Max) - r.W; n > 0 {
		r.b.WriteString(strings.Repeat(" ", n))
		r.W += n
	}
	return r
}

// Put adds a row at the top part, unless the page is full.
func (p *Page) Put(r *Row) {
	if p.Left() > 0 {
		p.rows = append(p.rows, r)
	}
}

// Blank adds n empty rows.
func (p *Page) Blank(n int) {
	for range n {
		p.Put(p.Row())
	}
}

// Text adds a paragraph, wrapped between the margins; indent is added to the
// left margin.
func (p *Page) Text(i Ink, indent int, s string) { p.PutAll(p.Paragraph(i, indent, s)) }

// Paragraph is the rows that text adds.
func (p *Page) Paragraph(i Ink, indent int, s string) (out []*Row) {
	m := p.Margin() + indent
	for _, par := range safe.Lines(s) {
		for k, l := range p.Lined(par, max(2, min(Measure, p.W-m-p.Margin()))) {
			r := p.Row().To(m).Add(i, l)
			r.GoesOn = k > 0
			out = append(out, r)
		}
	}
	return out
}

// Item adds a paragraph behind a sign, such as a bullet, wrapped under itself.
func (p *Page) Item(i Ink, sign, s string) { p.PutAll(p.Bullet(i, sign, s)) }

// Bullet is the rows that item adds.
func (p *Page) Bullet(i Ink, sign, s string) (out []*Row) {
	m := p.Margin()
	ind := safe.Width(sign) + 1
	for k, l := range p.Lined(strings.Join(safe.Lines(s), " "), max(2, min(Measure, p.W-2*m-ind))) {
		r := p.Row().To(m)
		r.GoesOn = k > 0
		if k == 0 {
			r.Add(Faint, sign)
		}
		out = append(out, r.To(m+ind).Add(i, l))
	}
	return out
}

// Clear takes away the rows that were put, not those at the foot.
func (p *Page) Clear() { p.rows = nil }

// PutAll puts rows one below the other.
func (p *Page) PutAll(rows []*Row) {
	for _, r := range rows {
		p.Put(r)
	}
}

// Header adds the screen's name with something at the right, or below it where
// there is no room beside it, and a blank row where there is room for one.
func (p *Page) Header(name, right string, rightInk Ink) {
	name = safe.Text(name)
	room := p.W - 2
	if p.W < 30 {
		room -= 2 // for the arrows
	}
	least := min(safe.Width(name), 12)
	beside := right != "" && safe.Width(right)+least+3 <= p.W
	if beside {
		room = p.W - safe.Width(right) - 3
	}
	r := p.Row().To(1).Add(Title, safe.Cut(name, max(2, room)))
	p.head, p.headAt = r, len(p.rows)
	if beside {
		r.To(p.W-safe.Width(right)-1).Add(rightInk, right)
	}
	p.Put(r)
	if right != "" && !beside {
		p.Put(p.Row().To(1).Add(rightInk, safe.Cut(right, p.W-1)))
	}
	if p.H >= 10 {
		p.Blank(1)
	}
	p.Body()
}

// More says at the right of the header how much of a list there is above and
// below what is shown.
func (p *Page) More(w *words.Words, above, below int) {
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
	if r.W+safe.Width(arrows)+2 > p.W && p.H >= 10 {
		r, at = p.Row(), at+1 // the header is full
	}
	word := long
	if r.W+safe.Width(long)+2 > p.W {
		word = arrows
	}
	if r.W+safe.Width(word)+2 > p.W || at >= len(p.rows) {
		return
	}
	p.rows[at] = r.To(p.W-safe.Width(word)-1).Add(Faint, word)
}

// ShownFrom is which of some blocks of rows to show, so that block at and the
// one after it are whole where they fit: the first one, and how many. A row
// stays free for the word that there is more below.
func (p *Page) ShownFrom(heights []int, at int) (from, n int) {
	room := p.Left()
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

// ToFoot puts a row under everything, above the rows already there.
func (p *Page) ToFoot(r *Row) { p.foot = append([]*Row{r}, p.foot...) }

// Apart sets what stands at the foot apart from what is put above it, where
// there is room.
func (p *Page) Apart() {
	if p.H >= 20 {
		p.ToFoot(p.Row())
	}
}

// TextToFoot puts a paragraph under everything, above the rows already there,
// most rows of it at the most.
func (p *Page) TextToFoot(i Ink, s string, most int) {
	lines := Lined(strings.Join(safe.Lines(s), " "), max(2, min(Measure, p.W-2*p.Margin())))
	for n := min(most, len(lines)) - 1; n >= 0; n-- {
		p.ToFoot(p.Row().To(p.Margin()).Add(i, lines[n]))
	}
}

// Frame is the finished page.
func (p *Page) Frame() terminal.Frame {
	all := make([]*Row, 0, p.H)
	all = append(all, p.rows...)
	for len(all)+len(p.foot) < p.H {
		all = append(all, p.Row())
	}
	all = append(all[:max(0, p.H-len(p.foot))], p.foot...)
	if len(all) > p.H {
		all = all[len(all)-p.H:]
	}
	f := terminal.Frame{Rows: make([]string, len(all)), CursorOn: !p.hidden}
	for i, r := range all {
		f.Rows[i] = r.b.String()
	}
	f.CursorX, f.CursorY = cursor(all, min(p.body, len(all)))
	return f
}
