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
		d.say("onetoone: %s", err)
	case err != nil:
		return err
	case len(talks) == 0:
		d.say("onetoone: there are no talks yet")
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
			fmt.Fprintf(w, "%s  %s  cannot be read; why: onetoone show %s\n", h.ID, day(h), h.ID)
			continue
		}
		fmt.Fprintf(w, "%s  %s  %3d min  %8s  %-9s  %-10s  %s\n", h.ID, day(h), h.Minutes, marks(h), h.Consent, waitsFor(h), who(h))
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

func marks(h guide.Header) string {
	if h.Marks == 1 {
		return "1 mark "
	}
	return fmt.Sprintf("%d marks", h.Marks)
}

// waitsFor is what is still to be done about a talk, in a word.
func waitsFor(h guide.Header) string {
	switch {
	case !h.Closed.IsZero():
		return "closed"
	case h.Started.IsZero():
		return "prepared"
	case h.Unfinished():
		return "unfinished"
	case h.NeedsDebrief():
		return "to debrief"
	}
	return "done"
}

func who(h guide.Header) string {
	if h.Person == "" {
		return "someone"
	}
	return safe.Text(h.Person)
}
