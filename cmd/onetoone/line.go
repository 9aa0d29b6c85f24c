package main

import (
	"cmp"
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/tui"
)

// errEndedAsking is returned when the program was told to end while it waited
// for a line.
const errEndedAsking = words.Error("fail.line.ended")

// toEnd are the signals that tell the program to end. SIGQUIT is ctrl+\ while
// something is asked for: Go would tell what it was at, and leave the terminal
// as it is.
func toEnd() []os.Signal {
	return append(blows(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
}

// blows are the signals of a program that broke, when somebody else sends them:
// Go would tell what it was at, too. Those of its own making come as panics.
func blows() []os.Signal {
	return []os.Signal{syscall.SIGABRT, syscall.SIGSEGV, syscall.SIGBUS, syscall.SIGFPE, syscall.SIGILL, syscall.SIGTRAP}
}

// endedBy is why a signal ended the program: as a panic has it for a blow, nil
// for others.
func endedBy(s os.Signal) error {
	if !slices.Contains(blows(), s) {
		return nil
	}
	return tui.BrokeBy(s.String())
}

// untilEnded is a context that ends with the first signal that tells the program
// to end, or with stop, from where on signals do what they always do. struck gives
// what endedBy says of that signal, nil before.
func untilEnded() (ctx context.Context, stop func(), struck func() error) {
	told, silence := endings()
	ctx, cancel := context.WithCancelCause(context.Background())
	go func() {
		select {
		case s := <-told:
			cancel(endedBy(s))
		case <-ctx.Done():
		}
	}()
	struck = func() error {
		if err := context.Cause(ctx); errors.Is(err, tui.ErrPanic) {
			return err
		}
		return nil
	}
	return ctx, func() { silence(); cancel(nil) }, struck
}

// endings are these signals as they come, until stop is called.
// Whoever changes the terminal to ask for something wants them before.
func endings() (told <-chan os.Signal, stop func()) {
	c := make(chan os.Signal, 1)
	signal.Notify(c, toEnd()...)
	return c, func() { signal.Stop(c) }
}

// lineOr reads a line, or returns errEndedAsking when the program is told to
// end: whoever asked then puts the terminal right in any case. What follows the
// line is left for others to read.
func (d *desk) lineOr(told <-chan os.Signal) (string, error) {
	type answer struct {
		line string
		err  error
	}
	typed := make(chan answer, 1)
	go func() {
		line, err := readLine(d.in)
		typed <- answer{line, err}
	}()
	select {
	case a := <-typed:
		if errors.Is(a.err, io.EOF) {
			a.err = errEndedAsking
		}
		return a.line, a.err
	case s := <-told:
		return "", cmp.Or(endedBy(s), error(errEndedAsking))
	}
}

// readLine reads up to the end of a line, or of the input, and gives what is
// before it. An end of input without anything is an error.
func readLine(in io.Reader) (string, error) {
	var line []byte
	one := make([]byte, 1)
	for len(line) < maxPassphrase {
		n, err := in.Read(one)
		switch {
		case n > 0 && one[0] == '\n':
			return strings.TrimSuffix(string(line), "\r"), nil
		case n > 0:
			line = append(line, one[0])
		case err == io.EOF && len(line) > 0:
			return string(line), nil
		case err != nil:
			return "", err
		}
	}
	return string(line), nil
}
