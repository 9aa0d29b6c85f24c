package main

import (
	"errors"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/trainer/progress"
	"example.org/onetoone/store"
)

const progressHelp = `Draws your practices over time: the eight lines of the scorecard, 0 to 3, and
what was counted, beside its bands; one thing that grew, and one to try next.
A talk with a scripted partner and a recording have points by the program, a
round those that people gave. Only the vault for practice is read.`

func progressCommand(d *desk) *cobra.Command {
	var asJSON, asMarkdown, page bool
	cmd := &cobra.Command{
		Use:     "progress",
		Short:   "Draw your practices over time",
		Long:    progressHelp,
		Example: "  onetoone practice progress\n  onetoone practice progress --html > practice.html",
		Args:    noArgument,
		RunE: rehearses(d, func([]string) error {
			pic, err := picture(d)
			switch {
			case err != nil:
				return err
			case asJSON:
				return pic.JSON(d.out)
			case len(pic.Columns) == 0:
				d.say("onetoone: there is no practice to draw yet")
				return nil
			case asMarkdown:
				return pic.Document().Markdown(d.out)
			case page:
				return pic.Document().HTML(d.out)
			}
			return pic.Text(d.out)
		}),
	}
	f := cmd.Flags()
	f.BoolVar(&asJSON, "json", false, "write it as JSON")
	f.BoolVar(&asMarkdown, "markdown", false, "write it as Markdown, a row for each practice")
	f.BoolVar(&page, "html", false, "write it as a page to print")
	cmd.MarkFlagsMutuallyExclusive("json", "markdown", "html")
	return cmd
}

// picture reads the practices; there are none where there is no vault.
func picture(d *desk) (progress.Picture, error) {
	var all []progress.Held
	err := withVault(d, func(v *store.Vault) error {
		for r, err := range v.Records() {
			if err != nil {
				return err
			}
			s, err := guide.Replay(r.Guide, r.Events)
			if err != nil {
				return err
			}
			all = append(all, progress.Held{ID: r.Header.ID, Session: s})
		}
		return nil
	})
	if errors.Is(err, errNoVault) {
		err = nil
	}
	return progress.Of(all), err
}
