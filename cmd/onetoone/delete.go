package main

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
)

// deleteWord has to be typed before a talk is deleted.
const deleteWord = "delete"

// errNotDeleted is returned when the word was not typed.
var errNotDeleted = errors.New("nothing was deleted")

func (p *program) deleteCommand() *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:   "delete ID",
		Short: "Delete a talk, with every word of it",
		Long: `Delete a talk from the vault: the transcript, the promises, the debrief. It
cannot be brought back. Files it was exported to stay where they are.`,
		Example:           "  onetoone delete 4fq2\n  onetoone delete 4fq2 --yes",
		Args:              oneID("talk", "onetoone delete 4fq2"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              p.does(func(args []string) error { return p.delete(args[0], yes) }),
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "delete without asking")
	return cmd
}

func (p *program) delete(typed string, yes bool) error {
	if !yes && !isTerminal(p.in) {
		return usageError{errors.New("nobody can be asked here: --yes deletes without asking")}
	}
	// The vault is opened once: a passphrase is not asked for twice.
	return p.withVault(func(v *store.Vault) error {
		id, s, err := loadFrom(v, typed)
		if err != nil {
			return err
		}
		if !yes && !p.agrees(s.Header(id)) {
			return errNotDeleted
		}
		if err := v.Delete(id); err != nil {
			return err
		}
		p.say("onetoone: talk %s is deleted", id)
		return nil
	})
}

// agrees asks for the typed word.
func (p *program) agrees(h guide.Header) bool {
	p.say("This deletes the talk of %s with %s: %d min, %s. It cannot be brought back.", day(h), who(h), h.Minutes, strings.TrimSpace(marks(h)))
	return p.types(deleteWord)
}
