package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide"
)

func (p *program) talkCommand() *cobra.Command {
	o, fd := opening{talk: true}, 0
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
		RunE: p.does(func(args []string) error {
			o.person = strings.Join(args, " ")
			if _, ok := guide.Find(o.guide); o.guide != "" && !ok {
				return fmt.Errorf("guide %q: %w", o.guide, errNoGuide)
			}
			switch {
			case fd != 0:
				name, err := handedOn(fd)
				if err != nil {
					return err
				}
				o.person = name
			case o.person != "" && isTerminal(p.in) && isTerminal(p.out):
				p.unnamed(o)
			}
			return p.screens(o)
		}),
	}
	cmd.Flags().StringVar(&o.guide, "guide", "", "id of the guide to use (see: onetoone guides)")
	cmd.Flags().IntVar(&fd, "person-fd", 0, "read the name from this file descriptor")
	_ = cmd.Flags().MarkHidden("person-fd")
	completeFlag(cmd, "guide", allGuides)
	return cmd
}
