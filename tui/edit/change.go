package edit

import (
	"bytes"
	"slices"
	"strings"
)

// maxTyped is the longest insertion, in bytes, that counts as typing and may
// share an undo step with its neighbours. Quick keys arrive several at a time.
const maxTyped = 32

// Insert puts s before the cursor: a typed letter or a pasted text.
func (e *Editor) Insert(s string) {
	if s == "" {
		return
	}
	s = plainNewlines(s)
	how := byWhole
	if len(s) <= maxTyped && strings.IndexByte(s, '\n') < 0 {
		how = byTyping
	}
	e.goal = -1
	e.change(how, e.cursor, e.cursor, []byte(s))
	e.settle()
}

// change replaces the text between from and to by ins, in a way that undo can
// take back, and puts the cursor after ins.
func (e *Editor) change(how manner, from, to int, ins []byte) {
	s := step{at: from, old: bytes.Clone(e.text[from:to]), new: ins, before: e.cursor}
	e.splice(from, to, ins)
	// A joined glyph is entered from the left when something was put in, so that
	// the next rune typed follows it.
	e.cursor = e.boundary(from+len(ins), len(ins) > 0)
	s.after = e.cursor
	e.past.record(how, s)
}

// splice replaces the bytes between from and to by ins.
func (e *Editor) splice(from, to int, ins []byte) {
	e.changed(from)
	size := len(e.text)
	if grow := len(ins) - (to - from); grow > 0 {
		e.text = slices.Grow(e.text, grow)[:size+grow]
		copy(e.text[from+len(ins):], e.text[to:size])
	} else {
		copy(e.text[from+len(ins):], e.text[to:])
		e.text = e.text[:size+grow]
	}
	copy(e.text[from:], ins)
	e.version++
}

// remove deletes the text between from and to, if there is any.
func (e *Editor) remove(how manner, from, to int) {
	if from < to {
		e.change(how, from, to, nil)
	}
}

// removeToStart deletes from the paragraph's start to the cursor; at that start,
// the newline before it.
func (e *Editor) removeToStart() {
	from := e.paragraphStart(e.cursor)
	if from == e.cursor {
		from = e.before(from)
	}
	e.remove(byWhole, from, e.cursor)
}

// removeToEnd deletes from the cursor to the paragraph's end; at that end, the
// newline after it.
func (e *Editor) removeToEnd() {
	to := e.paragraphEnd(e.cursor)
	if to == e.cursor {
		to = e.after(to)
	}
	e.remove(byWhole, e.cursor, to)
}

// transpose swaps the glyphs on both sides of the cursor, or the two before it
// at the end of a paragraph, and goes on behind them.
func (e *Editor) transpose() {
	mid := e.cursor
	if mid == len(e.text) || e.text[mid] == '\n' {
		mid = e.before(mid)
	}
	if mid == len(e.text) || e.text[mid] == '\n' {
		return
	}
	from, to := e.before(mid), e.after(mid)
	if from == mid || e.text[from] == '\n' {
		return
	}
	left, right := e.text[from:mid], e.text[mid:to]
	if bytes.Equal(left, right) {
		e.cursor = to
		return
	}
	e.change(byWhole, from, to, slices.Concat(right, left))
}

// undo takes back the last step, redo the last undo.
func (e *Editor) undo() {
	if s, ok := e.past.back(); ok {
		e.splice(s.at, s.at+len(s.new), s.old)
		e.cursor = s.before
	}
}

func (e *Editor) redo() {
	if s, ok := e.past.forth(); ok {
		e.splice(s.at, s.at+len(s.old), s.new)
		e.cursor = s.after
	}
}
