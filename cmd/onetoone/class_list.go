package main

import (
	"bufio"
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/store"
	"example.org/onetoone/tui/safe"
)

func (p *program) classListCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:     "list",
		Short:   "List the classes, newest first",
		Example: "  onetoone practice class list",
		Args:    noArgument,
		RunE:    p.rehearses(func([]string) error { return p.listClasses(asJSON) }),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "write them as JSON")
	return cmd
}

// classList is what is written as JSON of several classes. The shape is
// documented in doc.go.
type classList struct {
	Version int            `json:"classes"`
	Classes []class.Header `json:"list"`
}

func (p *program) listClasses(asJSON bool) error {
	list := []class.Header{}
	err := p.withVault(func(v *store.Vault) error {
		some, err := v.Classes()
		list = append(list, some...)
		return err
	})
	switch {
	case err != nil && !errors.Is(err, errNoVault):
		return err
	case len(list) == 0:
		p.say(`onetoone: there are no classes yet; make one: onetoone practice class make "Tuesday evenings" --numbers 12`)
	}
	if asJSON {
		return p.writeJSON(classList{class.ViewVersion, list})
	}
	w := bufio.NewWriter(p.out)
	for _, h := range list {
		line := fmt.Sprintf("%s  %s  %s: %s, %s collected", h.ID, h.Made.Format("2006-01-02"), safe.Text(h.Label),
			counted(h.Members, "member", "members"), counted(h.Practices, "practice", "practices"))
		if h.Next != "" {
			line += ", next coached session " + string(h.Next)
		}
		fmt.Fprintln(w, line)
	}
	return w.Flush()
}

func (p *program) classAddCommand() *cobra.Command {
	return &cobra.Command{
		Use:               "add CLASS NAME...",
		Short:             "Take somebody into a class",
		Example:           "  onetoone practice class add Tuesdays Zoe",
		Args:              oneClass(1, " and a name", "onetoone practice class add Tuesdays Zoe"),
		ValidArgsFunction: p.classThen(cobra.NoFileCompletions),
		RunE:              p.rehearses(func(args []string) error { return p.addMembers(args[0], args[1:]) }),
	}
}

// addMembers takes somebody into a class, and shows on which days somebody sits
// down with them where that is planned.
func (p *program) addMembers(typed string, names []string) error {
	var c class.Class
	err := p.changeClass(typed, func(old class.Class) (_ class.Class, err error) {
		c, err = old.Add(p.now(), names...)
		return c, err
	})
	if err != nil {
		return err
	}
	p.say("onetoone: %s has %s now", safe.Text(c.Label), counted(len(c.Members), "member", "members"))
	c.Members = c.Members[len(c.Members)-len(names):]
	c.Sessions = slices.DeleteFunc(c.Sessions, func(s class.Session) bool { return !slices.Contains(c.Members, s.Member) })
	if len(c.Sessions) == 0 {
		return nil
	}
	return p.writeSessions(c)
}

func (p *program) classRemoveCommand() *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:               "remove CLASS NAME",
		Short:             "Take somebody out, with everything they handed in",
		Example:           "  onetoone practice class remove Tuesdays Zoe --yes",
		Args:              oneClass(1, " and a name", "onetoone practice class remove Tuesdays Zoe"),
		ValidArgsFunction: p.classThen(p.membersOf),
		RunE: p.rehearses(func(args []string) error {
			if len(args) != 2 {
				return usageError{errors.New("one name at a time")}
			}
			return p.removeMember(args[0], args[1], yes)
		}),
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "remove without asking")
	return cmd
}

func (p *program) removeMember(typed, member string, yes bool) error {
	if !yes && !isTerminal(p.in) {
		return usageError{errors.New("nobody can be asked here: --yes removes without asking")}
	}
	var gone string
	err := p.changeClass(typed, func(c class.Class) (class.Class, error) {
		name, err := c.Member(member)
		if err != nil {
			return c, err
		}
		if !yes {
			p.say("This removes %s from %s, with everything they handed in. It cannot be brought back.", safe.Text(name), safe.Text(c.Label))
			if !p.types(deleteWord) {
				return c, errNotDeleted
			}
		}
		gone = name
		return c.Remove(name)
	})
	if err == nil {
		p.say("onetoone: %s is out of it, with everything they handed in. Files that you collected or printed are still where they were.", safe.Text(gone))
	}
	return err
}

func (p *program) classDeleteCommand() *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:   "delete CLASS",
		Short: "Delete a class, with everything in it",
		Long: `Delete a class from the vault: its members, what they were handed, what they
handed in, their coached sessions. It cannot be brought back. Files that you
collected or printed stay where they are.`,
		Example:           "  onetoone practice class delete Tuesdays",
		Args:              oneClass(0, "", "onetoone practice class delete Tuesdays"),
		ValidArgsFunction: p.classThen(cobra.NoFileCompletions),
		RunE:              p.rehearses(func(args []string) error { return p.deleteClass(args[0], yes) }),
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "delete without asking")
	return cmd
}

func (p *program) deleteClass(typed string, yes bool) error {
	if !yes && !isTerminal(p.in) {
		return usageError{errors.New("nobody can be asked here: --yes deletes without asking")}
	}
	return p.withClass(typed, func(v *store.Vault, c class.Class) error {
		if !yes {
			p.say("This deletes %s: %s, %s. It cannot be brought back.", safe.Text(c.Label),
				counted(len(c.Members), "member", "members"), counted(len(c.Results), "practice", "practices"))
			if !p.types(deleteWord) {
				return errNotDeleted
			}
		}
		if err := v.DeleteClass(c.ID); err != nil {
			return err
		}
		p.say("onetoone: %s is deleted. Files that you collected or printed are still where they were.", safe.Text(c.Label))
		return nil
	})
}
