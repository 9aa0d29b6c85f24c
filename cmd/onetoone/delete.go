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

func deleteCommand(d *desk) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:               "delete ID",
		Args:              oneID("talk", "onetoone delete 4fq2"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              does(func(args []string) error { return deleteTalk(d, args[0], yes) }),
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "")
	return cmd
}

func practiceDeleteCommand(d *desk) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:               "delete ID",
		Args:              oneID("practice", "onetoone practice delete 4fq2"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              rehearses(d, func(args []string) error { return deleteTalk(d, args[0], yes) }),
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "")
	return cmd
}

func deleteTalk(d *desk, typed string, yes bool) error {
	if !yes && !isTerminal(d.in) {
		return usageError{errors.New("nobody can be asked here: --yes deletes without asking")}
	}
	// The vault is opened once: a passphrase is not asked for twice.
	return withVault(d, func(v *store.Vault) error {
		id, s, err := loadFrom(v, typed)
		asks := func() bool { return agrees(d, s.Header(id)) }
		if errors.Is(err, store.ErrNoKey) { // nothing can be told of it
			asks, err = func() bool { return agreesUnread(d, id) }, nil
		}
		if err != nil {
			return err
		}
		if !yes && !asks() {
			return errNotDeleted
		}
		if err := v.Delete(id); err != nil {
			return err
		}
		d.say("onetoone: %s %s is deleted", sessionWord(d), id)
		return nil
	})
}

// session is what the vault holds.
func sessionWord(d *desk) string {
	if d.practising {
		return "practice"
	}
	return "talk"
}

// agrees asks for the typed word.
func agrees(d *desk, h guide.Header) bool {
	if d.practising {
		d.say("This deletes the practice of %s with %s: %d min. It cannot be brought back.", day(h), who(h), h.Minutes)
		return d.types(deleteWord)
	}
	d.say("This deletes the talk of %s with %s: %d min, %s. It cannot be brought back.", day(h), who(h), h.Minutes, strings.TrimSpace(marks(h)))
	return d.types(deleteWord)
}

// agreesUnread is agrees for a talk that there is no key to.
func agreesUnread(d *desk, id string) bool {
	d.say("This deletes talk %s, which cannot be read: its key is gone. It cannot be brought back.", id)
	return d.types(deleteWord)
}
