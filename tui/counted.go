package tui

import (
	"strconv"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/watch"
)

// newSheetOf shows what was counted: over the whole talk, and stage by stage,
// with every band and whose it is.
func newSheetOf(k *desk, t *hold.Talk) *sheet {
	return newSheet(k, k.T("counted.title"), t, countedParts(k, t.Session())...)
}

// countedParts are what was counted, as parts of a page.
func countedParts(k *desk, s guide.Session) []part {
	sheet := watch.Of(s)
	focus := watch.FocusOf(s)
	sections := []part{stagePart(k, k.T("counted.all"), focus, sheet.All)}
	for _, st := range sheet.Stages {
		sections = append(sections, stagePart(k, st.Title, focus, st))
	}
	if words := tallyWords(k, s); len(words) > 0 {
		sections = append(sections, part{head: k.T("counted.words"), sign: "“", lines: words})
	}
	return append(sections, part{ink: faint, lines: []string{k.T("counted.stretch")}})
}

// stagePart is one stage; without anything counted it has no lines, and is not
// shown.
func stagePart(k *desk, head string, focus watch.Focus, st watch.Stage) part {
	pt := part{head: head, sign: "·"}
	if counts := inOneLine(k, st, focus); counts != "" {
		pt.lines = append(pt.lines, counts)
	}
	for _, f := range st.FiguresOf(focus) {
		pt.lines = append(pt.lines, figureLine(k, f)+" ("+bands(k, f)+")")
	}
	return pt
}

// inShort is a stage without its bands.
func inShort(k *desk, st watch.Stage, focus watch.Focus) (out []string) {
	if counts := inOneLine(k, st, focus); counts != "" {
		out = append(out, counts)
	}
	for _, f := range st.FiguresOf(focus) {
		out = append(out, figureLine(k, f))
	}
	return out
}

// inOneLine are the counts of a stage in one line.
func inOneLine(k *desk, st watch.Stage, focus watch.Focus) string {
	var counts []string
	for _, x := range focus.Tallies() {
		if n := st.N[x]; n > 0 {
			counts = append(counts, k.T("tally."+string(x))+" "+strconv.Itoa(n))
		}
	}
	return strings.Join(counts, ", ")
}

// figureLine is a figure and how far along it is.
func figureLine(k *desk, f scorecard.Figure) string {
	return f.Name + ": " + f.Text + ", " + k.T("reach."+strconv.Itoa(f.Reaches()))
}

// tallyWords are the words about tallies, with when and what.
func tallyWords(k *desk, s guide.Session) (out []string) {
	for _, c := range s.Counted() {
		if len(c.Lines) > 0 {
			out = append(out, k.T("tally."+string(c.Tally))+", "+tallyMore(k, s, c))
		}
	}
	return out
}

// newOutcome is what is left of a practice when all is done: the one thing to
// try, the points side by side, what was counted.
func (k *kit) newOutcome(t *hold.Talk) *sheet {
	var sections []part
	if try := t.Session().Field(guide.FieldRetry); try != "" {
		sections = append(sections, part{head: k.T("after.retry.kept"), ink: strong, lines: []string{try}})
	}
	sections = append(sections, gapParts(k.desk, t.Session())...)
	if len(t.Session().Counted()) > 0 || t.Session().Role() == guide.RoleObserver {
		sections = append(sections, countedParts(k.desk, t.Session())...)
	}
	s := newSheet(k.desk, k.T("outcome.title", "Day", k.day(t.Session().BeganAt()), "Role", roleWord(k.desk, t.Session().Role())), t, sections...)
	if k.drill.WriteResult != nil {
		s.extra = append(s.extra, k.shown("result", func() step { return to(HandIn{ID: t.ID()}) }, "r"))
	}
	if k.drill.WriteReport != nil {
		printed := printed(k.T("paper.title", "Day", k.date(t.Session().BeganAt()), "Role", roleWord(k.desk, t.Session().Role())), sections)
		s.extra = append(s.extra, k.shown("paper", func() step {
			asks := k.newPaper(k.drill.ReportPath(t.ID()), printed)
			asks.t = t
			return push(asks)
		}, "o"))
	}
	if t.Session().Role() == guide.RoleObserver && k.drill.Observers != nil {
		s.extra = append(s.extra, k.act("join", func() step { return to(Observers{ID: t.ID()}) }, "j"))
	}
	if t.Session().Role() != guide.RoleObserver {
		s.extra = append(s.extra, k.shown("transcript", func() step { return to(Transcript{ID: t.ID()}) }, "t"))
	}
	s.extra = append(s.extra, k.act("practice.delete", func() step {
		return k.deleteTalk(t, k.day(t.Session().BeganAt())+" · "+roleWord(k.desk, t.Session().Role()))
	}, "x"))
	return s
}
