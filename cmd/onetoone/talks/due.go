package talks

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/when"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
)

// Due says what is promised, and whom to see.
func Due(d *desk.Desk) *cobra.Command {
	var asJSON bool
	var since string
	cmd := &cobra.Command{
		Use:  "due",
		Args: desk.NoArgument,
		RunE: desk.Does(func([]string) error { return sayDue(d, asJSON, since) }),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "")
	cmd.Flags().StringVar(&since, "since", "", "")
	return cmd
}

func sayDue(d *desk.Desk, asJSON bool, since string) error {
	x := exchange.Due{Day: d.Now()}
	if since != "" {
		day, err := when.ReadPast(since, d.Now())
		if err != nil {
			return desk.Usage(words.Fail("fail.due.since", err, "Typed", strconv.Quote(since)))
		}
		x.Since = when.Midnight(day)
	}
	err := open.With(d, func(v *store.Vault) error { return readDue(d, v, &x, asJSON) })
	switch {
	case errors.Is(err, open.ErrNoVault):
		d.Tell("out.error", "Error", err)
	case err != nil:
		return err
	}
	if asJSON {
		return exchange.WriteDue(d.Data, x)
	}
	if len(x.Entries) == 0 {
		d.Tell("out.due.none")
	}
	return writeDue(d, x)
}

// readDue reads the agenda. Of talks of which nobody has said what may be kept it has
// nothing that is not for a terminal. Bare names are those that are not read: two people
// may have one, and are told apart by their ids.
func readDue(d *desk.Desk, v *store.Vault, x *exchange.Due, bare bool) error {
	const all = 1 << 29
	w, err := v.Agenda(d.Now(), all)
	if err != nil {
		return err
	}
	codes, err := open.Codes(v)
	if err != nil {
		return err
	}
	var apart map[string]string
	if codes == nil && !bare {
		rows, err := v.Roster()
		if err != nil {
			return err
		}
		apart = people.Apart(rows)
	}
	who := func(id, name string) string { return people.Beside(codes.Of(id, name), apart[id]) }
	for _, e := range w.Entries {
		if leaves := !desk.IsTerminal(d.Screen); leaves && (e.Due.Undecided || e.See.Undecided) { // as mayLeave has it
			continue
		}
		x.Entries = append(x.Entries, e.Called(who))
	}
	if x.Since.IsZero() {
		return nil
	}
	for t, err := range v.Talks() {
		if err != nil {
			return err
		}
		if t.Author != "" || t.Started.Before(x.Since) || !t.Closed.IsZero() || t.NeedsConsent() || t.Unread {
			continue
		}
		_, s, err := open.Load(v, t.ID)
		if err != nil {
			return err
		}
		for _, f := range agenda.FollowedOf(s) {
			x.Settled = append(x.Settled, exchange.Settled{Talk: t.ID, Person: who(t.PersonID, t.Person), Followed: f})
		}
	}
	return nil
}

// writeDue writes the agenda in rows, theirs and mine apart, and what became of promises
// since a day.
func writeDue(d *desk.Desk, x exchange.Due) error {
	w := d.Rows()
	who := func(_, name string) string { return cmp.Or(name, d.W.T("someone")) }
	row := func(day time.Time, word, name, what string) {
		on := ""
		if !day.IsZero() {
			on = day.Format(time.DateOnly)
		}
		fmt.Fprintf(w, "  %-10s  %-13s  %s: %s\n", on, word, safe.Text(who("", name)), safe.Text(what))
	}
	for _, side := range []guide.Whose{guide.Mine, guide.Theirs, ""} {
		head := d.W.T("agenda.side."+string(side)) + "\n"
		for _, e := range x.Entries {
			if e.Whose == side {
				fmt.Fprint(w, head)
				row(e.Day(), d.W.T("agenda."+string(e.Group)), e.Person(), e.Says(d.W, who, x.Day))
				head = ""
			}
		}
	}
	if x.Since.IsZero() {
		return w.Flush()
	}
	fmt.Fprintln(w, d.W.T("out.due.since", "Day", x.Since.Format(time.DateOnly)))
	for _, side := range []guide.Whose{guide.Mine, guide.Theirs} {
		r := x.Record(side)
		went := d.W.T("out.due.went", "Kept", r.Kept, "Made", r.Made, "Missed", r.Missed)
		if r.Days >= 0 {
			went = d.W.N("out.due.days", r.Days, "Went", went)
		}
		fmt.Fprintf(w, "  %s: %s\n", d.W.T("agenda.side."+string(side)), went)
	}
	for _, s := range x.Settled {
		if !s.Open() {
			row(s.Followed.Settled, d.W.T("state."+string(s.State)), s.Person, s.What)
		}
	}
	return w.Flush()
}
