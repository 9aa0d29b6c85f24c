package page

import "example.org/onetoone/tui/edit"

// CursorAt puts the cursor at a column of the row that is put next, or of the one
// so many below it.
func (p *Page) CursorAt(x, below int) { p.cx, p.cy, p.cursor = x, len(p.rows)+below, true }

// CursorAboveFoot puts the cursor at a column of the row that is so many above
// what stands at the foot.
func (p *Page) CursorAboveFoot(x, above int) {
	p.cx, p.cy, p.cursor = x, p.H-len(p.foot)-above, true
}

// Input adds a field of one row behind a sign, with the cursor in it.
func (p *Page) Input(sign string, ed *edit.Editor) {
	m := p.Margin()
	text := ""
	if rows := ed.Rows(); len(rows) > 0 {
		text = rows[0]
	}
	x, _ := ed.Cursor()
	p.CursorAt(m+2+x, 0)
	p.Put(p.Row().To(m).Add(Keycap, sign).Add(Plain, " "+text))
}

// InputSize gives the field that input draws its size.
func InputSize(ed *edit.Editor, w int) { ed.SetSize(max(1, w-MarginOf(w)-4), 1) }

// Area adds a field of as many rows as its text needs, with the cursor in it.
func (p *Page) Area(ed *edit.Editor) {
	m := p.Margin()
	x, y := ed.Cursor()
	p.CursorAt(m+2+x, y)
	for _, text := range ed.Rows() {
		p.Put(p.Row().To(m).Add(Keycap, "▌").Add(Plain, " "+text))
	}
}

// AreaSize gives the field that area draws its size.
func AreaSize(ed *edit.Editor, w, h int) {
	width := max(2, w-MarginOf(w)-3)
	ed.SetSize(width, 1)
	ed.SetSize(width, max(1, ed.RowsNeeded(max(1, h/3))))
}
