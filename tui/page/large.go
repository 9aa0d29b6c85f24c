package page

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/onetoone/guide/safe"
)

// LargeMeasure is the widest a line is set that is to be read in a glance.
const LargeMeasure = 48

// evenLines is how many lines are made alike; in more nobody sees that they are.
const evenLines = 9

// Large puts words where the eye falls first: bold, each line in the middle of the
// page. The first one stands at the same height whatever stands at the foot and
// however many there are, so that nothing jumps from one prompt to the next. Of words
// too long for the page the middle is left out: what is asked stands at their end.
func (p *Page) Large(words string) {
	most := max(2, p.W-2*p.Margin())
	lines := Balanced(words, min(LargeMeasure, most))
	if len(lines) > p.Left() {
		lines = safe.Wrap(safe.Text(words), most)
	}
	if n := p.Left(); len(lines) > n && n > 3 {
		lines = slices.Concat(lines[:n-3], []string{"…"}, lines[len(lines)-2:])
	}
	rows, air := len(lines), 0
	if aired := 2*rows - 1; aired <= min(p.H*2/5, p.Left()*3/4) {
		rows, air = aired, 1
	}
	p.Blank(min(p.H*2/5-1-len(p.rows), (p.Left()-rows)*3/4))
	for i, l := range lines {
		if i > 0 {
			p.Blank(air)
		}
		p.centred(Strong, l)
	}
}

// Under says what is large more fully.
func (p *Page) Under(words string) {
	p.Blank(1)
	for _, l := range Balanced(words, max(2, min(LargeMeasure, p.W-2*p.Margin()))) {
		p.centred(Faint, l)
	}
}

func (p *Page) centred(i Ink, line string) {
	p.Put(p.Row().To((p.W-safe.Width(line))/2).Add(i, line))
}

// Middle sets what is put from now on in the middle of the page, in even lines no longer
// than those that are to be read in a glance.
func (p *Page) Middle() {
	p.even, p.inset = true, max(0, (p.W-LargeMeasure)/2-MarginOf(p.W))
}

// Lined wraps a text as this page has it.
func (p *Page) Lined(text string, w int) []string {
	if p.even {
		return Balanced(text, w)
	}
	return Lined(text, w)
}

// Lowered puts rows lower on a page that has room to spare, where they are looked for,
// and at the same height whatever stands at the foot.
func (p *Page) Lowered(rows []*Row) []*Row {
	var air []*Row
	for range min((p.H-len(p.rows)-len(rows))/3, (p.Left()-len(rows))/2) {
		air = append(air, p.Row())
	}
	return append(air, rows...)
}

// Balanced wraps a text so that its lines are alike in length, in no more of them than
// it needs; in one more where each then ends as a sentence or a part of it does.
func Balanced(text string, w int) []string {
	text = safe.Text(text)
	lines := safe.Wrap(text, w)
	if n := len(lines); n > 1 && n <= evenLines {
		pieces := safe.Pieces(text)
		for _, try := range []struct {
			lines int
			whole bool
		}{{n, true}, {n + 1, true}, {n, false}} {
			if even := evenly(pieces, w, try.lines, try.whole); even != nil {
				return even
			}
		}
	}
	return lines
}

// setting is a way to set some pieces of a text in lines, and how uneven they are.
type setting struct {
	lines []string
	cost  int
}

// evenly sets pieces in n lines as much alike as they can be, whole ones if it must:
// those that do not run on, and are no stumps. It is nil if they cannot be set so.
func evenly(pieces []string, w, n int, whole bool) []string {
	best := make([]*setting, len(pieces)+1) // by how many of the pieces are set
	best[0] = &setting{}
	for range n {
		next := make([]*setting, len(pieces)+1)
		for from, before := range best {
			if before == nil {
				continue
			}
			line := ""
			for to := from + 1; to <= len(pieces); to++ {
				line += pieces[to-1]
				set := strings.TrimRight(line, " ")
				if safe.Width(set) > w {
					break
				}
				if whole && (runsOn(set) || safe.Width(set) < w/4) {
					continue
				}
				if cost := before.cost + lineCost(set, w); next[to] == nil || cost < next[to].cost {
					next[to] = &setting{append(slices.Clip(before.lines), set), cost}
				}
			}
		}
		best = next
	}
	if end := best[len(pieces)]; end != nil {
		return end.lines
	}
	return nil
}

// lineCost is the square of a line's length, which adds up to least where lines are
// alike. One that does not run on may be a third of the measure off, and more where a
// sentence ends.
func lineCost(line string, w int) int {
	cost := safe.Width(line) * safe.Width(line)
	if !runsOn(line) {
		cost -= w * w / 18
	}
	if unicode.Is(unicode.STerm, last(line)) {
		cost -= w * w / 18
	}
	return cost
}

// runsOn reports whether a line ends with no mark of punctuation.
func runsOn(line string) bool { return !unicode.Is(unicode.Po, last(line)) }

func last(line string) rune {
	r, _ := utf8.DecodeLastRuneInString(line)
	return r
}
