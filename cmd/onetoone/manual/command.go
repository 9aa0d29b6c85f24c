package manual

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/guide/manual"
	"example.org/onetoone/guide/words"
)

// Command lists the pages of the manual, and shows one.
func Command(d *desk.Desk) *cobra.Command {
	return &cobra.Command{
		Use:  "manual [PAGE]",
		Args: desk.Between(0, 1),
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return complete(d, args)
		},
		RunE: desk.Does(func(args []string) error {
			if len(args) == 0 {
				return list(d)
			}
			return show(d, args[0])
		}),
	}
}

// style is how a page is read for a command: with weights, or with quotes where
// there are none.
func style(w *words.Words, weights bool) manual.Style {
	s := manual.Style{Link: func(page string) string { return w.T("manual.link", "Page", page) }}
	if !weights {
		s.Quoted = func(code string) string { return w.T("manual.quoted", "Code", code) }
	}
	return s
}

func complete(d *desk.Desk, args []string) (out []cobra.Completion, _ cobra.ShellCompDirective) {
	for _, p := range Pages(d.W) {
		if len(args) == 0 {
			out = append(out, cobra.CompletionWithDesc(p.Name, p.About))
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

func list(d *desk.Desk) error {
	return d.Print(func(w io.Writer) error {
		for _, p := range Pages(d.W) {
			if _, err := fmt.Fprintln(w, d.W.T("manual.row", "Page", fmt.Sprintf("%-9s", p.Name), "About", p.About)); err != nil {
				return err
			}
		}
		_, err := fmt.Fprintf(w, "\n%s\n", d.W.T("manual.read"))
		return err
	})
}

// show writes a page as wide as the terminal.
func show(d *desk.Desk, name string) error {
	src, err := Source(d.W, name)
	if err != nil {
		return meant(err, name)
	}
	out := sheet{d: d, weights: desk.IsTerminal(d.Screen) && !slices.Contains([]string{"", "dumb"}, os.Getenv("TERM"))}
	p := manual.Read(name, src, style(d.W, out.weights))
	out.row(manual.Row{Runs: []manual.Run{{Weight: manual.Title, Text: p.Title}}})
	for _, row := range append(p.Head(d.Width()), p.Rows(d.Width())...) {
		out.row(row)
	}
	return out.err
}

// meant says which page may be meant.
func meant(err error, typed string) error {
	like := &cobra.Command{SuggestionsMinimumDistance: 2}
	for _, name := range Names() {
		like.AddCommand(&cobra.Command{Use: name, Run: func(*cobra.Command, []string) {}})
	}
	if found := like.SuggestionsFor(typed); len(found) > 0 {
		return words.As(ErrNoPage, "fail.page.like", "Page", strconv.Quote(typed), "Like", found[0])
	}
	return err
}

// How a terminal is told of weights: no words.
var weightOf = [...]string{manual.Faint: "\x1b[2m", manual.Strong: "\x1b[1m", manual.Title: "\x1b[1m"}

const noWeight = "\x1b[0m"

// sheet writes rows to a terminal.
type sheet struct {
	d       *desk.Desk
	weights bool
	err     error
}

func (s *sheet) row(r manual.Row) {
	for _, run := range r.Runs {
		weight := weightOf[run.Weight]
		if s.weights && weight != "" {
			s.write(s.d.Screen, weight)
		}
		s.write(s.d.Out, run.Text)
		if s.weights && weight != "" {
			s.write(s.d.Screen, noWeight)
		}
	}
	s.write(s.d.Out, "\n")
}

func (s *sheet) write(to io.Writer, text string) {
	if s.err == nil {
		_, s.err = io.WriteString(to, text)
	}
}
