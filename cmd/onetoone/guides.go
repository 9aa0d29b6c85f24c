package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/script"
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
		Args:              oneID("guide", "onetoone guides show one-to-one"),
		ValidArgsFunction: guideIDs,
		RunE:              does(func(args []string) error { return showGuide(d, args[0]) }),
	})
	return cmd
}

func listGuides(d *desk) error {
	for _, g := range script.Builtin() {
		_, err := fmt.Fprintf(d.out, "%-14s %3d min  %d stages  %s\n", g.ID, g.Minutes(), len(g.Stages), g.Title)
		if err != nil {
			return err
		}
	}
	return nil
}

func showGuide(d *desk, id string) error {
	g, ok := script.Find(id)
	if !ok {
		return fmt.Errorf("guide %q: %w", id, errNoGuide)
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
