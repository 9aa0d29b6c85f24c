package edit

// The cursor stands only between glyphs, and its row is always wrapped, from the
// start of its paragraph on: so the glyph before it is found by walking its row.

// boundary returns p if it lies between two glyphs, else the start of the glyph
// around it, or with forward its end.
func (e *Editor) boundary(p int, forward bool) int {
	r := &e.rows[e.find(p)]
	from, to := e.around(r, p)
	if forward && from < p {
		return to
	}
	return from
}

// around returns the glyph of row r that holds offset p, from and to; both are p
// at the end of a paragraph.
func (e *Editor) around(r *row, p int) (from, to int) {
	col, limit := 0, textLimit(e.width)
	for q := r.start; q < r.end; {
		g := glyphAt(e.text, q, col, limit)
		if q+g.size > p {
			return q, q + g.size
		}
		q += g.size
		col += g.width
	}
	return p, p
}

// before returns the boundary before p, itself a boundary at or after base.
func (e *Editor) before(p int) int {
	if p == 0 {
		return 0
	}
	if e.text[p-1] == '\n' {
		return p - 1
	}
	r := &e.rows[e.index(p-1)]
	from, _ := e.around(r, p-1)
	return from
}

// after returns the boundary after p, itself a boundary.
func (e *Editor) after(p int) int {
	if p == len(e.text) {
		return p
	}
	if e.text[p] == '\n' {
		return p + 1
	}
	return p + glyphAt(e.text, p, 0, textLimit(e.width)).size
}

// byRows carries the cursor n rows down, or up if n is negative, as near as it
// can to the column it set out from. With page the window goes along.
func (e *Editor) byRows(n int, page bool) {
	k := e.index(e.cursor)
	for k+n < 0 && e.base > 0 {
		k += e.prepend()
	}
	for k+n >= len(e.rows) && e.extend() {
	}
	to := min(max(k+n, 0), len(e.rows)-1)
	if to == k {
		return
	}
	if e.goal < 0 {
		e.goal = e.x
	}
	if page {
		e.top = max(e.top+to-k, 0)
	}
	e.cursor = e.nearest(&e.rows[to], e.goal)
}

// nearest returns the last boundary of row r at or left of column goal. The end
// of a row that does not end its paragraph belongs to the next row.
func (e *Editor) nearest(r *row, goal int) int {
	p, col, limit := r.start, 0, textLimit(e.width)
	for p < r.end {
		g := glyphAt(e.text, p, col, limit)
		if col+g.width > goal || p+g.size == r.end && !r.last {
			break
		}
		p += g.size
		col += g.width
	}
	return p
}
