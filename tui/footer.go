package tui

import "example.org/onetoone/tui/safe"

// hint is a key and a word for it, as the footer shows them.
type hint struct{ key, word string }

func (h hint) width() int {
	if h.word == "" {
		return safe.Width(h.key)
	}
	return safe.Width(h.key) + 1 + safe.Width(h.word)
}

// footer draws the actions that the footer shows, the way to all of them last,
// and a word at the right. Where one row is too short, and the screen has the
// height, it takes two.
func (k *desk) footer(p *page, acts []action, right string, rightInk ink) {
	f := footer{p: p, gap: "   ", all: hint{"?", k.T("act.keys")}}
	if p.narrow() {
		f.gap, f.all.word = " · ", ""
	}
	for _, a := range acts {
		if a.foot {
			h := a.bind.Help()
			f.hints = append(f.hints, hint{h.Key, h.Desc})
		}
	}
	edge := p.w - 1
	if right != "" {
		edge -= safe.Width(right) + 2
	}
	var above *row
	if p.h >= 14 && f.fitting(edge, p.keysHelp) < len(f.hints) {
		n := f.fitting(p.w-1, false)
		if n == len(f.hints) {
			n-- // the way to all keys does not stand alone
		}
		upper := footer{p: p, gap: f.gap, hints: f.hints[:max(1, n)]}
		f.hints = f.hints[len(upper.hints):]
		above = upper.draw(p.w-1, false)
	}
	r := f.draw(edge, p.keysHelp)
	if right != "" {
		r.to(p.w-safe.Width(right)-1).add(rightInk, right)
	}
	p.toFoot(r)
	if above != nil {
		p.toFoot(above)
	}
}

// footer is a footer being put together.
type footer struct {
	p     *page
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
func (f *footer) draw(edge int, all bool) *row {
	r := f.p.row().to(1)
	gap, end := len([]rune(f.gap)), 0
	if all {
		end = gap + f.all.width()
	}
	for i, h := range f.hints {
		if i == 0 {
			h.word = safe.Cut(h.word, max(0, edge-end-r.w-safe.Width(h.key)-1))
		} else if r.w+gap+h.width()+end > edge {
			continue
		}
		f.add(r, h)
	}
	if all && r.w+end <= edge+gap {
		f.add(r, f.all)
	}
	return r
}

func (f *footer) add(r *row, h hint) {
	if r.w > 1 {
		r.add(faint, f.gap)
	}
	r.add(keycap, h.key)
	if h.word != "" {
		r.add(plain, " ").add(faint, h.word)
	}
}
