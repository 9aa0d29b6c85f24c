package main

import (
	"github.com/spf13/cobra"

	"example.org/onetoone/guide/practice/rounds"
)

const practiceHelp = `Without a command it opens the screens for practice: hold a round of three,
count what happens, score a recording. They use a vault of their own, beside
the real one, which needs no passphrase and knows nobody you talk with.`

// practiceCommand opens practice, and groups what is for rehearsing.
func practiceCommand(d *desk, colour *colourFlags) *cobra.Command {
	timing := rounds.Usual()
	cmd := &cobra.Command{
		Use:   "practice",
		Short: "Rehearse: in a room, in three, watching, or with a scripted partner",
		Long:  practiceHelp,
		Example: "  onetoone practice\n  onetoone practice talk dee\n  onetoone practice plan --people 12 --minutes 90 --laptops 2\n" +
			"  onetoone practice label < lines.txt",
		Args: noArgument,
	}
	cmd.RunE = does(func([]string) error {
		if err := checkTiming(timing); err != nil {
			return err
		}
		d.practising = true
		return openScreens(d, opening{colour: colour, timing: given(cmd, keptTiming(d.vaultDir()), timing)})
	})
	timingFlags(cmd, &timing)
	cmd.AddCommand(partnerCommand(d), personasCommand(d), cardCommand(d), planCommand(d), joinCommand(d), proposeCommand(d), labelCommand(d),
		resultCommand(d), progressCommand(d), practiceDeleteCommand(d), classCommand(d))
	return cmd
}

func planCommand(d *desk) *cobra.Command {
	room := rounds.Room{Timing: rounds.Usual()}
	var page bool
	cmd := &cobra.Command{
		Use:     "plan",
		Short:   "Lay out who does what when, for a room",
		Long:    "Everyone holds the organizer's role equally often, give or take once. It says\nwhat does not fit. The minutes of a round are those kept on the screens\n(6 in onetoone practice), where flags give no others.",
		Example: "  onetoone practice plan --people 12 --minutes 90 --laptops 2\n  onetoone practice plan --people 12 --minutes 90 --html > plan.html",
		Args:    noArgument,
	}
	cmd.RunE = does(func([]string) error {
		d.practising = true
		room.Timing = given(cmd, keptTiming(d.vaultDir()), room.Timing)
		return layOut(d, room, page)
	})
	f := cmd.Flags()
	f.IntVar(&room.People, "people", 12, "how many people there are")
	f.IntVar(&room.Minutes, "minutes", 90, "how many minutes there are")
	f.IntVar(&room.Laptops, "laptops", 0, "how many laptops there are")
	timingFlags(cmd, &room.Timing)
	f.BoolVar(&page, "html", false, "write a page to print")
	return cmd
}

func layOut(d *desk, room rounds.Room, page bool) error {
	plan, err := rounds.Make(room)
	if err != nil {
		return usageError{err}
	}
	if page {
		return plan.Document().HTML(d.out)
	}
	return plan.Text(d.out)
}
