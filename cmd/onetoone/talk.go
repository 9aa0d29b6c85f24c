package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide/script"
)

func talkCommand(d *desk, colour *colourFlags) *cobra.Command {
	o := opening{colour: colour, talk: true}
	cmd := &cobra.Command{
		Use:               "talk [PERSON]",
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	cmd.Flags().StringVar(&o.guide, "guide", "", "")
	completeFlag(cmd, "guide", allGuides)
	takesNames(d, cmd, func(names []string) error {
		o.person = strings.Join(names, " ")
		if _, ok := script.Find(o.guide); o.guide != "" && !ok {
			return fmt.Errorf("guide %q: %w", o.guide, errNoGuide)
		}
		return openScreens(d, o)
	})
	return cmd
}
