package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

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
	}
	cmd.RunE = p.does(func([]string) error {
		if err := checkTiming(timing); err != nil {
			return err
		}
		p.practising = true
		return p.screens(opening{timing: given(cmd, keptTiming(p.vaultDir()), timing)})
	})
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
		Long:    "Everyone holds the organizer's role equally often, give or take once. It says\nwhat does not fit. The minutes of a round are those kept on the screens\n(6 in onetoone practice), where flags give no others.",
		Example: "  onetoone practice plan --people 12 --minutes 90 --laptops 2\n  onetoone practice plan --people 12 --minutes 90 --html > plan.html",
		Args:    noArgument,
	}
	cmd.RunE = p.does(func([]string) error {
		p.practising = true
		room.Timing = given(cmd, keptTiming(p.vaultDir()), room.Timing)
		return p.plan(room, page)
	})
	f := cmd.Flags()
	f.IntVar(&room.People, "people", 12, "how many people there are")
	f.IntVar(&room.Minutes, "minutes", 90, "how many minutes there are")
	f.IntVar(&room.Laptops, "laptops", 0, "how many laptops there are")
	timingFlags(cmd, &room.Timing)
	f.BoolVar(&page, "html", false, "write a page to print")
	return cmd
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

// readResults reads a file of practice results, and readResultsAs calls it by
// another name in what it says of it.
func readResults(file string) (result.File, error) { return readResultsAs(file, file) }

func readResultsAs(name, file string) (result.File, error) {
	data, err := readAtMost(file, result.MaxFile+1)
	if err != nil {
		return result.File{}, err
	}
	return result.Read(safe.Text(name), data)
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
	if isPage(typed) {
		write = r.HTML
	}
	return writeTyped(typed, plain, write)
}

// isPage reports whether a name is that of a page to print.
func isPage(name string) bool { return strings.EqualFold(filepath.Ext(name), ".html") }

// printPath is where the screens suggest to write something to print.
func printPath(name string) string {
	ext := filepath.Ext(name)
	return freePath(func(n int) string {
		if n == 1 {
			return name
		}
		return fmt.Sprintf("%s-%d%s", strings.TrimSuffix(name, ext), n, ext)
	})
}

// writePlan writes a plan to a file that is not there yet, as its name was
// typed, and gives its full path.
func writePlan(typed string, plan rounds.Plan, plain bool) (string, error) {
	write := plan.Text
	if isPage(typed) {
		write = plan.HTML
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

// writeResult writes results to a file that is not there yet, as its name was
// typed, and gives its full path.
func writeResult(typed string, f result.File, plain bool) (string, error) {
	return writeTyped(typed, plain, f.Write)
}
