package practice

import (
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
	text := k.Text(f.Text)
	room := p.W - r.W - safe.Width(text) - 2
	r.Add(page.Plain, safe.Cut(k.Text(f.Name), max(2, room)))
	if p.W >= 60 {
		r.To(p.Margin() + 36)
	} else {
		r.To(p.W - safe.Width(text) - 1)
	}
	r.Add(page.Strong, text)
	if p.W >= 60 {
		r.To(p.Margin()+48).Add(page.Faint, f.Reach(k.Words))
	}
	return r
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
