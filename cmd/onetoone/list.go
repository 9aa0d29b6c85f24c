package main

import (
	"bufio"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/store"
	"example.org/onetoone/tui/safe"
)

func listCommand(d *desk) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:  "list",
		Args: noArgument,
		RunE: does(func([]string) error { return listTalks(d, asJSON) }),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "")
	return cmd
}

func listTalks(d *desk, asJSON bool) error {
	var talks []guide.Header
	err := withVault(d, func(v *store.Vault) error {
		for h, err := range v.Talks() {
			if err != nil {
				return err
			}
			talks = append(talks, h)
		}
		return nil
	})
	switch {
	case errors.Is(err, errNoVault):
		d.tell("out.error", "Error", err)
	case err != nil:
		return err
	case len(talks) == 0:
		d.tell("out.list.none")
	}
	if asJSON {
		if !isTerminal(d.screen) { // as mayLeave has it
			withoutUndecided(talks)
		}
		return exchange.WriteList(d.out, talks)
	}
	w := bufio.NewWriter(d.out)
	for _, h := range talks {
		if h.Unread {
			fmt.Fprintln(w, d.w.T("out.list.unread", "ID", h.ID, "Day", day(h)))
			continue
		}
		fmt.Fprintf(w, "%s  %s  %s  %8s  %-9s  %-10s  %s\n", h.ID, day(h), d.w.T("out.list.minutes", "N", fmt.Sprintf("%3d", h.Minutes)),
			marks(d, h), h.Consent, waitsFor(d, h), who(d, h))
	}
	return w.Flush()
}

func day(h guide.Header) string {
	when := h.Started
	if when.IsZero() {
		when = h.Began
	}
	return when.Format("2006-01-02")
}

// withoutUndecided leaves out what was promised in talks of which nobody has said
// what may be kept.
func withoutUndecided(talks []guide.Header) {
	for i := range talks {
		if talks[i].NeedsConsent() {
			talks[i].Promises = nil
		}
	}
}

func marks(d *desk, h guide.Header) string {
	return d.w.N("out.marks", h.Marks)
}

// waitsFor is what is still to be done about a talk, in a word.
func waitsFor(d *desk, h guide.Header) string {
	switch {
	case !h.Closed.IsZero():
		return d.w.T("out.list.closed")
	case h.Started.IsZero():
		return d.w.T("out.list.prepared")
	case h.Unfinished():
		return d.w.T("out.list.unfinished")
	case h.NeedsDebrief():
		return d.w.T("out.list.debrief")
	}
	return d.w.T("out.list.done")
}

func who(d *desk, h guide.Header) string {
	if h.Person == "" {
		return d.w.T("someone")
	}
	return safe.Text(h.Person)
}
