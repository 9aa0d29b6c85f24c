package ask

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"slices"
	"syscall"

	"example.org/onetoone/tui"
)

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

// UntilEnded is a context that ends with the first signal that tells the program
// to end, or with stop, from where on signals do what they always do. struck gives
// what endedBy says of that signal, nil before.
func UntilEnded() (ctx context.Context, stop func(), struck func() error) {
	told, silence := Endings()
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

// Endings are these signals as they come, until stop is called.
// Whoever changes the terminal to ask for something wants them before.
func Endings() (told <-chan os.Signal, stop func()) {
	c := make(chan os.Signal, 1)
	signal.Notify(c, toEnd()...)
	return c, func() { signal.Stop(c) }
}
