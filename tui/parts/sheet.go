package parts

import (
	"slices"
	"strings"

	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
)

// Sheet is a page to read: headed lists of lines, scrolled when they do not
// fit. A passing sheet goes at the next key, which is then done below it.
type Sheet struct {
	Reader
	name    string
	Parts   []Part
	passing bool
	Aloud   bool // it is read together with somebody: in the middle, as what is asked
	Side    bool // headings stand at the left of their lines where there is room: more fits a page
	Extra   []screen.Action
	T       *hold.Talk // held so that its saver goes on; may be nil
}

// NewSheet is a page of sections, over a talk that is open; nil is none.
func NewSheet(k *screen.Desk, name string, t *hold.Talk, sections ...Part) *Sheet {
	s := &Sheet{name: name, T: t, Parts: sections}
	s.Reader = Reader{D: k, Page: s.page, Rows: s.Rows}
	return s
}

// PassingSheet is a sheet that goes at the next key.
func PassingSheet(k *screen.Desk, name string, t *hold.Talk, sections ...Part) *Sheet {
	s := NewSheet(k, name, t, sections...)
	s.passing = true
	return s
}

// Part is a headed list of lines.
type Part struct {
	Head  string
	Sign  string // before each line; empty for a paragraph
	Ink   page.Ink
	Lines []string
	// Short is what the lines are on a phone's page, below ShortHead, where they are
	// others; nil is the same.
	Short     []string
	ShortHead string
	Pairs     bool // the lines are short: two stand beside each other where there is room
	Apart     bool // without a heading, too, it is set apart from what stands above
}

func (s *Sheet) Holds() *hold.Talk { return s.T }
func (s *Sheet) Hides() bool       { return true }
func (s *Sheet) Transient() bool   { return s.passing }

func (s *Sheet) Actions() []screen.Action {
	k := s.D
	var on []screen.Action
	switch {
	case s.passing && s.more:
		on = s.Scrolling("tab", "down")
	case s.passing: // the key that read on does not open the page again
		on = []screen.Action{k.Act("done", screen.Leave, "tab", "down"), k.Act("above", func() screen.Step { return s.by(-1) }, "up")}
	default:
		on = s.Scrolling("tab", "down", " ", "pgdown")
	}
	first := min(1, len(s.Extra)) // a phone's footer has no room for all, and reading on comes second
	return slices.Concat(s.Extra[:first], on, s.Extra[first:], []screen.Action{k.Shown("back", screen.Leave, "esc")})
}

// page is the page with all but the rows on it.
func (s *Sheet) page(w, h int) *page.Page {
	p := page.New(w, h, s.D.Palette)
	p.Header(s.name, "", page.Faint)
	right := ""
	if s.passing && !p.Narrow() {
		right = s.D.T("passing")
	}
	s.D.Footer(p, s.Actions(), right, page.Faint)
	return p
}

// Rows lays the parts out for a page.
func (s *Sheet) Rows(p *page.Page) []*page.Row {
	if col := s.sideColumn(p); s.Side && !p.Narrow() && col < p.W/3 {
		return s.sideRows(p, col)
	}
	if s.Aloud {
		p.Middle()
	}
	var out []*page.Row
	m := p.Margin()
	for _, pt := range s.Parts {
		if p.Narrow() && pt.Short != nil {
			pt.Head, pt.Lines = pt.ShortHead, pt.Short
		}
		if len(pt.Lines) == 0 {
			continue
		}
		if (pt.Head != "" || pt.Apart) && len(out) > 0 && p.H >= 12 {
			out = append(out, p.Row())
		}
		if pt.Head != "" {
			for _, l := range page.Wrapped(pt.Head, max(2, p.W-m), 3) {
				out = append(out, p.Row().To(m).Add(headInk(pt.Ink), l))
			}
		}
		if pt.Pairs && !p.Narrow() {
			out = append(out, pt.beside(p)...)
			continue
		}
		ind := 0
		if pt.Sign != "" {
			ind = safe.Width(pt.Sign) + 1
		}
		for _, l := range pt.Lines {
			out = append(out, s.lineRows(p, pt, "", l, m, ind)...)
		}
	}
	if s.Aloud {
		return p.Lowered(out)
	}
	return out
}

// sideColumn is where lines begin that have their heading at their left.
func (s *Sheet) sideColumn(p *page.Page) int {
	wide := 0
	for _, pt := range s.Parts {
		wide = max(wide, safe.Width(pt.Head))
	}
	return p.Margin() + wide + 2
}

// sideRows lays the parts out with their headings at the left of their lines. Where
// there is no room to set all of them apart, the first one is.
func (s *Sheet) sideRows(p *page.Page, col int) (tight []*page.Row) {
	var loose []*page.Row
	for i, pt := range s.Parts {
		if i > 0 {
			loose = append(loose, p.Row())
		}
		if i == 1 {
			tight = append(tight, p.Row())
		}
		head := pt.Head
		for _, l := range pt.Lines {
			rows := s.lineRows(p, pt, head, l, col, safe.Width(pt.Sign)+1)
			tight, loose, head = append(tight, rows...), append(loose, rows...), ""
		}
	}
	if len(loose) <= p.Left() {
		return loose
	}
	return tight
}

// beside sets the lines in two columns, down the first and then the second.
func (pt Part) beside(p *page.Page) (out []*page.Row) {
	rows, wide := (len(pt.Lines)+1)/2, 0
	for _, l := range pt.Lines {
		wide = max(wide, safe.Width(l))
	}
	for i := range rows {
		r := p.Row().To(p.Margin()).Add(pt.Ink, pt.Lines[i])
		if i+rows < len(pt.Lines) {
			r.To(p.Margin()+wide+4).Add(pt.Ink, pt.Lines[i+rows])
		}
		out = append(out, r)
	}
	return out
}

// headInk is what a heading is drawn in: it steps back behind lines that are to
// be read first.
func headInk(lines page.Ink) page.Ink {
	if lines == page.Strong {
		return page.Faint
	}
	return page.Title
}

// lineRows are a line's, behind its sign, and the first behind what stands at its left.
func (s *Sheet) lineRows(p *page.Page, pt Part, left, l string, m, ind int) []*page.Row {
	var out []*page.Row
	room := p.W - m - ind - 1
	if s.Aloud {
		room = page.LargeMeasure
	}
	for i, text := range p.Lined(strings.Join(safe.Lines(l), " "), max(2, min(page.Measure, p.W-m-ind-1, room))) {
		r := p.Row()
		r.GoesOn = i > 0
		if i == 0 && left != "" {
			r.To(p.Margin()).Add(headInk(pt.Ink), left)
		}
		r.To(m)
		if i == 0 && pt.Sign != "" {
			r.Add(page.Faint, pt.Sign)
		}
		out = append(out, r.To(m+ind).Add(pt.Ink, text))
	}
	return out
}
