package talks

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/files"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/store"
)

// People lists everybody, or those whom words narrow it to.
func People(d *desk.Desk) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:               "people [WORDS...]",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	desk.TakesNames(d, cmd, func(words []string) error { return listPeople(d, strings.Join(words, " "), asJSON) })
	cmd.Flags().BoolVar(&asJSON, "json", false, "")
	return cmd
}

func listPeople(d *desk.Desk, typed string, asJSON bool) error {
	ladder, err := files.Ladder()
	if err != nil {
		return err
	}
	if ladder == nil {
		ladder = people.Steps()
	}
	only := people.ReadFilter(typed, ladder, d.Now())
	var rows []people.Row
	err = open.With(d, func(v *store.Vault) error {
		all, err := v.Roster()
		if err == nil && !desk.IsTerminal(d.Screen) { // as mayLeave has it
			err = withoutUndecidedRows(v, all)
		}
		if err != nil {
			return err
		}
		if !asJSON { // which tells of each record, and of which it is the same person
			all = people.Joined(all)
		}
		rows = slices.DeleteFunc(all, func(r people.Row) bool { return !only.Match(r) })
		codes, err := open.Codes(v)
		rows = people.Coded(rows, codes)
		return err
	})
	switch {
	case errors.Is(err, open.ErrNoVault):
		d.Tell("out.error", "Error", err)
	case err != nil:
		return err
	case len(rows) == 0:
		d.Tell("out.people.none")
	}
	slices.SortFunc(rows, func(a, b people.Row) int {
		return cmp.Or(cmp.Compare(whom.SameName(a.Name), whom.SameName(b.Name)), cmp.Compare(a.ID, b.ID))
	})
	if asJSON {
		return exchange.WritePeople(d.Data, rows)
	}
	w := d.Rows()
	for _, r := range rows {
		fmt.Fprintf(w, "%-10s  %-8s  %-7s  %-7s  %s\n", met(d, r), stance(d, r), count(d, "out.people.owes", r.Theirs.Open), count(d, "out.people.owed", r.Mine.Open), described(r))
	}
	return w.Flush()
}

// withoutUndecidedRows leaves out what talks tell of which nobody has said what may be
// kept, but for their days.
func withoutUndecidedRows(v *store.Vault, rows []people.Row) error {
	talks, undecided := map[string][]guide.Header{}, map[string]bool{}
	for h, err := range v.Talks() {
		if err != nil {
			return err
		}
		if h.NeedsConsent() {
			h.Closed, undecided[h.PersonID] = h.Began, true // as of a closed one
		}
		talks[h.PersonID] = append(talks[h.PersonID], h)
	}
	for i, r := range rows {
		if undecided[r.ID] {
			rows[i] = people.RowOf(r.ID, r.Name, r.Card, talks[r.ID])
		}
	}
	return nil
}

// met is the day of the newest talk with somebody.
func met(d *desk.Desk, r people.Row) string {
	if r.Talks == 0 {
		return d.W.T("out.people.unmet")
	}
	return r.Last.Format(time.DateOnly)
}

func stance(d *desk.Desk, r people.Row) string { return count(d, "out.people.stance", r.Stance) }

// count says a number in a word or two; none is nothing.
func count(d *desk.Desk, id string, n int) string {
	if n == 0 {
		return ""
	}
	return d.W.T(id, "N", n)
}

// described is a name with what tells somebody from others.
func described(r people.Row) string {
	parts := []string{r.Name}
	for _, part := range []string{r.Card.Place, r.Card.Shift} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	for _, tag := range r.Card.Tags {
		parts = append(parts, "#"+tag)
	}
	return safe.OneLine(strings.Join(parts, ", "))
}
