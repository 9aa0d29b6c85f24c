package practice

import (
	"github.com/spf13/cobra"
	"io"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/minutes"
	"example.org/onetoone/guide/practice/rounds"
)

// Command opens practice; what is for rehearsing stands below it.
func Command(d *desk.Desk, open func(rounds.Timing) error) *cobra.Command {
	timing := rounds.Usual()
	cmd := &cobra.Command{
		Use:  "practice",
		Args: desk.NoArgument,
	}
	cmd.RunE = desk.Does(func([]string) error {
		if err := minutes.Check(timing); err != nil {
			return err
		}
		d.Practising = true
		return open(minutes.Given(cmd, minutes.Kept(d.VaultDir()), timing))
	})
	minutes.Flags(cmd, &timing)
	return cmd
}

// Plan lays out who does what when, for a room.
func Plan(d *desk.Desk) *cobra.Command {
	room := rounds.Room{Timing: rounds.Usual()}
	var page bool
	cmd := &cobra.Command{
		Use:  "plan",
		Args: desk.NoArgument,
	}
	cmd.RunE = desk.Does(func([]string) error {
		d.Practising = true
		room.Timing = minutes.Given(cmd, minutes.Kept(d.VaultDir()), room.Timing)
		return layOut(d, room, page)
	})
	f := cmd.Flags()
	f.IntVar(&room.People, "people", 12, "")
	f.IntVar(&room.Minutes, "minutes", 90, "")
	f.IntVar(&room.Laptops, "laptops", 0, "")
	minutes.Flags(cmd, &room.Timing)
	f.BoolVar(&page, "html", false, "")
	return cmd
}

func layOut(d *desk.Desk, room rounds.Room, page bool) error {
	plan, err := rounds.Make(room)
	if err != nil {
		return desk.Usage(err)
	}
	if page {
		return plan.Document(d.W).HTML(d.Data)
	}
	return d.Print(func(w io.Writer) error { return plan.Text(w, d.W) })
}
