package main

import (
	"errors"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/tui/safe"
)

func classCommand(d *desk) *cobra.Command {
	cmd := &cobra.Command{
		Use:  "class",
		Args: noArgument,
		RunE: rehearses(d, func([]string) error { return listClasses(d, false) }),
	}
	cmd.AddCommand(
		classMakeCommand(d), classListCommand(d), classAddCommand(d), classRemoveCommand(d), classHandCommand(d),
		classCollectCommand(d), classShowCommand(d), classScheduleCommand(d), classHeldCommand(d), classDueCommand(d),
		classDeleteCommand(d),
	)
	return cmd
}

// rehearses is does for a command whose vault is the one for practice.
func rehearses(d *desk, f func(args []string) error) func(*cobra.Command, []string) error {
	return does(func(args []string) error {
		d.practising = true
		return f(args)
	})
}

// oneClass wants a class and at least so many other arguments, called by the
// text of an id; "" is none.
func oneClass(least int, others, example string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > least && (others != "" || len(args) == 1) {
			return nil
		}
		return words.Fail("fail.class.wants", nil, "Command", cmd.CommandPath(), "Others", words.Text{ID: others}, "Example", example)
	}
}

func classMakeCommand(d *desk) *cobra.Command {
	var numbers int
	var guideID string
	cmd := &cobra.Command{
		Use:  "make CLASS [NAME...]",
		Args: oneClass(0, "fail.class.wants.make", `onetoone practice class make Tuesdays --numbers 12`),
		RunE: rehearses(d, func(args []string) error {
			members := args[1:]
			if (len(members) == 0) == (numbers == 0) || numbers < 0 || numbers > class.MostMembers {
				return usageError{words.Fail("fail.class.who", nil, "Most", class.MostMembers)}
			}
			if numbers > 0 {
				members = class.Numbered(numbers)
			}
			return makeClass(d, args[0], members, guideID)
		}),
	}
	cmd.Flags().IntVar(&numbers, "numbers", 0, "")
	cmd.Flags().StringVar(&guideID, "guide", script.Usual, "")
	completeFlag(cmd, "guide", allGuides)
	return cmd
}

func makeClass(d *desk, label string, members []string, guideID string) error {
	if !slices.ContainsFunc(script.Builtin(), func(g script.Guide) bool { return g.ID == guideID }) {
		return words.Fail("fail.guide.named", errNoGuide, "Guide", strconv.Quote(guideID))
	}
	c, err := class.Make(store.NewID(), label, members, guideID, d.now())
	if err != nil {
		return usageError{err}
	}
	return withNewVault(d, func(v *store.Vault) error {
		if err := v.SaveClass(c); err != nil {
			return err
		}
		if !v.Protected() && !slices.Equal(c.Members, class.Numbered(len(c.Members))) {
			d.tell("out.class.open")
		}
		d.tell("out.class.made", "Class", safe.Text(c.Label), "Members", d.w.N("count.members", len(c.Members)), "Typed", quoted(c.Label))
		return nil
	})
}

// withNewVault is withVault that makes the vault where there is none.
func withNewVault(d *desk, do func(*store.Vault) error) error {
	dir := d.vaultDir()
	if err := checkPlace(d, dir); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	return withVault(d, do)
}

// quoted is a label, or a path, as a shell takes it, where it can be shown as it is.
func quoted(label string) string {
	label = safe.Text(label)
	if strings.ContainsFunc(label, func(r rune) bool {
		return !(r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || strings.ContainsRune("-_./", r))
	}) {
		return "'" + strings.ReplaceAll(label, "'", `'\''`) + "'"
	}
	return label
}

// findClass reads the class that is meant by what was typed.
func findClass(v *store.Vault, typed string) (class.Class, error) {
	list, err := v.Classes()
	if err != nil {
		return class.Class{}, err
	}
	h, err := class.Find(list, typed)
	if errors.Is(err, class.ErrSeveral) {
		err = usageError{err}
	}
	if err != nil {
		return class.Class{}, err
	}
	return v.Class(h.ID)
}

// withClass does something with a class.
func withClass(d *desk, typed string, do func(*store.Vault, class.Class) error) error {
	err := withVault(d, func(v *store.Vault) error {
		c, err := findClass(v, typed)
		if err != nil {
			return err
		}
		return do(v, c)
	})
	if errors.Is(err, errNoVault) {
		_, err = class.Find(nil, typed)
	}
	return err
}

// changeClass does something to a class, and keeps it.
func changeClass(d *desk, typed string, change func(class.Class) (class.Class, error)) error {
	return withClass(d, typed, func(v *store.Vault, c class.Class) (err error) {
		if c, err = change(c); err != nil {
			return err
		}
		return v.SaveClass(c)
	})
}
