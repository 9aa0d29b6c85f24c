package main

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
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
			return words.Fail("fail.guide.named", errNoGuide, "Guide", strconv.Quote(o.guide))
		}
		return openScreens(d, o)
	})
	return cmd
}
