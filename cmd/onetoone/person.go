package main

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"
)

// maxName is how much is read of a name, in bytes.
const maxName = 4096

// nameWarning is said wherever a name may be an argument.
const nameWarning = `A name given here stays in your shell's history, and others on this computer may
see it while the command runs. Leave it out to be asked for it.`

// oneName wants a person's name, or none where it can be asked for.
func (p *program) oneName(command string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) == 1 || len(args) == 0 && isTerminal(p.in) {
			return nil
		}
		return fmt.Errorf("onetoone %s wants one name, as in: onetoone %s \"Maria K\"", command, command)
	}
}

// named is the name that was given, or else is asked for.
func (p *program) named(args []string) string {
	if len(args) > 0 {
		return args[0]
	}
	return p.ask("Who: ")
}

// ask asks for a line on the terminal.
func (p *program) ask(what string) string {
	fmt.Fprint(p.err, what)
	return p.line()
}

// handedOn reads the name that [program.unnamed] handed on.
func handedOn(fd int) (string, error) {
	f := os.NewFile(uintptr(fd), "person")
	if f == nil {
		return "", usageError{fmt.Errorf("--person-fd %d is not open", fd)}
	}
	defer f.Close()
	name, err := io.ReadAll(io.LimitReader(f, maxName))
	if err != nil {
		return "", usageError{fmt.Errorf("reading --person-fd %d: %w", fd, err)}
	}
	return string(name), nil
}
