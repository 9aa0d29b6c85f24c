package progress

import (
	"strconv"

	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/guide/words"
)

// Row is one thing over time.
type Row struct {
	Name string
	Most int // the highest level
	// Bands is the band as it is shown, and Basis whose it is; points have none.
	Bands string
	Basis string
	Cells []Cell // one for each column
}

// Cell is how far along one thing was in one practice.
type Cell struct {
	Known bool
	Level int    // 0 to the row's Most
	Text  string // as it is shown: 38%, or 2
}

// Lines are the eight lines of the scorecard.
func (p Picture) Lines(w *words.Words) []Row {
	var out []Row
	for i, name := range scorecard.Names() {
		r := Row{Name: w.Text(name), Most: scorecard.MostPoints}
		for _, c := range p.Columns {
			cell := Cell{}
			if c.Points != nil {
				cell = Cell{true, c.Points[i], strconv.Itoa(c.Points[i])}
			}
			r.Cells = append(r.Cells, cell)
		}
		out = append(out, r)
	}
	return out
}

// good is the highest that a figure reaches.
const good = 2

// Figures are what was counted, as far as it is known of any practice. Their
// levels are 0 not yet, 1 starting, 2 good.
func (p Picture) Figures(w *words.Words) []Row {
	var out []Row
	for _, id := range scorecard.FigureIDs() {
		r, any := Row{Most: good}, false
		for _, c := range p.Columns {
			cell := Cell{}
			if v, ok := c.Result.Figure(id); ok {
				f := result.Figure{ID: id, Value: v}.Beside()
				r.Name, r.Bands, r.Basis, any = w.Text(f.Name), w.Text(f.Bands), w.Text(f.Basis.Text()), true
				cell = Cell{true, f.Reaches(), w.Text(f.Text)}
			}
			r.Cells = append(r.Cells, cell)
		}
		if any {
			out = append(out, r)
		}
	}
	return out
}

// Glyph draws a cell of the row: higher is further along, a dot is the lowest,
// a space is not known.
func (r Row) Glyph(c Cell) string {
	switch {
	case !c.Known:
		return " "
	case r.Most == good:
		return [...]string{"·", "▄", "▇"}[c.Level]
	}
	return [...]string{"·", "▂", "▅", "▇"}[c.Level]
}

// reach says in words how far along a cell of a figure is.
func (c Cell) reach(w *words.Words) string {
	if !c.Known {
		return w.T("reach.unknown")
	}
	return w.T("reach." + strconv.Itoa(c.Level))
}
