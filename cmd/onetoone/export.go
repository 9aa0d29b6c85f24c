package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/tui"
)

const exportHelp = `Write a talk to a Markdown file that only you can read. It holds what the other
person agreed may be kept; a talk of which nobody has said that is refused.

The file leaves the vault: it is plain text, and deleting the talk leaves it there.`

func (p *program) exportCommand() *cobra.Command {
	var file string
	cmd := &cobra.Command{
		Use:               "export ID",
		Short:             "Write a talk to a Markdown file",
		Long:              exportHelp,
		Example:           "  onetoone export 4fq2\n  onetoone export 4fq2 -o - | less",
		Args:              oneID("talk", "onetoone export 4fq2"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              p.does(func(args []string) error { return p.export(args[0], file) }),
	}
	cmd.Flags().StringVarP(&file, "output", "o", "", "file to write, - for standard output (else onetoone-ID.md here)")
	return cmd
}

func (p *program) export(typed, file string) error {
	id, s, err := p.load(typed)
	if err != nil {
		return err
	}
	if file == "-" {
		if err := exchange.Exportable(s); err != nil {
			return fmt.Errorf("exporting: %w", err)
		}
		return exchange.WriteMarkdown(p.out, id, s)
	}
	if file == "" {
		file = exportName(id, 1)
	}
	path, err := typedPath(file)
	if err == nil {
		err = exchange.Exportable(s)
	}
	plain := false
	if err == nil {
		plain, err = p.askPlain(path)
	}
	if err == nil {
		_, err = exportTo(path, id, s, plain)
	}
	if err != nil {
		return fmt.Errorf("exporting: %w", err)
	}
	p.say("onetoone: written to %s\nIt is plain text: whoever can open the file can read it.", path)
	return nil
}

// exportName is a name that tells nothing of whom a talk was with. From the
// second on, a number tells files of the same talk apart.
func exportName(id string, n int) string {
	if n == 1 {
		return "onetoone-" + id + ".md"
	}
	return fmt.Sprintf("onetoone-%s-%d.md", id, n)
}

// exportTo writes a talk to a file that is not there yet, as its name was typed,
// and gives its full path. Where something is, the error is tui.ErrThere too.
func exportTo(typed, id string, s guide.Session, plain bool) (string, error) {
	if err := exchange.Exportable(s); err != nil {
		return "", err
	}
	return writeTyped(typed, plain, func(w io.Writer) error { return exchange.WriteMarkdown(w, id, s) })
}

// writeTyped is writePlain for a path as the screens have it typed, with the
// errors that they tell apart.
func writeTyped(typed string, plain bool, write func(io.Writer) error) (string, error) {
	path, err := typedPath(typed)
	if err != nil {
		return "", err
	}
	return path, forScreens(writePlain(path, plain, write))
}

// forScreens makes the errors of writing those that the screens tell apart.
func forScreens(err error) error {
	switch {
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("%w: %w", tui.ErrThere, err)
	case errors.Is(err, errSynced):
		return fmt.Errorf("%w: %w", tui.ErrSynced, err)
	}
	return err
}

// exportPath is where the screens suggest to write a talk.
func exportPath(id string) string {
	return freePath(func(n int) string { return exportName(id, n) })
}

// freePath is a path where people look for their files, with the first of some
// names that is free as far as can be seen.
func freePath(name func(n int) string) string {
	const most = 1000
	dir := xdg.Home
	if info, err := os.Stat(xdg.UserDirs.Documents); err == nil && info.IsDir() {
		dir = xdg.UserDirs.Documents
	}
	path := ""
	for n := 1; n <= most; n++ {
		path = filepath.Join(dir, name(n))
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			break
		}
	}
	return path
}
