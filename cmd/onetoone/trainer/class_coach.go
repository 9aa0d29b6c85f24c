package trainer

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
)

// scheduling is what the flags of the command say.
type scheduling struct {
	sessions int
	weeks    []int
	from     string
	move     int
	to       string
	members  []string
}

func classScheduleCommand(d *desk.Desk) *cobra.Command {
	var s scheduling
	cmd := &cobra.Command{
		Use:               "schedule CLASS",
		Args:              oneClass(0, "", "onetoone practice class schedule Tuesdays"),
		ValidArgsFunction: classThen(d, cobra.NoFileCompletions),
		RunE:              desk.Rehearses(d, func(args []string) error { return schedule(d, args[0], s) }),
	}
	f := cmd.Flags()
	f.IntVar(&s.sessions, "sessions", 0, "")
	f.IntSliceVar(&s.weeks, "weeks", nil, "")
	f.StringVar(&s.from, "from", "", "")
	f.IntVar(&s.move, "move", 0, "")
	f.StringVar(&s.to, "to", "", "")
	f.StringSliceVar(&s.members, "member", nil, "")
	desk.CompleteFlag(cmd, "member", membersOf(d))
	cmd.MarkFlagsRequiredTogether("move", "to")
	cmd.MarkFlagsMutuallyExclusive("sessions", "weeks", "move")
	return cmd
}

func schedule(d *desk.Desk, typed string, s scheduling) error {
	return changeClass(d, typed, func(c class.Class) (class.Class, error) {
		var err error
		switch planned := s.sessions != 0 || s.weeks != nil || s.from != ""; {
		case s.move != 0:
			c, err = moveSession(d, c, s)
		case planned || len(c.Sessions) == 0:
			c, err = planSessions(d, c, s)
		}
		if err != nil {
			return c, err
		}
		return c, writeSessions(d, c)
	})
}

func planSessions(d *desk.Desk, c class.Class, s scheduling) (class.Class, error) {
	const usual = 4
	from, weeks := d.Now(), s.weeks
	if s.from != "" {
		day, err := time.Parse(time.DateOnly, s.from) // a day: some zones have days without a midnight
		if err != nil {
			return c, desk.Usage(words.Fail("fail.day.from", nil, "Typed", safe.Text(s.from)))
		}
		from = day
	}
	if weeks == nil {
		if s.sessions == 0 {
			s.sessions = usual
		}
		weeks = class.UsualWeeks(s.sessions)
	}
	next, err := c.Schedule(from, weeks)
	if err != nil {
		return c, desk.Usage(err)
	}
	return next, nil
}

func moveSession(d *desk.Desk, c class.Class, s scheduling) (class.Class, error) {
	to, err := class.ParseDay(s.to)
	if err != nil {
		return c, desk.Usage(err)
	}
	return c.Move(s.move, to, s.members...)
}

// writeSessions writes a row for each member.
func writeSessions(d *desk.Desk, c class.Class) error {
	w := d.Rows()
	wide := widest(c.Members)
	for i, s := range c.Sessions {
		if i == 0 || c.Sessions[i-1].Member != s.Member {
			if i > 0 {
				fmt.Fprintln(w)
			}
			name := safe.Text(s.Member)
			fmt.Fprint(w, name, strings.Repeat(" ", wide-safe.Width(name)))
		}
		when := string(s.Day)
		if s.Held != "" {
			when = d.W.T("out.session.held", "Held", string(s.Held))
		}
		fmt.Fprintf(w, "  %d: %s", s.N, when)
	}
	fmt.Fprintln(w)
	return w.Flush()
}

func widest(names []string) int {
	n := 0
	for _, name := range names {
		n = max(n, safe.Width(safe.Text(name)))
	}
	return n
}

func classHeldCommand(d *desk.Desk) *cobra.Command {
	var on string
	var undo bool
	cmd := &cobra.Command{
		Use:               "held CLASS NAME...",
		Args:              oneClass(1, "fail.class.wants.name", "onetoone practice class held Tuesdays Maria"),
		ValidArgsFunction: classThen(d, membersOf(d)),
		RunE:              desk.Rehearses(d, func(args []string) error { return sessionHeld(d, args[0], args[1:], on, undo) }),
	}
	cmd.Flags().StringVar(&on, "on", "", "")
	cmd.Flags().BoolVar(&undo, "undo", false, "")
	return cmd
}

func sessionHeld(d *desk.Desk, typed string, members []string, on string, undo bool) error {
	day := class.DayOf(d.Now())
	if on != "" {
		var err error
		if day, err = class.ParseDay(on); err != nil {
			return desk.Usage(err)
		}
	}
	var did []string
	err := changeClass(d, typed, func(c class.Class) (class.Class, error) {
		for _, m := range members {
			next, s, err := c.Hold(m, day)
			said := d.W.T("out.session.held.on", "Day", string(day))
			if undo {
				next, s, err = c.Unhold(m)
				said = d.W.T("out.session.unheld")
			}
			if errors.Is(err, class.ErrNotPlanned) {
				return c, words.Fail("fail.session.none", err, "Class", desk.Quoted(c.Label))
			}
			if err != nil {
				return c, err
			}
			c = next
			did = append(did, d.W.T("out.session", "Member", safe.Text(s.Member), "N", s.N, "Said", said))
		}
		return c, nil
	})
	return tellDone(d, did, err)
}

func classDueCommand(d *desk.Desk) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:  "due",
		Args: desk.NoArgument,
		RunE: desk.Rehearses(d, func([]string) error { return listDue(d, asJSON) }),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "")
	return cmd
}

// dueList is what is written as JSON. The shape is documented in doc.go.
type dueList struct {
	Version int      `json:"due"`
	List    []dueRow `json:"list"`
}

type dueRow struct {
	Class  string      `json:"class"`
	Label  string      `json:"label"`
	Member string      `json:"member"`
	N      int         `json:"n"`
	Of     int         `json:"of"`
	Day    class.Day   `json:"day"`
	State  class.State `json:"state"`
}

func listDue(d *desk.Desk, asJSON bool) error {
	var all []class.Class
	err := open.With(d, func(v *store.Vault) error {
		list, err := v.Classes()
		for _, h := range list {
			c, err := v.Class(h.ID)
			if err != nil {
				return err
			}
			all = append(all, c)
		}
		return err
	})
	if err != nil && !errors.Is(err, open.ErrNoVault) {
		return err
	}
	rows := dueList{class.ViewVersion, []dueRow{}}
	for _, x := range class.Due(all, d.Now()) {
		rows.List = append(rows.List, dueRow{x.Class.ID, x.Class.Label, x.Member, x.N, x.Of, x.Day, x.State})
	}
	if asJSON {
		return d.WriteJSON(rows)
	}
	if len(rows.List) == 0 {
		sayNext(d, all)
	}
	w := d.Rows()
	for _, r := range rows.List {
		fmt.Fprintln(w, d.W.T("out.session.row", "State", fmt.Sprintf("%-7s", r.State.Say(d.W)), "Day", r.Day, "Member", safe.Text(r.Member), "N", r.N, "All", r.Of, "Class", safe.Text(r.Label)))
	}
	return w.Flush()
}

// sayNext says that nobody is due, and who is first.
func sayNext(d *desk.Desk, all []class.Class) {
	var first *class.Coming
	for _, c := range all {
		if next := c.Next(d.Now()); len(next) > 0 && (first == nil || next[0].Day < first.Day) {
			first = &next[0]
		}
	}
	if first == nil {
		d.Tell("out.session.noneplanned")
		return
	}
	d.Tell("out.session.nonedue", "Member", safe.Text(first.Member), "Class", safe.Text(first.Class.Label), "Day", first.Day)
}
