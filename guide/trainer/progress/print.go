package progress

import (
	"fmt"
	"io"
	"strings"

	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/guide/words"
)

// What says what a practice was, in a few words.
func (c Column) What(w *words.Words) string {
	switch {
	case c.Result.Kind == result.Recorded:
		return w.T("practised.recording")
	case c.Result.Kind == result.Partner:
		return w.T("picture.partner", "Name", c.With, "Level", c.Result.Level)
	}
	return w.T("picture.round", "Name", c.With)
}

// Says is what the picture comes to, in sentences.
func (p Picture) Says(w *words.Words) []string {
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
	from := max(0, len(p.Columns)-widest)
	draw := func(rows []Row, more func(Cell) string) paper.Table {
		t := paper.Table{Least: []int{32}}
		for _, r := range rows {
			var b strings.Builder
			for _, c := range r.Cells[from:] {
				b.WriteString(r.Glyph(c))
			}
			t.Rows = append(t.Rows, []string{r.Name, b.String(), more(newest(r))})
		}
		return t
	}
	columns := paper.Table{Least: []int{0, 0, 20}}
	for _, c := range p.Columns[from:] {
		columns.Rows = append(columns.Rows, []string{c.ID, c.Day.Format("2006-01-02"), c.What(w), w.T("picture.by", "By", c.By.Say(w))})
	}
	doc := paper.Document{Parts: []paper.Part{paper.Heading{Level: 2, Words: w.T("picture.points.head")}, draw(p.Lines(w), func(c Cell) string { return c.Text }),
		paper.Heading{Level: 2, Words: w.T("picture.counted.head")}, draw(p.Figures(w), func(c Cell) string { return c.Text + ", " + c.reach(w) })}}
	doc.Parts = append(append(doc.Parts, p.bands(w)...), paper.Heading{Level: 2, Words: w.T("picture.says")}, paper.List{Items: paper.Items(p.Says(w)...)},
		paper.Heading{Level: 2, Words: w.N("picture.columns", len(p.Columns), "Shown", len(p.Columns)-from)}, columns)
	return doc.Text(out, 0)
}

// bands say what is good of what is counted, and who says so.
func (p Picture) bands(w *words.Words) []paper.Part {
	var l []string
	for _, r := range p.Figures(w) {
		l = append(l, r.Band(w))
	}
	return []paper.Part{paper.List{Items: paper.Items(l...)}, paper.Paragraph{Words: w.T("printed.stretch")}}
}

// Band is the band of a row, and whose it is.
func (r Row) Band(w *words.Words) string {
	return w.T("picture.band", "Name", r.Name, "Bands", r.Bands, "Basis", r.Basis)
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

// Say says who gave the points.
func (b By) Say(w *words.Words) string {
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
		line := []string{c.Day.Format("2006-01-02"), c.What(w)}
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
		points.Rows[i] = append(points.Rows[i], c.By.Say(w))
	}
	figures := p.table(w, p.Figures(w), func(c Cell) string {
		if !c.Known {
			return ""
		}
		return c.Text + ", " + c.reach(w)
	})
	parts := append([]paper.Part{paper.Heading{Level: 2, Words: w.T("picture.points")}, points,
		paper.Heading{Level: 2, Words: w.T("picture.counted")}, figures}, p.bands(w)...)
	d := paper.New(w.T("picture.title"), append(parts, paper.List{Items: paper.Items(p.Says(w)...)})...)
	d.Wide = true
	return d
}
