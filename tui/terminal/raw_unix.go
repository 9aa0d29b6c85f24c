//go:build unix

package terminal

import (
	"context"
	"encoding/binary"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/muesli/cancelreader"
	"golang.org/x/sys/unix"
	"golang.org/x/term"

	"example.org/onetoone/guide/words"
)

// suspendPatience is how long Suspend waits to hear that it was continued.
const suspendPatience = 200 * time.Millisecond

// modes is how a terminal was set before it became raw.
type modes struct{ termios unix.Termios }

// makeRaw hands every key to the program as it is typed, without echo. What was typed before stays
// in the queue.
func makeRaw(in, _ *os.File) (*modes, error) {
	found, err := unix.IoctlGetTermios(int(in.Fd()), getTermios)
	if err != nil {
		return nil, err
	}
	if _, err := term.MakeRaw(int(in.Fd())); err != nil {
		return nil, err
	}
	return &modes{*found}, nil
}

func (m *modes) restore(in, _ *os.File) error {
	return unix.IoctlSetTermios(int(in.Fd()), setTermios, &m.termios)
}

// encode gives the modes as bytes for decodeModes, on the same machine.
func (m *modes) encode() []byte {
	b, err := binary.Append(nil, binary.NativeEndian, m.termios)
	if err != nil {
		panic(err) // only numbers are in it
	}
	return b
}

func decodeModes(b []byte) (*modes, error) {
	var m modes
	if size := binary.Size(m.termios); len(b) != size {
		return nil, words.Fail("terminal.settings", nil, "N", size, "Are", len(b))
	}
	_, err := binary.Decode(b, binary.NativeEndian, &m.termios)
	return &m, err
}

// openSource returns a reader of the terminal whose waiting can be cancelled.
func openSource(in *os.File) (cancelreader.CancelReader, error) {
	return cancelreader.NewReader(in)
}

// stopGroup stops this process and those it shares a job with, as the terminal does for ctrl+z, and
// reports whether it was continued by a signal. It is SIGSTOP that does it: SIGTSTP does not stop a
// Go process that has ever heard of it (see Watch).
func stopGroup() bool {
	if orphaned() {
		return false
	}
	continued := make(chan os.Signal, 1)
	signal.Notify(continued, syscall.SIGCONT)
	defer signal.Stop(continued)
	if err := syscall.Kill(0, syscall.SIGSTOP); err != nil {
		return false
	}
	patience := time.NewTimer(suspendPatience)
	defer patience.Stop()
	select {
	case <-continued:
		return true
	case <-patience.C:
		return false
	}
}

// orphaned reports whether no shell is there to continue this job: it is the first of its session,
// or whoever started it is gone or of another session.
func orphaned() bool {
	session, err := unix.Getsid(0)
	if err != nil || session == syscall.Getpgrp() {
		return true
	}
	parents, err := unix.Getsid(os.Getppid())
	return err != nil || parents != session
}

// Watch calls changed with the new size after every change of it, and with the size after the
// program was stopped and continued: then the terminal has been taken over again, and the screen is
// forgotten. It calls at once if the size is no longer what Size returned last. It calls stop when
// somebody else asks the program to stop (SIGTSTP): then Suspend gives the terminal back before it
// does. With a nil stop, or where that signal is ignored, the process stops as it stands. Both are
// called from a goroutine of Watch's own, until ctx is done; from when Watch returns no signal is
// missed. Call it only once.
func (t *Terminal) Watch(ctx context.Context, changed func(w, h int), stop func()) {
	stops, resizes, continues := make(chan os.Signal, 1), make(chan os.Signal, 1), make(chan os.Signal, 1)
	if stop != nil && !signal.Ignored(syscall.SIGTSTP) {
		signal.Notify(stops, syscall.SIGTSTP)
	}
	signal.Notify(resizes, syscall.SIGWINCH)
	signal.Notify(continues, syscall.SIGCONT)
	go func() {
		defer t.guard()
		defer signal.Stop(stops)
		defer signal.Stop(resizes)
		defer signal.Stop(continues)
		if t.differs() {
			t.resized(changed)
		}
		for {
			select {
			case <-ctx.Done():
				return
			case <-stops:
				stop()
				continue
			case <-continues:
				t.resume()
			case <-resizes:
			}
			t.resized(changed)
		}
	}()
}
