package edit

import (
	"bytes"
	"strings"
)

// spareBytes is the room for typing in a text just set: without it the first key
// would copy all of it.
const spareBytes = 4096

// Editor is a text with a cursor and a window onto it. Make one with New and
// handle it by pointer: a copy would share memory with the original.
type Editor struct {
	_ noCopy

	text    []byte // newlines are \n; never holds a \r
	cursor  int    // a glyph boundary in text
	goal    int    // the column Up and Down aim for; -1 when none is kept
	version uint64
	past    history

	width, height int
	layout
	x, y int // the cursor's cell in the window
}

// noCopy makes go vet report copies of an Editor.
type noCopy struct{}

func (*noCopy) Lock()   {}
func (*noCopy) Unlock() {}

// New returns an empty editor of 80 columns and 24 rows.
func New() *Editor {
	e := &Editor{goal: -1, width: 80, height: 24}
	e.settle()
	return e
}

// SetSize gives the text that many columns and rows. Values below 1 count as 1.
// The window keeps its first visible text where that leaves the cursor inside.
func (e *Editor) SetSize(width, height int) {
	width, height = max(width, 1), max(height, 1)
	if width == e.width && height == e.height {
		return
	}
	if width != e.width {
		first := e.rows[e.top].start
		e.width, e.goal = width, -1
		e.restart(e.paragraphStart(first), 0)
		e.top = e.find(first)
	}
	e.height = height
	e.settle()
}

// SetText replaces the whole text, puts the cursor at its end and forgets undo.
func (e *Editor) SetText(s string) {
	s = plainNewlines(s)
	e.text = append(make([]byte, 0, len(s)+spareBytes), s...)
	e.cursor, e.goal = len(e.text), -1
	e.past = history{}
	e.version++
	e.layout = layout{}
	e.settle()
}

// Text returns the text as it was put in, with \n for every kind of newline.
// It copies all of it; compare Version to see whether it changed.
func (e *Editor) Text() string { return string(e.text) }

// Empty reports whether there is no text.
func (e *Editor) Empty() bool { return len(e.text) == 0 }

// Version is a number that grows with every change of the text.
func (e *Editor) Version() uint64 { return e.version }

// Rows returns the visible rows, at most the window's height and at least one,
// each at most its width in columns. They are plain text without newlines in
// which nothing can steer a terminal.
func (e *Editor) Rows() []string {
	seen := e.visible()
	out := make([]string, len(seen))
	for i := range seen {
		out[i] = seen[i].drawn
	}
	return out
}

// Cursor returns the cell of the cursor within Rows: x in 0..width-1 columns,
// y in 0..height-1 rows. The cell may lie one column right of the row's text.
func (e *Editor) Cursor() (x, y int) { return e.x, e.y }

// CursorOffset returns the cursor's byte offset in Text.
func (e *Editor) CursorOffset() int { return e.cursor }

// SetCursorOffset puts the cursor at byte n of Text. An offset outside the text
// counts as the nearer end of it, one inside a glyph as that glyph's start.
func (e *Editor) SetCursorOffset(n int) {
	e.past.seal()
	e.goal = -1
	e.cursor = e.boundary(min(max(n, 0), len(e.text)), false)
	e.settle()
}

// RowsNeeded returns how many rows the whole text takes at this width, at least
// 1, counted no further than limit.
func (e *Editor) RowsNeeded(limit int) int {
	n := 0
	for at, more := 0, true; more && n < limit; n++ {
		r := wrapRow(e.text, at, e.width)
		at, more = r.next(len(e.text))
	}
	return n
}

// More reports whether there is text above and below the visible rows.
func (e *Editor) More() (above, below bool) {
	seen := e.visible()
	_, below = seen[len(seen)-1].next(len(e.text))
	return seen[0].start > 0, below
}

// paragraphStart returns the start of the paragraph that holds offset p.
func (e *Editor) paragraphStart(p int) int {
	return bytes.LastIndexByte(e.text[:p], '\n') + 1
}

// paragraphEnd returns the offset of the newline, or of the end of the text,
// that ends the paragraph of offset p.
func (e *Editor) paragraphEnd(p int) int {
	if i := bytes.IndexByte(e.text[p:], '\n'); i >= 0 {
		return p + i
	}
	return len(e.text)
}

// plainNewlines turns "\r\n" and "\r" into "\n".
func plainNewlines(s string) string {
	if strings.IndexByte(s, '\r') < 0 {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}
