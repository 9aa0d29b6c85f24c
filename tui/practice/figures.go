package practice

import (
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
)

// Where the columns of a figure are on a wide page: of a stage, of the talk, and
// how far along that is.
const figureHere, figureTalk, figureReach = 36, 46, 56

// FigureHead says what the columns below it are of.
func FigureHead(k *screen.Desk, p *page.Page) *page.Row {
	if p.Narrow() {
		return p.Row().To(p.Margin()).Add(page.Faint, k.T("watch.talk")+"  "+k.T("watch.signs"))
	}
	return p.Row().To(p.Margin()+figureHere).Add(page.Faint, k.T("watch.here")).To(p.Margin()+figureTalk).Add(page.Faint, k.T("watch.talk"))
}

// FigureRow is a figure of the talk and how far along it is, in one row; stage is
// what it is of a stage, which only a wide page has room for; "" is no such column.
func FigureRow(k *screen.Desk, p *page.Page, f scorecard.Figure, stage string) *page.Row {
	sign := [...]string{"○", "◐", "●"}[f.Reaches()]
	r := p.Row().To(p.Margin()).Add(page.Keycap, sign).Add(page.Plain, " ")
	text := k.Text(f.Text)
	room := p.W - r.W - safe.Width(text) - 2
	r.Add(page.Plain, safe.Cut(k.Text(f.Name), max(2, room)))
	if p.Narrow() {
		return r.To(p.W-safe.Width(text)-1).Add(page.Strong, text)
	}
	to := [...]int{figureHere, figureTalk + 2}
	if stage != "" {
		r.To(p.Margin()+figureHere).Add(page.Faint, stage)
		to = [...]int{figureTalk, figureReach}
	}
	r.To(p.Margin()+to[0]).Add(page.Strong, text)
	if reach := f.Reach(k.Words); p.Margin()+to[1]+safe.Width(reach) < p.W {
		r.To(p.Margin()+to[1]).Add(page.Faint, reach)
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
