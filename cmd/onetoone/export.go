package main

import (
	"github.com/spf13/cobra"

	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/words"
)

func exportCommand(d *desk) *cobra.Command {
	var file string
	cmd := &cobra.Command{
		Use:               "export ID",
		Args:              one("fail.wants.talk", "onetoone export 4fq2"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              does(func(args []string) error { return exportTalk(d, args[0], file) }),
	}
	cmd.Flags().StringVarP(&file, "output", "o", "", "")
	return cmd
}

func exportTalk(d *desk, typed, file string) error {
	id, s, err := loadTalk(d, typed)
	if err != nil {
		return err
	}
	if err := exchange.Exportable(s); err != nil {
		return words.Fail("fail.exporting", err)
	}
	if file == "-" {
		return exchange.WriteMarkdown(d.out, d.w, id, s)
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
		_, err = exportTo(d.w, path, id, s, plain)
	}
	if err != nil {
		return words.Fail("fail.exporting", err)
	}
	d.tell("out.plain.written", "Path", path)
	return nil
}

// exportName is a name that tells nothing of whom a talk was with.
func exportName(id string) string { return "onetoone-" + id + ".md" }
