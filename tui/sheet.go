package tui

import (
	"strings"

	"example.org/onetoone/tui/safe"
	"example.org/onetoone/tui/terminal"
)

// sheet is a page to read: headed lists of lines, scrolled when they do not
// fit. A passing sheet goes at the next key, which is then done below it.
type sheet struct {
	k       *kit
	name    string
	parts   []part
	passing bool
	extra   []action
	top     int // first row shown
	w, h    int
	t       *talk // held so that its saver goes on; may be nil
}

// part is a headed list of lines.
type part struct {
	head  string
	sign  string // before each line; empty for a paragraph
	ink   ink
	lines []string
}

func (s *sheet) holds() *talk    { return s.t }
func (s *sheet) transient() bool { return s.passing }

func (s *sheet) resize(w, h int) {
	s.w, s.h = w, h
	s.top = s.clamp(s.top)
}

func (s *sheet) actions() []action {
	k := s.k
	acts := append([]action(nil), s.extra...)
	acts = append(acts, k.shown("more", s.down, "tab", "down"), k.act("up", s.up, "up"))
	if !s.passing {
		acts = append(acts, k.act("more", s.down, " ", "pgdown"), k.act("up", s.up, "pgup"))
	}
	return append(acts, k.shown("back", leave, "esc"))
}

// down scrolls by a screen; a passing sheet that was read to its end goes.
func (s *sheet) down() step {
	_, room := s.layout()
	top := s.clamp(s.top + max(1, room-1))
	if top == s.top && s.passing {
		return leave()
	}
	s.top = top
	return stay()
}

func (s *sheet) up() step {
	_, room := s.layout()
	s.top = s.clamp(s.top - max(1, room-1))
	return stay()
}

// clamp keeps the first row shown within what there is.
func (s *sheet) clamp(top int) int {
	n, room := s.layout()
	return max(0, min(top, n-room))
}

// layout is how many rows there are, and how many are shown at once.
func (s *sheet) layout() (rows, room int) {
	p := s.page(s.w, s.h)
	return len(s.rows(p)), max(1, p.left())
}

// page is the page with all but the rows on it.
func (s *sheet) page(w, h int) *page {
	p := newPage(w, h, s.k.th)
	p.header(s.name, "", faint)
	p.footer(s.k, s.actions(), "", faint)
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
		if pt.head != "" {
			if len(out) > 0 && p.h >= 12 {
				out = append(out, p.row())
			}
			out = append(out, p.row().to(m).add(title, safe.Cut(pt.head, max(2, p.w-m))))
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

func (s *sheet) lineRows(p *page, pt part, l string, m, ind int) []*row {
	var out []*row
	for i, text := range safe.Wrap(strings.Join(safe.Lines(l), " "), max(2, min(72, p.w-m-ind-1))) {
		r := p.row().to(m)
		if i == 0 && pt.sign != "" {
			r.add(faint, pt.sign)
		}
		out = append(out, r.to(m+ind).add(pt.ink, text))
	}
	return out
}

func (s *sheet) view(w, h int) terminal.Frame {
	p := s.page(w, h)
	rows := s.rows(p)
	room := max(1, p.left())
	for _, r := range rows[max(0, min(s.top, len(rows)-room)):] {
		p.put(r)
	}
	if below := len(rows) - s.top - room; below > 0 {
		// The last row says that there is more below.
		p.rows[len(p.rows)-1] = p.row().to(p.margin()).add(faint, s.k.w.N("sheet.more", below+1)).b.String()
	}
	return p.frame()
}
