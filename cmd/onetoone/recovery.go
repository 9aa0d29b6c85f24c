package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/store"
	"example.org/onetoone/store/keys"
)

// errNotAdded is returned when a recovery key was not written down.
var errNotAdded = errors.New("no recovery key was added: those were not its last letters")

// lastLetters is how many letters of a new recovery key are asked for.
const lastLetters = 6

func (p *program) recoveryCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "recovery",
		Short: "Say which recovery keys there are; make, add, remove one",
		Long: `A recovery key opens the vault and its backups when the passphrase is lost. It is
one line, to be written on paper and kept where the passphrase is not. Nobody can
bring it back, and whoever has it can read everything.

Without a command it says which there are, by their public halves.`,
		Example: "  onetoone recovery\n  onetoone recovery new\n  onetoone recovery add age1…\n  onetoone recovery remove age1…",
		Args:    noArgument,
		RunE:    p.does(func([]string) error { return p.withVault(p.listRecovery) }),
	}
	cmd.AddCommand(
		&cobra.Command{
			Use: "new", Short: "Make one; it is shown once", Args: noArgument,
			RunE: p.does(func([]string) error { return p.withVault(p.newRecovery) }),
		},
		&cobra.Command{
			Use: "add RECIPIENT", Short: "Let an age identity of yours open it, by its public half (age1…)", Args: oneRecipient,
			RunE: p.does(func(args []string) error { return p.withVault(p.addRecovery(args[0])) }),
		},
		&cobra.Command{
			Use: "remove RECIPIENT", Short: "Remove one, by its public half or the beginning of it", Args: oneRecipient,
			RunE: p.does(func(args []string) error { return p.withVault(p.removeRecovery(args[0])) }),
		},
	)
	return cmd
}

func oneRecipient(cmd *cobra.Command, args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("%s wants one public half, as in: %s age1…", cmd.CommandPath(), cmd.CommandPath())
	}
	return nil
}

func (p *program) listRecovery(v *store.Vault) error {
	for _, r := range v.Recovery() {
		if _, err := fmt.Fprintln(p.out, r); err != nil {
			return err
		}
	}
	if len(v.Recovery()) == 0 {
		p.say("onetoone: there is no recovery key. To make one: onetoone recovery new")
	}
	return nil
}

// newRecovery shows a new key, and adds it once it is written down.
func (p *program) newRecovery(v *store.Vault) error {
	if !v.Protected() {
		return store.ErrUnprotected
	}
	secret, recipient, err := keys.NewRecovery()
	if err != nil {
		return err
	}
	if isTerminal(p.in) && isTerminal(p.screen) {
		if err := p.showOnce(secret); err != nil {
			return err
		}
	} else if _, err := fmt.Fprintln(p.out, secret); err != nil {
		return err
	}
	return p.addRecovery(recipient)(v)
}

// What a terminal is told to turn to a page of its own, which leaves nothing
// behind, and back.
const (
	otherPage = "\x1b[?1049h\x1b[2J\x1b[H"
	samePage  = "\x1b[?1049l"
)

// showOnce shows a recovery key on a page that goes away, and asks whether it
// was written down.
func (p *program) showOnce(secret string) error {
	told, stop := endings()
	defer stop()
	p.hush.end()
	fmt.Fprint(p.screen, otherPage)
	defer fmt.Fprint(p.screen, samePage)
	p.drawRecovery(secret)
	typed, _ := p.lineOr(told) // nothing typed is an answer too
	if strings.ToUpper(strings.Join(strings.Fields(typed), "")) != secret[len(secret)-lastLetters:] {
		return errNotAdded
	}
	return nil
}

// drawRecovery lays a recovery key out for copying by hand.
func (p *program) drawRecovery(secret string) {
	const group, row = 8, 32 // letters
	fmt.Fprintf(p.out, "This is your recovery key, in groups of eight letters:\n\n")
	prefix, rest := secret[:len(recoveryPrefix)], secret[len(recoveryPrefix):]
	fmt.Fprintf(p.out, "  %s\n", prefix)
	for line := range slices.Chunk([]byte(rest), row) {
		fmt.Fprint(p.out, " ")
		for letters := range slices.Chunk(line, group) {
			fmt.Fprintf(p.out, " %s", letters)
		}
		fmt.Fprintln(p.out)
	}
	fmt.Fprintf(p.out, "\nWrite it on paper, and keep that where the passphrase is not: with somebody you\ntrust, in a safe. It opens everything. It is not shown again.\n\nThen type its last %d letters and press enter: ", lastLetters)
}

func (p *program) addRecovery(recipient string) func(*store.Vault) error {
	return func(v *store.Vault) error {
		if err := v.AddRecipient(recipient); err != nil {
			return err
		}
		p.say("onetoone: the recovery key is added. It opens the vault, and the backups made from now on.")
		return nil
	}
}

func (p *program) removeRecovery(typed string) func(*store.Vault) error {
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
		p.say("onetoone: that recovery key is removed.")
		p.say("It still opens copies and backups that are elsewhere. When somebody else may have it, make new keys too: onetoone passphrase")
		return nil
	}
}
