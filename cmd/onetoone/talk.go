package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide"
)

func talkCommand(d *desk, colour *colourFlags) *cobra.Command {
	o := opening{colour: colour, talk: true}
	cmd := &cobra.Command{
		Use:   "talk [PERSON]",
		Short: "Prepare a one-to-one, and hold it",
		Long: `Open the screens where a one-to-one is prepared. Everything can be skipped.

A name given here stays in your shell's history. Leave it out to type it inside.
Who looks at the processes of this computer does not see it while the talk is
held, except on Windows.`,
		Example: `  onetoone talk
  onetoone talk Maria
  onetoone talk Maria --guide ten-minutes`,
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	cmd.Flags().StringVar(&o.guide, "guide", "", "id of the guide to use (see: onetoone guides)")
	completeFlag(cmd, "guide", allGuides)
	takesNames(d, cmd, func(names []string) error {
		o.person = strings.Join(names, " ")
		if _, ok := guide.Find(o.guide); o.guide != "" && !ok {
			return fmt.Errorf("guide %q: %w", o.guide, errNoGuide)
		}
		return openScreens(d, o)
	})
	return cmd
}
