package rounds

import (
	"slices"
	"strconv"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/practice"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// scoring is the page on which one of the three gives points for the eight
// lines of the scorecard. It shows nobody else's.
type scoring struct {
	k    *Room
	t    *hold.Talk
	by   guide.Role
	at   int
	then func() screen.Step
}

// nextScorer turns the screen to the next one who has given no points yet, and
// after the last shows all side by side, and then goes on. skipped are those that
// nobody has.
func (k *Room) nextScorer(t *hold.Talk, skipped []guide.Role, then func() screen.Step) screen.Step {
	turns, observers := rounds.ReadTurns(t.Session().Field(guide.FieldTurns)), 0
	if len(turns) > 0 {
		observers = len(turns[0].Observers)
	}
	for _, r := range rehearsal.Scorers(observers) {
		if watch.Scored(t.Session(), r) || slices.Contains(skipped, r) {
			continue
		}
		turn := newHandover(k.Desk, k.turnTo(turns, r), k.T("score.alone"), func() screen.Step {
			return screen.Push(&scoring{k: k, t: t, by: r, then: func() screen.Step { return k.nextScorer(t, skipped, then) }})
		})
		turn.t = t
		turn.skip = func() screen.Step { return k.nextScorer(t, append(slices.Clone(skipped), r), then) }
		return screen.Push(turn)
	}
	s := parts.NewSheet(k.Desk, k.T("gaps.title"), t, gapParts(k.Desk, t.Session())...)
	s.Extra = []screen.Action{k.Shown("after.next", func() screen.Step { return screen.Step{screen.Back(1), screen.Then(then)} }, "enter")}
	return screen.Push(s)
}

func (s *scoring) Holds() *hold.Talk { return s.t }

func (s *scoring) Actions() []screen.Action {
	k := s.k
	acts := []screen.Action{k.Shown("score.done", s.done, "enter")}
	for n := range rehearsal.MostPoints + 1 {
		a := k.Act("score.give", func() screen.Step { return s.give(n) }, strconv.Itoa(n))
		a.Long = k.T("score.points." + strconv.Itoa(n))
		a.Foot = false
		acts = append(acts, a)
	}
	return append(acts,
		k.Shown("numbers.down", s.move(1), "down", "tab"),
		k.Act("up", s.move(-1), "up", "shift+tab"),
		k.Shown("back", screen.Leave, "esc"))
}

func (s *scoring) move(d int) func() screen.Step {
	return func() screen.Step {
		n := len(watch.Lines())
		s.at = (s.at + d + n) % n
		return screen.Stay()
	}
}

// give gives points for the line, and goes to the next.
func (s *scoring) give(points int) screen.Step {
	if err := s.t.Do(rehearsal.Score(s.t.Session(), s.by, watch.Lines()[s.at], points, s.k.Now())); err != nil {
		return screen.Say(s.k.Why(err))
	}
	s.at = min(s.at+1, len(watch.Lines())-1)
	return screen.Stay()
}

// done hands the points in, once all eight are there.
func (s *scoring) done() screen.Step {
	points := rehearsal.Points(s.t.Session(), s.by)
	for i, l := range watch.Lines() {
		if _, ok := points[l]; !ok {
			s.at = i
			return screen.Say(s.k.T("score.lacks", "Line", scorecard.Names()[i]))
		}
	}
	return screen.Step{screen.Back(1), screen.Then(s.then)}
}

func (s *scoring) View(w, h int) terminal.Frame {
	k := s.k
	p := page.New(w, h, k.Palette)
	k.FootWith(p, s.t, s.Actions())
	p.Header(k.T("score.title", "Role", roleWord(k.Desk, s.by)), "", page.Faint)
	if p.H >= 14 {
		if !p.Narrow() { // a phone has room for no more than what makes a line good
			p.Apart()
		}
		p.TextToFoot(page.Faint, k.T("score.points"), 2)
		p.ToFoot(p.Row())
	}
	points := rehearsal.Points(s.t.Session(), s.by)
	var rows []*page.Row
	for i, name := range scorecard.Names() {
		r, ik := p.Option(i == s.at), page.Plain
		if i == s.at {
			ik = page.Chosen
		}
		r.Add(ik, k.Text(name)).To(p.Margin() + 22)
		if n, ok := points[watch.Lines()[i]]; ok {
			r.Add(page.Strong, strconv.Itoa(n))
		} else {
			r.Add(page.Faint, "·")
		}
		rows = append(rows, r)
	}
	room := max(1, p.Left())
	top := parts.Window(0, s.at, room, len(rows))
	p.PutAll(rows[top:])
	p.More(k.Words, top, len(rows)-top-room)
	s.drawCriteria(p)
	return p.Frame()
}

// drawCriteria says under the lines what makes the one at hand good, where
// there is room for all of it.
func (s *scoring) drawCriteria(p *page.Page) {
	var all []string
	list := []*page.Row{p.Row()}
	for _, x := range scorecard.Criteria()[s.at] {
		c := s.k.Text(x)
		all = append(all, c)
		list = append(list, p.Bullet(page.Faint, "·", c)...)
	}
	line := append([]*page.Row{p.Row()}, p.Paragraph(page.Faint, 0, strings.Join(all, " · "))...)
	switch room := p.Left(); {
	case len(list) <= room:
		p.PutAll(list)
	case len(line) <= room:
		p.PutAll(line)
	}
}

// gapParts are the points side by side, once anybody gave all eight.
func gapParts(k *screen.Desk, s guide.Session) []parts.Part {
	gaps := watch.Gaps(s)
	var roles []guide.Role
	for _, r := range rehearsal.Scorers(rehearsal.MostObservers) {
		if watch.Scored(s, r) {
			roles = append(roles, r)
		}
	}
	if len(roles) == 0 {
		return []parts.Part{{Lines: []string{k.T("gaps.none")}}}
	}
	table, far := parts.Part{}, false
	table.Head, table.Lines, far = gapTable(k, gaps, roles, gapColumn, func(r guide.Role) string { return roleWord(k, r) })
	short, brief := gapShort, "gaps."
	if len(roles) > 3 { // a phone has room for a letter each
		short, brief = gapLetter, "gaps.letter."
	}
	table.ShortHead, table.Short, _ = gapTable(k, gaps, roles, short, func(r guide.Role) string { return k.T(brief + string(r)) })
	if len(roles) > 3 {
		table.Short = append(table.Short, k.T("rounds.legend"))
	}
	sections := []parts.Part{table}
	if far {
		legend := k.T("gaps.legend")
		sections[0].Short = append(sections[0].Short, legend)
		sections = append(sections, parts.Part{Ink: page.Faint, Apart: true, Lines: []string{legend}, Short: []string{}})
	}
	if widest, ok := watch.Widest(gaps); ok {
		i := slices.Index(watch.Lines(), widest.Line)
		sections = append(sections, parts.Part{Head: k.T("gaps.talk"), Ink: page.Strong, Lines: []string{k.T("gaps.widest", "Line", scorecard.Names()[i])}})
	} else if len(roles) > 1 {
		sections = append(sections, parts.Part{Apart: true, Lines: []string{k.T("gaps.same")}})
	}
	return append(sections, parts.Part{Ink: page.Faint, Apart: true, Lines: []string{k.T("gaps.why")}})
}

// gapTable is the points of all roles in columns so wide, below what names the
// roles, and whether some are far apart.
func gapTable(k *screen.Desk, gaps []watch.Gap, roles []guide.Role, wide int, name func(guide.Role) string) (head string, lines []string, far bool) {
	head = page.Pad("", practice.NameWide)
	for _, r := range roles {
		head += page.Pad(name(r), wide)
	}
	for i, g := range gaps {
		line := page.Pad(k.Text(scorecard.Names()[i]), practice.NameWide)
		for _, r := range roles {
			line += page.Pad(strconv.Itoa(g.Points[r]), wide)
		}
		if g.Wide > 1 {
			line, far = line+k.T("gaps.wide"), true
		}
		lines = append(lines, line)
	}
	return head, lines, far
}

// How wide the points of one role are, beside the names of the lines; on a phone
// the role is a short word.
const (
	gapColumn = 11
	gapShort  = 5
	gapLetter = 3
)
