package edit

// Action is one thing a key can do. The zero value does nothing.
type Action int

// Rows are those of the screen, lines are whole paragraphs. Word actions take
// the spaces next to the cursor and the word, punctuation or ideographs beyond.
const (
	_                 Action = iota
	Left                     // one glyph back
	Right                    // one glyph on
	Up                       // one row up, keeping the column
	Down                     // one row down, keeping the column
	WordLeft                 // to the start of a word
	WordRight                // to the end of a word
	LineStart                // to the start of the paragraph
	LineEnd                  // to the end of the paragraph
	PageUp                   // a window up, less one row
	PageDown                 // a window down, less one row
	Top                      // to the start of the text
	Bottom                   // to the end of the text
	Backspace                // delete the glyph before the cursor
	Delete                   // delete the glyph after the cursor
	DeleteWordBack           // delete to where WordLeft goes
	DeleteWordForward        // delete to where WordRight goes
	DeleteToStart            // delete to the paragraph's start; there, the newline before it
	DeleteToEnd              // delete to the paragraph's end; there, the newline after it
	Newline                  // begin a paragraph
	Undo                     // take back the last change
	Redo                     // do again what Undo took back
	Transpose                // swap the glyphs around the cursor
)

// Do carries a out and reports whether the text or the cursor changed.
func (e *Editor) Do(a Action) bool {
	version, cursor := e.version, e.cursor
	if a != Up && a != Down && a != PageUp && a != PageDown {
		e.goal = -1
	}
	if a < Backspace {
		e.past.seal()
		e.travel(a)
	} else {
		e.alter(a)
	}
	e.settle()
	return e.version != version || e.cursor != cursor
}

// travel does the actions that leave the text as it is.
func (e *Editor) travel(a Action) {
	switch a {
	case Left:
		e.cursor = e.before(e.cursor)
	case Right:
		e.cursor = e.after(e.cursor)
	case Up:
		e.byRows(-1, false)
	case Down:
		e.byRows(1, false)
	case WordLeft:
		e.cursor = e.wordLeft()
	case WordRight:
		e.cursor = e.wordRight()
	case LineStart:
		e.cursor = e.paragraphStart(e.cursor)
	case LineEnd:
		e.cursor = e.paragraphEnd(e.cursor)
	case PageUp:
		e.byRows(-max(e.height-1, 1), true)
	case PageDown:
		e.byRows(max(e.height-1, 1), true)
	case Top:
		e.cursor = 0
	case Bottom:
		e.cursor = len(e.text)
	}
}

// alter does the actions that change the text.
func (e *Editor) alter(a Action) {
	switch a {
	case Backspace:
		e.remove(byBackspace, e.before(e.cursor), e.cursor)
	case Delete:
		e.remove(byDelete, e.cursor, e.after(e.cursor))
	case DeleteWordBack:
		e.remove(byWhole, e.wordLeft(), e.cursor)
	case DeleteWordForward:
		e.remove(byWhole, e.cursor, e.wordRight())
	case DeleteToStart:
		e.removeToStart()
	case DeleteToEnd:
		e.removeToEnd()
	case Newline:
		e.Insert("\n")
	case Undo:
		e.undo()
	case Redo:
		e.redo()
	case Transpose:
		e.transpose()
	}
}
