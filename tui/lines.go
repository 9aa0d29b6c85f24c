package tui

import (
	"strings"

	"example.org/onetoone/tui/safe"
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
