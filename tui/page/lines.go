package page

import (
	"strings"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/terminal"
)

// Lined wraps a text to be read: where that costs no row, the last one is not a
// word alone.
func Lined(text string, w int) []string {
	lines := safe.Wrap(text, w)
	alone := func(lines []string) bool { return !strings.Contains(lines[len(lines)-1], " ") }
	if len(lines) < 2 || len(lines) > 9 || !alone(lines) {
		return lines
	}
	for narrower := w - 1; narrower > w*2/3; narrower-- {
		switch next := safe.Wrap(text, narrower); {
		case len(next) > len(lines):
			return lines
		case !alone(next):
			return next
		}
	}
	return lines
}

// Wrapped is a text on at most so many rows; the last one is cut.
func Wrapped(text string, w, most int) []string {
	lines := Lined(safe.Cut(safe.Text(text), w*(most+1)), w)
	return atMost(lines, most, w)
}

// atMost is the first lines, so many; the last one is cut, and closes what is quoted
// from before it.
func atMost(lines []string, most, w int) []string {
	if len(lines) <= most {
		return lines
	}
	rest := strings.Join(lines[most-1:], " ")
	if safe.Quotes(strings.Join(lines[:most-1], " ")) {
		lines[most-1] = strings.TrimPrefix(safe.Cut("“"+rest, w+1), "“")
	} else {
		lines[most-1] = safe.Cut(rest, w)
	}
	return lines[:most]
}

// Pad fills a safe text with spaces to n columns.
func Pad(text string, n int) string { return text + strings.Repeat(" ", max(0, n-safe.Width(text))) }

// Paragraphs are what of a text is not empty.
func Paragraphs(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r == '\n' })
}

// SayOver puts a word for the person where the footer of a frame stands, on as many rows
// as it needs.
func (p *Palette) SayOver(f terminal.Frame, w int, text string, calm bool) terminal.Frame {
	if len(f.Rows) == 0 {
		return f
	}
	lines := Lined(safe.Text(text), max(2, w-2))
	lines = atMost(lines, max(1, len(f.Rows)/3), max(2, w-2))
	ik := Warn
	if calm {
		ik = Strong
	}
	from := len(f.Rows) - len(lines)
	for i, l := range lines {
		f.Rows[from+i] = (&Row{colours: p, Max: w}).To(1).Add(ik, l).b.String()
	}
	if f.CursorY >= from { // what it stood on is covered
		f.CursorX, f.CursorY = 1, from
	}
	return f
}

// Stage writes a stage's title in its colour.
func (r *Row) Stage(n int, text string) *Row {
	r.begins(text, false)
	r.b.WriteString(r.colours.paintStage(n, r.fit(text)))
	return r
}
