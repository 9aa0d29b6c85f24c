package trainer

import (
	"errors"
	"io"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/files"
	"example.org/onetoone/guide/trainer/fishbowl"
	"example.org/onetoone/tui/practice/results"
)

// Join puts what several observers counted side by side.
func Join(d *desk.Desk) *cobra.Command {
	var asMarkdown, page bool
	cmd := &cobra.Command{
		Use:  "join FILE...",
		Args: desk.Between(1, 0),
		RunE: desk.Does(func(args []string) error { return joinResults(d, args, asMarkdown, page) }),
	}
	cmd.Flags().BoolVar(&asMarkdown, "markdown", false, "")
	cmd.Flags().BoolVar(&page, "html", false, "")
	cmd.MarkFlagsMutuallyExclusive("markdown", "html")
	return cmd
}

func joinResults(d *desk.Desk, typed []string, asMarkdown, page bool) error {
	var all []fishbowl.Observer
	var nobody error
	for _, t := range typed {
		more, err := files.Observers(t)
		if err != nil && !errors.Is(err, results.ErrNoObserver) {
			return err
		}
		all, nobody = append(all, more...), err
	}
	if len(all) == 0 {
		return nobody
	}
	joined := fishbowl.Join(all)
	switch {
	case asMarkdown:
		return joined.Document(d.W).Markdown(d.Data)
	case page:
		return joined.Document(d.W).HTML(d.Data)
	}
	return d.Print(func(w io.Writer) error { return joined.Text(w, d.W) })
}
