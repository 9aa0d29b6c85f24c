package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/store"
	"example.org/onetoone/tui"
)

// The exit codes, as documented in doc.go.
const (
	exitDone = iota
	exitFailed
	exitUsage
	exitNotFound
	exitBusy
	exitLocked
)

// Errors of the commands themselves.
var (
	errNoGuide    = errors.New("no such guide")
	errNoVault    = errors.New("there is no vault yet")
	errNoTerminal = errors.New("the screens need a terminal for input and output; list, show and export work without one")
)

// usageError is an error of a command that is the command line's fault.
type usageError struct{ error }

func (p *program) isUsage(err error) bool {
	var u usageError
	return !p.running || errors.As(err, &u)
}

func (p *program) exitCode(err error) int {
	switch {
	case p.isUsage(err), errors.Is(err, store.ErrAmbiguous):
		return exitUsage
	case errors.Is(err, store.ErrNotFound), errors.Is(err, errNoGuide), errors.Is(err, errNoVault),
		errors.Is(err, errNoPersona):
		return exitNotFound
	case errors.Is(err, store.ErrBusy):
		return exitBusy
	case errors.Is(err, store.ErrLocked), errors.Is(err, store.ErrPassphrase):
		return exitLocked
	}
	return exitFailed
}

// complain says what went wrong, and then what to do next.
func (p *program) complain(command string, err error) {
	p.say("onetoone: %s", strings.TrimSpace(err.Error()))
	if next := p.nextStep(command, err); next != "" {
		p.say("%s", next)
	}
}

func (p *program) nextStep(command string, err error) string {
	switch {
	case p.isUsage(err):
		return "See: " + command + " --help"
	case errors.Is(err, store.ErrNotFound), errors.Is(err, store.ErrAmbiguous):
		return "See: onetoone list"
	case errors.Is(err, errNoGuide):
		return "See: onetoone guides"
	case errors.Is(err, errNoPersona):
		return "See: onetoone practice personas"
	case errors.Is(err, errNoVault):
		return "onetoone makes one; --vault DIR names another."
	case errors.Is(err, store.ErrBusy):
		return "Leave the other one first, or use another vault: --vault DIR"
	case errors.Is(err, store.ErrLocked):
		return "Run it on a terminal, or give the passphrase with --passphrase-fd."
	case errors.Is(err, store.ErrPassphrase):
		return "Nothing was changed. Try again."
	case errors.Is(err, store.ErrNewer):
		return "Use the newer onetoone, or another vault: --vault DIR"
	case errors.Is(err, exchange.ErrUndecided):
		return "Ask them; then open the talk in onetoone and press c."
	case errors.Is(err, fs.ErrExist):
		return "Nothing was overwritten. Name another file: -o FILE"
	case errors.Is(err, tui.ErrPanic):
		return "What the screen called saved is saved. Start onetoone again to go on."
	}
	return ""
}

// say writes a line for a person to standard error.
func (p *program) say(format string, args ...any) {
	fmt.Fprintf(p.err, format+"\n", args...)
}
