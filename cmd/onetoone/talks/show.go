package talks

import (
	"errors"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/words"
)

// Show prints a talk.
func Show(d *desk.Desk) *cobra.Command {
	var asJSON, asMarkdown bool
	cmd := &cobra.Command{
		Use:               "show ID",
		Args:              desk.One("fail.wants.talk", "onetoone show 4fq2"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: desk.Does(func(args []string) error {
			if asJSON && asMarkdown {
				return desk.Usage(words.Error("fail.show.both"))
			}
			id, s, err := open.Talk(d, args[0])
			if err != nil {
				return err
			}
			err = exchange.Exportable(s)
			switch {
			case err == nil:
			case !desk.IsTerminal(d.Screen) && errors.Is(err, exchange.ErrClosed):
				return err // no word of it is shown on a terminal either
			case !desk.IsTerminal(d.Screen):
				return words.Fail("fail.show.terminal", err)
			case errors.Is(err, exchange.ErrClosed):
				d.Tell("out.show.closed", "Why", err, "Step", d.W.T("step.closed"))
			default:
				d.Tell("out.show.eyes", "Why", err)
			}
			switch {
			case asJSON:
				return exchange.WriteTalk(d.Data, id, s)
			case asMarkdown:
				return exchange.WriteMarkdown(d.Data, d.W, id, s)
			}
			return exchange.WriteText(d.Out, d.W, id, s, d.Width())
		}),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "")
	cmd.Flags().BoolVar(&asMarkdown, "markdown", false, "")
	return cmd
}
