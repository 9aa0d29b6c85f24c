package tui

import "example.org/onetoone/tui/terminal"

// reader scrolls the rows of a page that may be longer than the screen. Its
// last row then says how much more there is.
//
// How far it is scrolled changes at keys and when the size changes, never
// while drawing.
type reader struct {
	k    *kit
	w, h int
	top  int                  // first row shown
	more bool                 // there is more below
	page func(w, h int) *page // everything but the rows
	rows func(p *page) []*row
}

// resize sees whether everything fits. If not, the footer names the key that
// reads on, and may be higher.
func (r *reader) resize(w, h int) {
	r.w, r.h, r.more = w, h, false
	if rows, room := r.layout(); rows <= room {
		r.top = 0
		return
	}
	r.more = true
	rows, room := r.layout()
	r.top = max(0, min(r.top, rows-room))
	r.more = r.top < rows-room
}

// layout is how many rows there are, and how many are shown at once.
func (r *reader) layout() (rows, room int) {
	p := r.page(r.w, r.h)
	return len(r.rows(p)), max(1, p.left())
}

// by scrolls by d screens.
func (r *reader) by(d int) step {
	_, room := r.layout()
	r.top = max(0, r.top+d*max(1, room-1))
	r.resize(r.w, r.h)
	return stay()
}

// scrolling are the keys that read on; the footer shows them while there is more.
func (r *reader) scrolling(down ...string) []action {
	on := r.k.act("more", func() step { return r.by(1) }, down...)
	on.foot = r.more
	return []action{on, r.k.act("above", func() step { return r.by(-1) }, "up", "pgup")}
}

func (r *reader) view(w, h int) terminal.Frame {
	p := r.page(w, h)
	rows := r.rows(p)
	room := max(1, p.left())
	for _, x := range rows[max(0, min(r.top, len(rows)-room)):] {
		p.put(x)
	}
	if below := len(rows) - r.top - room; below > 0 && len(p.rows) > 0 {
		p.rows[len(p.rows)-1] = p.row().to(p.margin()).add(faint, r.k.w.N("sheet.more", below+1)).b.String()
	}
	return p.frame()
}
