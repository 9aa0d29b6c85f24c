package desk

import (
	"os"

	"golang.org/x/term"

	"example.org/onetoone/tui/terminal"
)

// TerminalVariable has what the program before the lock left of the terminal
// for this one. The program sets it for itself.
const TerminalVariable = "ONETOONE_TERMINAL"

// heldBefore is the terminal as the program before the lock left it; nil where
// there was none.
func heldBefore() *terminal.Held {
	note := os.Getenv(TerminalVariable)
	if note == "" {
		return nil
	}
	_ = os.Unsetenv(TerminalVariable) // it is used up, and for nobody else
	held, err := terminal.Resume(note, os.Stdin, os.Stdout)
	if err != nil {
		return nil // somebody else set the variable
	}
	return held
}

// Release gives a terminal back that was held for screens which do not come.
func (d *Desk) Release() {
	_ = d.Shown.Held.Release() // nobody could be told
	d.Shown.Held = nil
}

// IsTerminal reports whether a stream of the process is a terminal.
func IsTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// Width is how many columns text may take on standard output.
func (d *Desk) Width() int {
	if f, ok := d.Screen.(*os.File); ok {
		if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 0 {
			return min(w, TextWidth)
		}
	}
	return TextWidth
}

// Shown is what the screens have of the terminal; the zero value is nothing.
type Shown struct {
	// Held is the terminal between two screens, or between the program before the
	// lock and this one; nil is none.
	Held *terminal.Held
	// Drawing is that the screens have the terminal: nothing else is said on it.
	Drawing bool
}
