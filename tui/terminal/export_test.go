package terminal

import (
	"io"

	"github.com/muesli/cancelreader"
)

// NewInput returns the input that reads from r, which it starts reading at once. A program takes the
// one its Terminal has.
func NewInput(r io.Reader) *Input {
	source, err := cancelreader.NewReader(r)
	if err != nil { // a file that cannot be waited for, such as one on disk
		source, _ = cancelreader.NewReader(struct{ io.Reader }{r})
	}
	return newInput(source, 0, &question{})
}

// NewInputAsked is NewInput of a terminal that was asked for its background. known says what has come of
// it: the colour, as the terminal says it, and whether that is all that will come.
func NewInputAsked(r io.Reader) (in *Input, known func() (said string, over bool)) {
	in = NewInput(r)
	in.asked.ask()
	return in, func() (string, bool) {
		in.asked.mu.Lock()
		defer in.asked.mu.Unlock()
		return in.asked.said, !in.asked.waits.Load()
	}
}
