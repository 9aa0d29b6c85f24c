package alone

import (
	"slices"
	"strconv"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	ear "example.org/onetoone/guide/practice/listener"
	tape "example.org/onetoone/guide/practice/recorded"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// report is what a recorded practice comes to: the points with the lines behind
// them, what was counted, stage by stage where stages can be told.
type report struct {
	*parts.Sheet
	k *Room
	r tape.Report
}

func (k *Room) newReport(t *hold.Talk) *report {
	s := &report{k: k, Sheet: parts.NewSheet(k.Desk, k.T("recorded.title"), t)}
	s.lay()
	return s
}

// lay reads the practice anew, and makes the parts of the page.
func (s *report) lay() {
	s.r, _ = tape.Of(s.T.Session()) // it is shown for recorded practices alone
	s.Extra, s.Parts = s.keys(), toldParts(s.k.Desk, s.r)
}

func (s *report) Returned() screen.Step {
	s.lay()
	return screen.Stay()
}

// keys are what can be done here beside reading on.
func (s *report) keys() []screen.Action {
	k := s.k
	acts := []screen.Action{
		k.Shown("solo.read", func() screen.Step {
			return screen.Push(parts.NewSheet(k.Desk, k.T("solo.lines"), s.T, spokenParts(k.Desk, s.r.Lines, k.T("recorded.they"))...))
		}, "l"),
		k.Shown("solo.correct", func() screen.Step { return screen.Push(newWhich(k.Desk, s.T, s.r.Lines)) }, "c"),
	}
	if k.WriteReport != nil {
		acts = append(acts, k.Shown("solo.save", func() screen.Step { return k.saving(s.T, s.r.Document(k.Words)) }, "o"))
	}
	if k.Offers.HandIn {
		acts = append(acts, k.Shown("result", func() screen.Step { return screen.To(screen.HandIn{ID: s.T.ID()}) }, "r"))
	}
	return append(acts,
		k.Shown("practice.delete", func() screen.Step {
			return k.DeleteTalk(s.T, k.Day(s.T.Session().BeganAt())+" · "+s.T.Session().Field(guide.FieldPerson))
		}, "x"))
}

// toldParts are a recorded practice, as parts of a page.
func toldParts(k *screen.Desk, r tape.Report) []parts.Part {
	w := k.Words
	return slices.Concat(adviceParts(k, r.Card), scorecardParts(k, r.Card), []parts.Part{
		{Head: w.T("printed.stages"), Sign: "·", Lines: stageLines(k, r.Card)},
		{Ink: page.Faint, Lines: []string{r.Told.Say(w)}},
		{Head: w.T("recorded.moves"), Lines: []string{movesHeard(w, r.Lines)}},
		corrections(k, r.Lines),
		{Ink: page.Faint, Apart: true, Lines: []string{w.T("recorded.kept")}},
	})
}

// stageLines are the stages of a card, a line each.
func stageLines(k *screen.Desk, c scorecard.Card) (out []string) {
	for _, st := range c.Stages {
		time := ""
		if share, ok := st.TimeShare(); ok {
			time = k.T("recorded.stage.time", "Share", percent(share))
		}
		n := st.Count
		out = append(out, k.T("recorded.stage", "Stage", st.Name, "Words", percent(st.Share), "Time", time,
			"Open", n.Open, "Closed", n.Closed, "Reflections", n.Reflections, "Unasked", n.Fixes+n.Pitches+n.Promises))
	}
	return out
}

func percent(share float64) string { return strconv.Itoa(int(share*100+0.5)) + "%" }

// movesHeard are the moves of the trainee's lines, and how many lines do each.
func movesHeard(w *words.Words, lines []rehearsal.Line) string {
	n := map[ear.Move]int{}
	for _, l := range lines {
		if l.Who != guide.Me {
			continue
		}
		for _, m := range solo.Heard(l).Moves {
			n[m.Move]++
		}
	}
	var out []string
	for _, m := range ear.Moves() {
		if n[m] > 0 {
			out = append(out, w.T("move.times", "Move", m, "N", n[m]))
		}
	}
	return strings.Join(out, ", ")
}
