package trainer

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
)

func classListCommand(d *desk.Desk) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:  "list",
		Args: desk.NoArgument,
		RunE: desk.Rehearses(d, func([]string) error { return listClasses(d, asJSON) }),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "")
	return cmd
}

// classList is what is written as JSON of several classes. The shape is
// documented in doc.go.
type classList struct {
	Version int            `json:"classes"`
	Classes []class.Header `json:"list"`
}

func listClasses(d *desk.Desk, asJSON bool) error {
	list := []class.Header{}
	err := open.With(d, func(v *store.Vault) error {
		some, err := v.Classes()
		list = append(list, some...)
		return err
	})
	switch {
	case err != nil && !errors.Is(err, open.ErrNoVault):
		return err
	case len(list) == 0:
		d.Tell("out.class.none")
	}
	if asJSON {
		return d.WriteJSON(classList{class.ViewVersion, list})
	}
	w := d.Rows()
	for _, h := range list {
		line := d.W.T("out.class.row", "ID", h.ID, "Made", h.Made.Format("2006-01-02"), "Class", safe.Text(h.Label), "Members", d.W.N("count.members", h.Members), "Practices", d.W.N("count.practices", h.Practices))
		if h.Next != "" {
			line += d.W.T("out.class.row.next", "Day", string(h.Next))
		}
		fmt.Fprintln(w, line)
	}
	return w.Flush()
}

func classAddCommand(d *desk.Desk) *cobra.Command {
	return &cobra.Command{
		Use:               "add CLASS NAME...",
		Args:              oneClass(1, "fail.class.wants.name", "onetoone practice class add Tuesdays Zoe"),
		ValidArgsFunction: classThen(d, cobra.NoFileCompletions),
		RunE:              desk.Rehearses(d, func(args []string) error { return addMembers(d, args[0], args[1:]) }),
	}
}

// addMembers takes those into a class who can be, and shows on which days somebody
// sits down with them where that is planned.
func addMembers(d *desk.Desk, typed string, names []string) error {
	var c class.Class
	var left []error
	was := 0
	err := changeClass(d, typed, func(old class.Class) (class.Class, error) {
		c, was = old, len(old.Members)
		for _, name := range names {
			next, err := c.Add(d.Now(), name)
			if err != nil {
				left = append(left, err)
				continue
			}
			c = next
		}
		return c, nothing(d, len(c.Members)-was, left)
	})
	if err != nil {
		return err
	}
	d.Tell("out.class.has", "Class", safe.Text(c.Label), "Members", d.W.N("count.members", len(c.Members)))
	c.Members = c.Members[was:]
	c.Sessions = slices.DeleteFunc(slices.Clone(c.Sessions), func(s class.Session) bool { return !slices.Contains(c.Members, s.Member) })
	if len(c.Sessions) > 0 {
		err = writeSessions(d, c)
	}
	return some(d, left, err)
}

func classRemoveCommand(d *desk.Desk) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:               "remove CLASS NAME",
		Args:              oneClass(1, "fail.class.wants.name", "onetoone practice class remove Tuesdays Zoe"),
		ValidArgsFunction: classThen(d, membersOf(d)),
		RunE: desk.Rehearses(d, func(args []string) error {
			if len(args) != 2 {
				return desk.Usage(words.Error("fail.class.onename"))
			}
			return removeMember(d, args[0], args[1], yes)
		}),
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "")
	return cmd
}

func removeMember(d *desk.Desk, typed, member string, yes bool) error {
	if !yes && !desk.IsTerminal(d.In) {
		return desk.Usage(words.Error("fail.ask.remove"))
	}
	var gone string
	err := changeClass(d, typed, func(c class.Class) (class.Class, error) {
		name, err := c.Member(member)
		if err != nil {
			return c, err
		}
		if !yes {
			d.Tell("out.class.removes", "Name", safe.Text(name), "Class", safe.Text(c.Label))
			if !d.Types(desk.DeleteWord) {
				return c, desk.ErrNotDeleted
			}
		}
		gone = name
		return c.Remove(name)
	})
	if err == nil {
		d.Tell("out.class.removed", "Name", safe.Text(gone))
	}
	return err
}

func classDeleteCommand(d *desk.Desk) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:               "delete CLASS",
		Args:              oneClass(0, "", "onetoone practice class delete Tuesdays"),
		ValidArgsFunction: classThen(d, cobra.NoFileCompletions),
		RunE:              desk.Rehearses(d, func(args []string) error { return deleteClass(d, args[0], yes) }),
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "")
	return cmd
}

func deleteClass(d *desk.Desk, typed string, yes bool) error {
	if !yes && !desk.IsTerminal(d.In) {
		return desk.Usage(words.Error("fail.ask.delete"))
	}
	return withClass(d, typed, func(v *store.Vault, c class.Class) error {
		if !yes {
			d.Tell("out.class.deletes", "Class", safe.Text(c.Label), "Members", d.W.N("count.members", len(c.Members)), "Practices", d.W.N("count.practices", len(c.Results)))
			if !d.Types(desk.DeleteWord) {
				return desk.ErrNotDeleted
			}
		}
		if err := v.DeleteClass(c.ID); err != nil {
			return err
		}
		d.Tell("out.class.deleted", "Class", safe.Text(c.Label))
		return nil
	})
}
