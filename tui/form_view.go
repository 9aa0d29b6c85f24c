package tui

import (
	"slices"

	"example.org/onetoone/tui/safe"
)

// block is a field as drawn: its rows, and where the cursor stands in them.
type block struct {
	rows   []*row
	spaced bool // the first row is empty, to set a heading apart
	cx, cy int
	cursor bool
}

// fieldRows is how many rows a text field grows to.
const fieldRows = 4

// draw puts the fields on a page, with the one that has the keys among them.
func (f *form) draw(p *page) {
	if f.err != "" {
		p.apart()
		for _, l := range slices.Backward(wrapped(f.err, max(2, p.w-2), 3)) {
			p.toFoot(p.row().to(1).add(warn, l))
		}
	}
	if p.h < 8 {
		p.rows = nil // a field needs the row of the page's name
	}
	blocks, at := f.blocks(p)
	heights := make([]int, len(blocks))
	for i, b := range blocks {
		heights[i] = len(b.rows)
	}
	from, n := p.shownFrom(heights, at)
	for i, b := range blocks[from : from+n] {
		if i == 0 && b.spaced && p.h >= 10 { // the page's name is set apart already
			b.rows, b.cy = b.rows[1:], b.cy-1
		}
		if from+i == at && b.cursor {
			p.cx, p.cy, p.cursor = b.cx, len(p.rows)+b.cy, true
		}
		p.putAll(b.rows)
	}
	if below := len(blocks) - from - n; below > 0 {
		p.put(p.row().to(p.margin()).add(faint, f.k.N("form.more", below)))
	}
}

// blocks draws every field, and says which has the keys.
func (f *form) blocks(p *page) (out []block, at int) {
	label := f.labels(p)
	for i, x := range f.fields {
		b := block{}
		if x.head != "" && p.h >= 12 {
			b.spaced = true
			b.rows = append(b.rows, p.row(), p.row().to(p.margin()).add(title, x.head))
		}
		f.drawField(p, &b, x, i == f.at, label)
		out = append(out, b)
	}
	return out, f.at
}

// labels is how wide the labels are.
func (f *form) labels(p *page) int {
	label := 0
	for _, x := range f.fields {
		label = max(label, safe.Width(x.label))
	}
	if p.narrow() {
		label = min(label, 11)
	}
	return label
}

// left is the column at which what stands in the fields begins.
func (f *form) left(p *page) int {
	switch left := p.margin() + f.labels(p) + 2; {
	case p.w < 36:
		return p.margin() + 2
	case p.narrow():
		return left - 1
	default:
		return left
	}
}

// resize gives every field its width, and the rows that what stands in it needs.
func (f *form) resize(w, h int) {
	p := newPage(w, h, f.k.Palette)
	width := max(2, w-f.left(p)-1)
	for _, x := range f.fields {
		if x.ed != nil {
			x.ed.SetSize(width, 1)
			x.ed.SetSize(width, max(1, x.ed.RowsNeeded(min(fieldRows, max(1, h/3)))))
		}
	}
}

func (f *form) drawField(p *page, b *block, x *field, on bool, label int) {
	m := p.margin()
	r := p.row().to(max(0, m-2))
	ik := faint
	if on {
		ik = chosen
		r.add(keycap, "›")
	}
	left := f.left(p)
	r.to(m).add(ik, safe.Cut(x.label, max(2, min(label, p.w-m))))
	if p.w < 36 {
		b.rows = append(b.rows, r)
		r = p.row()
	}
	r.to(left)
	if x.choices != nil {
		f.drawChoices(p, b, r, x, on, left)
	} else {
		f.drawText(p, b, r, x, on, left)
	}
	f.drawNote(p, b, x, on, left)
}

func (f *form) drawText(p *page, b *block, r *row, x *field, on bool, left int) {
	rows := x.ed.Rows()
	if on {
		cx, cy := x.ed.Cursor()
		b.cx, b.cy, b.cursor = left+cx, len(b.rows)+cy, true
	}
	for i, text := range rows {
		if i > 0 {
			r = p.row().to(left)
		}
		b.rows = append(b.rows, r.add(plain, text))
	}
	if len(rows) == 0 {
		b.rows = append(b.rows, r)
	}
}

func (f *form) drawChoices(p *page, b *block, r *row, x *field, on bool, left int) {
	for i, c := range x.choices {
		sign, ik := "○ ", faint
		if c.value == x.value {
			sign, ik = "● ", chosen
		}
		word := sign + c.word
		if on {
			word = string(rune('1'+i)) + " " + word
		}
		if r.w > left && r.w+3+safe.Width(word) >= p.w {
			b.rows = append(b.rows, r)
			r = p.row().to(left)
		} else if r.w > left {
			r.add(plain, "   ")
		}
		r.add(ik, safe.Cut(word, max(2, p.w-r.w)))
	}
	b.rows = append(b.rows, r)
}

// drawNote says something about a field under it: what was read from it, or
// while it has the keys what it is for.
func (f *form) drawNote(p *page, b *block, x *field, on bool, left int) {
	text, ik := "", faint
	if x.note != nil {
		text, ik = x.note(x.text())
	}
	if text == "" && on {
		text, ik = x.hint, faint
	}
	if text == "" || p.h < 10 {
		return
	}
	for _, l := range lined(text, max(2, p.w-left-1)) {
		b.rows = append(b.rows, p.row().to(left).add(ik, l))
	}
}
