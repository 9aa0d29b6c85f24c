package people

import (
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

func (s *coverage) turn(by people.By) screen.Step {
	s.by, s.Top = by, 0
	turn := s.k.Shown("coverage.tag", func() screen.Step { return s.turn(people.ByTag) }, "%", "left", "right")
	if by == people.ByTag {
		turn = s.k.Shown("coverage.place", func() screen.Step { return s.turn(people.ByPlace) }, "%", "left", "right")
	}
	s.Extra = []screen.Action{turn}
	return screen.Stay()
}

// bars draws a bar a place or a tag: what is heavy was met.
func (s *coverage) bars(p *page.Page) (out []*page.Row) {
	k, m := s.k, p.Margin()
	bars := people.Coverage(s.rows, s.by)
	if len(bars) == 0 {
		return p.Paragraph(page.Faint, 0, k.T("coverage.none"))
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
	return append(out, append([]*page.Row{p.Row()}, p.Paragraph(page.Faint, 0, k.T("coverage.legend"))...)...)
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
