package main

import (
	"os"
	"sync"
	"syscall"
)

// hush is a terminal that shows nothing of what is typed: from when a passphrase
// is asked for until the next question, or the end. What somebody types meanwhile
// is mostly the passphrase once more. It is thrown away, as it answers nothing
// that they have seen asked. The zero hush shows everything.
type hush struct {
	in      *os.File
	restore func() error // nil while everything is shown
	unwatch func()       // nil while nobody watches
}

// begin has the terminal show nothing, and drops what was typed since it began to.
func (h *hush) begin(in *os.File) (err error) {
	if h.restore != nil {
		h.rest()
		return discardTyped(h.in)
	}
	h.in = in
	h.restore, err = noEcho(in)
	return err
}

// watch puts the terminal right when the program is told to end while it works.
func (h *hush) watch() {
	told, stop := endings()
	done := make(chan struct{})
	var ended sync.WaitGroup
	ended.Go(func() {
		select {
		case s := <-told:
			_ = h.restore() // nobody could be told
			code := exitFailed
			if n, ok := s.(syscall.Signal); ok {
				code = 128 + int(n) // as a shell has it
			}
			os.Exit(code)
		case <-done:
		}
	})
	h.unwatch = func() { stop(); close(done); ended.Wait() }
}

func (h *hush) rest() {
	if h.unwatch != nil {
		h.unwatch()
		h.unwatch = nil
	}
}

// end has the terminal show again what is typed, from now on.
func (h *hush) end() {
	h.rest()
	if h.restore != nil {
		_ = h.restore() // a terminal that went away shows nothing anyway
		h.restore = nil
	}
}
