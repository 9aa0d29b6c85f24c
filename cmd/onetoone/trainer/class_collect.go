package trainer

import (
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

// resultsOf reads files of results, and those in folders. Left are those that are
// no results, and why: one may be a result that was cut short.
func resultsOf(names []string) (all []handedIn, left []error, err error) {
	for _, name := range names {
		in := []string{name}
		if files.IsFolder(name) {
			if in, err = files.In(name); err != nil {
				return nil, nil, err
			}
		}
		for _, file := range in {
			f, err := files.Results(file)
			if err != nil {
				left = append(left, err)
				continue
			}
			all = append(all, handedIn{f, file})
		}
	}
	if len(all)+len(left) == 0 {
		return nil, nil, words.Fail("fail.collect.empty", nil, "Names", safe.Text(strings.Join(names, ", ")))
	}
	return all, left, nil
}

// collect takes in every file that it can, and says of each of the others why it
// was left.
func collect(d *desk.Desk, typed string, names []string, from string) error {
	files, left, err := resultsOf(names)
	if err != nil {
		return err
	}
	var took []string
	err = changeClass(d, typed, func(c class.Class) (class.Class, error) {
		for _, x := range files {
			member, err := whose(d, c, x.name, x.File, from)
			if err != nil {
				left = append(left, err)
				continue
			}
			next, n, err := c.Collect(member, x.File)
			if err != nil {
				left = append(left, fmt.Errorf("%s: %w", safe.Text(x.name), err))
				continue
			}
			c = next
			line := d.W.T("out.collect.took", "File", safe.Text(x.name), "Practices", d.W.N("count.practices", n.New), "Member", safe.Text(n.Member))
			if n.Known > 0 {
				line += d.W.T("out.collect.known", "Known", n.Known)
			}
			took = append(took, line)
		}
		return c, nothing(d, len(took), left)
	})
	return some(d, left, tellDone(d, took, err))
}

// ErrLeft is returned where some of what was named was done, and some was left.
const ErrLeft = words.Error("fail.left")

// nothing is the error where nothing could be taken.
func nothing(d *desk.Desk, took int, left []error) error {
	switch {
	case took > 0 || len(left) == 0:
		return nil
	case len(left) == 1:
		return words.Fail("fail.left.one", left[0])
	}
	sayLeft(d, left)
	return words.Error("fail.left.all")
}

// some is the error where something was taken, unless there is one already.
func some(d *desk.Desk, left []error, err error) error {
	if err != nil || len(left) == 0 {
		return err
	}
	sayLeft(d, left)
	return words.FailText(words.Count("fail.left.some", len(left)), ErrLeft)
}

// sayLeft names what was left, why, and what to do.
func sayLeft(d *desk.Desk, left []error) {
	for _, why := range left {
		d.Tell("out.left", "Why", why)
	}
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
			return "", words.Fail("fail.collect.whose", err, "File", safe.Text(file), "Class", desk.Quoted(c.Label), "Name", desk.Quoted(f.Member))
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
		return "", words.Fail("fail.collect.unnamed", nil, "File", safe.Text(file))
	}
	return typed, nil
}
