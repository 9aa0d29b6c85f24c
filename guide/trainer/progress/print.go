package progress

import (
	"fmt"
	"io"
	"strings"

	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/practice/scorecard"
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
	var all strings.Builder
	line := func(format string, of ...any) { fmt.Fprintf(&all, format+"\n", of...) }
	from := max(0, len(p.Columns)-widest)
	draw := func(r Row, more string) {
		var b strings.Builder
		for _, c := range r.Cells[from:] {
			b.WriteString(r.Glyph(c))
		}
		line("%-32s %s  %s", r.Name, b.String(), more)
	}
	line("Points, 0 to 3 (· ▂ ▅ ▇), oldest left; at the right the newest")
	for _, r := range p.Lines() {
		draw(r, newest(r).Text)
	}
	line("\nCounted: · not yet, ▄ starting, ▇ good")
	for _, r := range p.Figures() {
		c := newest(r)
		draw(r, c.Text+", "+c.reach())
	}
	for _, r := range p.Figures() {
		line("  %s: %s (%s)", r.Name, r.Bands, r.Basis)
	}
	line("%s\n", scorecard.Stretch)
	for _, s := range p.says() {
		line("%s", s)
	}
	line("\nThe columns: %d of %d practices", len(p.Columns)-from, len(p.Columns))
	for _, c := range p.Columns[from:] {
		line("  %s  %s  %-20s  points by %s", c.ID, c.Day.Format("2006-01-02"), c.what(), by(c.By))
	}
	_, err := io.WriteString(out, all.String())
	return err
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

// table is a row for each practice.
func (p Picture) table(rows []Row, text func(Cell) string) paper.Table {
	t := paper.Table{Head: []string{"day", "practice"}}
	for _, r := range rows {
		t.Head = append(t.Head, r.Name)
	}
	for i, c := range p.Columns {
		line := []string{c.Day.Format("2006-01-02"), c.what()}
		for _, r := range rows {
			line = append(line, text(r.Cells[i]))
		}
		t.Rows = append(t.Rows, line)
	}
	return t
}

// Document is the picture as tables, a row for each practice.
func (p Picture) Document() paper.Document {
	points := p.table(p.Lines(), func(c Cell) string { return c.Text })
	points.Head = append(points.Head, "points by")
	for i, c := range p.Columns {
		points.Rows[i] = append(points.Rows[i], by(c.By))
	}
	figures := p.table(p.Figures(), func(c Cell) string {
		if !c.Known {
			return ""
		}
		return c.Text + ", " + c.reach()
	})
	var bands []paper.Item
	for _, r := range p.Figures() {
		bands = append(bands, paper.Items(fmt.Sprintf("%s: %s (%s)", r.Name, r.Bands, r.Basis))...)
	}
	d := paper.New("Practice over time", paper.Heading{Level: 2, Words: "Points, 0 to 3"}, points,
		paper.Heading{Level: 2, Words: "Counted"}, figures, paper.List{Items: bands},
		paper.Paragraph{Words: scorecard.Stretch}, paper.List{Items: paper.Items(p.says()...)})
	d.Wide = true
	return d
}
