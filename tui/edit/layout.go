package edit

import (
	"math"
	"slices"
	"sort"
)

// layout is the part of the text that is wrapped: consecutive rows from the
// start of a paragraph, at least to the bottom of the window. What it holds is
// always what wrapping the whole text would give.
type layout struct {
	base   int   // where the first row starts: a paragraph's start
	rows   []row // starts strictly grow; may be cut short after a change
	top    int   // index in rows of the window's first row
	trimAt int   // the number of rows above which trim looks for some to drop
}

const (
	fromAbove = math.MinInt // as top: the cursor comes in through the bottom
	fromBelow = math.MaxInt // as top: the cursor comes in through the top

	// settled is how many bytes before a change cannot be taken by it into
	// another glyph: two runes.
	settled = 8
)

// visible returns the rows of the window.
func (e *Editor) visible() []row {
	return e.rows[e.top:min(e.top+e.height, len(e.rows))]
}

// settle puts the window where it shows the cursor and draws it. Every method
// that changes the editor ends with it.
func (e *Editor) settle() {
	e.show(e.find(e.cursor))
	k := e.index(e.cursor)
	e.y = k - e.top
	e.x = e.column(&e.rows[k], e.cursor)
	seen := e.visible()
	for i := range seen {
		e.draw(&seen[i])
	}
	e.trim()
}

// restart drops the rows and begins again at start, a paragraph's start.
func (e *Editor) restart(start, top int) {
	clear(e.rows)
	e.rows = e.rows[:0]
	e.base, e.top = start, top
}

// changed drops the rows that a change of the text at offset from may alter.
func (e *Editor) changed(from int) {
	if from < e.base {
		e.restart(e.paragraphStart(from), fromBelow)
		return
	}
	// The start of row k depends on the text up to the end of the first glyph of
	// row k that did not fit on row k-1, and on the rune after it.
	k := e.index(from)
	for k > 0 && from-e.rows[k].start < settled {
		k--
	}
	k = max(k-1, 0)
	if k < len(e.rows) {
		clear(e.rows[k:])
		e.rows = e.rows[:k]
	}
}

// find makes sure the row that holds offset p is wrapped and returns its index.
// Where p is far from the rows, they begin anew at its paragraph.
func (e *Editor) find(p int) int {
	if p < e.base {
		e.restart(e.paragraphStart(p), fromBelow)
	} else if end := e.wrapped(); p-end > 4096+2*e.width*e.height {
		if start := e.paragraphStart(p); start > end {
			e.restart(start, fromAbove)
		}
	}
	for !e.covers(p) && e.extend() {
	}
	return e.index(p)
}

// wrapped returns the offset up to which rows are wrapped.
func (e *Editor) wrapped() int {
	if len(e.rows) == 0 {
		return e.base
	}
	return e.rows[len(e.rows)-1].end
}

// covers reports whether the row of p, at or after base, is among the rows.
func (e *Editor) covers(p int) bool {
	if len(e.rows) == 0 {
		return false
	}
	r := &e.rows[len(e.rows)-1]
	return p < r.end || p == r.end && r.last
}

// index returns the last row that starts at or before p. That is the row of p
// if it is wrapped; an offset between two rows belongs to the second.
func (e *Editor) index(p int) int {
	return sort.Search(len(e.rows), func(i int) bool { return e.rows[i].start > p }) - 1
}

// extend wraps one row more, and returns false at the end of the text.
func (e *Editor) extend() bool {
	at := e.base
	if n := len(e.rows); n > 0 {
		var more bool
		if at, more = e.rows[n-1].next(len(e.text)); !more {
			return false
		}
	}
	e.rows = append(e.rows, wrapRow(e.text, at, e.width))
	return true
}

// prepend wraps the paragraph before the first row, which must not start the
// text, and returns how many rows that gave.
func (e *Editor) prepend() int {
	end := e.base - 1
	e.base = e.paragraphStart(end)
	var above []row
	for at := e.base; at <= end; {
		r := wrapRow(e.text, at, e.width)
		above = append(above, r)
		at, _ = r.next(len(e.text))
	}
	e.rows = slices.Insert(e.rows, 0, above...)
	e.top += len(above)
	return len(above)
}

// show scrolls as little as possible to bring row k into the window, and leaves
// no row empty below the text while there is text above.
func (e *Editor) show(k int) {
	e.top = max(min(e.top, k), k-e.height+1)
	e.pullUp()
	for len(e.rows) < e.top+e.height && e.extend() {
	}
	e.top = min(e.top, len(e.rows)-e.height)
	e.pullUp()
}

// pullUp wraps the paragraphs above until top is a row, or the text starts.
func (e *Editor) pullUp() {
	for e.top < 0 && e.base > 0 {
		e.prepend()
	}
	e.top = max(e.top, 0)
}

// trim drops whole paragraphs above the window and rows below it once the rows
// have doubled since it last did, so that it costs nothing on most keys.
func (e *Editor) trim() {
	if len(e.rows) <= e.trimAt {
		return
	}
	end := min(e.top+2*e.height, len(e.rows))
	first := e.top
	for first > 0 && !e.rows[first-1].last {
		first--
	}
	e.rows = append([]row(nil), e.rows[first:end]...)
	e.base, e.top = e.rows[0].start, e.top-first
	e.trimAt = 2*len(e.rows) + 256
}
