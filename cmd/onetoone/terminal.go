package main

import (
	"os"

	"golang.org/x/term"

	"example.org/onetoone/tui/terminal"
)

// terminalVariable has what the program before the lock left of the terminal
// for this one. The program sets it for itself.
const terminalVariable = "ONETOONE_TERMINAL"

// heldBefore is the terminal as the program before the lock left it; nil where
// there was none.
func heldBefore() *terminal.Held {
	note := os.Getenv(terminalVariable)
	if note == "" {
		return nil
	}
	_ = os.Unsetenv(terminalVariable) // it is used up, and for nobody else
	held, err := terminal.Resume(note, os.Stdin, os.Stdout)
	if err != nil {
		return nil // somebody else set the variable
	}
	return held
}

// release gives a terminal back that was held for screens which do not come.
func (d *desk) release() {
	_ = d.shown.held.Release() // nobody could be told
	d.shown.held = nil
}

// isTerminal reports whether a stream of the process is a terminal.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// width is how many columns text may take on standard output.
func (d *desk) width() int {
	if f, ok := d.screen.(*os.File); ok {
		if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 0 {
			return min(w, textWidth)
		}
	}
	return textWidth
}
