// Package edit is the text editor of the screens: plain text, wrapped at words,
// of which only the rows that can be seen are wrapped and drawn. A key costs the
// same in an empty text and in a megabyte.
//
//	e := edit.New()
//	e.SetSize(78, 12)
//	e.SetText(draft)
//	e.Key(edit.DefaultKeys(), msg) // or e.Do(edit.WordLeft), e.Insert(pasted)
//	rows := e.Rows()               // plain text, safe to draw
//	x, y := e.Cursor()             // a cell within rows
//
// # How it is built
//
// The text is one slice of bytes and the cursor an offset into it. A row is a
// function of the text and of the offset where it starts (wrap.go), so nothing
// has to be known about the rows above to wrap the ones below. The editor keeps
// a list of consecutive rows that starts at a paragraph and reaches to the
// bottom of the window (layout.go). A change cuts the list shortly before the
// changed byte; the list then grows again as far as the window needs. Undo keeps
// the changed bytes only (undo.go).
//
// Everything that changes the editor lays the window out before it returns, so
// Rows, Cursor and More only read.
//
// # Words used here
//
// A paragraph is the text between two newlines. A row is one line of the screen;
// a long paragraph has several. A glyph is one grapheme cluster, what a reader
// takes for one character: the cursor steps over it whole and Backspace removes
// it whole.
//
// # Caveats
//
//   - An Editor is not safe for concurrent use and must not be copied.
//   - "\r\n" and a lone "\r" become "\n" on the way in: terminals paste newlines
//     as "\r". All other bytes are kept as they came, valid UTF-8 or not. A
//     "\r\n" that is cut in two between two calls of Insert makes two newlines.
//   - The last column holds no letter, only the space that ends a full row, or
//     the cursor; text of width columns uses width-1 of them. In windows of one
//     or two columns all of them are used.
//   - Columns are counted as safe.Width counts them. A terminal that disagrees about an emoji
//     shows that row shifted. Right-to-left text stays in logical order.
//   - A glyph of more than 256 bytes is handled as several.
//   - A single paragraph of megabytes is wrapped once from its start up to the
//     window when the cursor first gets there, and again after a resize: some
//     milliseconds per megabyte.
//   - Undo forgets what lies more than 500 steps or 8 MB back.
package edit
