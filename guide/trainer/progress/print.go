package progress

import (
	"fmt"
	"io"
	"strings"

	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/guide/words"
)

// what says what a practice was, in a few words.
func (c Column) what(w *words.Words) string {
	switch {
	case c.Result.Kind == result.Recorded:
		return w.T("practised.recording")
	case c.Result.Kind == result.Partner:
		return w.T("picture.partner", "Name", c.With, "Level", c.Result.Level)
	}
	return w.T("picture.round", "Name", c.With)
}

// says is what the picture comes to, in sentences.
func (p Picture) says(w *words.Words) []string {
	var out []string
	switch {
	case p.Grew != nil:
		out = append(out, w.T("picture.grew", "Line", p.Grew.Line, "From", fmt.Sprintf("%.1f", p.Grew.From), "To", fmt.Sprintf("%.1f", p.Grew.To)))
	case p.Early && len(p.Columns) > 0:
		out = append(out, w.T("picture.early"))
	case len(p.Columns) > 0:
		out = append(out, w.T("picture.same"))
	}
	if p.Next != nil {
		out = append(out, w.T("picture.next", "Line", p.Next.Line, "Try", p.Next.Try))
	}
	if p.Watched > 0 {
		out = append(out, w.N("picture.watched", p.Watched))
	}
	return out
}

// widest is how many practices Text draws, the newest.
const widest = 26

// Text draws the picture for a terminal of 80 columns: a row for each line, a
// column for each practice, oldest left; and then what the columns are.
func (p Picture) Text(out io.Writer, w *words.Words) error {
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
	line("%s", w.T("picture.points.head"))
	for _, r := range p.Lines(w) {
		draw(r, newest(r).Text)
	}
	line("\n%s", w.T("picture.counted.head"))
	for _, r := range p.Figures(w) {
		c := newest(r)
		draw(r, c.Text+", "+c.reach(w))
	}
	for _, r := range p.Figures(w) {
		line("  %s: %s (%s)", r.Name, r.Bands, r.Basis)
	}
	line("%s\n", w.T("printed.stretch"))
	for _, s := range p.says(w) {
		line("%s", s)
	}
	line("\n%s", w.T("picture.columns", "N", len(p.Columns)-from, "All", len(p.Columns)))
	for _, c := range p.Columns[from:] {
		line("  %s  %s  %-20s  %s", c.ID, c.Day.Format("2006-01-02"), c.what(w), w.T("picture.by", "By", by(w, c.By)))
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

// by says who gave the points.
func by(w *words.Words, b By) string {
	if b == None {
		return w.T("picture.by.nobody")
	}
	return w.T("picture.by." + string(b))
}

// table is a row for each practice.
func (p Picture) table(w *words.Words, rows []Row, text func(Cell) string) paper.Table {
	t := paper.Table{Head: []string{w.T("picture.day"), w.T("picture.practice")}}
	for _, r := range rows {
		t.Head = append(t.Head, r.Name)
	}
	for i, c := range p.Columns {
		line := []string{c.Day.Format("2006-01-02"), c.what(w)}
		for _, r := range rows {
			line = append(line, text(r.Cells[i]))
		}
		t.Rows = append(t.Rows, line)
	}
	return t
}

// Document is the picture as tables, a row for each practice.
func (p Picture) Document(w *words.Words) paper.Document {
	points := p.table(w, p.Lines(w), func(c Cell) string { return c.Text })
	points.Head = append(points.Head, w.T("picture.points.by"))
	for i, c := range p.Columns {
		points.Rows[i] = append(points.Rows[i], by(w, c.By))
	}
	figures := p.table(w, p.Figures(w), func(c Cell) string {
		if !c.Known {
			return ""
		}
		return c.Text + ", " + c.reach(w)
	})
	var bands []paper.Item
	for _, r := range p.Figures(w) {
		bands = append(bands, paper.Items(fmt.Sprintf("%s: %s (%s)", r.Name, r.Bands, r.Basis))...)
	}
	d := paper.New(w.T("picture.title"), paper.Heading{Level: 2, Words: w.T("picture.points")}, points,
		paper.Heading{Level: 2, Words: w.T("picture.counted")}, figures, paper.List{Items: bands},
		paper.Paragraph{Words: w.T("printed.stretch")}, paper.List{Items: paper.Items(p.says(w)...)})
	d.Wide = true
	return d
}
