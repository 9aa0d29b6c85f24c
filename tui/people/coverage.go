package people

import (
	"strconv"
	"strings"

	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// coverage shows how many of a place, or of a tag, were met: a bar each.
type coverage struct {
	*parts.Sheet
	k    *Room
	rows []people.Row
	by   people.By
}

// openCoverage opens the picture of everyone.
func (k *Room) openCoverage(rows []people.Row) screen.Step {
	s := &coverage{k: k, rows: rows}
	s.Sheet = parts.NewSheet(k.Desk, k.T("coverage.title"), nil)
	s.Reader.Rows = s.bars
	s.turn(people.ByPlace)
	return screen.Push(s)
}

// byStance are promises, by where those stood who made them.
const byStance people.By = "stance"

func (s *coverage) turn(by people.By) screen.Step {
	s.by, s.Top = by, 0
	turn := s.k.Shown("coverage.tag", func() screen.Step { return s.turn(people.ByTag) }, "%", "right")
	switch by {
	case people.ByTag:
		turn = s.k.Shown("coverage.stance", func() screen.Step { return s.turn(byStance) }, "%", "right")
	case byStance:
		turn = s.k.Shown("coverage.place", func() screen.Step { return s.turn(people.ByPlace) }, "%", "right")
	}
	s.Extra = []screen.Action{turn}
	return screen.Stay()
}

// expected are the promises that were kept or missed, by where those stood who made
// them: what was expected of somebody, and what they did.
func (s *coverage) expected() (out []people.Bar) {
	var all people.Expected
	for _, r := range s.rows {
		all = all.Plus(r.Expected)
	}
	for level, side := range all {
		if settled := side.Kept + side.Missed; level > 0 && settled > 0 {
			out = append(out, people.Bar{Of: s.k.T("coverage.level", "Level", level, "Word", s.k.T("level."+strconv.Itoa(level))), Met: side.Kept, All: settled})
		}
	}
	return out
}

// bars draws a bar a place or a tag: what is heavy was met.
func (s *coverage) bars(p *page.Page) (out []*page.Row) {
	k, m := s.k, p.Margin()
	bars, legend, none := people.Coverage(s.rows, s.by), "coverage.legend", "coverage.none"
	if s.by == byStance {
		bars, legend, none = s.expected(), "coverage.legend.stance", "coverage.none.stance"
	}
	if len(bars) == 0 {
		return p.Paragraph(page.Faint, 0, k.T(none))
	}
	name, most := 0, 0
	for _, b := range bars {
		name, most = max(name, safe.Width(safe.Text(s.label(b)))), max(most, b.All)
	}
	many := safe.Width(k.T("coverage.of", "Met", most, "All", most)) + 1
	name = min(name, (p.W-m-many)/2)
	room := max(4, min(40, p.W-m-name-many-3))
	for _, b := range bars {
		met, all := length(b.Met, most, room), length(b.All, most, room)
		out = append(out, p.Row().To(m).Add(page.Plain, safe.Cut(safe.Text(s.label(b)), name)).To(m+name+2).
			Add(page.Plain, strings.Repeat("━", met)).Add(page.Faint, strings.Repeat("─", all-met)).
			Add(page.Faint, " "+k.T("coverage.of", "Met", b.Met, "All", b.All)))
	}
	return append(out, append([]*page.Row{p.Row()}, p.Paragraph(page.Faint, 0, k.T(legend))...)...)
}

// label is what a bar is of.
func (s *coverage) label(b people.Bar) string {
	if b.Of == "" {
		return s.k.T("coverage.without." + string(s.by))
	}
	return b.Of
}

// length is how long a number is in a bar of so many columns; something is never
// nothing.
func length(n, most, room int) int {
	if n == 0 {
		return 0
	}
	return max(1, n*room/max(1, most))
}
