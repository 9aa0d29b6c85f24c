package tui

import (
	"strconv"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/tui/safe"
	"example.org/onetoone/tui/terminal"
)

func (s *console) view(w, h int) terminal.Frame {
	k := s.k
	p := newPage(w, h, k.Palette)
	if p.narrow() && s.t.Err() == nil {
		k.footer(p, s.actions(), "", faint) // the word stands beside the stage
	} else {
		k.footWith(p, s.t, s.actions())
	}
	if !s.t.Session().Started() {
		return s.before(p)
	}
	s.clock(p)
	rail(k.desk, p, s.t)
	s.draw(p)
	return p.frame()
}

// before is the page until the two begin.
func (s *console) before(p *page) terminal.Frame {
	k := s.k
	p.header(k.T("watch.title"), focusWord(k.desk, s.focus()), faint)
	p.text(strong, 0, k.T("watch.ready"))
	p.blank(1)
	p.text(faint, 0, k.T("watch.ready.more"))
	return p.frame()
}

// clock says the minutes, and who speaks.
func (s *console) clock(p *page) {
	k := s.k
	r := minutesRow(k.desk, p, s.t.Session())
	word := ""
	switch {
	case s.t.Session().Paused():
		word = k.T("paused")
	case s.t.LineWaits():
		word = k.T("writing.waits")
	}
	if word != "" && r.w+safe.Width(word)+3 <= p.w {
		r.to(p.w-safe.Width(word)-1).add(strong, word)
	}
	p.toFoot(r)
}

// draw draws what was counted here, who speaks, and the shares with their
// bands.
func (s *console) draw(p *page) {
	sheet := watch.Of(s.t.Session())
	here := sheet.Stages[s.t.Session().StageNumber()-1]
	if s.focus().Clocks() {
		s.drawSpeaker(p)
	}
	s.drawTallies(p, here, sheet.All)
	if p.h >= 14 {
		p.blank(1)
	}
	s.drawFigures(p, here, sheet.All)
}

// drawSpeaker says who speaks, and by which key that changes.
func (s *console) drawSpeaker(p *page) {
	k, now := s.k, s.t.Session().Speaking()
	r := p.row().to(p.margin())
	gap, space := "  ", ""
	if !p.narrow() {
		gap, space = "   ", " "
	}
	for i, who := range []guide.Speaker{guide.Me, guide.Them} {
		if i > 0 {
			r.add(plain, gap)
		}
		sign, ik := space+"○"+space, faint
		if who == now {
			sign, ik = space+"●"+space, chosen
		}
		r.add(keycap, [...]string{"j", "k"}[i]).add(ik, sign+k.T("watch.speaks."+string(who)))
	}
	p.put(r)
	if p.h >= 14 {
		p.blank(1)
	}
}

// cell is how wide one tally is drawn.
const cell = 19

// drawTallies draws two columns. The
// number is of this stage; where there is room, that of the talk stands behind.
func (s *console) drawTallies(p *page, here, all watch.Stage) {
	tallies := s.focus().Tallies()
	var moves, click []guide.Tally
	for _, x := range tallies {
		if x.Click() {
			click = append(click, x)
		} else {
			moves = append(moves, x)
		}
	}
	for i, group := range [][]guide.Tally{moves, click} {
		if i > 0 && len(moves) > 0 && len(click) > 0 && p.h >= 18 {
			p.blank(1)
		}
		s.drawGroup(p, group, here, all)
	}
}

func (s *console) drawGroup(p *page, group []guide.Tally, here, all watch.Stage) {
	wide := cell
	if p.w >= 60 {
		wide = 26
	}
	columns := min(2, max(1, (p.w-p.margin())/wide)) // a key stands where it stood on a phone
	if len(group) < 3 {
		columns = 1
	}
	rows := (len(group) + columns - 1) / columns
	for i := range rows {
		r := p.row()
		for c := range columns {
			if j := c*rows + i; j < len(group) {
				r.to(p.margin() + c*wide)
				s.drawTally(r, group[j], here, all, p.w >= 60)
			}
		}
		p.put(r)
	}
}

func (s *console) drawTally(r *row, x guide.Tally, here, all watch.Stage, total bool) {
	n, from := here.N[x], r.w
	name, number := plain, faint
	if n > 0 {
		number = strong
	}
	if x == s.last {
		name = chosen
	}
	r.add(keycap, tallyKey(x)).add(plain, " ").add(name, s.k.T("tally."+string(x)))
	r.to(from+15).add(number, strconv.Itoa(n))
	if total && all.N[x] > n {
		r.add(faint, s.k.T("watch.total", "N", all.N[x]))
	}
}

// drawFigures draws the shares of this stage beside their bands; who watches
// one thing sees the whole talk's.
func (s *console) drawFigures(p *page, here, all watch.Stage) {
	k := s.k
	figures := here.FiguresOf(s.focus())
	if s.focus() != watch.Everything {
		figures = all.FiguresOf(s.focus())
	}
	if len(figures) == 0 {
		p.text(faint, 0, k.T("watch.nofigures"))
		return
	}
	for _, f := range figures {
		p.put(figureRow(k.desk, p, f))
		if p.w >= 60 && p.h >= 20 {
			p.text(faint, 2, bands(k.desk, f))
		}
	}
	if p.w < 60 && p.left() > 1 {
		p.text(faint, 0, k.T("watch.signs"))
	}
}

// figureRow is a figure and how far along it is, in one row.
func figureRow(k *desk, p *page, f scorecard.Figure) *row {
	sign := [...]string{"○", "◐", "●"}[f.Reaches()]
	r := p.row().to(p.margin()).add(keycap, sign).add(plain, " ")
	room := p.w - r.w - safe.Width(f.Text) - 2
	r.add(plain, safe.Cut(f.Name, max(2, room)))
	if p.w >= 60 {
		r.to(p.margin() + 36)
	} else {
		r.to(p.w - safe.Width(f.Text) - 1)
	}
	r.add(strong, f.Text)
	if p.w >= 60 {
		r.to(p.margin()+48).add(faint, k.T("reach."+strconv.Itoa(f.Reaches())))
	}
	return r
}

// bands are where a figure starts and what is good, and whose bands these are.
func bands(k *desk, f scorecard.Figure) string {
	return k.T("watch.bands", "Bands", f.Bands, "Basis", string(f.Basis))
}
