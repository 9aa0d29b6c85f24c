package tui

import (
	"slices"
	"strings"

	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/safe"
)

// sheet is a page to read: headed lists of lines, scrolled when they do not
// fit. A passing sheet goes at the next key, which is then done below it.
type sheet struct {
	reader
	name    string
	parts   []part
	passing bool
	extra   []action
	t       *hold.Talk // held so that its saver goes on; may be nil
}

func newSheet(k *desk, name string, t *hold.Talk, sections ...part) *sheet {
	s := &sheet{name: name, t: t, parts: sections}
	s.reader = reader{d: k, page: s.page, rows: s.rows}
	return s
}

// passingSheet is a sheet that goes at the next key.
func passingSheet(k *desk, name string, t *hold.Talk, sections ...part) *sheet {
	s := newSheet(k, name, t, sections...)
	s.passing = true
	return s
}

// part is a headed list of lines.
type part struct {
	head  string
	sign  string // before each line; empty for a paragraph
	ink   ink
	lines []string
	pairs bool // the lines are short: two stand beside each other where there is room
	apart bool // without a heading, too, it is set apart from what stands above
}

func (s *sheet) holds() *hold.Talk { return s.t }
func (s *sheet) hides() bool       { return true }
func (s *sheet) transient() bool   { return s.passing }

func (s *sheet) actions() []action {
	k := s.d
	var on []action
	switch {
	case s.passing && s.more:
		on = s.scrolling("tab", "down")
	case s.passing: // the key that read on does not open the page again
		on = []action{k.act("done", leave, "tab", "down"), k.act("above", func() step { return s.by(-1) }, "up")}
	default:
		on = s.scrolling("tab", "down", " ", "pgdown")
	}
	first := min(1, len(s.extra)) // a phone's footer has no room for all, and reading on comes second
	return slices.Concat(s.extra[:first], on, s.extra[first:], []action{k.shown("back", leave, "esc")})
}

// page is the page with all but the rows on it.
func (s *sheet) page(w, h int) *page {
	p := newPage(w, h, s.d.Palette)
	p.header(s.name, "", faint)
	right := ""
	if s.passing && !p.narrow() {
		right = s.d.T("passing")
	}
	s.d.footer(p, s.actions(), right, faint)
	return p
}

// rows lays the parts out for a page.
func (s *sheet) rows(p *page) []*row {
	var out []*row
	m := p.margin()
	for _, pt := range s.parts {
		if len(pt.lines) == 0 {
			continue
		}
		if (pt.head != "" || pt.apart) && len(out) > 0 && p.h >= 12 {
			out = append(out, p.row())
		}
		if pt.head != "" {
			for _, l := range wrapped(pt.head, max(2, p.w-m), 3) {
				out = append(out, p.row().to(m).add(headInk(pt.ink), l))
			}
		}
		if pt.pairs && !p.narrow() {
			out = append(out, pt.beside(p)...)
			continue
		}
		ind := 0
		if pt.sign != "" {
			ind = safe.Width(pt.sign) + 1
		}
		for _, l := range pt.lines {
			out = append(out, s.lineRows(p, pt, l, m, ind)...)
		}
	}
	return out
}

// beside sets the lines in two columns, down the first and then the second.
func (pt part) beside(p *page) (out []*row) {
	rows, wide := (len(pt.lines)+1)/2, 0
	for _, l := range pt.lines {
		wide = max(wide, safe.Width(l))
	}
	for i := range rows {
		r := p.row().to(p.margin()).add(pt.ink, pt.lines[i])
		if i+rows < len(pt.lines) {
			r.to(p.margin()+wide+4).add(pt.ink, pt.lines[i+rows])
		}
		out = append(out, r)
	}
	return out
}

// headInk is what a heading is drawn in: it steps back behind lines that are to
// be read first.
func headInk(lines ink) ink {
	if lines == strong {
		return faint
	}
	return title
}

func (s *sheet) lineRows(p *page, pt part, l string, m, ind int) []*row {
	var out []*row
	for i, text := range lined(strings.Join(safe.Lines(l), " "), max(2, min(measure, p.w-m-ind-1))) {
		r := p.row().to(m)
		r.goesOn = i > 0
		if i == 0 && pt.sign != "" {
			r.add(faint, pt.sign)
		}
		out = append(out, r.to(m+ind).add(pt.ink, text))
	}
	return out
}
