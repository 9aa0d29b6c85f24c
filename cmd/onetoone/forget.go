package main

import (
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/tui/safe"
)

// forgetWord, or their name, has to be typed before a person is forgotten.
const forgetWord = "forget"

// errNotForgotten is returned when the word was not typed.
const errNotForgotten = words.Error("fail.forget.nobody")

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
		return usageError{words.Error("fail.ask.forget")}
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
	d.tell("out.forget.destroys", "Name", safe.Text(h.Name), "Amount", amount(d, h))
	if n := len(h.Lines); n > 0 {
		d.tell("out.forget.stays.lines", "Lines", d.w.N("count.lines", n))
	}
	if h.Closed > 0 {
		d.tell("out.forget.stays", "Text", inClosed(d, h))
	}
	beyond(d, v)
	d.tell("out.forget.records")
}

func amount(d *desk, h guide.Holding) string {
	return d.w.T("out.forget.amount", "Talks", d.w.N("count.talks", h.Talks), "Events", d.w.N("count.events", h.Events), "Drafts", d.w.N("count.unsent", h.Drafts), "Promises", d.w.N("count.promises", h.Promises))
}

// maxUnread is how many damaged talks a receipt names.
const maxUnread = 10

// maxLines is how many lines elsewhere a receipt names.
const maxLines = 50

// receipt says what was destroyed, and lists the lines elsewhere.
func receipt(d *desk, h guide.Holding) {
	d.tell("out.forget.destroyed", "Name", safe.Text(h.Name), "Amount", amount(d, h))
	if n := len(h.Unread); n > 0 {
		d.tell("out.forget.unread", "N", n, "IDs", strings.Join(h.Unread[:min(n, maxUnread)], ", "), "Name", safe.Text(h.Name))
	}
	if len(h.Lines) > 0 {
		d.tell("out.forget.lines")
	}
	for i, l := range h.Lines {
		if i == maxLines {
			d.tell("out.more", "N", len(h.Lines)-maxLines)
			break
		}
		d.say("  %s  %s", l.Talk, safe.Text(l.Text))
	}
	if h.Closed > 0 {
		d.tell("out.forget.unlisted", "Text", inClosed(d, h))
	}
}

// inClosed says how many lines that may name somebody are in closed talks.
func inClosed(d *desk, h guide.Holding) string {
	return d.w.T("out.forget.closed", "Lines", d.w.N("count.lines", h.Closed))
}

// beyond says what may still hold something of a person.
func beyond(d *desk, v *store.Vault) {
	if v.Quarantined() {
		d.tell("out.forget.older", "Folder", store.QuarantineFolder)
	}
	d.tell("out.forget.beyond")
}
