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
	err = exchange.Exportable(s)
	plain := false
	if err == nil {
		plain, err = p.askPlain(file)
	}
	if err == nil {
		err = exportTo(file, plain, id, s)
	}
	if err != nil {
		return fmt.Errorf("exporting: %w", err)
	}
	p.say("onetoone: written to %s", file)
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

// exportTo writes a talk to a file that is not there yet, for its owner only.
func exportTo(path string, anyway bool, id string, s guide.Session) error {
	if err := exchange.Exportable(s); err != nil {
		return err
	}
	return writePlain(path, anyway, func(w io.Writer) error { return exchange.WriteMarkdown(w, id, s) })
}

// exportHome writes a talk where people look for their files, under a name
// that is free, and gives the path. The screens export with it.
func exportHome(id string, s guide.Session, plain bool) (string, error) {
	const most = 1000
	dir := xdg.Home
	if info, err := os.Stat(xdg.UserDirs.Documents); err == nil && info.IsDir() {
		dir = xdg.UserDirs.Documents
	}
	var path string
	var err error
	for n := 1; n <= most; n++ {
		path = filepath.Join(dir, exportName(id, n))
		if err = exportTo(path, plain, id, s); !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	if errors.Is(err, errSynced) {
		return "", fmt.Errorf("%w: %s", tui.ErrSynced, path)
	}
	if err != nil {
		return "", fmt.Errorf("exporting: %w", err)
	}
	return path, nil
}
