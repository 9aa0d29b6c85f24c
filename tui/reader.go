package tui

import "example.org/onetoone/tui/terminal"

// reader turns the pages of a text that may be longer than the screen. A page
// ends where a paragraph does, so that no heading stands alone at the foot, and
// its last row says which page it is.
//
// Which page is shown changes at keys and when the size changes, never while
// drawing.
type reader struct {
	d      *desk
	w, h   int
	top    int                  // first row shown
	more   bool                 // there is another page
	starts []int                // the rows at which the pages begin
	page   func(w, h int) *page // everything but the rows
	rows   func(p *page) []*row
}

// resize sees whether everything fits. If not, the footer names the key that
// reads on, and may be higher.
func (r *reader) resize(w, h int) {
	r.w, r.h, r.more = w, h, false
	r.starts = r.layout()
	if len(r.starts) > 1 {
		r.more = true
		r.starts = r.layout()
	}
	at := r.at()
	r.top, r.more = r.starts[at], at < len(r.starts)-1
}

// layout is the rows at which pages begin.
func (r *reader) layout() []int {
	p := r.page(r.w, r.h)
	return pageStarts(r.rows(p), p.left())
}

// pageStarts cuts rows into pages of so many. Of several pages each keeps a row
// for the word that says which it is.
func pageStarts(rows []*row, room int) []int {
	starts, room := []int{0}, max(1, room)
	if len(rows) <= room {
		return starts
	}
	room = max(1, room-1)
	for from := 0; len(rows)-from > room; {
		from = pageEnd(rows, from, from+room)
		for from < len(rows)-1 && rows[from].w == 0 {
			from++
		}
		starts = append(starts, from)
	}
	return starts
}

// pageEnd is where a page ends that has room for rows from one up to another:
// at an empty row, or else with a sentence, where that leaves it half full.
func pageEnd(rows []*row, from, to int) int {
	half := from + (to-from)/2
	for _, good := range []func(*row) bool{
		func(r *row) bool { return r.w == 0 },
		func(r *row) bool { return !r.goesOn },
	} {
		for at := to; at > half; at-- {
			if good(rows[at]) {
				return at
			}
		}
	}
	return to
}

// at is the page that the first row shown is on, from 0.
func (r *reader) at() int {
	at := 0
	for i, start := range r.starts {
		if start <= r.top {
			at = i
		}
	}
	return at
}

// by turns d pages.
func (r *reader) by(d int) step {
	r.top = r.starts[max(0, min(r.at()+d, len(r.starts)-1))]
	r.resize(r.w, r.h)
	return stay()
}

// scrolling are the keys that read on; the footer shows them while there is more.
func (r *reader) scrolling(down ...string) []action {
	on := r.d.act("more", func() step { return r.by(1) }, down...)
	on.foot = r.more
	return []action{on, r.d.act("above", func() step { return r.by(-1) }, "up", "pgup")}
}

func (r *reader) view(w, h int) terminal.Frame {
	p := r.page(w, h)
	rows, at := r.rows(p), r.at()
	if n := len(r.starts); n > 1 {
		p.toFoot(p.row().to(p.margin()).add(faint, r.d.T("sheet.page", "N", at+1, "All", n)))
		if at+1 < n {
			rows = rows[:min(len(rows), r.starts[at+1])]
		}
	}
	p.putAll(rows[min(r.top, len(rows)):])
	return p.frame()
}
