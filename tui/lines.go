package tui

import (
	"strings"

	"example.org/onetoone/tui/safe"
	"example.org/onetoone/tui/terminal"
)

// lined wraps a text to be read: where that costs no row, the last one is not a
// word alone.
func lined(text string, w int) []string {
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

// balanced wraps a text so that its lines are about equally long, in no more
// lines than it needs: a last line of one word is read twice.
func balanced(text string, w int) []string {
	lines := safe.Wrap(text, w)
	for narrower := w - 1; narrower > w/2; narrower-- {
		next := safe.Wrap(text, narrower)
		if len(next) > len(lines) {
			break
		}
		lines = next
	}
	return lines
}

// wrapped is a text on at most so many rows; the last one is cut.
func wrapped(text string, w, most int) []string {
	lines := lined(safe.Cut(safe.Text(text), w*(most+1)), w)
	if len(lines) > most {
		lines[most-1] = safe.Cut(strings.Join(lines[most-1:], " "), w)
		lines = lines[:most]
	}
	return lines
}

// pad fills a text with spaces to n characters.
func pad(text string, n int) string { return text + strings.Repeat(" ", max(0, n-len([]rune(text)))) }

// paragraphs are what of a text is not empty.
func paragraphs(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r == '\n' })
}

// SayOver puts a word for the person where the footer of a frame stands, on as many rows
// as it needs.
func (p *palette) SayOver(f terminal.Frame, w int, text string, calm bool) terminal.Frame {
	if len(f.Rows) == 0 {
		return f
	}
	lines := lined(safe.Text(text), max(2, w-2))
	if most := max(1, len(f.Rows)/3); len(lines) > most {
		lines[most-1] = safe.Cut(strings.Join(lines[most-1:], " "), max(2, w-2))
		lines = lines[:most]
	}
	ik := warn
	if calm {
		ik = strong
	}
	from := len(f.Rows) - len(lines)
	for i, l := range lines {
		f.Rows[from+i] = (&row{colours: p, max: w}).to(1).add(ik, l).b.String()
	}
	f.CursorOn = f.CursorOn && f.CursorY < from
	return f
}

// stage writes a stage's title in its colour.
func (r *row) stage(n int, text string) *row {
	r.b.WriteString(r.colours.paintStage(n, r.fit(text)))
	return r
}
