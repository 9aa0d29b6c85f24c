package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/result"
	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/tui"
	"example.org/onetoone/tui/safe"
)

const practiceHelp = `Without a command it opens the screens for practice: hold a round of three,
count what happens, score a recording. They use a vault of their own, beside
the real one, which needs no passphrase and knows nobody you talk with.`

// practiceCommand opens practice, and groups what is for rehearsing.
func (p *program) practiceCommand() *cobra.Command {
	timing := rounds.Usual()
	cmd := &cobra.Command{
		Use:   "practice",
		Short: "Rehearse: in a room, in three, watching, or with a scripted partner",
		Long:  practiceHelp,
		Example: "  onetoone practice\n  onetoone practice talk dee\n  onetoone practice plan --people 12 --minutes 90 --laptops 2\n" +
			"  onetoone practice label < lines.txt",
		Args: noArgument,
		RunE: p.does(func([]string) error {
			if err := checkTiming(timing); err != nil {
				return err
			}
			p.practising = true
			return p.screens(opening{timing: timing})
		}),
	}
	timingFlags(cmd, &timing)
	cmd.AddCommand(p.partnerCommand(), p.personasCommand(), p.cardCommand(), p.planCommand(), p.joinCommand(), p.proposeCommand(), p.labelCommand(),
		p.resultCommand(), p.progressCommand(), p.practiceDeleteCommand(), p.classCommand())
	return cmd
}

func (p *program) planCommand() *cobra.Command {
	room := rounds.Room{Timing: rounds.Usual()}
	var page bool
	cmd := &cobra.Command{
		Use:     "plan",
		Short:   "Lay out who does what when, for a room",
		Long:    "Everyone holds the organizer's role equally often, give or take once. It says\nwhat does not fit.",
		Example: "  onetoone practice plan --people 12 --minutes 90 --laptops 2\n  onetoone practice plan --people 12 --minutes 90 --html > plan.html",
		Args:    noArgument,
		RunE:    p.does(func([]string) error { return p.plan(room, page) }),
	}
	f := cmd.Flags()
	f.IntVar(&room.People, "people", 12, "how many people there are")
	f.IntVar(&room.Minutes, "minutes", 90, "how many minutes there are")
	f.IntVar(&room.Laptops, "laptops", 0, "how many laptops there are")
	timingFlags(cmd, &room.Timing)
	f.BoolVar(&page, "html", false, "write a page to print")
	return cmd
}

// timingFlags are the minutes of a round.
func timingFlags(cmd *cobra.Command, t *rounds.Timing) {
	f := cmd.Flags()
	f.IntVar(&t.Talk, "talk", t.Talk, "minutes of each talk")
	f.IntVar(&t.Debrief, "debrief", t.Debrief, "minutes to debrief it")
	f.IntVar(&t.Rotate, "rotate", t.Rotate, "minutes to change places")
}

// checkTiming refuses minutes that no round can have.
func checkTiming(t rounds.Timing) error {
	if t.Talk < guide.MinMinutes {
		return usageError{fmt.Errorf("a talk of %d minutes: expected %d at least", t.Talk, guide.MinMinutes)}
	}
	if _, err := rounds.Make(rounds.Room{People: 3, Minutes: t.Round(), Timing: t}); err != nil {
		return usageError{err}
	}
	return nil
}

func (p *program) plan(room rounds.Room, page bool) error {
	plan, err := rounds.Make(room)
	if err != nil {
		return usageError{err}
	}
	if page {
		return plan.HTML(p.out)
	}
	return plan.Text(p.out)
}

func (p *program) joinCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "join FILE...",
		Short:   "Put what several observers counted side by side",
		Long:    "The files are results that observers of one talk wrote (r in what they counted).\nEach tally is shown for those who watched for it.",
		Example: "  onetoone practice join maria.json ali.json",
		Args:    cobra.MinimumNArgs(1),
		RunE:    p.does(p.join),
	}
}

func (p *program) join(files []string) error {
	var watched []result.Practice
	for _, file := range files {
		f, err := readResults(file)
		if err != nil {
			return err
		}
		for _, x := range f.Practices {
			if x.Kind == result.Watch {
				watched = append(watched, x)
				fmt.Fprintf(p.out, "%d  %s: %s\n", len(watched), safe.Text(filepath.Base(file)), x.Line())
			}
		}
	}
	if len(watched) == 0 {
		return errors.New("nothing was watched in these: an observer's page writes what they counted (r)")
	}
	fmt.Fprintln(p.out)
	for _, j := range result.Join(watched) {
		var counts []string
		for _, n := range j.Counts {
			counts = append(counts, fmt.Sprintf("%4d", n))
		}
		if len(counts) == 0 {
			counts = []string{"   -"}
		}
		fmt.Fprintf(p.out, "%-14s%s\n", j.Tally, strings.Join(counts, ""))
	}
	return nil
}

// readResults reads a file of practice results.
func readResults(file string) (result.File, error) {
	data, err := readAtMost(file, result.MaxFile+1)
	if err != nil {
		return result.File{}, err
	}
	return result.Read(safe.Text(file), data)
}

func readAtMost(file string, n int64) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, n))
}

// reportPath is where the screens suggest to write the debrief of a practice
// with a scripted partner.
func reportPath(id string) string {
	return freePath(func(n int) string {
		if n == 1 {
			return "practice-" + id + ".md"
		}
		return fmt.Sprintf("practice-%s-%d.md", id, n)
	})
}

// writeReport writes a debrief to a file that is not there yet, as its name was
// typed: as a page to print where it ends in .html, as Markdown otherwise.
func writeReport(typed string, r tui.Report, plain bool) (string, error) {
	write := r.Markdown
	if strings.EqualFold(filepath.Ext(typed), ".html") {
		write = r.HTML
	}
	return writeTyped(typed, plain, write)
}

// resultPath is where the screens suggest to write a result.
func resultPath(id string) string {
	return freePath(func(n int) string {
		if n == 1 {
			return "practice-" + id + ".json"
		}
		return fmt.Sprintf("practice-%s-%d.json", id, n)
	})
}

// writeResult writes a result to a file that is not there yet, as its name was
// typed, and gives its full path.
func writeResult(typed, id string, s guide.Session, plain bool) (string, error) {
	p, err := result.Of(id, s)
	if err != nil {
		return "", err
	}
	return writeTyped(typed, plain, result.File{}.With(p).Write)
}
