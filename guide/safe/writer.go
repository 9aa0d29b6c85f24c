package safe

import (
	"bytes"
	"io"
	"sync"
	"unicode/utf8"
)

// Writer writes text to another one, and makes it harmless as [Text] does. Line
// ends and tabs stay, also those line ends that files for calendars have (\r\n). It is
// safe for concurrent use.
type Writer struct {
	to   io.Writer
	mu   sync.Mutex
	draw func() Signs // nil draws every sign
	rest []byte       // the beginning of a character whose end was not written yet
}

// NewWriter is a Writer to another one, which it does not close.
func NewWriter(to io.Writer) *Writer { return &Writer{to: to} }

// Draw has the text spelled in the signs that may be drawn when it is written.
func (w *Writer) Draw(signs func() Signs) { w.draw = signs }

// Write writes text, but for the beginning of a character at its end, which
// waits for the rest of it.
func (w *Writer) Write(text []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	all := text
	if len(w.rest) > 0 {
		all = append(w.rest, text...)
	}
	whole := len(all) - unended(all)
	w.rest = append([]byte(nil), all[whole:]...)
	if err := w.write(all[:whole]); err != nil {
		return 0, err
	}
	return len(text), nil
}

// Flush writes what still waits for its end.
func (w *Writer) Flush() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	rest := w.rest
	w.rest = nil
	return w.write(rest)
}

func (w *Writer) write(text []byte) error {
	if len(text) == 0 {
		return nil
	}
	var out bytes.Buffer
	signs := Every
	if w.draw != nil {
		signs = w.draw()
	}
	for len(text) > 0 {
		end := bytes.IndexAny(text, "\n\t")
		if end < 0 {
			end = len(text)
		}
		line, back := bytes.CutSuffix(text[:end], []byte("\r"))
		if back = back && end < len(text) && text[end] == '\n'; !back {
			line = text[:end]
		}
		out.WriteString(signs.Spell(Text(string(line))))
		if back {
			out.WriteByte('\r')
		}
		if text = text[end:]; len(text) > 0 {
			out.WriteByte(text[0])
			text = text[1:]
		}
	}
	_, err := w.to.Write(out.Bytes())
	return err
}

// unended is how many bytes at the end of a text are the beginning of a
// character, or may be that of a line end.
func unended(text []byte) int {
	if bytes.HasSuffix(text, []byte("\r")) {
		return 1
	}
	for n := 1; n < utf8.UTFMax && n <= len(text); n++ {
		if at := text[len(text)-n:]; utf8.RuneStart(at[0]) {
			if !utf8.FullRune(at) {
				return n
			}
			break
		}
	}
	return 0
}
