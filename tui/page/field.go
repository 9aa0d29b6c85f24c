package page

import "example.org/onetoone/tui/edit"

// Input adds a field of one row behind a sign, with the cursor in it. Where the
// text narrows a list, it stands on what the list has selected instead, but for
// letters that are typed before others.
func (p *Page) Input(sign string, ed *edit.Editor) {
	m := p.Margin()
	text := ""
	if rows := ed.Rows(); len(rows) > 0 {
		text = rows[0]
	}
	x, _ := ed.Cursor()
	r := p.Row().To(m).Add(Keycap, sign).Add(Plain, " "+text).Cursor(m + 2 + x)
	r.edited = ed.CursorOffset() < len(ed.Text())
	p.Put(r)
}

// InputSize gives the field that input draws its size.
func InputSize(ed *edit.Editor, w int) { ed.SetSize(max(1, w-MarginOf(w)-4), 1) }

// Area adds a field of as many rows as its text needs, with the cursor in it.
func (p *Page) Area(ed *edit.Editor) {
	m := p.Margin()
	x, y := ed.Cursor()
	for i, text := range ed.Rows() {
		r := p.Row().To(m).Add(Keycap, "▌").Add(Plain, " "+text)
		if i == y {
			r.Cursor(m + 2 + x)
		}
		p.Put(r)
	}
}

// AreaSize gives the field that area draws its size.
func AreaSize(ed *edit.Editor, w, h int) {
	width := max(2, w-MarginOf(w)-3)
	ed.SetSize(width, 1)
	ed.SetSize(width, max(1, ed.RowsNeeded(max(1, h/3))))
}
