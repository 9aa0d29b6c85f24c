package trainer

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/files"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/guide/words"
)

func classCollectCommand(d *desk.Desk) *cobra.Command {
	var from string
	cmd := &cobra.Command{
		Use:               "collect CLASS FILE...",
		Args:              oneClass(1, "fail.class.wants.file", "onetoone practice class collect Tuesdays maria.json"),
		ValidArgsFunction: classThen(d, desk.AnyFile),
		RunE:              desk.Rehearses(d, func(args []string) error { return collect(d, args[0], args[1:], from) }),
	}
	cmd.Flags().StringVar(&from, "from", "", "")
	desk.CompleteFlag(cmd, "from", membersOf(d))
	return cmd
}

// handedIn is a file of results, and its name.
type handedIn struct {
	result.File
	name string
}

// resultsOf reads files of results, and those in folders. What it passes over in
// these it says: it may be a result that was cut short.
func resultsOf(d *desk.Desk, names []string) (all []handedIn, err error) {
	for _, name := range names {
		in, folder := []string{name}, files.IsFolder(name)
		if folder {
			if in, err = files.In(name); err != nil {
				return nil, err
			}
		}
		for _, file := range in {
			f, err := files.Results(file)
			if folder && errors.Is(err, result.ErrNoResult) {
				d.Tell("out.collect.passed", "What", err)
				continue
			}
			if err != nil {
				return nil, words.Fail("fail.collect.nothing", err)
			}
			all = append(all, handedIn{f, file})
		}
	}
	if len(all) == 0 {
		return nil, words.Fail("fail.collect.empty", nil, "Names", safe.Text(strings.Join(names, ", ")))
	}
	return all, nil
}

// collect takes in all the files, or none.
func collect(d *desk.Desk, typed string, names []string, from string) error {
	files, err := resultsOf(d, names)
	if err != nil {
		return err
	}
	var took []string
	err = changeClass(d, typed, func(c class.Class) (class.Class, error) {
		for _, x := range files {
			file, f := x.name, x.File
			member, err := whose(d, c, file, f, from)
			if err != nil {
				return c, err
			}
			next, n, err := c.Collect(member, f)
			if err != nil {
				return c, fmt.Errorf("%s: %w", safe.Text(file), err)
			}
			c = next
			line := d.W.T("out.collect.took", "File", safe.Text(file), "Practices", d.W.N("count.practices", n.New), "Member", safe.Text(n.Member))
			if n.Known > 0 {
				line += d.W.T("out.collect.known", "Known", n.Known)
			}
			took = append(took, line)
		}
		return c, nil
	})
	return tellDone(d, took, err)
}

// tellDone writes what was done, a line each, once it is kept; with an error,
// nothing was.
func tellDone(d *desk.Desk, lines []string, err error) error {
	for _, line := range lines {
		if err == nil {
			err = d.PrintLine(line)
		}
	}
	return err
}

// whose is the member whose practices a file holds.
func whose(d *desk.Desk, c class.Class, file string, f result.File, from string) (string, error) {
	switch {
	case from != "":
		return from, nil
	case f.Member != "":
		if _, err := c.Member(f.Member); err != nil {
			return "", words.Fail("fail.collect.whose", err, "File", safe.Text(file))
		}
		return f.Member, nil
	case !desk.IsTerminal(d.In):
		return "", desk.Usage(words.Fail("fail.collect.nobody", nil, "File", safe.Text(file)))
	}
	typed := d.Line(func() {
		d.Tell("out.collect.whose", "File", safe.Text(file))
		for i, m := range c.Members {
			d.Say("  %d  %s", i+1, safe.Text(m))
		}
		d.Tell("out.collect.type")
	})
	if m, err := c.Member(typed); err == nil {
		return m, nil // before the list: a member may be called by a number
	}
	for i, m := range c.Members {
		if typed == fmt.Sprint(i+1) {
			return m, nil
		}
	}
	if typed == "" {
		return "", words.Error("fail.collect.unnamed")
	}
	return typed, nil
}
