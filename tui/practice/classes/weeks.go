package classes

import (
	"cmp"
	"strconv"
	"strings"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// weeks shows week by week how many skipped which stage and which move: a bar
// for each, and the numbers where there is room. The newest weeks are at the
// right; ← goes back.
type weeks struct {
	parts.Reader
	k    *screen.Desk
	p    class.Picture
	back int // how many of the newest weeks are off the right edge
	cols int // how many weeks the page has room for
}

func newWeeks(k *screen.Desk, c class.Class) *weeks {
	s := &weeks{k: k, p: c.Picture()}
	s.Reader = parts.Reader{D: k, Page: s.page, Rows: s.rows}
	return s
}

// Resize sees how many weeks there is room for.
func (s *weeks) Resize(w, h int) {
	g := s.grid(w)
	s.cols = max(1, min(len(s.p.Weeks), (w-g.left-1)/g.cell))
	s.back = max(0, min(s.back, len(s.p.Weeks)-s.cols))
	s.Reader.Resize(w, h)
}

// turn goes back or forth by d weeks.
func (s *weeks) turn(d int) func() screen.Step {
	return func() screen.Step {
		s.back = max(0, min(s.back+d, len(s.p.Weeks)-s.cols))
		return screen.Stay()
	}
}

func (s *weeks) Actions() []screen.Action {
	k := s.k
	acts := s.Scrolling("tab", "down", " ", "pgdown")
	if s.cols < len(s.p.Weeks) {
		acts = append(acts, k.Shown("class.weeks.older", s.turn(s.cols), "left"), k.Shown("class.weeks.newer", s.turn(-s.cols), "right").ShownIf(s.back > 0))
	}
	return append(acts, k.Shown("back", screen.Leave, "esc"))
}

// page is the page with all but the rows on it.
func (s *weeks) page(w, h int) *page.Page {
	p := page.New(w, h, s.k.Palette)
	right := ""
	if len(s.p.Weeks) > 0 {
		right = s.k.T("class.weeks.short")
	}
	p.Header(s.k.T("class.weeks"), right, page.Faint)
	s.k.Footer(p, s.Actions(), "", page.Faint)
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
		return grid{left: page.MarginOf(w) + 16, cell: barWide + 1}
	}
	most := 0
	for _, x := range s.p.Weeks {
		most = max(most, len(x.Practised))
	}
	return grid{left: page.MarginOf(w) + 22, cell: barWide + 4 + 2*len(strconv.Itoa(most)), says: true}
}

// shown are the weeks that are on the page.
func (s *weeks) shown() []class.Week {
	to := len(s.p.Weeks) - s.back
	return s.p.Weeks[max(0, to-s.cols):to]
}

func (s *weeks) rows(p *page.Page) []*page.Row {
	w := s.k.Words
	if len(s.p.Weeks) == 0 {
		return p.Paragraph(page.Plain, 0, w.T("class.skips.none"))
	}
	g, shown := s.grid(p.W), s.shown()
	head := p.Row().To(g.left)
	people := p.Row().To(p.Margin()).Add(page.Faint, w.T("class.weeks.people")).To(g.left)
	for i, x := range shown {
		head.To(g.left+i*g.cell).Add(page.Title, weekWord(x.Week))
		people.To(g.left+i*g.cell).Add(page.Faint, strconv.Itoa(len(x.Practised)))
	}
	out := []*page.Row{head, people}
	out = append(out, s.part(p, w.T("class.weeks.stages"), len(s.p.Stages), func(i int) (string, func(class.Week) class.Skip) {
		id := s.p.Stages[i]
		return cmp.Or(script.TitleOf(id), id), func(x class.Week) class.Skip { return x.Stages[id] }
	})...)
	out = append(out, s.part(p, w.T("class.weeks.moves"), len(s.p.Moves), func(i int) (string, func(class.Week) class.Skip) {
		m := s.p.Moves[i]
		return m.Say(w), func(x class.Week) class.Skip { return x.Moves[m] }
	})...)
	out = append(out, p.Row())
	out = append(out, p.Paragraph(page.Faint, 0, w.T("class.weeks.legend"))...)
	for _, text := range s.p.Says(s.k.Words) {
		out = append(out, p.Bullet(page.Plain, "·", text)...)
	}
	return out
}

// part is a headed block of rows, one for each stage or move.
func (s *weeks) part(p *page.Page, head string, n int, of func(i int) (string, func(class.Week) class.Skip)) (out []*page.Row) {
	if n == 0 {
		return nil
	}
	g := s.grid(p.W)
	if p.H >= 24 {
		out = append(out, p.Row())
	}
	out = append(out, p.Row().To(p.Margin()).Add(page.Title, head))
	for i := range n {
		name, skip := of(i)
		r := p.Row().To(p.Margin()).Add(page.Plain, safe.Cut(name, g.left-p.Margin()-1))
		for c, x := range s.shown() {
			drawSkip(r.To(g.left+c*g.cell), skip(x), g.says)
		}
		out = append(out, r)
	}
	return out
}

// drawSkip is how many skipped something: the fuller the bar, the more of them.
// Where it cannot be told there is nothing.
func drawSkip(r *page.Row, s class.Skip, says bool) {
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
	r.Add(page.Strong, strings.Repeat("━", n)).Add(page.Faint, strings.Repeat("·", barWide-n))
	if says {
		r.Add(page.Faint, " "+strconv.Itoa(s.Skipped)+"/"+strconv.Itoa(s.Of))
	}
}
