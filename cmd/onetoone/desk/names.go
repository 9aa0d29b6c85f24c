package desk

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

// OneName wants a person's name, or none where it can be asked for.
func OneName(d *Desk, command string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) == 1 || len(args) == 0 && IsTerminal(d.In) {
			return nil
		}
		return words.Fail("fail.name.wants", nil, "Command", command)
	}
}

// Named is the name that was given, or else is asked for: once the vault is
// open, so that nobody types the passphrase there, where it is shown.
func Named(d *Desk, args []string) string {
	if len(args) > 0 {
		return args[0]
	}
	return d.Ask(d.W.T("out.name.who"))
}

// personFlag names the hidden flag that says where names were handed on.
const personFlag = "person-fd"

// TakesNames has a command do something with the names it was given. Before
// that they go from the arguments, where that is possible.
func TakesNames(d *Desk, cmd *cobra.Command, do func(names []string) error) {
	fd := 0
	cmd.Flags().IntVar(&fd, personFlag, 0, "")
	_ = cmd.Flags().MarkHidden(personFlag) // the flag is there: it was just made
	cmd.RunE = Does(func(args []string) error {
		switch {
		case fd != 0:
			names, err := handedOn(fd)
			if err != nil {
				return err
			}
			return do(names)
		case len(args) > 0 && IsTerminal(d.In):
			unnamed(d, cmd, args...)
		}
		return do(args)
	})
}

// handedOn reads the names that [unnamed] handed on.
func handedOn(fd int) ([]string, error) {
	f := os.NewFile(uintptr(fd), "person")
	if f == nil {
		return nil, Usage(words.Fail("fail.name.fd", nil, "Flag", personFlag, "FD", fd))
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxName))
	if err != nil {
		return nil, Usage(fmt.Errorf("reading --%s %d: %w", personFlag, fd, err))
	}
	return strings.Split(string(text), "\n"), nil
}
