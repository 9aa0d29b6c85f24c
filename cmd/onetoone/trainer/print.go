package trainer

import (
	"io"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/sheets"
	"example.org/onetoone/guide/words"
)

// Print prints the paper of a practice, for groups without a laptop.
func Print(d *desk.Desk) *cobra.Command {
	room := sheets.Room{}
	var guideID string
	var page bool
	cmd := &cobra.Command{
		Use: "print [SHEET...]",
		ValidArgsFunction: func(*cobra.Command, []string, string) (out []cobra.Completion, _ cobra.ShellCompDirective) {
			for _, k := range sheets.Kinds() {
				out = append(out, string(k))
			}
			return out, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: desk.Does(func(args []string) error {
			kinds, err := sheetsNamed(args)
			if err != nil {
				return err
			}
			g, ok := script.Find(guideID)
			if !ok {
				return words.Fail("fail.guide.named", desk.ErrNoGuide, "Guide", strconv.Quote(guideID))
			}
			room.Guide = g
			doc, err := sheets.For(d.W, room, kinds...)
			if err != nil {
				return desk.Usage(err)
			}
			if page {
				return doc.HTML(d.Data)
			}
			return d.Print(func(w io.Writer) error { return doc.Text(w, d.Width()) })
		}),
	}
	f := cmd.Flags()
	f.IntVar(&room.People, "people", 12, "")
	f.StringVar(&guideID, "guide", script.Usual, "")
	f.BoolVar(&page, "html", false, "")
	desk.CompleteFlag(cmd, "guide", desk.AllGuides)
	return cmd
}

// sheetsNamed are those that were typed; none is all of them.
func sheetsNamed(args []string) (kinds []sheets.Kind, err error) {
	for _, a := range args {
		if !slices.Contains(sheets.Kinds(), sheets.Kind(a)) {
			return nil, desk.Usage(words.Fail("fail.sheet", nil, "Typed", strconv.Quote(a)))
		}
		kinds = append(kinds, sheets.Kind(a))
	}
	if len(kinds) == 0 {
		kinds = sheets.Kinds()
	}
	return kinds, nil
}
