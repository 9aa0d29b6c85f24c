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
	return newInput(source, 0)
}
