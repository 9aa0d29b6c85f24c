package desk

import (
	"fmt"
	"strings"

	"example.org/onetoone/guide/safe"
)

// Tell writes the text of an id for a person to standard error; see say.
func (d *Desk) Tell(id string, values ...any) { d.Say("%s", d.W.T(id, values...)) }

// TellN is tell for a text that goes with a number.
func (d *Desk) TellN(id string, n int, values ...any) { d.Say("%s", d.W.N(id, n, values...)) }

// Say writes a line for a person to standard error, where they can see it, as
// wide as the terminal is.
// Whatever is in it, an argument or a file's words, is made harmless.
func (d *Desk) Say(format string, args ...any) {
	d.Release()
	fmt.Fprintln(d.Err, d.Wrapped(strings.Join(safe.Lines(fmt.Sprintf(format, args...)), "\n")))
}
