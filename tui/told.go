package tui

import (
	"strconv"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	ear "example.org/onetoone/guide/practice/listener"
	tape "example.org/onetoone/guide/practice/recorded"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/solo"
)

// told is what a recorded practice comes to: the points with the lines behind
// them, what was counted, stage by stage where stages can be told.
type told struct {
	*sheet
	k *kit
	r tape.Report
}

func (k *kit) newTold(t *hold.Talk) *told {
	s := &told{k: k, sheet: newSheet(k.desk, k.T("recorded.title"), t)}
	s.lay()
	return s
}

// lay reads the practice anew, and makes the parts of the page.
func (s *told) lay() {
	s.r, _ = tape.Of(s.t.Session()) // it is shown for recorded practices alone
	s.extra, s.parts = s.keys(), toldParts(s.k.desk, s.r)
}

func (s *told) returned() step {
	s.lay()
	return stay()
}

// keys are what can be done here beside reading on.
func (s *told) keys() []action {
	k := s.k
	acts := []action{
		k.shown("solo.read", func() step {
			return push(newSheet(k.desk, k.T("solo.lines"), s.t, spokenParts(k.desk, s.r.Lines, k.T("recorded.they"))...))
		}, "l"),
		k.shown("solo.correct", func() step { return push(newWhich(k.desk, s.t, s.r.Lines)) }, "c"),
	}
	if k.drill.WriteReport != nil {
		acts = append(acts, k.shown("solo.save", func() step { return push(k.newReport(s.t, s.r.Document())) }, "o"))
	}
	if k.drill.WriteResult != nil {
		acts = append(acts, k.shown("result", func() step { return to(HandIn{ID: s.t.ID()}) }, "r"))
	}
	return append(acts,
		k.shown("practice.delete", func() step {
			return k.deleteTalk(s.t, k.day(s.t.Session().BeganAt())+" · "+s.t.Session().Field(guide.FieldPerson))
		}, "x"))
}

// toldParts are a recorded practice, as parts of a page.
func toldParts(k *desk, r tape.Report) []part {
	w := k.Words
	sections := append(adviceParts(k, r.Card), scorecardParts(k, r.Card)...)
	sections = append(sections, part{head: w.T("recorded.stages"), sign: "·", lines: stageLines(k, r.Card)},
		part{ink: faint, lines: []string{howTold(k, r.Told)}},
		part{head: w.T("recorded.moves"), lines: []string{movesHeard(r.Lines)}})
	if fixed := corrections(k, r.Lines); len(fixed) > 0 {
		sections = append(sections, part{head: w.T("solo.corrections"), sign: "·", lines: fixed})
	}
	return append(sections, part{ink: faint, apart: true, lines: []string{w.T("recorded.kept")}})
}

// howTold says how the stages were told.
func howTold(k *desk, t tape.Told) string {
	switch t {
	case tape.ByHeadings:
		return k.T("recorded.told.headings")
	case tape.ByPrompts:
		return k.T("recorded.told.prompts")
	}
	return k.T("recorded.told.not")
}

// stageLines are the stages of a card, a line each.
func stageLines(k *desk, c scorecard.Card) (out []string) {
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
func movesHeard(lines []guide.Spoken) string {
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
			out = append(out, string(m)+" "+strconv.Itoa(n[m]))
		}
	}
	return strings.Join(out, ", ")
}
