package edit

import (
	"unicode"
	"unicode/utf8"
)

// A row ends, in this order of preference:
//
//  1. with its paragraph;
//  2. after the last space or tab that fits, the space of a full row hanging in
//     the last column, or beside a wide glyph, but never before closing or after
//     opening punctuation;
//  3. before the first glyph that does not fit.
//
// Where a row ends depends on the text from its start up to the first glyph that
// does not fit, and that glyph always lies in the next row. changed (layout.go)
// relies on it.

// row is one line of the screen.
type row struct {
	start, end int    // the bytes it shows, without the newline
	drawn      string // what is drawn, once isDrawn
	isDrawn    bool
	plain      bool // drawn as the very bytes of the text
	last       bool // ends its paragraph
}

// next returns where the row after r starts, in a text of size bytes, and false
// if r is the last one.
func (r *row) next(size int) (int, bool) {
	switch {
	case !r.last:
		return r.end, true
	case r.end < size:
		return r.end + 1, true
	}
	return r.end, false
}

// textLimit returns how many of width columns hold text. One is left for the
// space that hangs at the end of a full row, and for the cursor.
func textLimit(width int) int {
	if width <= 2 {
		return width
	}
	return width - 1
}

// maxRowBytes bounds a row of glyphs that take no column.
func maxRowBytes(width int) int { return 1024 + 64*width }

// wrapRow returns the row that starts at start. A paragraph that ends in a row
// without a free column gets an empty row more, for the cursor.
func wrapRow(text []byte, start, width int) row {
	limit := textLimit(width)
	var (
		plain    = true
		col      = 0
		brk      = -1 // the last place where the row may end
		after    = breakNo
		p        = start
		farthest = start + maxRowBytes(width)
	)
	for p < len(text) && text[p] != '\n' {
		if after == breakNo && col < limit && plainLetter(text, p) {
			col++
			p++
			continue // inside a word: nine bytes of ten
		}
		g := glyphAt(text, p, col, limit)
		here := breakAfter(text[p:], g)
		if p > start && mayBreak(after, here, text[p:]) {
			brk = p
		}
		room := limit
		if text[p] == ' ' || g.width == 0 {
			room = width
		}
		if p > start && (col+max(g.width, 1) > room || p >= farthest) {
			if brk < 0 {
				brk = p
			}
			return row{start: start, end: brk, plain: plain}
		}
		plain = plain && g.plain
		col += g.width
		p += g.size
		after = here
	}
	return row{start: start, end: p, plain: plain, last: col < width}
}

// breaking says what a glyph allows at its edges.
type breaking int

const (
	breakNo    breaking = iota // inside a word
	breakSpace                 // after it, whatever follows
	breakWide                  // on both sides
	breakOpen                  // a wide one that opens: before it only
	breakClose                 // a wide one that closes: after it only
)

// breakAfter classifies the glyph g that b starts with.
func breakAfter(b []byte, g glyph) breaking {
	switch {
	case b[0] == ' ' || b[0] == '\t':
		return breakSpace
	case g.width != 2:
		return breakNo
	}
	r, _ := utf8.DecodeRune(b)
	switch {
	case unicode.In(r, unicode.Ps, unicode.Pi):
		return breakOpen
	case closes(r):
		return breakClose
	}
	return breakWide
}

// mayBreak reports whether a row may end between a glyph of kind before and one
// of kind here, which b starts with.
func mayBreak(before, here breaking, b []byte) bool {
	switch before {
	case breakSpace:
		return true
	case breakOpen:
		return false
	case breakWide, breakClose:
		if here == breakNo {
			r, _ := utf8.DecodeRune(b)
			return !closes(r)
		}
	}
	return here == breakWide || here == breakOpen
}

// closes reports whether r is punctuation that must not start a row.
func closes(r rune) bool { return unicode.In(r, unicode.Pe, unicode.Pf, unicode.Po) }
