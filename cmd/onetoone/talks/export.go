package talks

import (
	"errors"
	"io"
	"io/fs"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/files"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/words"
)

// Export writes a talk to a Markdown file.
func Export(d *desk.Desk) *cobra.Command {
	var file string
	cmd := &cobra.Command{
		Use:               "export ID",
		Args:              desk.One("fail.wants.talk", "onetoone export 4fq2"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              desk.Does(func(args []string) error { return exportTalk(d, args[0], file) }),
	}
	cmd.Flags().StringVarP(&file, "output", "o", "", "")
	return cmd
}

func exportTalk(d *desk.Desk, typed, file string) error {
	id, s, err := open.Talk(d, typed)
	if err != nil {
		return err
	}
	if err := exchange.Exportable(s); err != nil {
		return words.Fail("fail.exporting", err)
	}
	if file == "" {
		file = files.ExportName(id)
	}
	err = d.WriteOut(file, func(w io.Writer) error { return exchange.WriteMarkdown(w, d.W, id, s) })
	if errors.Is(err, fs.ErrExist) {
		err = words.Fail("fail.export.there", err)
	}
	if err != nil {
		return words.Fail("fail.exporting", err)
	}
	return nil
}
