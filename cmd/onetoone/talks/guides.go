package talks

import (
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// Guides lists the guides, and shows one.
func Guides(d *desk.Desk) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:  "guides",
		Args: desk.NoArgument,
		RunE: desk.Does(func([]string) error {
			if asJSON {
				return exchange.WriteGuides(d.Data, script.Builtin())
			}
			return listGuides(d)
		}),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "")
	cmd.AddCommand(&cobra.Command{
		Use:               "show ID",
		Args:              desk.One("fail.wants.guide", "onetoone guides show one-to-one"),
		ValidArgsFunction: desk.GuideIDs,
		RunE:              desk.Does(func(args []string) error { return showGuide(d, args[0]) }),
	})
	return cmd
}

func listGuides(d *desk.Desk) error {
	for _, g := range script.Builtin() {
		err := d.PrintLine(d.W.T("out.guides.row", "ID", fmt.Sprintf("%-14s", g.ID), "Minutes", fmt.Sprintf("%3d", g.Minutes()), "N", len(g.Stages), "Title", g.Title))
		if err != nil {
			return err
		}
	}
	return nil
}

func showGuide(d *desk.Desk, id string) error {
	g, ok := script.Find(id)
	if !ok {
		return words.Fail("fail.guide.named", desk.ErrNoGuide, "Guide", strconv.Quote(id))
	}
	_, err := d.Out.Write(g.Markdown())
	return err
}
