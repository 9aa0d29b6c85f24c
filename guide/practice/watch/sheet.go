package watch

import (
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/words"
)

// Sheet is everything that one observer counted.
type Sheet struct {
	All    Stage
	Stages []Stage // in the order of the guide, also those nothing was counted in
}

// Stage is what was counted in a stage, or in all of them.
type Stage struct {
	ID, Title string // empty for all of them
	N         map[guide.Tally]int
	// Share is the organizer's part of the time spoken, 0 to 1, where Timed.
	Share float64
	Timed bool
}

// Of reads what was counted from a session.
func Of(s guide.Session) Sheet {
	sheet := Sheet{All: stageOf(s, "", "")}
	for _, st := range s.Guide().Stages {
		sheet.Stages = append(sheet.Stages, stageOf(s, st.ID, st.Title))
	}
	return sheet
}

func stageOf(s guide.Session, id, title string) Stage {
	st := Stage{ID: id, Title: title, N: map[guide.Tally]int{}}
	st.Share, st.Timed = s.TalkShare(id)
	for _, c := range rehearsal.Counts(s) {
		if id == "" || c.Stage == id {
			st.N[c.Tally]++
		}
	}
	return st
}

// steps is how many of the four steps of the click were heard.
func (st Stage) steps() int {
	n := 0
	for t, times := range st.N {
		if t.Click() && times > 0 {
			n++
		}
	}
	return n
}

// Figures are what is counted beside its band, as far as it is known. Of a
// stage these are shares and ratios only.
func (st Stage) Figures() []scorecard.Figure {
	var out []scorecard.Figure
	if st.Timed {
		f := scorecard.TimeShare(st.Share)
		f.Name = words.Of("figure.organizer")
		out = append(out, f)
	}
	if all := st.N[rehearsal.TallyOpen] + st.N[rehearsal.TallyClosed]; all > 0 {
		out = append(out, scorecard.OpenShare(st.N[rehearsal.TallyOpen], all), scorecard.Reflecting(st.N[rehearsal.TallyReflection], all))
	}
	if st.ID != "" {
		return out
	}
	return append(out,
		scorecard.Unasked(st.N[rehearsal.TallyFix]+st.N[rehearsal.TallyPitch]),
		scorecard.Pauses(st.N[rehearsal.TallySilence]),
		scorecard.ClickSteps(st.steps()))
}

// OfStages reports whether a figure, by its id, is told of a stage too.
func OfStages(figure string) bool {
	return figure == scorecard.TimeShareID || figure == scorecard.OpenShareID || figure == scorecard.ReflectingID
}

// Lacks says what keeps a share from being told to somebody with a focus: speaks,
// while no key said who speaks; questions, while none was counted; join, where
// somebody else counts the other part of it.
func (st Stage) Lacks(f Focus) (out []string) {
	if f.Clocks() && !st.Timed {
		out = append(out, "speaks")
	}
	if f.tells(scorecard.OpenShareID) && st.N[rehearsal.TallyOpen]+st.N[rehearsal.TallyClosed] == 0 {
		out = append(out, "questions")
	}
	if f == Reflections {
		out = append(out, "join")
	}
	return out
}

// FiguresOf are those figures that tell something about a focus.
func (st Stage) FiguresOf(f Focus) []scorecard.Figure {
	var out []scorecard.Figure
	for _, x := range st.Figures() {
		if f.tells(x.ID) {
			out = append(out, x)
		}
	}
	return out
}
