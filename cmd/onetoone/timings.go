package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/trainer/timings"
	"example.org/onetoone/store"
	"example.org/onetoone/tui/safe"
)

const timingsHelp = `Write down numbers of your real talks, to give to a trainer: minutes, prompts
used, marks and steps of the click, by stage. No words, no names, and no day:
only the week. Of a talk kept at the level none, only its minutes; a talk of
which nobody has said what may be kept is left out.

onetoone practice propose reads it, and says what to practise next.`

func timingsCommand(d *desk) *cobra.Command {
	var file string
	var asTable, asJSON bool
	cmd := &cobra.Command{
		Use:     "timings",
		Short:   "Write numbers of the talks for a trainer: no words, no names",
		Long:    timingsHelp,
		Example: "  onetoone timings --table\n  onetoone timings -o timings.json",
		Args:    noArgument,
		RunE:    does(func([]string) error { return writeTimings(d, file, asTable) }),
	}
	cmd.Flags().StringVarP(&file, "output", "o", "", "file to write (else standard output)")
	cmd.Flags().BoolVar(&asTable, "table", false, "write a table to look at")
	cmd.Flags().BoolVar(&asJSON, "json", false, "write JSON, which it does without this too")
	cmd.MarkFlagsMutuallyExclusive("table", "json")
	return cmd
}

func writeTimings(d *desk, file string, asTable bool) error {
	f, left, err := timingsOf(d)
	if err != nil {
		return err
	}
	if left.Undecided > 0 {
		d.say("onetoone: %d left out: nobody has said yet what may be kept", left.Undecided)
	}
	if left.NotOver > 0 {
		d.say("onetoone: %d left out: not over yet", left.NotOver)
	}
	write := f.Write
	if asTable {
		write = f.Table
	}
	if err := d.writeOut(file, write); err != nil {
		return fmt.Errorf("writing the timings: %w", err)
	}
	return nil
}

// timingsOf takes the numbers out of the talks in the vault.
func timingsOf(d *desk) (f timings.File, left timings.Left, err error) {
	err = withVault(d, func(v *store.Vault) error {
		var failed error
		f, left, err = timings.Make(func(yield func(guide.Session) bool) {
			for r, err := range v.Records() {
				var s guide.Session
				if err == nil {
					s, err = guide.Replay(r.Guide, r.Events)
				}
				if failed = err; err != nil || !yield(s) {
					return
				}
			}
		})
		if failed != nil {
			return fmt.Errorf("reading the talks: %w", failed)
		}
		return err
	})
	return f, left, err
}

const proposeHelp = `Say in a sentence what to practise next, from the numbers of real talks: a file
of onetoone timings (- is standard input), or, without one, the talks in your
own vault. It says nothing of fewer than four talks, and says so when nothing
stands out.`

func proposeCommand(d *desk) *cobra.Command {
	var all bool
	cmd := &cobra.Command{
		Use:     "propose [FILE]",
		Short:   "Say what to practise next, from numbers of real talks",
		Long:    proposeHelp,
		Example: "  onetoone practice propose timings.json\n  onetoone practice propose",
		Args:    cobra.MaximumNArgs(1),
		RunE:    does(func(args []string) error { return propose(d, args, all) }),
	}
	cmd.Flags().BoolVar(&all, "all", false, "say everything that stands out, the strongest first")
	return cmd
}

func propose(d *desk, args []string, all bool) error {
	f, err := timingsFrom(d, args)
	if err != nil {
		return err
	}
	if found := timings.Patterns(f); all && len(found) > 0 {
		for _, pattern := range found {
			if _, err := fmt.Fprintln(d.out, pattern); err != nil {
				return err
			}
		}
		return nil
	}
	_, err = fmt.Fprintln(d.out, timings.Propose(f))
	return err
}

// timingsFrom reads a file, standard input, or the talks in the vault.
func timingsFrom(d *desk, args []string) (f timings.File, err error) {
	if len(args) == 0 {
		f, _, err = timingsOf(d)
		return f, err
	}
	if args[0] != "-" {
		return timingsFile(args[0])
	}
	data, err := io.ReadAll(io.LimitReader(d.in, timings.MaxFile+1))
	if err != nil {
		return f, err
	}
	return timings.Read(args[0], data)
}

// timingsFile reads a file of numbers of real talks.
func timingsFile(path string) (f timings.File, err error) {
	data, err := readAtMost(path, timings.MaxFile+1)
	if err != nil {
		return f, err
	}
	return timings.Read(safe.Text(path), data)
}

// typedTimings reads such a file as its name is typed on the screen.
func typedTimings(typed string) (timings.File, error) {
	path, err := typedPath(typed)
	if err != nil {
		return timings.File{}, err
	}
	return timingsFile(path)
}
