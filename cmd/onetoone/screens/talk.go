package screens

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// Talk opens the screens where a one-to-one is prepared.
func Talk(d *desk.Desk, colour *Colours) *cobra.Command {
	o := opening{colour: colour, talk: true}
	cmd := &cobra.Command{
		Use:               "talk [PERSON]",
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	cmd.Flags().StringVar(&o.guide, "guide", "", "")
	desk.CompleteFlag(cmd, "guide", desk.AllGuides)
	desk.TakesNames(d, cmd, func(names []string) error {
		o.person = strings.Join(names, " ")
		if _, ok := script.Find(o.guide); o.guide != "" && !ok {
			return words.Fail("fail.guide.named", desk.ErrNoGuide, "Guide", strconv.Quote(o.guide))
		}
		return openScreens(d, o)
	})
	return cmd
}
