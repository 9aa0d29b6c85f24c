package trainer

import (
	"io"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/files"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/trainer/timings"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
)

// Timings writes numbers of the talks, for a trainer.
func Timings(d *desk.Desk) *cobra.Command {
	var file string
	var asTable, asJSON bool
	cmd := &cobra.Command{
		Use:  "timings",
		Args: desk.NoArgument,
		RunE: desk.Does(func([]string) error { return writeTimings(d, file, asTable) }),
	}
	cmd.Flags().StringVarP(&file, "output", "o", "", "")
	cmd.Flags().BoolVar(&asTable, "table", false, "")
	cmd.Flags().BoolVar(&asJSON, "json", false, "")
	cmd.MarkFlagsMutuallyExclusive("table", "json")
	return cmd
}

func writeTimings(d *desk.Desk, file string, asTable bool) error {
	f, left, err := timingsOf(d)
	if err != nil {
		return err
	}
	if left.Undecided > 0 {
		d.Tell("out.timings.undecided", "N", left.Undecided)
	}
	if left.NotOver > 0 {
		d.Tell("out.result.notover", "N", left.NotOver)
	}
	write := f.Write
	if asTable {
		write = func(w io.Writer) error { return f.Table(w, d.W) }
	}
	if err := d.WriteOut(file, write); err != nil {
		return words.Fail("fail.timings.writing", err)
	}
	return nil
}

// timingsOf takes the numbers out of the talks in the vault.
func timingsOf(d *desk.Desk) (f timings.File, left timings.Left, err error) {
	err = open.With(d, func(v *store.Vault) error {
		var failed error
		f, left, err = timings.Make(func(yield func(guide.Session) bool) {
			for r, err := range v.Records() {
				if err == nil && r.Header.Author != "" {
					continue // somebody else held it
				}
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
			return words.Fail("fail.timings.reading", failed)
		}
		return err
	})
	return f, left, err
}

// Propose says what to practise next, from such numbers.
func Propose(d *desk.Desk) *cobra.Command {
	var all bool
	cmd := &cobra.Command{
		Use:  "propose [FILE]",
		Args: desk.Between(0, 1),
		RunE: desk.Does(func(args []string) error { return propose(d, args, all) }),
	}
	cmd.Flags().BoolVar(&all, "all", false, "")
	return cmd
}

func propose(d *desk.Desk, args []string, all bool) error {
	f, err := timingsFrom(d, args)
	if err != nil {
		return err
	}
	if found := timings.Patterns(f); all && len(found) > 0 {
		for _, pattern := range found {
			if err := d.PrintLine(pattern.Command(d.W)); err != nil {
				return err
			}
		}
		return nil
	}
	return d.PrintLine(timings.Propose(d.W, f))
}

// timingsFrom reads a file, standard input, or the talks in the vault.
func timingsFrom(d *desk.Desk, args []string) (f timings.File, err error) {
	if len(args) == 0 {
		f, _, err = timingsOf(d)
		return f, err
	}
	if args[0] != "-" {
		return files.Timings(args[0])
	}
	data, err := io.ReadAll(io.LimitReader(d.In, timings.MaxFile+1))
	if err != nil {
		return f, err
	}
	return timings.Read(args[0], data)
}
