package terminal

import (
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/words"
)

// Frame is one picture of the whole screen.
type Frame struct {
	// Rows from the top, each at most as wide as the screen: text, and colours as SGR sequences
	// (ESC [ ... m). Colours end with their row. Rows that are missing are empty, rows that do not
	// fit are left out.
	Rows []string

	// CursorX and CursorY are where the cursor stands, in columns and rows from 0 at the top left,
	// hidden or not. They are moved onto the screen if they lie outside.
	CursorX, CursorY int

	// CursorOn shows the cursor; the zero value hides it.
	CursorOn bool
}

// Paint makes the screen show f: of the rows that differ from what it shows already that is written
// which differs (see common), in one write; if none does, nothing is. Rows are cut to the screen at a character's edge, and
// whatever in them is neither printable text nor a colour is drawn as its picture (see safe.Text).
// After a change of size everything is drawn. A terminal that is closed is left alone; an error of
// writing is kept for Err.
func (t *Terminal) Paint(f Frame) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.before == nil {
		return
	}
	s, err := t.size()
	if err != nil {
		t.fail(err)
		return
	}
	t.painter.signs = t.signs
	changes := t.painter.paint(f, s.w, s.h)
	if len(changes) == 0 {
		return
	}
	if _, err := t.out.Write(changes); err != nil {
		t.painter.forget()
		t.fail(words.Fail("terminal.painting", err))
	}
}

// Draw has frames spelled in the signs that the terminal can draw.
func (t *Terminal) Draw(signs safe.Signs) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.signs = signs
	t.painter.forget()
}

// Repaint forgets what the screen shows: the next Paint draws every row.
func (t *Terminal) Repaint() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.painter.forget()
}

func (t *Terminal) fail(err error) {
	if t.err == nil {
		t.err = err
	}
}
