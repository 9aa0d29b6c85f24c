package desk

import (
	"os"
	"runtime"
	"strconv"

	"golang.org/x/term"

	"example.org/onetoone/guide/safe"
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

// Signs is what the terminal can draw.
func (d *Desk) Signs() safe.Signs {
	signs := safe.SignsIn(os.Getenv, runtime.GOOS)
	if d.OnlyASCII {
		return max(signs, safe.Plain)
	}
	return signs
}

// SignsOn is what may be drawn on a stream: what the terminal can, or without one
// every sign, unless ASCII was asked for.
func (d *Desk) SignsOn(stream any) func() safe.Signs {
	return func() safe.Signs {
		switch {
		case IsTerminal(stream):
			return d.Signs()
		case d.OnlyASCII:
			return safe.Plain
		}
		return safe.Every
	}
}

// SignFlags are the flags that say the same of signs.
func (d *Desk) SignFlags() []string {
	if d.OnlyASCII {
		return []string{"--ascii"}
	}
	return nil
}

// Columns is how wide what is said may be: as wide as the terminal, which may be
// the input alone. Without one it is what COLUMNS says, as for other programs,
// or else 80.
func (d *Desk) Columns() int {
	for _, stream := range []any{d.Screen, d.In} {
		if f, ok := stream.(*os.File); ok {
			if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 0 {
				return w
			}
		}
	}
	if w, _ := strconv.Atoi(os.Getenv("COLUMNS")); w > 0 {
		return w
	}
	return 80
}

// Width is how many columns a text to read may take; see TextWidth.
func (d *Desk) Width() int { return min(d.Columns(), TextWidth) }

// Shown is what the screens have of the terminal; the zero value is nothing.
type Shown struct {
	// Held is the terminal between two screens, or between the program before the
	// lock and this one; nil is none.
	Held *terminal.Held
	// Drawing is that the screens have the terminal: nothing else is said on it.
	Drawing bool
}
