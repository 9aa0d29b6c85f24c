package terminal

import (
	"strconv"

	"example.org/onetoone/guide/safe"
)

// painter knows what the screen shows and finds the bytes that change it into the next frame. The
// zero painter knows nothing, so its first frame is drawn whole.
type painter struct {
	known  bool     // rows, width and cursor are what the screen shows
	rows   []string // one for each row of the screen, as it came in the frame
	width  int
	cursor cursor
	buf    []byte // of the last frame, to be used again
	signs  safe.Signs
}

// cursor is where the cursor stands, and whether it is seen.
type cursor struct {
	x, y int
	on   bool
}

// forget makes the next frame be drawn whole.
func (p *painter) forget() { p.known = false }

// paint returns the bytes that make a screen of w columns and h rows show f, none if it does so
// already. They are valid until the next call.
func (p *painter) paint(f Frame, w, h int) []byte {
	whole := !p.known || w != p.width || h != len(p.rows)
	b, to := p.buf[:0], cursorOf(f, w, h)
	if whole {
		p.rows, p.width = make([]string, h), w
		b = append(b, "\x1b[m"...)
	}
	for y := range h {
		var row string
		if y < len(f.Rows) {
			row = f.Rows[y]
		}
		if whole || row != p.rows[y] {
			rest, x := row, 0
			if !whole {
				rest, x = common(p.rows[y], row, p.typed(to, y))
			}
			if x < w {
				b = appendPlace(b, x, y)
				b = appendRow(b, rest, w-x, p.signs)
			}
			p.rows[y] = row
		}
	}
	b = p.appendCursor(b, to, whole)
	p.buf, p.known = b, true
	return b
}

// cursorOf returns where the cursor of f stands on a screen of w columns and h rows.
func cursorOf(f Frame, w, h int) cursor {
	return cursor{x: min(max(f.CursorX, 0), w-1), y: min(max(f.CursorY, 0), h-1), on: f.CursorOn}
}

// typed is the column of row y at which somebody types who takes the cursor from where it stands to
// somewhere else, -1 for none.
func (p *painter) typed(to cursor, y int) int {
	if from := p.cursor; from.on && to.on && from.y == y && to.y == y {
		return min(from.x, to.x)
	}
	return -1
}

// appendCursor puts the cursor where it is wanted: drawing a row has taken it elsewhere. A hidden one
// has its place, too: who follows it by other ways than by eye would be led to the last row drawn.
func (p *painter) appendCursor(b []byte, want cursor, whole bool) []byte {
	if len(b) > 0 || want.x != p.cursor.x || want.y != p.cursor.y {
		b = appendPlace(b, want.x, want.y)
	}
	if whole || want.on != p.cursor.on {
		if want.on {
			b = append(b, "\x1b[?25h"...)
		} else {
			b = append(b, "\x1b[?25l"...)
		}
	}
	p.cursor = want
	return b
}

// appendPlace takes the cursor to column x of row y, both from 0.
func appendPlace(b []byte, x, y int) []byte {
	b = append(b, "\x1b["...)
	b = strconv.AppendInt(b, int64(y+1), 10)
	b = append(b, ';')
	b = strconv.AppendInt(b, int64(x+1), 10)
	return append(b, 'H')
}
