package tui

import (
	"slices"
	"strconv"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/tui/terminal"
)

// scoring is the page on which one of the three gives points for the eight
// lines of the scorecard. It shows nobody else's.
type scoring struct {
	k    *talks
	t    *hold.Talk
	by   guide.Role
	at   int
	then func() step
}

// nextScorer turns the screen to the next one who has given no points yet, and
// after the last shows all side by side. skipped are those that nobody has.
func (k *talks) nextScorer(t *hold.Talk, skipped []guide.Role) step {
	for _, r := range guide.Roles() {
		if watch.Scored(t.Session(), r) || slices.Contains(skipped, r) {
			continue
		}
		turn := newTurned(k.desk, k.T("turn."+string(r)), k.T("score.alone"), func() step {
			return push(&scoring{k: k, t: t, by: r, then: func() step { return k.nextScorer(t, skipped) }})
		})
		turn.t = t
		turn.skip = func() step { return k.nextScorer(t, append(slices.Clone(skipped), r)) }
		return push(turn)
	}
	return push(newSheet(k.desk, k.T("gaps.title"), t, gapParts(k.desk, t.Session())...))
}

func (s *scoring) holds() *hold.Talk { return s.t }

func (s *scoring) actions() []action {
	k := s.k
	acts := []action{k.shown("score.done", s.done, "enter")}
	for n := range guide.MostPoints + 1 {
		a := k.act("score.give", func() step { return s.give(n) }, strconv.Itoa(n))
		a.long = k.T("score.points." + strconv.Itoa(n))
		a.foot = false
		acts = append(acts, a)
	}
	return append(acts,
		k.shown("numbers.down", s.move(1), "down", "tab"),
		k.act("up", s.move(-1), "up", "shift+tab"),
		k.shown("back", leave, "esc"))
}

func (s *scoring) move(d int) func() step {
	return func() step {
		n := len(watch.Lines())
		s.at = (s.at + d + n) % n
		return stay()
	}
}

// give gives points for the line, and goes to the next.
func (s *scoring) give(points int) step {
	if err := s.t.Do(s.t.Session().Score(s.by, watch.Lines()[s.at], points, s.k.Now())); err != nil {
		return say(s.k.why(err))
	}
	s.at = min(s.at+1, len(watch.Lines())-1)
	return stay()
}

// done hands the points in, once all eight are there.
func (s *scoring) done() step {
	points := s.t.Session().Points(s.by)
	for i, l := range watch.Lines() {
		if _, ok := points[l]; !ok {
			s.at = i
			return say(s.k.T("score.lacks", "Line", scorecard.Names()[i]))
		}
	}
	return step{Back(1), Then(s.then)}
}

func (s *scoring) view(w, h int) terminal.Frame {
	k := s.k
	p := newPage(w, h, k.Palette)
	k.footWith(p, s.t, s.actions())
	p.header(k.T("score.title", "Role", roleWord(k.desk, s.by)), "", faint)
	if p.h >= 14 {
		if !p.narrow() { // a phone has room for no more than what makes a line good
			p.apart()
		}
		p.textToFoot(faint, k.T("score.points"), 2)
		p.toFoot(p.row())
	}
	points := s.t.Session().Points(s.by)
	var rows []*row
	for i, name := range scorecard.Names() {
		r, ik := p.row().to(max(0, p.margin()-2)), plain
		if i == s.at {
			ik = chosen
			r.add(keycap, "›")
		}
		r.to(p.margin()).add(ik, name).to(p.margin() + 22)
		if n, ok := points[watch.Lines()[i]]; ok {
			r.add(strong, strconv.Itoa(n))
		} else {
			r.add(faint, "·")
		}
		rows = append(rows, r)
	}
	room := max(1, p.left())
	top := window(0, s.at, room, len(rows))
	p.putAll(rows[top:])
	p.more(k.Words, top, len(rows)-top-room)
	s.drawCriteria(p)
	return p.frame()
}

// drawCriteria says under the lines what makes the one at hand good, where
// there is room for all of it.
func (s *scoring) drawCriteria(p *page) {
	all := scorecard.Criteria()[s.at]
	list := []*row{p.row()}
	for _, c := range all {
		list = append(list, p.bullet(faint, "·", c)...)
	}
	line := append([]*row{p.row()}, p.paragraph(faint, 0, strings.Join(all, " · "))...)
	switch room := p.left(); {
	case len(list) <= room:
		p.putAll(list)
	case len(line) <= room:
		p.putAll(line)
	}
}

// gapParts are the points side by side, once anybody gave all eight.
func gapParts(k *desk, s guide.Session) []part {
	gaps := watch.Gaps(s)
	var roles []guide.Role
	for _, r := range guide.Roles() {
		if watch.Scored(s, r) {
			roles = append(roles, r)
		}
	}
	if len(roles) == 0 {
		return []part{{lines: []string{k.T("gaps.none")}}}
	}
	head := pad("", gapName)
	for _, r := range roles {
		head += pad(k.T("gaps."+string(r)), gapColumn)
	}
	table, far := part{head: head}, false
	for i, g := range gaps {
		line := pad(scorecard.Names()[i], gapName)
		for _, r := range roles {
			line += pad(strconv.Itoa(g.Points[r]), gapColumn)
		}
		if g.Wide > 1 {
			line, far = line+k.T("gaps.wide"), true
		}
		table.lines = append(table.lines, line)
	}
	if far {
		table.lines = append(table.lines, k.T("gaps.legend"))
	}
	sections := []part{table}
	if widest, ok := watch.Widest(gaps); ok {
		i := slices.Index(watch.Lines(), widest.Line)
		sections = append(sections, part{head: k.T("gaps.talk"), ink: strong, lines: []string{k.T("gaps.widest", "Line", scorecard.Names()[i])}})
	} else if len(roles) > 1 {
		sections = append(sections, part{lines: []string{k.T("gaps.same")}})
	}
	return append(sections, part{ink: faint, apart: true, lines: []string{k.T("gaps.why")}})
}

// The columns of the table of points, as a phone has room for them.
const (
	gapName   = 21
	gapColumn = 5
)
