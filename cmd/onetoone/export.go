package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide/exchange"
)

const exportHelp = `Write a talk to a Markdown file that only you can read. It holds what the other
person agreed may be kept; a talk of which nobody has said that is refused.

The file leaves the vault: it is plain text, and deleting the talk leaves it there.`

func exportCommand(d *desk) *cobra.Command {
	var file string
	cmd := &cobra.Command{
		Use:               "export ID",
		Short:             "Write a talk to a Markdown file",
		Long:              exportHelp,
		Example:           "  onetoone export 4fq2\n  onetoone export 4fq2 -o - | less",
		Args:              oneID("talk", "onetoone export 4fq2"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              does(func(args []string) error { return exportTalk(d, args[0], file) }),
	}
	cmd.Flags().StringVarP(&file, "output", "o", "", "file to write, - for standard output (else onetoone-ID.md here)")
	return cmd
}

func exportTalk(d *desk, typed, file string) error {
	id, s, err := loadTalk(d, typed)
	if err != nil {
		return err
	}
	if err := exchange.Exportable(s); err != nil {
		return fmt.Errorf("exporting: %w", err)
	}
	if file == "-" {
		return exchange.WriteMarkdown(d.out, id, s)
	}
	if file == "" {
		file = exportName(id)
	}
	path, err := typedPath(file)
	plain := false
	if err == nil {
		plain, err = d.askPlain(path)
	}
	if err == nil {
		_, err = exportTo(path, id, s, plain)
	}
	if err != nil {
		return fmt.Errorf("exporting: %w", err)
	}
	d.say("onetoone: written to %s\nIt is plain text: whoever can open the file can read it.", path)
	return nil
}

// exportName is a name that tells nothing of whom a talk was with.
func exportName(id string) string { return "onetoone-" + id + ".md" }
