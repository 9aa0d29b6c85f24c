package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide/trainer/fishbowl"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/tui"
	"example.org/onetoone/tui/safe"
)

func joinCommand(d *desk) *cobra.Command {
	var asMarkdown, page bool
	cmd := &cobra.Command{
		Use:  "join FILE...",
		Args: cobra.MinimumNArgs(1),
		RunE: does(func(args []string) error { return joinResults(d, args, asMarkdown, page) }),
	}
	cmd.Flags().BoolVar(&asMarkdown, "markdown", false, "")
	cmd.Flags().BoolVar(&page, "html", false, "")
	cmd.MarkFlagsMutuallyExclusive("markdown", "html")
	return cmd
}

func joinResults(d *desk, typed []string, asMarkdown, page bool) error {
	var all []fishbowl.Observer
	var nobody error
	for _, t := range typed {
		more, err := observed(t)
		if err != nil && !errors.Is(err, tui.ErrNoObserver) {
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
		return joined.Document(d.w).Markdown(d.out)
	case page:
		return joined.Document(d.w).HTML(d.out)
	}
	return joined.Text(d.out, d.w)
}

// observed are the observers in a file of practice results, or in those of a
// folder, as its name was typed. What else is in a folder is passed over.
// Where there are none the error is tui.ErrNoObserver.
func observed(typed string) ([]fishbowl.Observer, error) {
	path, err := fullPath(typed)
	if err != nil {
		return nil, err
	}
	read := observersOf
	if isFolder(path) {
		read = observersIn
	}
	all, err := read(path)
	if err == nil && len(all) == 0 {
		err = fmt.Errorf("%s: %w", safe.Text(path), tui.ErrNoObserver)
	}
	return all, err
}

func observersOf(file string) ([]fishbowl.Observer, error) {
	f, err := readResults(file)
	if err != nil {
		return nil, err
	}
	base := filepath.Base(file)
	return fishbowl.Observers(safe.Text(strings.TrimSuffix(base, filepath.Ext(base))), f), nil
}

func observersIn(folder string) (all []fishbowl.Observer, err error) {
	files, err := filesIn(folder)
	for _, file := range files {
		more, err := observersOf(file)
		if err != nil && !errors.Is(err, result.ErrNoResult) {
			return nil, err
		}
		all = append(all, more...)
	}
	return all, err
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// filesIn are the files in a folder that may be results, by name. A link may lead
// to one, and a pipe is none: it would wait for somebody to write.
func filesIn(folder string) (out []string, err error) {
	entries, err := os.ReadDir(folder)
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		info, err := os.Stat(path)
		if err == nil && info.Mode().IsRegular() && strings.EqualFold(filepath.Ext(path), ".json") {
			out = append(out, path)
		}
	}
	return out, err
}
