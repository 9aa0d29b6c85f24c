package trainer

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/store"
)

func classShowCommand(d *desk.Desk) *cobra.Command {
	var asJSON, words bool
	var member string
	cmd := &cobra.Command{
		Use:               "show CLASS",
		Args:              oneClass(0, "", "onetoone practice class show Tuesdays"),
		ValidArgsFunction: classThen(d, cobra.NoFileCompletions),
		RunE: desk.Rehearses(d, func(args []string) error {
			var c class.Class
			err := withClass(d, args[0], func(_ *store.Vault, found class.Class) error {
				c = found
				return nil
			})
			switch {
			case err != nil:
				return err
			case asJSON:
				return c.WriteJSON(d.Data, d.W, d.Now(), words)
			case member != "":
				return showMember(d, c, member)
			}
			return showClass(d, c)
		}),
	}
	f := cmd.Flags()
	f.BoolVar(&asJSON, "json", false, "")
	f.BoolVar(&words, "with-words", false, "")
	f.StringVar(&member, "member", "", "")
	desk.CompleteFlag(cmd, "member", membersOf(d))
	cmd.MarkFlagsMutuallyExclusive("json", "member")
	return cmd
}

// mostSaid is how many sentences are told of what the room skips, the strongest
// first: the table below them has the rest.
const mostSaid = 4

func showClass(d *desk.Desk, c class.Class) error {
	w := d.Rows()
	fmt.Fprintln(w, d.W.T("out.class.head", "Class", safe.Text(c.Label), "Made", c.Made.Format("2006-01-02"), "Members", d.W.N("count.members", len(c.Members)), "Practices", d.W.N("count.practices", len(c.Results))))
	switch n := len(c.Handouts); n {
	case 0:
	case 1:
		fmt.Fprintln(w, d.W.T("out.class.handed", "Day", c.Handouts[0].Day))
	default:
		fmt.Fprintln(w, d.W.T("out.class.handed.many", "N", n, "Day", c.Handouts[n-1].Day))
	}
	pic := c.Picture()
	says := pic.Says(d.W)
	for _, s := range says[:min(len(says), mostSaid)] {
		fmt.Fprintln(w, s)
	}
	writePicture(d, w, pic)
	writeTrainees(d, w, c)
	return w.Flush()
}

// writePicture writes a column for each of the newest weeks that fit.
func writePicture(d *desk.Desk, w io.Writer, pic class.Picture) {
	const most, name = 6, 18
	weeks := pic.Weeks[max(0, len(pic.Weeks)-most):]
	if len(weeks) == 0 {
		return
	}
	row := func(what string, cell func(class.Week) string) {
		line := fmt.Sprintf("  %-*s", name, what)
		for _, x := range weeks {
			line += fmt.Sprintf("%10s", cell(x))
		}
		fmt.Fprintln(w, strings.TrimRight(line, " "))
	}
	fmt.Fprintln(w, d.W.T("out.class.skipped"))
	row("", func(x class.Week) string { return x.Week })
	row(d.W.T("out.class.practised"), func(x class.Week) string { return fmt.Sprint(len(x.Practised)) })
	for _, id := range pic.Stages {
		row(strings.ReplaceAll(id, "-", " "), func(x class.Week) string { return cellOf(d, x.Stages[id]) })
	}
	for _, m := range pic.Moves {
		row(m.Say(d.W), func(x class.Week) string { return cellOf(d, x.Moves[m]) })
	}
	if n := len(pic.Weeks) - len(weeks); n > 0 {
		fmt.Fprintln(w, d.W.T("out.class.before", "Weeks", d.W.N("count.weeks", n)))
	}
}

func cellOf(d *desk.Desk, s class.Skip) string {
	if s.Of == 0 {
		return "-"
	}
	return d.W.T("out.of", "N", s.Skipped, "All", s.Of)
}

func writeTrainees(d *desk.Desk, w io.Writer, c class.Class) {
	fmt.Fprintln(w, "\n"+d.W.T("out.class.everyone"))
	wide := widest(c.Members)
	for _, t := range c.Trainees(d.Now()) {
		line := "  " + safe.Text(t.Member) + strings.Repeat(" ", wide-safe.Width(safe.Text(t.Member)))
		line += "  " + d.W.N("count.practices", t.Practices)
		if t.Last != "" {
			line += d.W.T("out.class.last", "Week", t.Last)
		}
		if t.Sessions > 0 {
			line += d.W.T("out.class.coached", "Held", t.Held, "All", t.Sessions)
		}
		if t.Next != "" {
			line += d.W.T("out.class.next", "Day", string(t.Next))
		}
		if t.State == class.Overdue || t.State == class.DueNow {
			line += " (" + t.State.Say(d.W) + ")"
		}
		fmt.Fprintln(w, line)
	}
}

// showMember writes what somebody handed in.
func showMember(d *desk.Desk, c class.Class, typed string) error {
	name, err := c.Member(typed)
	if err != nil {
		return err
	}
	w := d.Rows()
	n := 0
	for _, r := range c.Results {
		if r.Member != name {
			continue
		}
		n++
		x := r.Practice
		fmt.Fprintf(w, "%s  %s\n", x.ID, x.Line(d.W))
		if x.Scored() {
			var points []string
			for _, l := range watch.Lines() {
				points = append(points, fmt.Sprintf("%s %d", l, x.Points[l]))
			}
			fmt.Fprintf(w, "    %s\n", strings.Join(points, ", "))
		}
		for _, l := range x.Said {
			who, text := safe.Text(name), safe.Text(strings.ReplaceAll(l.Text, "\n", " "))
			if l.Who == guide.Them {
				who = d.W.T("out.class.other")
			}
			if text == "" {
				text = d.W.T("out.silence")
			}
			fmt.Fprintf(w, "    %s: %s\n", who, text)
		}
		if x.Try != "" {
			fmt.Fprintln(w, d.W.T("out.class.again", "Text", safe.Text(x.Try)))
		}
	}
	if n == 0 {
		d.Tell("out.class.nothing", "Name", safe.Text(name))
	}
	return w.Flush()
}
