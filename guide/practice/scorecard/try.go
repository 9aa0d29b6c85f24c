package scorecard

import (
	"fmt"
	"slices"
	"strings"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/words"
)

// due says how many lines of the organizer's there are before a line of the
// rubric can be looked for: nobody asks for something in a talk of three lines.
// The order is that in which they help: without an open question and something
// given back there is no story, and without a story no link.
var due = []struct {
	name  string
	after int
}{
	{"curiosity", 1}, {"reflection", 2}, {"story", 4}, {"framing and consent", 6}, {"link", 8}, {"autonomy", 6}, {"ask", 10}, {"close", 12},
}

// try is the advice that would help most, and why it is given. What cost a point
// comes first; then, of what a talk of this length could have, the line with the
// fewest points; the one that helps sooner of equals.
func (c Card) try() string {
	mine := 0
	for _, t := range c.turns {
		if t.Organizer {
			mine++
		}
	}
	var best *Line
	worth := func(l Line) int {
		if len(l.lost()) > 0 {
			return MostPoints + 1
		}
		return MostPoints - l.Points
	}
	for _, d := range due {
		i := slices.IndexFunc(c.Lines, func(l Line) bool { return l.Name == d.name })
		if i < 0 || mine < d.after && len(c.Lines[i].lost()) == 0 {
			continue
		}
		if l := &c.Lines[i]; best == nil || worth(*l) > worth(*best) {
			best = l
		}
	}
	switch {
	case best == nil && len(c.Lines) == 0:
		return ""
	case best == nil: // a drill of what comes late, and hardly begun
		return c.Lines[0].try
	case worth(*best) == 0:
		return "Nothing is missing here. Try it with somebody who trusts you less."
	}
	return strings.TrimSpace(c.advice(*best) + " " + c.because(*best))
}

// advice is what to try for a line. Who asks open questions is told how to stay
// with the answers.
func (c Card) advice(l Line) string {
	if l.Name == "curiosity" && len(l.lost()) == 0 && count(c.turns).Open > 0 {
		return "Take up what they just said in your next question: ask what it was like, or why it matters."
	}
	return l.try
}

// lost are the first of the criteria that cost the line a point, if any.
func (l Line) lost() []Criterion {
	return slices.DeleteFunc(slices.Clone(l.Lost), func(x Criterion) bool { return len(x.By) == 0 })
}

// because says what of the talk the advice is for.
func (c Card) because(l Line) string {
	if lost := l.lost(); len(lost) > 0 {
		return fmt.Sprintf("This cost a point: %s (%s).", lost[0].What, lost[0].By[0].at(words.English()))
	}
	n := count(c.turns)
	told := len(each(func(t Turn) bool { return !t.Organizer && length(t.Words) >= 2*enough })(c.turns))
	switch {
	case l.Name == "reflection" && n.Reflections == 0 && told > 1:
		return fmt.Sprintf("They told you something in %d of their turns, and none of it was given back.", told)
	case l.Name == "curiosity" && n.Open == 0 && n.Closed > 1:
		return fmt.Sprintf("All %d questions could be answered with yes, no or a fact.", n.Closed)
	case l.Name == "ask":
		if fullest := c.fullestAsk(); fullest != nil { // what gets in the way can be asked without one
			return askMissing(*fullest)
		}
	}
	for _, x := range l.Criteria {
		if len(x.By) == 0 {
			if strings.HasPrefix(x.What, "they ") || strings.HasPrefix(x.What, "with ") {
				return fmt.Sprintf("Not yet: %s.", x.What)
			}
			return fmt.Sprintf("No line of yours yet that %s.", x.What)
		}
	}
	return ""
}

// fullestAsk is the ask that says most; nil is none.
func (c Card) fullestAsk() (fullest *listener.Parts) {
	for i, t := range c.turns {
		if t.does(listener.Ask) && (fullest == nil || t.Heard.Asks.Count() > fullest.Count()) {
			fullest = &c.turns[i].Heard.Asks
		}
	}
	return fullest
}

// askMissing names what an ask left out.
func askMissing(p listener.Parts) string {
	if missing := p.Missing(); len(missing) > 0 {
		return fmt.Sprintf("Your ask did not say %s.", listed(missing))
	}
	return "Not asked yet: what may get in the way."
}

func listed(words []string) string {
	out := words[0]
	for i, w := range words[1:] {
		if i == len(words)-2 {
			out += " or " + w
		} else {
			out += ", " + w
		}
	}
	return out
}
