package main

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
)

// deleteWord has to be typed before a talk is deleted.
const deleteWord = "delete"

// errNotDeleted is returned when the word was not typed.
const errNotDeleted = words.Error("fail.delete.nothing")

func deleteCommand(d *desk) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:               "delete ID",
		Args:              one("fail.wants.talk", "onetoone delete 4fq2"),
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
		Args:              one("fail.wants.practice", "onetoone practice delete 4fq2"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              rehearses(d, func(args []string) error { return deleteTalk(d, args[0], yes) }),
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "")
	return cmd
}

func deleteTalk(d *desk, typed string, yes bool) error {
	if !yes && !isTerminal(d.in) {
		return usageError{words.Error("fail.ask.delete")}
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
		d.tell("out.deleted", "What", sessionWord(d), "ID", id)
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
		d.tell("out.deletes.practice", "Day", day(h), "Name", who(d, h), "Minutes", h.Minutes)
		return d.types(deleteWord)
	}
	d.tell("out.deletes.talk", "Day", day(h), "Name", who(d, h), "Minutes", h.Minutes, "Marks", strings.TrimSpace(marks(d, h)))
	return d.types(deleteWord)
}

// agreesUnread is agrees for a talk that there is no key to.
func agreesUnread(d *desk, id string) bool {
	d.tell("out.deletes.unread", "ID", id)
	return d.types(deleteWord)
}
