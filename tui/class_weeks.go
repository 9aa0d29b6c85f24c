package tui

import (
	"strconv"
	"strings"

	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/tui/safe"
)

// weeks shows week by week how many skipped which stage and which move: a bar
// for each, and the numbers where there is room. The newest weeks are at the
// right; ← goes back.
type weeks struct {
	reader
	k    *desk
	p    class.Picture
	back int // how many of the newest weeks are off the right edge
	cols int // how many weeks the page has room for
}

func newWeeks(k *desk, c class.Class) *weeks {
	s := &weeks{k: k, p: c.Picture()}
	s.reader = reader{d: k, page: s.page, rows: s.rows}
	return s
}

// resize sees how many weeks there is room for.
func (s *weeks) resize(w, h int) {
	g := s.grid(w)
	s.cols = max(1, min(len(s.p.Weeks), (w-g.left-1)/g.cell))
	s.back = max(0, min(s.back, len(s.p.Weeks)-s.cols))
	s.reader.resize(w, h)
}

// turn goes back or forth by d weeks.
func (s *weeks) turn(d int) func() step {
	return func() step {
		s.back = max(0, min(s.back+d, len(s.p.Weeks)-s.cols))
		return stay()
	}
}

func (s *weeks) actions() []action {
	k := s.k
	acts := s.scrolling("tab", "down", " ", "pgdown")
	if s.cols < len(s.p.Weeks) {
		acts = append(acts, k.shown("class.weeks.older", s.turn(s.cols), "left"), k.shown("class.weeks.newer", s.turn(-s.cols), "right").shownIf(s.back > 0))
	}
	return append(acts, k.shown("back", leave, "esc"))
}

// page is the page with all but the rows on it.
func (s *weeks) page(w, h int) *page {
	p := newPage(w, h, s.k.Palette)
	right := ""
	if len(s.p.Weeks) > 0 {
		right = s.k.T("class.weeks.short")
	}
	p.header(s.k.T("class.weeks"), right, faint)
	s.k.footer(p, s.actions(), "", faint)
	return p
}

// grid is how wide the columns of the table are.
type grid struct {
	left int  // where the weeks begin
	cell int  // columns of a week
	says bool // numbers stand behind the bars
}

// barWide is how many cells a bar has.
const barWide = 4

// grid is how wide the columns are on a page of that width.
func (s *weeks) grid(w int) grid {
	if w < 60 {
		return grid{left: marginOf(w) + 16, cell: barWide + 1}
	}
	most := 0
	for _, x := range s.p.Weeks {
		most = max(most, len(x.Practised))
	}
	return grid{left: marginOf(w) + 22, cell: barWide + 4 + 2*len(strconv.Itoa(most)), says: true}
}

// shown are the weeks that are on the page.
func (s *weeks) shown() []class.Week {
	to := len(s.p.Weeks) - s.back
	return s.p.Weeks[max(0, to-s.cols):to]
}

func (s *weeks) rows(p *page) []*row {
	w := s.k.Words
	if len(s.p.Weeks) == 0 {
		return p.paragraph(plain, 0, w.T("class.skips.none"))
	}
	g, shown := s.grid(p.w), s.shown()
	head := p.row().to(g.left)
	people := p.row().to(p.margin()).add(faint, w.T("class.weeks.people")).to(g.left)
	for i, x := range shown {
		head.to(g.left+i*g.cell).add(title, weekWord(x.Week))
		people.to(g.left+i*g.cell).add(faint, strconv.Itoa(len(x.Practised)))
	}
	out := []*row{head, people}
	out = append(out, s.part(p, w.T("class.weeks.stages"), len(s.p.Stages), func(i int) (string, func(class.Week) class.Skip) {
		id := s.p.Stages[i]
		return stageName(id), func(x class.Week) class.Skip { return x.Stages[id] }
	})...)
	out = append(out, s.part(p, w.T("class.weeks.moves"), len(s.p.Moves), func(i int) (string, func(class.Week) class.Skip) {
		m := s.p.Moves[i]
		return string(m), func(x class.Week) class.Skip { return x.Moves[m] }
	})...)
	out = append(out, p.row())
	out = append(out, p.paragraph(faint, 0, w.T("class.weeks.legend"))...)
	for _, text := range s.p.Says() {
		out = append(out, p.bullet(plain, "·", text)...)
	}
	return out
}

// part is a headed block of rows, one for each stage or move.
func (s *weeks) part(p *page, head string, n int, of func(i int) (string, func(class.Week) class.Skip)) (out []*row) {
	if n == 0 {
		return nil
	}
	g := s.grid(p.w)
	if p.h >= 24 {
		out = append(out, p.row())
	}
	out = append(out, p.row().to(p.margin()).add(title, head))
	for i := range n {
		name, skip := of(i)
		r := p.row().to(p.margin()).add(plain, safe.Cut(name, g.left-p.margin()-1))
		for c, x := range s.shown() {
			drawSkip(r.to(g.left+c*g.cell), skip(x), g.says)
		}
		out = append(out, r)
	}
	return out
}

// drawSkip is how many skipped something: the fuller the bar, the more of them.
// Where it cannot be told there is nothing.
func drawSkip(r *row, s class.Skip, says bool) {
	if s.Of == 0 {
		return
	}
	n := (2*barWide*s.Skipped + s.Of) / (2 * s.Of)
	if s.Skipped > 0 {
		n = max(n, 1)
	}
	if s.Skipped < s.Of {
		n = min(n, barWide-1)
	}
	r.add(strong, strings.Repeat("━", n)).add(faint, strings.Repeat("·", barWide-n))
	if says {
		r.add(faint, " "+strconv.Itoa(s.Skipped)+"/"+strconv.Itoa(s.Of))
	}
}

// stageName is the title of a stage by its id, or the id.
func stageName(id string) string {
	for _, g := range script.Builtin() {
		for _, st := range g.Stages {
			if st.ID == id {
				return st.Title
			}
		}
	}
	return id
}
