package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide/words"
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

const (
	// errForPractice is returned for a passphrase where none is asked for.
	errForPractice = words.Error("fail.passphrase.practice")
	errNotSame     = words.Error("fail.passphrase.twice")
)

func passphraseCommand(d *desk) *cobra.Command {
	return &cobra.Command{
		Use:  "passphrase",
		Args: noArgument,
		RunE: does(func([]string) error {
			return withVault(d, func(v *store.Vault) error {
				if !v.Protected() && isPracticeDir(d.vaultDir()) {
					return errForPractice
				}
				passphrase, err := d.newPassphrase()
				if err != nil {
					return err
				}
				if err := v.Protect([]byte(passphrase)); err != nil {
					return err
				}
				d.tell("out.passphrase.new")
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
func (d *desk) secret(ask string) (string, error) {
	if d.asking.fd == 0 {
		return d.hidden(ask)
	}
	if d.asking.lines == nil {
		if err := d.readLines(); err != nil {
			return "", err
		}
	}
	if len(d.asking.lines) == 0 {
		return "", usageError{words.Fail("fail.fd.few", nil, "FD", d.asking.fd)}
	}
	line := d.asking.lines[0]
	d.asking.lines = d.asking.lines[1:]
	return line, nil
}

func (d *desk) readLines() error {
	f := os.NewFile(uintptr(d.asking.fd), "passphrase")
	if f == nil {
		return usageError{words.Fail("fail.fd", nil, "FD", d.asking.fd)}
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxPassphrase))
	if err != nil {
		return usageError{words.Fail("fail.fd.reading", err, "FD", d.asking.fd)}
	}
	d.asking.lines = []string{}
	for line := range strings.Lines(string(text)) {
		d.asking.lines = append(d.asking.lines, strings.TrimRight(line, "\r\n"))
	}
	return nil
}

// hidden reads a line from the terminal without showing it. The terminal shows
// nothing from before it is asked for: somebody may type at once. It goes on
// showing nothing; see [hush].
func (d *desk) hidden(ask string) (typed string, err error) {
	in, ok := d.in.(*os.File)
	if !ok || !isTerminal(in) {
		return "", store.ErrLocked
	}
	told, stop := endings()
	defer stop()
	if err := d.asking.hush.begin(in); err != nil {
		return "", words.Fail("fail.passphrase.asking", err)
	}
	fmt.Fprint(d.err, ask)
	defer fmt.Fprintln(d.err)
	defer d.asking.hush.watch()
	return d.lineOr(told)
}

// opener asks for what opens the vault, which then takes seconds on a slow
// computer: a person who sees nothing happen types it again.
func (d *desk) opener(ask string) (string, error) {
	typed, err := d.secret(ask)
	if err == nil && d.asking.fd == 0 {
		d.asking.hush.worked = true
		fmt.Fprintln(d.err, "Opening …")
	}
	return typed, err
}

// newPassphrase asks for a new passphrase, on a terminal twice.
func (d *desk) newPassphrase() (string, error) {
	first, err := d.secret(d.w.T("out.passphrase.ask.new"))
	if err != nil {
		return "", err
	}
	if d.asking.fd == 0 {
		again, err := d.secret(d.w.T("out.passphrase.ask.again"))
		if err != nil {
			return "", err
		}
		if keys.Passphrase(first) != keys.Passphrase(again) {
			return "", errNotSame
		}
	}
	first, err = keys.Choose(first)
	if err != nil {
		err = words.Fail("fail.passphrase.unchanged", err)
	}
	return first, err
}
