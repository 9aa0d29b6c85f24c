package main

import (
	"github.com/spf13/cobra"

	"example.org/onetoone/guide/practice/rounds"
)

// practiceCommand opens practice, and groups what is for rehearsing.
func practiceCommand(d *desk, colour *colourFlags) *cobra.Command {
	timing := rounds.Usual()
	cmd := &cobra.Command{
		Use:  "practice",
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
		Use:  "plan",
		Args: noArgument,
	}
	cmd.RunE = does(func([]string) error {
		d.practising = true
		room.Timing = given(cmd, keptTiming(d.vaultDir()), room.Timing)
		return layOut(d, room, page)
	})
	f := cmd.Flags()
	f.IntVar(&room.People, "people", 12, "")
	f.IntVar(&room.Minutes, "minutes", 90, "")
	f.IntVar(&room.Laptops, "laptops", 0, "")
	timingFlags(cmd, &room.Timing)
	f.BoolVar(&page, "html", false, "")
	return cmd
}

func layOut(d *desk, room rounds.Room, page bool) error {
	plan, err := rounds.Make(room)
	if err != nil {
		return usageError{err}
	}
	if page {
		return plan.Document(d.w).HTML(d.out)
	}
	return plan.Text(d.out, d.w)
}
