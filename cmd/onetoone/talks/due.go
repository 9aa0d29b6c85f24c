package talks

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/exchange"
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
	err := open.With(d, func(v *store.Vault) error { return readDue(d, v, &x) })
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
// nothing that is not for a terminal.
func readDue(d *desk.Desk, v *store.Vault, x *exchange.Due) error {
	const all = 1 << 29
	w, err := v.Agenda(d.Now(), all)
	if err != nil {
		return err
	}
	codes, err := open.Codes(v)
	if err != nil {
		return err
	}
	for _, e := range w.Entries {
		if leaves := !desk.IsTerminal(d.Screen); leaves && (e.Due.Undecided || e.See.Undecided) { // as mayLeave has it
			continue
		}
		e.Due.Person = codes.Of(e.Due.PersonID, e.Due.Person)
		e.See.Person, e.See.Through = codes.Of(e.See.PersonID(), e.See.Person), codes.Of(e.See.OfID, e.See.Through)
		x.Entries = append(x.Entries, e)
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
			x.Settled = append(x.Settled, exchange.Settled{Talk: t.ID, Person: codes.Of(t.PersonID, t.Person), Followed: f})
		}
	}
	return nil
}

// writeDue writes the agenda in rows, theirs and mine apart.
func writeDue(d *desk.Desk, x exchange.Due) error {
	w := d.Rows()
	for _, side := range []guide.Whose{guide.Mine, guide.Theirs, ""} {
		head := false
		for _, e := range x.Entries {
			if e.Whose != side {
				continue
			}
			if !head {
				fmt.Fprintln(w, d.W.T("agenda.side."+string(side)))
				head = true
			}
			fmt.Fprintf(w, "  %-10s  %-13s  %s: %s\n", plainDay(e.Day()), d.W.T("agenda."+string(e.Group)), named(d, e.Person()), dueWhat(d, e))
		}
	}
	if !x.Since.IsZero() {
		writeSettled(d, w, x)
	}
	return w.Flush()
}

// writeSettled writes what became of promises since a day.
func writeSettled(d *desk.Desk, w io.Writer, x exchange.Due) {
	fmt.Fprintln(w, d.W.T("out.due.since", "Day", plainDay(x.Since)))
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
			fmt.Fprintf(w, "  %-10s  %-13s  %s: %s\n", plainDay(s.Followed.Settled), d.W.T("state."+string(s.State)), named(d, s.Person), safe.Text(s.What))
		}
	}
}

// dueWhat is what something on the agenda is.
func dueWhat(d *desk.Desk, e agenda.Entry) string {
	p := e.Due.Promise
	switch {
	case e.Whose == "" && e.See.Reason == agenda.Offered:
		return d.W.T("see.offered", "Name", named(d, e.See.Through))
	case e.Whose == "":
		return d.W.T("see." + e.See.Reason.Word())
	case e.Due.Closed:
		return d.W.T("home.promise.closed")
	case p.What == "":
		return d.W.T("promised.wordless")
	case !p.Was.IsZero():
		return safe.Text(p.What) + " " + d.W.T("promise.moved.from", "Day", plainDay(p.Was))
	}
	return safe.Text(p.What)
}

// plainDay is a day in figures; the zero day is none.
func plainDay(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

func named(d *desk.Desk, name string) string {
	if name == "" {
		return d.W.T("someone")
	}
	return safe.Text(name)
}
