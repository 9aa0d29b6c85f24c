package screen

import (
	"strings"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/page"
)

// hint is a key and a word for it, as the footer shows them.
type hint struct{ key, word string }

func (h hint) width() int {
	if h.word == "" {
		return safe.Width(h.key)
	}
	return safe.Width(h.key) + 1 + safe.Width(h.word)
}

// Footer draws the actions that the footer shows, the way to all of them last,
// and a word at the right; one of spaces keeps the room of one. Where one row is too short, and the screen has the
// height, it takes two.
func (k *Desk) Footer(p *page.Page, acts []Action, right string, rightInk page.Ink) {
	f := footer{p: p, gap: "   ", all: hint{"?", k.T("act.keys")}}
	if p.Narrow() {
		f.gap, f.all.word = " · ", ""
	}
	for _, a := range acts {
		if a.Foot {
			h := a.Bind.Help()
			f.hints = append(f.hints, hint{h.Key, h.Desc})
		}
	}
	edge := p.W - 1
	if right != "" {
		edge -= safe.Width(right) + 2
	}
	var above *page.Row
	if p.H >= 14 && f.fitting(edge, p.KeysHelp) < len(f.hints) {
		n := f.fitting(p.W-1, false)
		if n == len(f.hints) {
			n-- // the way to all keys does not stand alone
		}
		upper := footer{p: p, gap: f.gap, hints: f.hints[:max(1, n)]}
		f.hints = f.hints[len(upper.hints):]
		above = upper.draw(p.W-1, false)
	}
	r := f.draw(edge, p.KeysHelp)
	if strings.TrimSpace(right) != "" {
		r.To(p.W-safe.Width(right)-1).Add(rightInk, strings.TrimRight(right, " "))
	}
	p.ToFoot(r)
	if above != nil {
		p.ToFoot(above)
	}
}

// footer is a footer being put together.
type footer struct {
	p     *page.Page
	gap   string
	hints []hint
	all   hint // the way to all keys
}

// fitting is how many of the hints, from the first, fit before an edge.
func (f *footer) fitting(edge int, all bool) int {
	w := 1
	if all {
		w += f.all.width() + len([]rune(f.gap))
	}
	for i, h := range f.hints {
		if i > 0 {
			w += len([]rune(f.gap))
		}
		if w += h.width(); w > edge {
			return i
		}
	}
	return len(f.hints)
}

// draw is a row of the hints that fit. The first one is always there, cut
// where it has to be.
func (f *footer) draw(edge int, all bool) *page.Row {
	r := f.p.Row().To(1)
	gap, end := len([]rune(f.gap)), 0
	if all {
		end = gap + f.all.width()
	}
	for i, h := range f.hints {
		if i == 0 {
			h.word = safe.Cut(h.word, max(0, edge-end-r.W-safe.Width(h.key)-1))
		} else if r.W+gap+h.width()+end > edge {
			continue
		}
		f.add(r, h)
	}
	if all && r.W+end <= edge+gap {
		f.add(r, f.all)
	}
	return r
}

func (f *footer) add(r *page.Row, h hint) {
	if r.W > 1 {
		r.Add(page.Faint, f.gap)
	}
	r.Add(page.Keycap, h.key)
	if h.word != "" {
		r.Add(page.Plain, " ").Add(page.Faint, h.word)
	}
}
