package desk

import (
	"fmt"
	"io"
	"os"
	"strings"

	"example.org/onetoone/cmd/onetoone/ask"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/store/keys"
)

// Asking is how a passphrase is asked for.
type Asking struct {
	// FD is a file descriptor to read it from; 0 is none, and the terminal is asked.
	FD    int
	hush  ask.Hush
	lines []string // of the file descriptor, that are still to be used; nil until it was read
}

// ShowTyped has the terminal show again what is typed, from now on.
func (a *Asking) ShowTyped() { a.hush.End() }

const (
	// RecoveryPrefix is how a recovery key begins.
	RecoveryPrefix = "AGE-SECRET-KEY-1"
	// pluginPrefix is how the identity of an age plugin begins, such as that of
	// a hardware key; it does a recovery key's work.
	pluginPrefix = "AGE-PLUGIN-"
)

// IsRecovery reports whether what was typed is a recovery key. Spaces in it
// are how it was written down.
func IsRecovery(typed string) bool {
	key := RecoveryKey(typed)
	return strings.HasPrefix(key, RecoveryPrefix) || strings.HasPrefix(key, pluginPrefix)
}

// RecoveryKey is what was typed without the spaces between its groups.
func RecoveryKey(typed string) string {
	return strings.ToUpper(strings.Join(strings.Fields(typed), ""))
}

// Secret asks for a passphrase or a recovery key without showing it: the next
// line of the file descriptor of --passphrase-fd, else on the terminal. It
// never comes from an argument or a variable, which others can read.
func (d *Desk) Secret(prompt string) (string, error) {
	if d.Asking.FD == 0 {
		return d.hidden(prompt)
	}
	if d.Asking.lines == nil {
		if err := d.readLines(); err != nil {
			return "", err
		}
	}
	if len(d.Asking.lines) == 0 {
		return "", Usage(words.Fail("fail.fd.few", nil, "FD", d.Asking.FD))
	}
	line := d.Asking.lines[0]
	d.Asking.lines = d.Asking.lines[1:]
	return line, nil
}

func (d *Desk) readLines() error {
	f := os.NewFile(uintptr(d.Asking.FD), "passphrase")
	if f == nil {
		return Usage(words.Fail("fail.fd", nil, "FD", d.Asking.FD))
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, ask.MaxLine))
	if err != nil {
		return Usage(words.Fail("fail.fd.reading", err, "FD", d.Asking.FD))
	}
	d.Asking.lines = []string{}
	for line := range strings.Lines(string(text)) {
		d.Asking.lines = append(d.Asking.lines, strings.TrimRight(line, "\r\n"))
	}
	return nil
}

// hidden reads a line from the terminal without showing it. The terminal shows
// nothing from before it is asked for: somebody may type at once. It goes on
// showing nothing; see [hush].
func (d *Desk) hidden(prompt string) (typed string, err error) {
	in, ok := d.In.(*os.File)
	if !ok || !IsTerminal(in) {
		return "", store.ErrLocked
	}
	told, stop := ask.Endings()
	defer stop()
	if err := d.Asking.hush.Begin(in); err != nil {
		return "", words.Fail("fail.passphrase.asking", err)
	}
	fmt.Fprint(d.Err, prompt)
	defer fmt.Fprintln(d.Err)
	defer d.Asking.hush.Watch()
	return ask.Line(d.In, told)
}

// Opener asks for what opens the vault, which then takes seconds on a slow
// computer: a person who sees nothing happen types it again.
func (d *Desk) Opener(prompt string) (string, error) {
	typed, err := d.Secret(prompt)
	if err == nil && d.Asking.FD == 0 {
		d.Asking.hush.Worked = true
		fmt.Fprintln(d.Err, d.W.T("out.opening"))
	}
	return typed, err
}

// NewPassphrase asks for a new passphrase, on a terminal twice.
func (d *Desk) NewPassphrase() (string, error) {
	first, err := d.Secret(d.W.T("out.passphrase.ask.new"))
	if err != nil {
		return "", err
	}
	if d.Asking.FD == 0 {
		again, err := d.Secret(d.W.T("out.passphrase.ask.again"))
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

// errNotSame is returned where a new passphrase was typed in two ways.
const errNotSame = words.Error("fail.passphrase.twice")
