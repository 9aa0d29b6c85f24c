package practice

import (
	"io"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/minutes"
	"example.org/onetoone/guide/personas"
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
	var names, cast []string
	var page bool
	cmd := &cobra.Command{
		Use:  "plan",
		Args: desk.NoArgument,
	}
	cmd.RunE = desk.Does(func([]string) error {
		d.Practising = true
		room.Timing = minutes.Given(cmd, minutes.Kept(d.VaultDir()), room.Timing)
		if n := len(names); n > 0 && !cmd.Flags().Changed("people") {
			room.People = n
		}
		if err := minutes.Started(&room.Frame); err != nil {
			return err
		}
		return layOut(d, room, names, cast, page)
	})
	f := cmd.Flags()
	f.IntVar(&room.People, "people", 12, "")
	f.IntVar(&room.Minutes, "minutes", 90, "")
	f.IntVar(&room.Laptops, "laptops", 0, "")
	f.StringSliceVar(&names, "names", nil, "")
	f.StringSliceVar(&cast, "personas", nil, "")
	desk.CompleteFlag(cmd, "names", cobra.NoFileCompletions)
	desk.CompleteFlag(cmd, "personas", idsInList)
	minutes.Flags(cmd, &room.Timing)
	minutes.Around(cmd, &room.Frame)
	f.BoolVar(&page, "html", false, "")
	return cmd
}

func layOut(d *desk.Desk, room rounds.Room, names, cast []string, page bool) error {
	plan, err := rounds.Make(room)
	if err != nil {
		return desk.Usage(err)
	}
	for i, name := range names {
		names[i] = strings.TrimSpace(name)
	}
	if err := plan.Call(names); err != nil {
		return desk.Usage(err)
	}
	cards, err := cardsOf(cast)
	if err != nil {
		return err
	}
	plan.Play(cards...)
	if page {
		return plan.Document(d.W).HTML(d.Data)
	}
	return d.Print(func(w io.Writer) error { return plan.Text(w, d.W) })
}

// cardsOf are the personas of some ids; of none they are all.
func cardsOf(ids []string) (cards []rounds.Card, err error) {
	cast := sync.OnceValue(Cast)
	var all []personas.Persona
	if len(ids) == 0 {
		all = cast().All
	}
	for _, id := range ids {
		who, err := findIn(cast, strings.TrimSpace(id))
		if err != nil {
			return nil, err
		}
		all = append(all, who)
	}
	for _, who := range all {
		cards = append(cards, rounds.Card{ID: who.ID, Name: who.Name})
	}
	return cards, nil
}
