package practice

import (
	"strconv"

	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
)

// FigureRow is a figure and how far along it is, in one row.
func FigureRow(k *screen.Desk, p *page.Page, f scorecard.Figure) *page.Row {
	sign := [...]string{"○", "◐", "●"}[f.Reaches()]
	r := p.Row().To(p.Margin()).Add(page.Keycap, sign).Add(page.Plain, " ")
	room := p.W - r.W - safe.Width(f.Text) - 2
	r.Add(page.Plain, safe.Cut(f.Name, max(2, room)))
	if p.W >= 60 {
		r.To(p.Margin() + 36)
	} else {
		r.To(p.W - safe.Width(f.Text) - 1)
	}
	r.Add(page.Strong, f.Text)
	if p.W >= 60 {
		r.To(p.Margin()+48).Add(page.Faint, k.T("reach."+strconv.Itoa(f.Reaches())))
	}
	return r
}

// Bands are where a figure starts and what is good, and whose bands these are.
func Bands(k *screen.Desk, f scorecard.Figure) string {
	return k.T("watch.bands", "Bands", f.Bands, "Basis", string(f.Basis))
}

// FigureLine is a figure and how far along it is.
func FigureLine(k *screen.Desk, f scorecard.Figure) string {
	return f.Name + ": " + f.Text + ", " + k.T("reach."+strconv.Itoa(f.Reaches()))
}

// FocusWord is what somebody watches.
func FocusWord(k *screen.Desk, f watch.Focus) string {
	if f == watch.Everything {
		return k.T("focus.everything")
	}
	return k.T("focus." + string(f))
}

// NameWide is how wide the names of the scorecard's lines are, as a phone has room
// for them.
const NameWide = 21
