package rounds

import (
	"strconv"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// newSheetOf shows what was counted: over the whole talk, and stage by stage,
// with every band and whose it is.
func newSheetOf(k *screen.Desk, t *hold.Talk) *parts.Sheet {
	return parts.NewSheet(k, k.T("counted.title"), t, countedParts(k, t.Session())...)
}

// countedParts are what was counted, as parts of a page.
func countedParts(k *screen.Desk, s guide.Session) []parts.Part {
	sheet := watch.Of(s)
	focus := watch.FocusOf(s)
	sections := []parts.Part{stagePart(k, k.T("counted.all"), focus, sheet.All)}
	for _, st := range sheet.Stages {
		sections = append(sections, stagePart(k, st.Title, focus, st))
	}
	if words := tallyWords(k, s); len(words) > 0 {
		sections = append(sections, parts.Part{Head: k.T("counted.words"), Sign: "·", Lines: words})
	}
	return append(sections, parts.Part{Ink: page.Faint, Apart: true, Lines: []string{k.T("counted.stretch")}})
}

// stagePart is one stage; without anything counted it has no lines, and is not
// shown.
func stagePart(k *screen.Desk, head string, focus watch.Focus, st watch.Stage) parts.Part {
	pt := parts.Part{Head: head, Sign: "·"}
	if counts := inOneLine(k, st, focus); counts != "" {
		pt.Lines = append(pt.Lines, counts)
	}
	for _, f := range st.FiguresOf(focus) {
		pt.Lines = append(pt.Lines, f.Line(k.Words))
	}
	return pt
}

// inShort is the whole talk without its bands.
func inShort(k *screen.Desk, st watch.Stage, focus watch.Focus) (out []string) {
	if counts := inOneLine(k, st, focus); counts != "" {
		out = append(out, k.T("counted.all")+": "+counts)
	}
	for _, f := range st.FiguresOf(focus) {
		out = append(out, f.Say(k.Words))
	}
	return out
}

// inOneLine are the counts of a stage in one line.
func inOneLine(k *screen.Desk, st watch.Stage, focus watch.Focus) string {
	var counts []string
	for _, x := range focus.Tallies() {
		if n := st.N[x]; n > 0 {
			counts = append(counts, k.T("tally."+string(x))+" "+strconv.Itoa(n))
		}
	}
	return strings.Join(counts, ", ")
}

// tallyWords are the words about tallies, with when and what.
func tallyWords(k *screen.Desk, s guide.Session) (out []string) {
	for _, c := range rehearsal.Counts(s) {
		if len(c.Lines) > 0 {
			out = append(out, k.T("tally."+string(c.Tally))+", "+tallyMore(k, s, c))
		}
	}
	return out
}

// newOutcome is what is left of a practice when all is done: the one thing to
// try, the points side by side, what was counted.
func (k *Room) newOutcome(t *hold.Talk) *parts.Sheet {
	var sections []parts.Part
	if try := t.Session().Field(guide.FieldRetry); try != "" {
		sections = append(sections, parts.Part{Head: k.T("after.retry.kept"), Ink: page.Strong, Lines: []string{try}})
	}
	sections = append(sections, gapParts(k.Desk, t.Session())...)
	if len(rehearsal.Counts(t.Session())) > 0 || t.Session().Role() == guide.RoleObserver {
		sections = append(sections, countedParts(k.Desk, t.Session())...)
	}
	s := parts.NewSheet(k.Desk, k.T("outcome.title", "Day", k.Day(t.Session().BeganAt()), "Role", roleWord(k.Desk, t.Session().Role())), t, sections...)
	if k.Offers.HandIn {
		s.Extra = append(s.Extra, k.Shown("result", func() screen.Step { return screen.To(screen.HandIn{ID: t.ID()}) }, "r"))
	}
	if k.WriteReport != nil {
		printed := parts.Printed(k.T("paper.title", "Day", k.ShortDate(t.Session().BeganAt()), "Role", roleWord(k.Desk, t.Session().Role())), sections)
		s.Extra = append(s.Extra, k.Shown("paper", func() screen.Step { return screen.Push(k.ReportOf(t, printed)) }, "o"))
	}
	if t.Session().Role() == guide.RoleObserver && k.Offers.Observers {
		s.Extra = append(s.Extra, k.Act("join", func() screen.Step { return screen.To(screen.Observers{ID: t.ID()}) }, "j"))
	}
	if t.Session().Role() != guide.RoleObserver {
		s.Extra = append(s.Extra, k.Shown("transcript", func() screen.Step { return screen.To(screen.Transcript{ID: t.ID()}) }, "t"))
	}
	if _, ok := k.comesAfter(t.Session(), false); ok {
		s.Extra = append(s.Extra, k.Act("round.next", func() screen.Step { return k.nextRound(t.Session(), false) }, "n"))
	}
	s.Extra = append(s.Extra, k.Act("practice.delete", func() screen.Step {
		return k.DeleteTalk(t, k.Day(t.Session().BeganAt())+" · "+roleWord(k.Desk, t.Session().Role()))
	}, "x"))
	return s
}
