package scorecard

import (
	"slices"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/words"
)

// dueAfter is how many lines of the organizer's a line of the rubric takes.
type dueAfter struct {
	id    string
	after int
}

// due says how many lines of the organizer's there are before a line of the
// rubric can be looked for: nobody asks for something in a talk of three lines.
// The order is that in which they help: without an open question and something
// given back there is no story, and without a story no link.
var due = []dueAfter{
	{"curiosity", 1}, {"reflection", 2}, {"story", 4}, {"framing", 6}, {"link", 8}, {"autonomy", 6}, {"ask", 10}, {"close", 12},
}

// due reports whether the talk is long enough for a line of the rubric.
func (c Card) due(id string) bool {
	mine := len(each(func(t Turn) bool { return t.Organizer })(c.turns))
	return slices.ContainsFunc(due, func(d dueAfter) bool { return d.id == id && mine >= d.after })
}

// try is the advice that would help most, and why it is given. What cost a point
// comes first; then, of what a talk of this length could have, the line with the
// fewest points; the one that helps sooner of equals.
func (c Card) try() words.Text {
	var best *Line
	worth := func(l Line) int {
		if len(l.lost()) > 0 {
			return MostPoints + 1
		}
		return MostPoints - l.Points
	}
	for _, d := range due {
		i := slices.IndexFunc(c.Lines, func(l Line) bool { return l.ID == d.id })
		if i < 0 || !c.due(d.id) && len(c.Lines[i].lost()) == 0 {
			continue
		}
		if l := &c.Lines[i]; best == nil || worth(*l) > worth(*best) {
			best = l
		}
	}
	switch {
	case best == nil && len(c.Lines) == 0:
		return words.Text{}
	case best == nil: // a drill of what comes late, and hardly begun
		return tryFor(c.Lines[0].ID)
	case worth(*best) == 0:
		return words.Of("try.nothing")
	}
	why := c.because(*best)
	if why.IsZero() {
		return c.advice(*best)
	}
	return words.Of("try.because", "Try", c.advice(*best), "Why", why)
}

// advice is what to try for a line. Who asks open questions is told how to stay
// with the answers.
func (c Card) advice(l Line) words.Text {
	if l.ID == "curiosity" && len(l.lost()) == 0 && count(c.turns).Open > 0 {
		return words.Of("try.takeup")
	}
	return tryFor(l.ID)
}

// lost are the criteria that cost the line a point, if any.
func (l Line) lost() []Criterion {
	return slices.DeleteFunc(slices.Clone(l.Lost), func(x Criterion) bool { return len(x.By) == 0 })
}

// because says what of the talk the advice is for.
func (c Card) because(l Line) words.Text {
	if lost := l.lost(); len(lost) > 0 {
		by := lost[0].By[0]
		if by.Line == 0 { // turns are numbered on no screen
			return words.Of("try.lost.said", "What", lost[0].What, "Words", cut(by.Words, longestQuote))
		}
		return words.Of("try.lost", "What", lost[0].What, "Where", by.at())
	}
	n := count(c.turns)
	told := len(each(func(t Turn) bool { return !t.Organizer && length(t.Words) >= 2*enough })(c.turns))
	switch {
	case l.ID == "reflection" && n.Reflections == 0 && told > 1:
		return words.Of("try.told", "N", told)
	case l.ID == "curiosity" && n.Open == 0 && n.Closed > 1:
		return words.Of("try.closed", "N", n.Closed)
	case l.ID == "ask":
		if fullest := c.fullestAsk(); fullest != nil { // what gets in the way can be asked without one
			return askMissing(*fullest)
		}
	}
	for _, x := range l.Criteria {
		if len(x.By) == 0 {
			if x.theirs {
				return words.Of("try.theirs", "What", x.What)
			}
			return words.Of("try.yours", "What", x.What)
		}
	}
	return words.Text{}
}

// fullestAsk is the ask that says most; nil is none.
func (c Card) fullestAsk() (fullest *listener.Parts) {
	for i, t := range c.turns {
		if t.asks.What && (fullest == nil || t.asks.Count() > fullest.Count()) {
			fullest = &c.turns[i].asks
		}
	}
	return fullest
}

// askMissing names what an ask left out.
func askMissing(p listener.Parts) words.Text {
	if missing := p.Missing(); len(missing) > 0 {
		return words.Of("try.ask", "Missing", listed(missing))
	}
	return words.Of("try.obstacle")
}

func listed(missing []words.Text) words.Text {
	out := missing[0]
	for i, x := range missing[1:] {
		id := "ask.parts.and"
		if i == len(missing)-2 {
			id = "ask.parts.or"
		}
		out = words.Of(id, "Before", out, "Last", x)
	}
	return out
}
