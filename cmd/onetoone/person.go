package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide/words"
)

// maxName is how much is read of a name, in bytes.
const maxName = 4096

// oneName wants a person's name, or none where it can be asked for.
func oneName(d *desk, command string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) == 1 || len(args) == 0 && isTerminal(d.in) {
			return nil
		}
		return words.Fail("fail.name.wants", nil, "Command", command)
	}
}

// named is the name that was given, or else is asked for: once the vault is
// open, so that nobody types the passphrase there, where it is shown.
func named(d *desk, args []string) string {
	if len(args) > 0 {
		return args[0]
	}
	return d.ask(d.w.T("out.name.who"))
}

// ask asks for a line on the terminal.
func (d *desk) ask(what string) string {
	return d.line(func() { fmt.Fprint(d.err, what) })
}

// personFlag names the hidden flag that says where names were handed on.
const personFlag = "person-fd"

// takesNames has a command do something with the names it was given. Before
// that they go from the arguments, where that is possible.
func takesNames(d *desk, cmd *cobra.Command, do func(names []string) error) {
	fd := 0
	cmd.Flags().IntVar(&fd, personFlag, 0, "")
	_ = cmd.Flags().MarkHidden(personFlag) // the flag is there: it was just made
	cmd.RunE = does(func(args []string) error {
		switch {
		case fd != 0:
			names, err := handedOn(fd)
			if err != nil {
				return err
			}
			return do(names)
		case len(args) > 0 && isTerminal(d.in):
			unnamed(d, cmd, args...)
		}
		return do(args)
	})
}

// handedOn reads the names that [unnamed] handed on.
func handedOn(fd int) ([]string, error) {
	f := os.NewFile(uintptr(fd), "person")
	if f == nil {
		return nil, usageError{words.Fail("fail.name.fd", nil, "Flag", personFlag, "FD", fd)}
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxName))
	if err != nil {
		return nil, usageError{fmt.Errorf("reading --%s %d: %w", personFlag, fd, err)}
	}
	return strings.Split(string(text), "\n"), nil
}
