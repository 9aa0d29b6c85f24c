package trainer

import (
	"errors"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
)

// Class is what a trainer does with a class.
func Class(d *desk.Desk) *cobra.Command {
	cmd := &cobra.Command{
		Use:  "class",
		Args: desk.NoArgument,
		RunE: desk.Rehearses(d, func([]string) error { return listClasses(d, false) }),
	}
	cmd.AddCommand(
		classMakeCommand(d), classListCommand(d), classAddCommand(d), classRemoveCommand(d), classHandCommand(d),
		classCollectCommand(d), classShowCommand(d), classScheduleCommand(d), classHeldCommand(d), classDueCommand(d),
		classDeleteCommand(d),
	)
	return cmd
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

func classMakeCommand(d *desk.Desk) *cobra.Command {
	var numbers int
	var guideID string
	cmd := &cobra.Command{
		Use:  "make CLASS [NAME...]",
		Args: oneClass(0, "fail.class.wants.make", `onetoone practice class make Tuesdays --numbers 12`),
		RunE: desk.Rehearses(d, func(args []string) error {
			members := args[1:]
			if (len(members) == 0) == (numbers == 0) || numbers < 0 || numbers > class.MostMembers {
				return desk.Usage(words.Fail("fail.class.who", nil, "Most", class.MostMembers))
			}
			if numbers > 0 {
				members = class.Numbered(numbers)
			}
			return makeClass(d, args[0], members, guideID)
		}),
	}
	cmd.Flags().IntVar(&numbers, "numbers", 0, "")
	cmd.Flags().StringVar(&guideID, "guide", script.Usual, "")
	desk.CompleteFlag(cmd, "guide", desk.AllGuides)
	return cmd
}

func makeClass(d *desk.Desk, label string, members []string, guideID string) error {
	if _, ok := script.Find(guideID); !ok {
		return words.Fail("fail.guide.named", desk.ErrNoGuide, "Guide", strconv.Quote(guideID))
	}
	c, err := class.Make(store.NewID(), label, members, guideID, d.Now())
	if err != nil {
		return desk.Usage(err)
	}
	return open.WithNew(d, func(v *store.Vault) error {
		if err := v.SaveClass(c); err != nil {
			return err
		}
		if !v.Protected() && !slices.Equal(c.Members, class.Numbered(len(c.Members))) {
			d.Tell("out.class.open")
		}
		d.Tell("out.class.made", "Class", safe.Text(c.Label), "Members", d.W.N("count.members", len(c.Members)), "Typed", desk.Quoted(c.Label))
		return nil
	})
}

// findClass reads the class that is meant by what was typed.
func findClass(v *store.Vault, typed string) (class.Class, error) {
	list, err := v.Classes()
	if err != nil {
		return class.Class{}, err
	}
	h, err := class.Find(list, typed)
	if errors.Is(err, class.ErrSeveral) {
		err = desk.Usage(err)
	}
	if err != nil {
		return class.Class{}, err
	}
	return v.Class(h.ID)
}

// withClass does something with a class.
func withClass(d *desk.Desk, typed string, do func(*store.Vault, class.Class) error) error {
	err := open.With(d, func(v *store.Vault) error {
		c, err := findClass(v, typed)
		if err != nil {
			return err
		}
		return do(v, c)
	})
	if errors.Is(err, open.ErrNoVault) {
		_, err = class.Find(nil, typed)
	}
	return err
}

// changeClass does something to a class, and keeps it.
func changeClass(d *desk.Desk, typed string, change func(class.Class) (class.Class, error)) error {
	return withClass(d, typed, func(v *store.Vault, c class.Class) (err error) {
		if c, err = change(c); err != nil {
			return err
		}
		return v.SaveClass(c)
	})
}
