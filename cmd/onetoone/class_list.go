package main

import (
	"bufio"
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/tui/safe"
)

func classListCommand(d *desk) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:  "list",
		Args: noArgument,
		RunE: rehearses(d, func([]string) error { return listClasses(d, asJSON) }),
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

func listClasses(d *desk, asJSON bool) error {
	list := []class.Header{}
	err := withVault(d, func(v *store.Vault) error {
		some, err := v.Classes()
		list = append(list, some...)
		return err
	})
	switch {
	case err != nil && !errors.Is(err, errNoVault):
		return err
	case len(list) == 0:
		d.tell("out.class.none")
	}
	if asJSON {
		return d.writeJSON(classList{class.ViewVersion, list})
	}
	w := bufio.NewWriter(d.out)
	for _, h := range list {
		line := d.w.T("out.class.row", "ID", h.ID, "Made", h.Made.Format("2006-01-02"), "Class", safe.Text(h.Label), "Members", d.w.N("count.members", h.Members), "Practices", d.w.N("count.practices", h.Practices))
		if h.Next != "" {
			line += d.w.T("out.class.row.next", "Day", string(h.Next))
		}
		fmt.Fprintln(w, line)
	}
	return w.Flush()
}

func classAddCommand(d *desk) *cobra.Command {
	return &cobra.Command{
		Use:               "add CLASS NAME...",
		Args:              oneClass(1, "fail.class.wants.name", "onetoone practice class add Tuesdays Zoe"),
		ValidArgsFunction: classThen(d, cobra.NoFileCompletions),
		RunE:              rehearses(d, func(args []string) error { return addMembers(d, args[0], args[1:]) }),
	}
}

// addMembers takes somebody into a class, and shows on which days somebody sits
// down with them where that is planned.
func addMembers(d *desk, typed string, names []string) error {
	var c class.Class
	err := changeClass(d, typed, func(old class.Class) (_ class.Class, err error) {
		c, err = old.Add(d.now(), names...)
		return c, err
	})
	if err != nil {
		return err
	}
	d.tell("out.class.has", "Class", safe.Text(c.Label), "Members", d.w.N("count.members", len(c.Members)))
	c.Members = c.Members[len(c.Members)-len(names):]
	c.Sessions = slices.DeleteFunc(c.Sessions, func(s class.Session) bool { return !slices.Contains(c.Members, s.Member) })
	if len(c.Sessions) == 0 {
		return nil
	}
	return writeSessions(d, c)
}

func classRemoveCommand(d *desk) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:               "remove CLASS NAME",
		Args:              oneClass(1, "fail.class.wants.name", "onetoone practice class remove Tuesdays Zoe"),
		ValidArgsFunction: classThen(d, membersOf(d)),
		RunE: rehearses(d, func(args []string) error {
			if len(args) != 2 {
				return usageError{words.Error("fail.class.onename")}
			}
			return removeMember(d, args[0], args[1], yes)
		}),
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "")
	return cmd
}

func removeMember(d *desk, typed, member string, yes bool) error {
	if !yes && !isTerminal(d.in) {
		return usageError{words.Error("fail.ask.remove")}
	}
	var gone string
	err := changeClass(d, typed, func(c class.Class) (class.Class, error) {
		name, err := c.Member(member)
		if err != nil {
			return c, err
		}
		if !yes {
			d.tell("out.class.removes", "Name", safe.Text(name), "Class", safe.Text(c.Label))
			if !d.types(deleteWord) {
				return c, errNotDeleted
			}
		}
		gone = name
		return c.Remove(name)
	})
	if err == nil {
		d.tell("out.class.removed", "Name", safe.Text(gone))
	}
	return err
}

func classDeleteCommand(d *desk) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:               "delete CLASS",
		Args:              oneClass(0, "", "onetoone practice class delete Tuesdays"),
		ValidArgsFunction: classThen(d, cobra.NoFileCompletions),
		RunE:              rehearses(d, func(args []string) error { return deleteClass(d, args[0], yes) }),
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "")
	return cmd
}

func deleteClass(d *desk, typed string, yes bool) error {
	if !yes && !isTerminal(d.in) {
		return usageError{words.Error("fail.ask.delete")}
	}
	return withClass(d, typed, func(v *store.Vault, c class.Class) error {
		if !yes {
			d.tell("out.class.deletes", "Class", safe.Text(c.Label), "Members", d.w.N("count.members", len(c.Members)), "Practices", d.w.N("count.practices", len(c.Results)))
			if !d.types(deleteWord) {
				return errNotDeleted
			}
		}
		if err := v.DeleteClass(c.ID); err != nil {
			return err
		}
		d.tell("out.class.deleted", "Class", safe.Text(c.Label))
		return nil
	})
}
