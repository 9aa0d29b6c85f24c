package review

import (
	"strings"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/page"
)

// draw puts the lines around the cursor on a page.
func (s *transcript) draw(p *page.Page) {
	name := s.k.WhoOf(s.t.Session())
	if s.quiet {
		name = s.k.T("transcript.search")
	}
	p.Header(name, "", page.Faint)
	if s.search != nil {
		p.Input("/", s.search)
		word, any := s.found()
		p.Text(page.Faint, 0, word)
		if s.quiet && !any {
			return
		}
		if p.H >= 16 {
			p.Blank(1)
		}
	}
	rows, first, last := s.around(p, max(1, p.Left()))
	for _, r := range rows {
		p.Put(r)
	}
	p.More(s.k.Words, first, len(s.lines)-1-last)
}

// found says which of the places found the cursor is on, and whether there is
// any.
func (s *transcript) found() (word string, any bool) {
	at, all := 0, 0
	for i := range s.lines {
		if s.matches(i) {
			all++
			if i <= s.at {
				at = all
			}
		}
	}
	switch {
	case s.search.Empty():
		return " ", false
	case all == 0:
		return s.k.T("list.none"), false
	}
	return s.k.N("transcript.found", all, "At", max(1, at)), true
}

// matches reports whether a line has what is searched for.
func (s *transcript) matches(i int) bool {
	want := whom.Loosely(s.search.Text())
	return want != "" && strings.Contains(whom.Loosely(s.lines[i].Text), want)
}

// around lays out the lines near the cursor: enough above it to fill two
// thirds of the room, as many below as fit, and more above at the end. It also
// gives the first and the last line that can be seen. Of a line that is longer
// than the room it shows a piece, from row off on.
func (s *transcript) around(p *page.Page, room int) (rows []*page.Row, first, last int) {
	rows, first, last = s.lineRows(p, s.at), s.at, s.at
	if len(rows) > room {
		rows = rows[min(s.off, len(rows)-1):]
		rows[0].Here()
	} else {
		rows, first = s.above(p, rows, first, min(room, len(rows)+room*2/3))
	}
	for last+1 < len(s.lines) && len(rows) < room {
		last++
		rows = append(rows, s.lineRows(p, last)...)
	}
	rows, first = s.above(p, rows, first, room)
	return rows[:min(room, len(rows))], first, last
}

// above puts lines over the rows as long as there is room for them, whole.
func (s *transcript) above(p *page.Page, rows []*page.Row, first, room int) ([]*page.Row, int) {
	for first > 0 && s.off == 0 {
		more := s.lineRows(p, first-1)
		if len(more)+len(rows) > room {
			break
		}
		rows, first = append(more, rows...), first-1
	}
	return rows, first
}

// piece is how many rows the line under the cursor has, and how many can be
// seen at once.
func (s *transcript) piece() (rows, room int) {
	p := page.New(s.w, s.h, s.k.Palette)
	s.k.FootWith(p, s.t, s.Actions())
	p.Header("", "", page.Faint)
	return len(s.lineRows(p, s.at)), max(1, p.Left())
}

// step takes the cursor to the next line with words, dir 1, or the one before,
// dir -1; through a line that is longer than the screen it goes piece by piece.
func (s *transcript) step(dir int) {
	rows, room := s.piece()
	part := max(1, room-1)
	switch {
	case dir > 0 && s.off+room < rows:
		s.off += part
		return
	case dir < 0 && s.off > 0:
		s.off = max(0, s.off-part)
		return
	}
	at := s.at
	for at+dir >= 0 && at+dir < len(s.lines) {
		if at += dir; s.lines[at].Text != "" {
			s.at, s.off = at, 0
			break
		}
	}
	if rows, room := s.piece(); dir < 0 && s.at == at && rows > room {
		s.off = (rows - 1) / part * part // its last piece
	}
}

func (s *transcript) lineRows(p *page.Page, i int) []*page.Row {
	l := s.lines[i]
	m := p.Margin()
	if l.Text == "" {
		return []*page.Row{p.Row()}
	}
	var out []*page.Row
	for _, par := range safe.Lines(l.Text) {
		for _, text := range safe.Wrap(par, max(2, min(76, p.W-m-l.Indent-1))) {
			r, ik := p.Option(i == s.at && len(out) == 0), l.Ink
			if len(out) == 0 {
				r.Add(page.Faint, l.Margin)
			}
			if i == s.at && l.Ink != page.Title {
				ik = page.Chosen
			}
			out = append(out, r.To(m+l.Indent).Add(ik, text))
		}
	}
	return out
}
