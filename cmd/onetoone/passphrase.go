package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/store"
	"example.org/onetoone/store/keys"
)

const (
	// recoveryPrefix is how a recovery key begins.
	recoveryPrefix = "AGE-SECRET-KEY-1"
	// pluginPrefix is how the identity of an age plugin begins, such as that of
	// a hardware key; it does a recovery key's work.
	pluginPrefix = "AGE-PLUGIN-"
)

var (
	// errForPractice is returned for a passphrase where none is asked for.
	errForPractice = errors.New("the vault for practice has no passphrase: its screens ask for none, and nothing was changed")
	errNotSame     = errors.New("that was not the same twice: nothing was changed")
)

func (p *program) passphraseCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "passphrase",
		Short: "Choose a new passphrase, with new keys",
		Long: `Choose a new passphrase: when somebody may know the one you have, or after you
opened the vault with a recovery key. New keys are made and everything is sealed
anew, and so are the backups in the vault's folder. Copies elsewhere still open
with the old passphrase. Recovery keys stay. A vault for practice has none.`,
		Example: "  onetoone passphrase",
		Args:    noArgument,
		RunE: p.does(func([]string) error {
			return p.withVault(func(v *store.Vault) error {
				if !v.Protected() && isPracticeDir(p.vaultDir()) {
					return errForPractice
				}
				passphrase, err := p.newPassphrase()
				if err != nil {
					return err
				}
				if err := v.Protect([]byte(passphrase)); err != nil {
					return err
				}
				p.say("onetoone: from now on only the new passphrase opens the vault.")
				return nil
			})
		}),
	}
}

// isRecovery reports whether what was typed is a recovery key. Spaces in it
// are how it was written down.
func isRecovery(typed string) bool {
	key := recoveryKey(typed)
	return strings.HasPrefix(key, recoveryPrefix) || strings.HasPrefix(key, pluginPrefix)
}

// recoveryKey is what was typed without the spaces between its groups.
func recoveryKey(typed string) string {
	return strings.ToUpper(strings.Join(strings.Fields(typed), ""))
}

// secret asks for a passphrase or a recovery key without showing it: the next
// line of the file descriptor of --passphrase-fd, else on the terminal. It
// never comes from an argument or a variable, which others can read.
func (p *program) secret(ask string) (string, error) {
	if p.passphraseFD == 0 {
		return p.hidden(ask)
	}
	if p.lines == nil {
		if err := p.readLines(); err != nil {
			return "", err
		}
	}
	if len(p.lines) == 0 {
		return "", usageError{fmt.Errorf("--passphrase-fd %d has too few lines: one is asked for after the other", p.passphraseFD)}
	}
	line := p.lines[0]
	p.lines = p.lines[1:]
	return line, nil
}

func (p *program) readLines() error {
	f := os.NewFile(uintptr(p.passphraseFD), "passphrase")
	if f == nil {
		return usageError{fmt.Errorf("--passphrase-fd %d is not open", p.passphraseFD)}
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxPassphrase))
	if err != nil {
		return usageError{fmt.Errorf("reading --passphrase-fd %d: %w", p.passphraseFD, err)}
	}
	p.lines = []string{}
	for line := range strings.Lines(string(text)) {
		p.lines = append(p.lines, strings.TrimRight(line, "\r\n"))
	}
	return nil
}

// hidden reads a line from the terminal without showing it. The terminal shows
// nothing from before it is asked for: somebody may type at once. It goes on
// showing nothing; see [hush].
func (p *program) hidden(ask string) (typed string, err error) {
	in, ok := p.in.(*os.File)
	if !ok || !isTerminal(in) {
		return "", store.ErrLocked
	}
	told, stop := endings()
	defer stop()
	if err := p.hush.begin(in); err != nil {
		return "", fmt.Errorf("asking for a passphrase: %w", err)
	}
	fmt.Fprint(p.err, ask)
	defer fmt.Fprintln(p.err)
	defer p.hush.watch()
	return p.lineOr(told)
}

// opener asks for what opens the vault, which then takes seconds on a slow
// computer: a person who sees nothing happen types it again.
func (p *program) opener(ask string) (string, error) {
	typed, err := p.secret(ask)
	if err == nil && p.passphraseFD == 0 {
		p.hush.worked = true
		fmt.Fprintln(p.err, "Opening …")
	}
	return typed, err
}

// newPassphrase asks for a new passphrase, on a terminal twice.
func (p *program) newPassphrase() (string, error) {
	first, err := p.secret("New passphrase: ")
	if err != nil {
		return "", err
	}
	if p.passphraseFD == 0 {
		again, err := p.secret("Once more: ")
		if err != nil {
			return "", err
		}
		if keys.Passphrase(first) != keys.Passphrase(again) {
			return "", errNotSame
		}
	}
	first, err = keys.Choose(first)
	if err != nil {
		err = fmt.Errorf("%w; nothing was changed", err)
	}
	return first, err
}
