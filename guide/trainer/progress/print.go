package progress

import (
	"fmt"
	"io"
	"strings"

	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/trainer/result"
)

// what says what a practice was, in a few words.
func (c Column) what() string {
	switch {
	case c.Result.Kind == result.Recorded:
		return "a recording"
	case c.Result.Kind == result.Partner:
		return fmt.Sprintf("%s, level %d", c.With, c.Result.Level)
	case c.With != "":
		return "a round, " + c.With
	}
	return "a round"
}

// says is what the picture comes to, in sentences.
func (p Picture) says() []string {
	var out []string
	switch {
	case p.Grew != nil:
		out = append(out, fmt.Sprintf("Grew: %s, from %.1f to %.1f points.", p.Grew.Line, p.Grew.From, p.Grew.To))
	case p.Early && len(p.Columns) > 0:
		out = append(out, "What grew can be told from four practices with points on.")
	case len(p.Columns) > 0:
		out = append(out, "Nothing has grown by half a point yet.")
	}
	if p.Next != nil {
		out = append(out, fmt.Sprintf("Next (%s): %s", p.Next.Line, p.Next.Try))
	}
	if p.Watched > 0 {
		out = append(out, fmt.Sprintf("You watched others %d times; what was counted then is theirs.", p.Watched))
	}
	return out
}

// widest is how many practices Text draws, the newest.
const widest = 26

// Text draws the picture for a terminal of 80 columns: a row for each line, a
// column for each practice, oldest left; and then what the columns are.
func (p Picture) Text(out io.Writer) error {
	w := &writer{w: out}
	from := max(0, len(p.Columns)-widest)
	draw := func(r Row, more string) {
		var b strings.Builder
		for _, c := range r.Cells[from:] {
			b.WriteString(r.Glyph(c))
		}
		w.line("%-32s %s  %s", r.Name, b.String(), more)
	}
	w.line("Points, 0 to 3 (· ▂ ▅ ▇), oldest left; at the right the newest")
	for _, r := range p.Lines() {
		draw(r, newest(r).Text)
	}
	w.line("\nCounted: · not yet, ▄ starting, ▇ good")
	for _, r := range p.Figures() {
		c := newest(r)
		draw(r, c.Text+", "+c.reach())
	}
	for _, r := range p.Figures() {
		w.line("  %s: %s (%s)", r.Name, r.Bands, r.Basis)
	}
	w.line("%s\n", scorecard.Stretch)
	for _, s := range p.says() {
		w.line("%s", s)
	}
	w.line("\nThe columns: %d of %d practices", len(p.Columns)-from, len(p.Columns))
	for _, c := range p.Columns[from:] {
		w.line("  %s  %s  %-20s  points by %s", c.ID, c.Day.Format("2006-01-02"), c.what(), by(c.By))
	}
	return w.err
}

// newest is the newest cell that is known.
func newest(r Row) (c Cell) {
	for _, x := range r.Cells {
		if x.Known {
			c = x
		}
	}
	return c
}

func by(b By) string {
	switch b {
	case None:
		return "nobody"
	case Program:
		return "the program"
	case Self:
		return "yourself"
	}
	return "the " + string(b)
}

// table is a row for each practice, below a head.
func (p Picture) table(rows []Row, text func(Cell) string) [][]string {
	head := []string{"day", "practice"}
	for _, r := range rows {
		head = append(head, r.Name)
	}
	out := [][]string{head}
	for i, c := range p.Columns {
		line := []string{c.Day.Format("2006-01-02"), c.what()}
		for _, r := range rows {
			line = append(line, text(r.Cells[i]))
		}
		out = append(out, line)
	}
	return out
}

func (p Picture) pointTable() [][]string {
	out := p.table(p.Lines(), func(c Cell) string { return c.Text })
	out[0] = append(out[0], "points by")
	for i, c := range p.Columns {
		out[i+1] = append(out[i+1], by(c.By))
	}
	return out
}

func (p Picture) figureTable() [][]string {
	return p.table(p.Figures(), func(c Cell) string {
		if !c.Known {
			return ""
		}
		return c.Text + ", " + c.reach()
	})
}

const title = "Practice over time"

// Markdown writes the picture as tables, a row for each practice.
func (p Picture) Markdown(out io.Writer) error {
	w := &writer{w: out}
	w.line("# %s\n\n## Points, 0 to 3\n", title)
	w.markdown(p.pointTable())
	w.line("\n## Counted\n")
	w.markdown(p.figureTable())
	w.line("")
	for _, r := range p.Figures() {
		w.line("- %s: %s (%s)", r.Name, r.Bands, r.Basis)
	}
	w.line("\n%s\n", scorecard.Stretch)
	for _, s := range p.says() {
		w.line("- %s", s)
	}
	return w.err
}

func (w *writer) markdown(table [][]string) {
	for i, row := range table {
		w.line("| %s |", strings.Join(row, " | "))
		if i == 0 {
			w.line("|%s", strings.Repeat("---|", len(row)))
		}
	}
}

const page = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>%[1]s</title>
<style>body{font:11pt/1.4 Georgia,serif;max-width:60em;margin:2em auto;padding:0 1em}table{border-collapse:collapse;width:100%%}
td,th{border:1px solid #bbb;padding:.2em .4em;text-align:left;font-size:9pt}@media print{body{margin:0}tr{break-inside:avoid}}</style>
<h1>%[1]s</h1>
<h2>Points, 0 to 3</h2>`

// HTML writes the same as a page to print. It loads nothing.
func (p Picture) HTML(out io.Writer) error {
	w := &writer{w: out}
	w.line(page, title)
	w.html(p.pointTable())
	w.line("<h2>Counted</h2>")
	w.html(p.figureTable())
	w.line("<ul>")
	for _, r := range p.Figures() {
		w.line("<li>%s: %s (%s)", safe.HTML(r.Name), safe.HTML(r.Bands), safe.HTML(string(r.Basis)))
	}
	w.line("</ul>\n<p>%s</p>", scorecard.Stretch)
	for _, s := range p.says() {
		w.line("<p>%s</p>", safe.HTML(s))
	}
	w.line("</html>")
	return w.err
}

func (w *writer) html(table [][]string) {
	w.line("<table>")
	for i, row := range table {
		cell := "<td>"
		if i == 0 {
			cell = "<th>"
		}
		for j := range row {
			row[j] = cell + safe.HTML(row[j])
		}
		w.line("<tr>%s</tr>", strings.Join(row, ""))
	}
	w.line("</table>")
}

// writer keeps the first error.
type writer struct {
	w   io.Writer
	err error
}

func (w *writer) line(format string, of ...any) {
	if w.err == nil {
		_, w.err = fmt.Fprintf(w.w, format+"\n", of...)
	}
}
