package edit

import "strings"

// draw fills in what r shows.
func (e *Editor) draw(r *row) {
	if r.isDrawn {
		return
	}
	r.isDrawn = true
	if r.plain {
		r.drawn = string(e.text[r.start:r.end])
		return
	}
	var b strings.Builder
	limit := textLimit(e.width)
	for p, col := r.start, 0; p < r.end; {
		g := glyphAt(e.text, p, col, limit)
		switch c := e.text[p : p+g.size]; {
		case g.plain:
			b.Write(c)
		case c[0] == '\t':
			b.WriteString(strings.Repeat(" ", g.width))
		default:
			b.WriteString(drawnCluster(c, limit))
		}
		p += g.size
		col += g.width
	}
	r.drawn = b.String()
}

// column returns the column at which offset p of row r is drawn.
func (e *Editor) column(r *row, p int) int {
	col, limit := 0, textLimit(e.width)
	for q := r.start; q < p; {
		g := glyphAt(e.text, q, col, limit)
		q += g.size
		col += g.width
	}
	return col
}
