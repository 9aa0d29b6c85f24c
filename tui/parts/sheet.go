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
	Pairs bool // the lines are short: two stand beside each other where there is room
	Apart bool // without a heading, too, it is set apart from what stands above
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
	var out []*page.Row
	m := p.Margin()
	for _, pt := range s.Parts {
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
			out = append(out, s.lineRows(p, pt, l, m, ind)...)
		}
	}
	return out
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

func (s *Sheet) lineRows(p *page.Page, pt Part, l string, m, ind int) []*page.Row {
	var out []*page.Row
	for i, text := range page.Lined(strings.Join(safe.Lines(l), " "), max(2, min(page.Measure, p.W-m-ind-1))) {
		r := p.Row().To(m)
		r.GoesOn = i > 0
		if i == 0 && pt.Sign != "" {
			r.Add(page.Faint, pt.Sign)
		}
		out = append(out, r.To(m+ind).Add(pt.Ink, text))
	}
	return out
}
