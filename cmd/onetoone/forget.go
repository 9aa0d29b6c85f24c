package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
	"example.org/onetoone/tui/safe"
)

// forgetWord, or their name, has to be typed before a person is forgotten.
const forgetWord = "forget"

// errNotForgotten is returned when the word was not typed.
var errNotForgotten = errors.New("nobody was forgotten")

func forgetCommand(d *desk) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:               "forget [PERSON]",
		Args:              oneName(d, "forget"),
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	takesNames(d, cmd, func(names []string) error { return forgetPerson(d, names, yes) })
	cmd.Flags().BoolVar(&yes, "yes", false, "")
	return cmd
}

func forgetPerson(d *desk, names []string, yes bool) error {
	if !yes && !isTerminal(d.in) {
		return usageError{errors.New("nobody can be asked here: --yes forgets without asking")}
	}
	return withVault(d, func(v *store.Vault) error {
		name := named(d, names)
		if !yes {
			h, err := v.Holding(name)
			if err != nil {
				return err
			}
			if beforeForgetting(d, v, h); !d.types(forgetWord, h.Name) {
				return errNotForgotten
			}
		}
		h, err := v.Forget(name)
		if h.Talks > 0 {
			receipt(d, h)
			replaceBackups(d, v)
			beyond(d, v)
		}
		return err
	})
}

// beforeForgetting says what would go, what would stay, and what is beyond us.
func beforeForgetting(d *desk, v *store.Vault, h guide.Holding) {
	d.say("This destroys the key of %s and %s. It cannot be brought back.", safe.Text(h.Name), amount(h))
	if n := len(h.Lines); n > 0 {
		d.say("What stays: %s in talks with others that may name them, listed after it, to remove one by one.", counted(n, "line", "lines"))
	}
	if h.Closed > 0 {
		d.say("What stays: %s", inClosed(h))
	}
	beyond(d, v)
	d.say("If you have been told to keep records, stop and get advice first.")
}

func amount(h guide.Holding) string {
	return fmt.Sprintf("%s with %s, %s, %s", counted(h.Talks, "talk", "talks"), counted(h.Events, "event", "events"),
		counted(h.Drafts, "unsent line", "unsent lines"), counted(h.Promises, "open promise", "open promises"))
}

// maxUnread is how many damaged talks a receipt names.
const maxUnread = 10

// maxLines is how many lines elsewhere a receipt names.
const maxLines = 50

// receipt says what was destroyed, and lists the lines elsewhere.
func receipt(d *desk, h guide.Holding) {
	d.say("Destroyed: the key of %s, %s.", safe.Text(h.Name), amount(h))
	if n := len(h.Unread); n > 0 {
		d.say("Not looked through, as they are damaged: %d talks (%s). What is left of them may name %s; see: onetoone doctor", n, strings.Join(h.Unread[:min(n, maxUnread)], ", "), safe.Text(h.Name))
	}
	if len(h.Lines) > 0 {
		d.say("Lines in talks with others that may name them; open those talks and remove them one by one:")
	}
	for i, l := range h.Lines {
		if i == maxLines {
			d.say("  and %d more", len(h.Lines)-maxLines)
			break
		}
		d.say("  %s  %s", l.Talk, safe.Text(l.Text))
	}
	if h.Closed > 0 {
		d.say("Not listed: %s", inClosed(h))
	}
}

// inClosed says how many lines that may name somebody are in closed talks.
func inClosed(h guide.Holding) string {
	return counted(h.Closed, "line", "lines") + " in talks with others of which nobody has said what may be kept; they are shown once somebody has, or go with those talks."
}

// beyond says what may still hold something of a person.
func beyond(d *desk, v *store.Vault) {
	if v.Quarantined() {
		d.say("Kept: older vaults in the folder %s of the vault, which this does not touch; delete them if they hold the person.", store.QuarantineFolder)
	}
	d.say("Beyond us: backups, copies and exports made elsewhere, snapshots of the disk, old blocks of an SSD.")
}
