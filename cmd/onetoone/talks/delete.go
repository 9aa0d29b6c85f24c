package talks

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
)

// Delete deletes a talk.
func Delete(d *desk.Desk) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:               "delete ID",
		Args:              desk.One("fail.wants.talk", "onetoone delete 4fq2"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              desk.Does(func(args []string) error { return deleteTalk(d, args[0], yes) }),
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "")
	return cmd
}

// DeletePractice deletes a practice.
func DeletePractice(d *desk.Desk) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:               "delete ID",
		Args:              desk.One("fail.wants.practice", "onetoone practice delete 4fq2"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              desk.Rehearses(d, func(args []string) error { return deleteTalk(d, args[0], yes) }),
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "")
	return cmd
}

func deleteTalk(d *desk.Desk, typed string, yes bool) error {
	if !yes && !desk.IsTerminal(d.In) {
		return desk.Usage(words.Error("fail.ask.delete"))
	}
	// The vault is opened once: a passphrase is not asked for twice.
	return open.With(d, func(v *store.Vault) error {
		codes, err := open.Codes(v)
		if err != nil {
			return err
		}
		id, s, err := open.Load(v, typed)
		asks := func() bool { return agrees(d, codes.Headers([]guide.Header{s.Header(id)})[0]) }
		if errors.Is(err, store.ErrNoKey) { // nothing can be told of it
			asks, err = func() bool { return agreesUnread(d, id) }, nil
		}
		if err != nil {
			return err
		}
		if !yes && !asks() {
			return desk.ErrNotDeleted
		}
		if err := v.Delete(id); err != nil {
			return err
		}
		d.Tell("out.deleted", "What", sessionWord(d), "ID", id)
		return nil
	})
}

// sessionWord is what the vault holds.
func sessionWord(d *desk.Desk) string {
	if d.Practising {
		return "practice"
	}
	return "talk"
}

// agrees asks for the typed word.
func agrees(d *desk.Desk, h guide.Header) bool {
	if d.Practising {
		d.Tell("out.deletes.practice", "Day", day(h), "Name", who(d, h), "Minutes", h.Minutes)
		return d.Types(desk.DeleteWord)
	}
	d.Tell("out.deletes.talk", "Day", day(h), "Name", who(d, h), "Minutes", h.Minutes, "Marks", strings.TrimSpace(marks(d, h)))
	return d.Types(desk.DeleteWord)
}

// agreesUnread is agrees for a talk that there is no key to.
func agreesUnread(d *desk.Desk, id string) bool {
	d.Tell("out.deletes.unread", "ID", id)
	return d.Types(desk.DeleteWord)
}
