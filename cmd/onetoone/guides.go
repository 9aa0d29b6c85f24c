package main

import (
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

func guidesCommand(d *desk) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:  "guides",
		Args: noArgument,
		RunE: does(func([]string) error {
			if asJSON {
				return exchange.WriteGuides(d.out, script.Builtin())
			}
			return listGuides(d)
		}),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "")
	cmd.AddCommand(&cobra.Command{
		Use:               "show ID",
		Args:              one("fail.wants.guide", "onetoone guides show one-to-one"),
		ValidArgsFunction: guideIDs,
		RunE:              does(func(args []string) error { return showGuide(d, args[0]) }),
	})
	return cmd
}

func listGuides(d *desk) error {
	for _, g := range script.Builtin() {
		_, err := fmt.Fprintln(d.out, d.w.T("out.guides.row", "ID", fmt.Sprintf("%-14s", g.ID), "Minutes", fmt.Sprintf("%3d", g.Minutes()), "N", len(g.Stages), "Title", g.Title))
		if err != nil {
			return err
		}
	}
	return nil
}

func showGuide(d *desk, id string) error {
	g, ok := script.Find(id)
	if !ok {
		return words.Fail("fail.guide.named", errNoGuide, "Guide", strconv.Quote(id))
	}
	_, err := d.out.Write(g.Markdown())
	return err
}

// guideIDs completes the id of a guide.
func guideIDs(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []cobra.Completion
	for _, g := range script.Builtin() {
		out = append(out, cobra.CompletionWithDesc(g.ID, g.Title))
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}
