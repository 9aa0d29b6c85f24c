package rounds

import (
	"cmp"
	"slices"
	"strconv"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/practice"
	"example.org/onetoone/tui/terminal"
)

func (s *console) View(w, h int) terminal.Frame {
	k := s.k
	p := page.New(w, h, k.Palette)
	if p.Narrow() && s.t.Err() == nil {
		k.Footer(p, s.Actions(), "", page.Faint) // the word stands beside the stage
	} else {
		k.FootWith(p, s.t, s.Actions())
	}
	if !s.t.Session().Started() {
		return s.before(p)
	}
	s.clock(p)
	form.Rail(k.Desk, p, s.t)
	s.draw(p)
	return p.Frame()
}

// before is the page until the two begin.
func (s *console) before(p *page.Page) terminal.Frame {
	k := s.k
	p.Header(k.T("watch.title"), practice.FocusWord(k.Desk, s.focus()), page.Faint)
	p.Text(page.Strong, 0, k.T("watch.ready"))
	p.Blank(1)
	p.Text(page.Faint, 0, k.T("watch.ready.more"))
	return p.Frame()
}

// clock says the minutes, and who speaks.
func (s *console) clock(p *page.Page) {
	k := s.k
	r := form.MinutesRow(k.Desk, p, s.t.Session())
	word := ""
	switch {
	case s.t.Session().Paused():
		word = k.T("paused")
	case s.t.LineWaits():
		word = k.T("writing.waits")
	}
	if word != "" && r.W+safe.Width(word)+3 <= p.W {
		r.To(p.W-safe.Width(word)-1).Add(page.Strong, word)
	}
	p.ToFoot(r)
}

// draw draws what was counted here, who speaks, and the shares with their
// bands.
func (s *console) draw(p *page.Page) {
	sheet := watch.Of(s.t.Session())
	here := sheet.Stages[s.t.Session().StageNumber()-1]
	if s.focus().Clocks() {
		s.drawSpeaker(p)
	}
	s.drawTallies(p, here, sheet.All)
	if p.H >= 14 {
		p.Blank(1)
	}
	s.drawFigures(p, here, sheet.All)
}

// drawSpeaker says who speaks, and by which key that changes.
func (s *console) drawSpeaker(p *page.Page) {
	k, now := s.k, s.t.Session().Speaking()
	r := p.Row().To(p.Margin())
	gap, space := "  ", ""
	if !p.Narrow() {
		gap, space = "   ", " "
	}
	for i, who := range []guide.Speaker{guide.Me, guide.Them} {
		if i > 0 {
			r.Add(page.Plain, gap)
		}
		sign, ik := space+"○"+space, page.Faint
		if who == now {
			sign, ik = space+"●"+space, page.Chosen
			r.Cursor(r.W)
		}
		r.Add(page.Keycap, [...]string{"j", "k"}[i]).Add(ik, sign+k.T("watch.speaks."+string(who)))
	}
	p.Put(r)
	if p.H >= 14 && !p.Narrow() {
		p.Blank(1)
	}
}

// How wide one tally is drawn, and where its numbers end: that of this stage, and
// where there is room for two columns, that of the talk.
const (
	cell, endBoth             = 19, 18
	cellWide, endHere, endAll = 28, 20, 25
)

// drawTallies draws two columns of tallies, each with the number of this stage and
// of the talk.
func (s *console) drawTallies(p *page.Page, here, all watch.Stage) {
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
		if i > 0 && len(moves) > 0 && len(click) > 0 && p.H >= 18 {
			p.Blank(1)
		}
		s.drawGroup(p, group, here, all, len(group) == len(tallies) || i == 0)
	}
}

// drawGroup draws some tallies; head says that what their numbers are of stands above.
func (s *console) drawGroup(p *page.Page, group []guide.Tally, here, all watch.Stage, head bool) {
	wide := cell
	if !p.Narrow() {
		wide = cellWide
	}
	columns := min(2, max(1, (p.W-p.Margin())/wide)) // a key stands where it stood on a phone
	if len(group) < 3 {
		columns = 1
	}
	if head && len(group) > 0 && p.H >= 14 {
		r := p.Row()
		for c := range columns {
			s.drawNumbers(r, p.Margin()+c*wide, p.Narrow(), page.Faint, s.k.T("watch.here"), s.k.T("watch.talk"))
		}
		p.Put(r)
	}
	rows := (len(group) + columns - 1) / columns
	for i := range rows {
		r := p.Row()
		for c := range columns {
			if j := c*rows + i; j < len(group) {
				r.To(p.Margin() + c*wide)
				s.drawTally(r, group[j], here, all, p.Narrow())
			}
		}
		p.Put(r)
	}
}

func (s *console) drawTally(r *page.Row, x guide.Tally, here, all watch.Stage, narrow bool) {
	n, from := here.N[x], r.W
	name, number := page.Plain, page.Faint
	if n > 0 {
		number = page.Strong
	}
	if x == s.last {
		name = page.Chosen
		r.Cursor(r.W)
	}
	r.Add(page.Keycap, tallyKey(x)).Add(page.Plain, " ").Add(name, s.k.T("tally."+string(x)))
	s.drawNumbers(r, from, narrow, number, strconv.Itoa(n), strconv.Itoa(all.N[x]))
}

// drawNumbers draws what is of this stage and what is of the talk, in the cell
// that begins at from.
func (s *console) drawNumbers(r *page.Row, from int, narrow bool, ik page.Ink, here, all string) {
	if narrow {
		r.To(from+endBoth-safe.Width(here+"/"+all)).Add(ik, here).Add(page.Faint, "/"+all)
		return
	}
	r.To(from+endHere-safe.Width(here)).Add(ik, here).To(from+endAll-safe.Width(all)).Add(page.Faint, all)
}

// drawFigures draws the shares of the whole talk beside their bands, with those of
// this stage where there is room.
func (s *console) drawFigures(p *page.Page, here, all watch.Stage) {
	k := s.k
	ofStage := map[string]string{}
	for _, f := range here.Figures() {
		ofStage[f.ID] = k.Text(f.Text)
	}
	figures := all.FiguresOf(s.focus())
	shares := len(figures) // that a stage has too
	if i := slices.IndexFunc(figures, func(f scorecard.Figure) bool { return !watch.OfStages(f.ID) }); i >= 0 {
		shares = i
	}
	if s.focus() == watch.Everything && p.H < 30 {
		figures = figures[:shares]
	}
	if shares > 0 || len(figures) > 0 && p.Narrow() {
		p.Put(practice.FigureHead(k.Desk, p))
	}
	for i, f := range figures {
		if i == shares {
			s.drawLacks(p, all)
		}
		stage := ""
		if shares > 0 {
			stage = cmp.Or(ofStage[f.ID], "·")
		}
		p.Put(practice.FigureRow(k.Desk, p, f, stage))
		if p.W >= 60 && p.H >= 20 {
			p.Text(page.Faint, 2, f.Band(k.Words))
		}
	}
	if len(figures) == shares {
		s.drawLacks(p, all)
	}
}

// drawLacks says what a share still lacks.
func (s *console) drawLacks(p *page.Page, all watch.Stage) {
	for _, what := range all.Lacks(s.focus()) {
		p.Text(page.Faint, 0, s.k.T("watch.lacks."+what))
	}
}
