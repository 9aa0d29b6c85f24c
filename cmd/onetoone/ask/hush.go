package ask

import (
	"errors"
	"os"
	"sync"
	"syscall"
)

// Hush is a terminal that shows nothing of what is typed: from when a passphrase
// is asked for until the next question, or the end. What somebody types
// while the vault opens is mostly the passphrase once more. It is thrown away, as it
// answers nothing that they have seen asked. The zero hush shows everything.
type Hush struct {
	in      *os.File
	restore func() error // nil while everything is shown
	unwatch func()       // nil while nobody watches
	Worked  bool         // there was time to type since the last question
}

// Begin has the terminal show nothing, and drops what was typed while it worked.
func (h *Hush) Begin(in *os.File) (err error) {
	if h.restore != nil {
		h.rest()
		return h.discard()
	}
	h.in = in
	h.restore, err = noEcho(in)
	return err
}

// Watch puts the terminal right when the program is told to end while it works.
func (h *Hush) Watch() {
	told, stop := Endings()
	done := make(chan struct{})
	var ended sync.WaitGroup
	ended.Go(func() {
		select {
		case s := <-told:
			_ = errors.Join(discardTyped(h.in), h.restore()) // nobody could be told
			code := 1                                        // as for whatever failed
			if n, ok := s.(syscall.Signal); ok {
				code = 128 + int(n) // as a shell has it
			}
			os.Exit(code)
		case <-done:
		}
	})
	h.unwatch = func() { stop(); close(done); ended.Wait() }
}

// discard throws away what was typed while the program worked.
func (h *Hush) discard() error {
	if !h.Worked {
		return nil
	}
	h.Worked = false
	return discardTyped(h.in)
}

func (h *Hush) rest() {
	if h.unwatch != nil {
		h.unwatch()
		h.unwatch = nil
	}
}

// End has the terminal show again what is typed, from now on.
func (h *Hush) End() {
	h.rest()
	if h.restore != nil {
		_ = errors.Join(h.discard(), h.restore()) // a terminal that went away shows nothing anyway
		h.restore = nil
	}
}
