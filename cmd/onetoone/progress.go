package main

import (
	"errors"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/trainer/progress"
	"example.org/onetoone/store"
)

func progressCommand(d *desk) *cobra.Command {
	var asJSON, asMarkdown, page bool
	cmd := &cobra.Command{
		Use:  "progress",
		Args: noArgument,
		RunE: rehearses(d, func([]string) error {
			pic, err := picture(d)
			switch {
			case err != nil:
				return err
			case asJSON:
				return pic.JSON(d.out)
			case len(pic.Columns) == 0:
				d.tell("out.progress.none")
				return nil
			case asMarkdown:
				return pic.Document(d.w).Markdown(d.out)
			case page:
				return pic.Document(d.w).HTML(d.out)
			}
			return pic.Text(d.out, d.w)
		}),
	}
	f := cmd.Flags()
	f.BoolVar(&asJSON, "json", false, "")
	f.BoolVar(&asMarkdown, "markdown", false, "")
	f.BoolVar(&page, "html", false, "")
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
