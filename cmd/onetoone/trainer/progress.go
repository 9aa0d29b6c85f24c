package trainer

import (
	"errors"
	"io"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/trainer/progress"
	"example.org/onetoone/store"
)

// Progress draws practices over time.
func Progress(d *desk.Desk) *cobra.Command {
	var asJSON, asMarkdown, page bool
	cmd := &cobra.Command{
		Use:  "progress",
		Args: desk.NoArgument,
		RunE: desk.Rehearses(d, func([]string) error {
			pic, err := picture(d)
			switch {
			case err != nil:
				return err
			case asJSON:
				return pic.JSON(d.Data)
			case len(pic.Columns) == 0:
				d.Tell("out.progress.none")
				return nil
			case asMarkdown:
				return pic.Document(d.W).Markdown(d.Data)
			case page:
				return pic.Document(d.W).HTML(d.Data)
			}
			return d.Print(func(w io.Writer) error { return pic.Text(w, d.W) })
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
func picture(d *desk.Desk) (progress.Picture, error) {
	var all []progress.Held
	err := open.With(d, func(v *store.Vault) error {
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
	if errors.Is(err, open.ErrNoVault) {
		err = nil
	}
	return progress.Of(all), err
}
