package page

import (
	"slices"
	"strings"
	"unicode"
)

// Cursor says that the cursor stands at a column of this row: where the next
// letter comes, or where what is selected begins. It can be followed, by eyes, by
// ears and by fingers, so every page has one. Of several rows that say so the last
// one is heard; of none, see [Page.Frame].
func (r *Row) Cursor(col int) *Row {
	r.cursor = col + 1
	return r
}

// Here puts the cursor where the row begins to say something.
func (r *Row) Here() *Row {
	r.here = true
	return r
}

// HasCursor reports whether the cursor stands here.
func (r *Row) HasCursor() bool { return r.here || r.cursor > 0 }

// column is where in the row the cursor stands.
func (r *Row) column() int {
	switch {
	case r.cursor > 0:
		return r.cursor - 1
	case r.first > 0:
		return r.first - 1
	}
	return r.W
}

// begins notes where the row begins to say something, which no sign does.
func (r *Row) begins(text string, strong bool) {
	if r.first == 0 && strings.ContainsFunc(text, isSaid) {
		r.first, r.strong = r.W+len(text)-len(strings.TrimLeft(text, " "))+1, strong
	}
}

func isSaid(c rune) bool { return unicode.IsLetter(c) || unicode.IsNumber(c) }

// Option is a row at the margin for something to choose, behind a sign and with
// the cursor on it where it is selected.
func (p *Page) Option(selected bool) *Row {
	m := p.Margin()
	r := p.Row().To(max(0, m-2))
	if selected {
		r.Add(Keycap, "›").Here()
		r.first = 0 // the sign says nothing
	}
	return r.To(m)
}

// Body says that what is put from here on is what the page is for: one begins to
// read below what says where one is.
func (p *Page) Body() { p.body = len(p.rows) }

// HideCursor leaves the cursor where it is and shows it to nobody.
func (p *Page) HideCursor() { p.hidden = true }

// cursor is where the cursor stands among the rows of a page whose body begins at
// one of them. Where no row has it, that is where one reads first: at the first
// row that is strong, or else at the first one of the body that says anything.
func cursor(rows []*Row, body int) (x, y int) {
	here := -1
	for i, r := range rows {
		if r.HasCursor() && (here < 0 || !rows[here].edited) {
			here = i
		}
	}
	if here >= 0 {
		return rows[here].column(), here
	}
	says := func(r *Row) bool { return r.first > 0 }
	at := slices.IndexFunc(rows, func(r *Row) bool { return r.strong })
	if at < 0 {
		at = body + slices.IndexFunc(rows[body:], says)
	}
	if at < body { // there is none
		at = max(0, slices.IndexFunc(rows, says))
	}
	return rows[at].column(), at
}
