package vault

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/ask"
	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/store/keys"
)

// errNotAdded is returned when a recovery key was not written down.
const errNotAdded = words.Error("fail.recovery.letters")

// lastLetters is how many letters of a new recovery key are asked for.
const lastLetters = 6

// Recovery lists the recovery keys, and makes, adds and removes one.
func Recovery(d *desk.Desk) *cobra.Command {
	cmd := &cobra.Command{
		Use:  "recovery",
		Args: desk.NoArgument,
		RunE: desk.Does(func([]string) error { return open.With(d, func(v *store.Vault) error { return listRecovery(d, v) }) }),
	}
	cmd.AddCommand(
		&cobra.Command{
			Use: "new", Args: desk.NoArgument,
			RunE: desk.Does(func([]string) error { return open.With(d, func(v *store.Vault) error { return newRecovery(d, v) }) }),
		},
		&cobra.Command{
			Use: "add RECIPIENT", Args: oneRecipient,
			RunE: desk.Does(func(args []string) error { return open.With(d, addRecovery(d, args[0])) }),
		},
		&cobra.Command{
			Use: "remove RECIPIENT", Args: oneRecipient,
			RunE: desk.Does(func(args []string) error { return open.With(d, removeRecovery(d, args[0])) }),
		},
	)
	return cmd
}

func oneRecipient(cmd *cobra.Command, args []string) error {
	if len(args) != 1 {
		return words.Fail("fail.recovery.wants", nil, "Command", cmd.CommandPath())
	}
	return nil
}

func listRecovery(d *desk.Desk, v *store.Vault) error {
	for _, r := range v.Recovery() {
		if _, err := fmt.Fprintln(d.Out, r); err != nil {
			return err
		}
	}
	if len(v.Recovery()) == 0 {
		d.Tell("out.recovery.none")
	}
	return nil
}

// newRecovery shows a new key, and adds it once it is written down.
func newRecovery(d *desk.Desk, v *store.Vault) error {
	if !v.Protected() {
		return store.ErrUnprotected
	}
	secret, recipient, err := keys.NewRecovery()
	if err != nil {
		return err
	}
	if desk.IsTerminal(d.In) && desk.IsTerminal(d.Screen) {
		if err := showOnce(d, secret); err != nil {
			return err
		}
	} else if _, err := fmt.Fprintln(d.Out, secret); err != nil {
		return err
	}
	return addRecovery(d, recipient)(v)
}

// What a terminal is told to turn to a page of its own, which leaves nothing
// behind, and back.
const (
	otherPage = "\x1b[?1049h\x1b[2J\x1b[H"
	samePage  = "\x1b[?1049l"
)

// showOnce shows a recovery key on a page that goes away, and asks whether it
// was written down.
func showOnce(d *desk.Desk, secret string) error {
	told, stop := ask.Endings()
	defer stop()
	d.Asking.ShowTyped()
	fmt.Fprint(d.Screen, otherPage)
	defer fmt.Fprint(d.Screen, samePage)
	drawRecovery(d, secret)
	typed, _ := ask.Line(d.In, told) // nothing typed is an answer too
	if strings.ToUpper(strings.Join(strings.Fields(typed), "")) != secret[len(secret)-lastLetters:] {
		return errNotAdded
	}
	return nil
}

// drawRecovery lays a recovery key out for copying by hand.
func drawRecovery(d *desk.Desk, secret string) {
	const group, row = 8, 32 // letters
	fmt.Fprintln(d.Out, d.Wrapped(d.W.T("out.recovery.head")))
	prefix, rest := secret[:len(desk.RecoveryPrefix)], secret[len(desk.RecoveryPrefix):]
	fmt.Fprintf(d.Out, "  %s\n", prefix)
	for line := range slices.Chunk([]byte(rest), row) {
		fmt.Fprint(d.Out, " ")
		for letters := range slices.Chunk(line, group) {
			fmt.Fprintf(d.Out, " %s", letters)
		}
		fmt.Fprintln(d.Out)
	}
	fmt.Fprint(d.Out, d.Wrapped(d.W.T("out.recovery.type", "N", lastLetters)))
}

func addRecovery(d *desk.Desk, recipient string) func(*store.Vault) error {
	return func(v *store.Vault) error {
		if err := v.AddRecipient(recipient); err != nil {
			return err
		}
		d.Tell("out.recovery.added")
		return nil
	}
}

func removeRecovery(d *desk.Desk, typed string) func(*store.Vault) error {
	return func(v *store.Vault) error {
		var found []string
		for _, r := range v.Recovery() {
			if strings.HasPrefix(r, typed) {
				found = append(found, r)
			}
		}
		if len(found) != 1 {
			return fmt.Errorf("%s: %w", typed, keys.ErrNoRecipient)
		}
		if err := v.RemoveRecipient(found[0]); err != nil {
			return err
		}
		d.Tell("out.recovery.removed")
		d.Tell("out.recovery.elsewhere")
		return nil
	}
}
