package parts

import (
	"slices"

	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// Reader turns the pages of a text that may be longer than the screen. A page
// ends where a paragraph does, so that no heading stands alone at the foot, and
// its last row says which page it is.
//
// Which page is shown changes at keys and when the size changes, never while
// drawing.
type Reader struct {
	D      *screen.Desk
	w, h   int
	Top    int                       // first row shown
	more   bool                      // there is another page
	starts []int                     // the rows at which the pages begin
	Page   func(w, h int) *page.Page // everything but the rows
	Rows   func(p *page.Page) []*page.Row
}

// Resize sees whether everything fits. If not, the footer names the key that
// reads on, and may be higher.
func (r *Reader) Resize(w, h int) {
	r.w, r.h, r.more = w, h, false
	r.starts = r.layout()
	if len(r.starts) > 1 {
		r.more = true
		r.starts = r.layout()
	}
	at := r.at()
	r.Top, r.more = r.starts[at], at < len(r.starts)-1
}

// layout is the rows at which pages begin.
func (r *Reader) layout() []int {
	p := r.Page(r.w, r.h)
	return pageStarts(r.Rows(p), p.Left())
}

// pageStarts cuts rows into pages of so many. Of several pages each keeps a row
// for the word that says which it is.
func pageStarts(rows []*page.Row, room int) []int {
	starts, room := []int{0}, max(1, room)
	if len(rows) <= room {
		return starts
	}
	room = max(1, room-1)
	for from := 0; len(rows)-from > room; {
		from = pageEnd(rows, from, from+room)
		for from < len(rows)-1 && rows[from].W == 0 {
			from++
		}
		starts = append(starts, from)
	}
	return starts
}

// pageEnd is where a page ends that has room for rows from one up to another:
// at an empty row, or else with a sentence, where that leaves it half full.
func pageEnd(rows []*page.Row, from, to int) int {
	half := from + (to-from)/2
	for _, good := range []func(*page.Row) bool{
		func(r *page.Row) bool { return r.W == 0 },
		func(r *page.Row) bool { return !r.GoesOn },
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
func (r *Reader) at() int {
	at := 0
	for i, start := range r.starts {
		if start <= r.Top {
			at = i
		}
	}
	return at
}

// by turns d pages.
func (r *Reader) by(d int) screen.Step {
	r.Top = r.starts[max(0, min(r.at()+d, len(r.starts)-1))]
	r.Resize(r.w, r.h)
	return screen.Stay()
}

// Scrolling are the keys that read on; the footer shows them while there is more.
func (r *Reader) Scrolling(down ...string) []screen.Action {
	on := r.D.Act("more", func() screen.Step { return r.by(1) }, down...)
	on.Foot = r.more
	return []screen.Action{on, r.D.Act("above", func() screen.Step { return r.by(-1) }, "up", "pgup")}
}

func (r *Reader) View(w, h int) terminal.Frame {
	p := r.Page(w, h)
	rows, at := r.Rows(p), r.at()
	if n := len(r.starts); n > 1 {
		p.ToFoot(p.Row().To(p.Margin()).Add(page.Faint, r.D.T("sheet.page", "N", at+1, "All", n)))
		if at+1 < n {
			rows = rows[:min(len(rows), r.starts[at+1])]
		}
	}
	rows = rows[min(r.Top, len(rows)):]
	if i := slices.IndexFunc(rows, func(r *page.Row) bool { return r.W > 0 }); i >= 0 && !slices.ContainsFunc(rows, (*page.Row).HasCursor) {
		rows[i].Here() // one reads on from the top
	}
	p.PutAll(rows)
	return p.Frame()
}
