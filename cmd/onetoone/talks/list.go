package talks

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/store"
)

// List lists the talks.
func List(d *desk.Desk) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:  "list",
		Args: desk.NoArgument,
		RunE: desk.Does(func([]string) error { return listTalks(d, asJSON) }),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "")
	return cmd
}

func listTalks(d *desk.Desk, asJSON bool) error {
	var talks []guide.Header
	err := open.With(d, func(v *store.Vault) error {
		for h, err := range v.Talks() {
			if err != nil {
				return err
			}
			talks = append(talks, h)
		}
		codes, err := open.Codes(v)
		talks = codes.Headers(talks)
		return err
	})
	switch {
	case errors.Is(err, open.ErrNoVault):
		d.Tell("out.error", "Error", err)
	case err != nil:
		return err
	case len(talks) == 0:
		d.Tell("out.list.none")
	}
	if asJSON {
		if !desk.IsTerminal(d.Screen) { // as mayLeave has it
			withoutUndecided(talks)
		}
		return exchange.WriteList(d.Data, talks)
	}
	w := d.Rows()
	for _, h := range talks {
		if h.Unread {
			fmt.Fprintln(w, d.W.T("out.list.unread", "ID", h.ID, "Day", day(h)))
			continue
		}
		fmt.Fprintf(w, "%s  %s  %s  %8s  %-9s  %-10s  %s\n", h.ID, day(h), d.W.T("out.list.minutes", "N", fmt.Sprintf("%3d", h.Minutes)),
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

func marks(d *desk.Desk, h guide.Header) string {
	return d.W.N("out.marks", h.Marks)
}

// waitsFor is what is still to be done about a talk, in a word.
func waitsFor(d *desk.Desk, h guide.Header) string {
	switch {
	case !h.Closed.IsZero():
		return d.W.T("out.list.closed")
	case h.Started.IsZero():
		return d.W.T("out.list.prepared")
	case h.Unfinished():
		return d.W.T("out.list.unfinished")
	case h.NeedsDebrief():
		return d.W.T("out.list.debrief")
	}
	return d.W.T("out.list.done")
}

func who(d *desk.Desk, h guide.Header) string {
	if h.Person == "" {
		return d.W.T("someone")
	}
	return safe.Text(h.Person)
}
