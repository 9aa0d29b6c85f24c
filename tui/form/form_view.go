package form

import (
	"example.org/onetoone/guide"
	"slices"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/page"
)

// block is a field as drawn.
type block struct {
	rows   []*page.Row
	spaced bool // the first row is empty, to set a heading apart
}

// fit leaves so many rows of it, those about the cursor.
func (b *block) fit(most int) {
	if len(b.rows) <= most {
		return
	}
	at := 0
	for i, r := range b.rows {
		if r.HasCursor() {
			at = i // in a choice the last is that of what is chosen
		}
	}
	from := min(max(0, at-most+1), len(b.rows)-most)
	b.rows = b.rows[from : from+most]
}

// fieldRows is how many rows a text field grows to.
const fieldRows = 4

// Draw puts the fields on a page, with the one that has the keys among them.
func (f *Form) Draw(p *page.Page) {
	if f.Err != "" {
		p.Apart()
		for _, l := range slices.Backward(page.Wrapped(f.Err, max(2, p.W-2), 3)) {
			p.ToFoot(p.Row().To(1).Add(page.Warn, l))
		}
	}
	if p.H < 8 {
		p.Clear() // a field needs the row of the page's name
	}
	blocks, at := f.blocks(p)
	blocks[at].fit(max(1, p.Left()-1))
	heights := make([]int, len(blocks))
	for i, b := range blocks {
		heights[i] = len(b.rows)
	}
	if f.Above != nil {
		f.Above(p, spare(p, heights, at))
	}
	from, n := p.ShownFrom(heights, at)
	for i, b := range blocks[from : from+n] {
		if i == 0 && b.spaced && p.H >= 10 { // the page's name is set apart already
			b.rows = b.rows[1:]
		}
		p.PutAll(b.rows)
	}
	if below := len(blocks) - from - n; below > 0 {
		p.Put(p.Row().To(p.Margin()).Add(page.Faint, f.k.N("form.more", below)))
	}
}

// spare is how many rows what stands above the fields may have: all that they leave,
// or else what leaves room for the one with the keys and the next. From the first
// field on it goes out of the way.
func spare(p *page.Page, heights []int, at int) int {
	all, near := 0, 1 // the word that there is more below
	for i, h := range heights {
		all += h
		if i == at || i == at+1 {
			near += h
		}
	}
	most := p.Left() - near
	if at > 0 {
		most = min(most, p.Left()/4)
	}
	return max(0, most, p.Left()-all)
}

// blocks draws every field, and says which has the keys.
func (f *Form) blocks(p *page.Page) (out []block, at int) {
	label := f.labels(p)
	for i, x := range f.Fields {
		b := block{}
		if x.Head != "" && p.H >= 12 {
			b.spaced = true
			b.rows = append(b.rows, p.Row(), p.Row().To(p.Margin()).Add(page.Title, x.Head))
		}
		f.drawField(p, &b, x, i == f.At, label)
		out = append(out, b)
	}
	return out, f.At
}

// labels is how wide the labels are.
func (f *Form) labels(p *page.Page) int {
	label := 0
	for _, x := range f.Fields {
		label = max(label, safe.Width(x.Label))
	}
	if p.Narrow() {
		label = min(label, 11)
	}
	return label
}

// left is the column at which what stands in the fields begins.
func (f *Form) left(p *page.Page) int {
	switch left := p.Margin() + f.labels(p) + 2; {
	case p.W < 36:
		return p.Margin() + 2
	case p.Narrow():
		return left - 1
	default:
		return left
	}
}

// Resize gives every field its width, and the rows that what stands in it needs.
func (f *Form) Resize(w, h int) {
	p := page.New(w, h, f.k.Palette)
	width := max(2, w-f.left(p)-1)
	for _, x := range f.Fields {
		if x.Ed != nil {
			x.Ed.SetSize(width, 1)
			x.Ed.SetSize(width, max(1, x.Ed.RowsNeeded(min(fieldRows, max(1, h/3)))))
		}
	}
}

func (f *Form) drawField(p *page.Page, b *block, x *Field, on bool, label int) {
	m := p.Margin()
	r, ik := p.Option(on), page.Faint
	if on {
		ik = page.Chosen
	}
	left := f.left(p)
	r.Add(ik, safe.Cut(x.Label, max(2, min(label, p.W-m))))
	if p.W < 36 {
		b.rows = append(b.rows, r)
		r = p.Row()
	}
	r.To(left)
	if x.Choices != nil {
		f.drawChoices(p, b, r, x, on, left)
	} else {
		f.drawText(p, b, r, x, on, left)
	}
	f.drawNote(p, b, x, on, left)
}

func (f *Form) drawText(p *page.Page, b *block, r *page.Row, x *Field, on bool, left int) {
	rows := x.Ed.Rows()
	if len(rows) == 0 {
		rows = []string{""}
	}
	cx, cy := x.Ed.Cursor()
	if name := x.Ed.Text(); f.k.Codes != nil && x.ID == guide.FieldPerson && name != "" && (!on || name == f.stored(x)) {
		rows = []string{safe.Cut(f.k.WhoIs(f.t.Session().PersonID(), name), max(2, p.W-left-1))} // until it is typed over
		cx, cy = safe.Width(rows[0]), 0
	}
	for i, text := range rows {
		if i > 0 {
			r = p.Row().To(left)
		}
		if r.Add(page.Plain, text); on && i == cy {
			r.Cursor(left + cx)
		}
		b.rows = append(b.rows, r)
	}
}

func (f *Form) drawChoices(p *page.Page, b *block, r *page.Row, x *Field, on bool, left int) {
	for i, c := range x.Choices {
		if x.Free && !on && c.Value != x.Value {
			continue // nobody has to look at what need not be chosen
		}
		sign, ik := "○ ", page.Faint
		if c.Value == x.Value {
			sign, ik = "● ", page.Chosen
		}
		word := sign + c.Label
		if on {
			word = string(rune('1'+i)) + " " + word
		}
		if r.W > left && r.W+3+safe.Width(word) >= p.W {
			b.rows = append(b.rows, r)
			r = p.Row().To(left)
		} else if r.W > left {
			r.Add(page.Plain, "   ")
		}
		if on && c.Value == x.Value {
			r.Cursor(r.W)
		}
		r.Add(ik, safe.Cut(word, max(2, p.W-r.W)))
	}
	b.rows = append(b.rows, r)
}

// drawNote says something about a field under it: what was read from it, or
// while it has the keys what it is for.
func (f *Form) drawNote(p *page.Page, b *block, x *Field, on bool, left int) {
	text, ik := "", page.Faint
	if x.Note != nil {
		text, ik = x.Note(x.Text())
	}
	if text == "" && on {
		text, ik = x.Hint, page.Faint
	}
	if text == "" || p.H < 10 {
		return
	}
	for _, l := range page.Lined(text, max(2, p.W-left-1)) {
		b.rows = append(b.rows, p.Row().To(left).Add(ik, l))
	}
}
