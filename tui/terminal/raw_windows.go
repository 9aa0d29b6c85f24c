package terminal

import (
	"context"
	"errors"
	"io"
	"os"
	"time"

	"github.com/muesli/cancelreader"
	"golang.org/x/sys/windows"
	"golang.org/x/term"

	"example.org/onetoone/guide/words"
)

// sizeInterval is how often the console is asked for its size: it sends no signal.
const sizeInterval = 250 * time.Millisecond

// modes is how a console was set before it became raw.
type modes struct {
	in  *term.State
	out uint32
}

// makeRaw hands every key to the program as an escape sequence or text, and makes the console obey
// the sequences that are written.
func makeRaw(in, out *os.File) (*modes, error) {
	var found modes
	handle := windows.Handle(out.Fd())
	if err := windows.GetConsoleMode(handle, &found.out); err != nil {
		return nil, err
	}
	var err error
	if found.in, err = term.MakeRaw(int(in.Fd())); err != nil {
		return nil, err
	}
	mode := found.out | windows.ENABLE_PROCESSED_OUTPUT | windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING |
		windows.DISABLE_NEWLINE_AUTO_RETURN
	if err := windows.SetConsoleMode(handle, mode); err != nil {
		return nil, errors.Join(err, term.Restore(int(in.Fd()), found.in))
	}
	return &found, nil
}

func (m *modes) restore(in, out *os.File) error {
	return errors.Join(
		windows.SetConsoleMode(windows.Handle(out.Fd()), m.out),
		term.Restore(int(in.Fd()), m.in),
	)
}

// encode gives nothing: a program cannot take another's place here.
func (m *modes) encode() []byte { return nil }

func decodeModes([]byte) (*modes, error) {
	return nil, words.Error("terminal.place")
}

// openSource returns a reader of the console. Waiting for a key cannot be cancelled here: after
// Close the next key ends it.
func openSource(in *os.File) (cancelreader.CancelReader, error) {
	return cancelreader.NewReader(console{in})
}

// console reads a console. The os package takes ctrl+z for the end of a file; here it is a key.
type console struct{ file *os.File }

func (c console) Read(p []byte) (int, error) {
	n, err := c.file.Read(p)
	if errors.Is(err, io.EOF) && len(p) > 0 {
		p[0] = 'z' & 0x1f
		return 1, nil
	}
	return n, err
}

// stopGroup does nothing: a console program cannot be stopped and continued.
func stopGroup() bool { return false }

// Watch calls changed with the new size after every change of it, at most four times a second, from
// a goroutine of its own, until ctx is done. It never calls stop. Call it only once.
func (t *Terminal) Watch(ctx context.Context, changed func(w, h int), _ func()) {
	go func() {
		defer t.guard()
		look := time.NewTicker(sizeInterval)
		defer look.Stop()
		for {
			if t.differs() {
				t.resized(changed)
			}
			select {
			case <-ctx.Done():
				return
			case <-look.C:
			}
		}
	}()
}
