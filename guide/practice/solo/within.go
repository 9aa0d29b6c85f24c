package solo

import (
	"slices"
	"strings"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/words"
)

// inTheirMatter says what could have been said in words about what this partner
// told, where their file has such: their line given back, the question that goes
// on from it, the ask they would have heard of.
func inTheirMatter(c scorecard.Card, turns []scorecard.Turn, p personas.Persona) scorecard.Card {
	told := map[string]int{} // the turn in which a fact came out
	for i, t := range turns {
		for _, f := range p.Facts {
			if _, before := told[f.ID]; !before && !t.Organizer && slices.ContainsFunc(f.Says, func(s string) bool { return strings.Contains(t.Words, s) }) {
				told[f.ID] = i
			}
		}
	}
	put := func(x *scorecard.Criterion, turn int, say string) {
		after := scorecard.Quote{Turn: turn, Line: turns[turn].Line, Words: turns[turn].Words}
		x.Within = &scorecard.Within{After: after, Say: words.Of("within.own", "Line", say)}
	}
	for i, l := range c.Lines {
		for j := range l.Criteria {
			x := &c.Lines[i].Criteria[j]
			if len(x.By) > 0 || !l.Due {
				continue
			}
			switch {
			case l.ID == "reflection":
				if turn, back := toGiveBack(turns, p, told); back != "" {
					put(x, turn, back)
				}
			case l.ID == "link" || l.ID == "curiosity" && j == 1 || l.ID == "story" && j == 2:
				if turn, ask := toGoOn(p, turns, told, l.ID, j); ask != "" {
					put(x, turn, ask)
				}
			case l.ID == "ask" && j < 2 && x.Within != nil:
				for _, r := range p.Rungs {
					if r.Number == 2 && r.Ask != "" { // to come along
						put(x, x.Within.After.Turn, r.Ask)
					}
				}
			}
		}
	}
	return c
}

// toGiveBack is the deepest thing they told that nobody gave back, and how it
// could have been.
func toGiveBack(turns []scorecard.Turn, p personas.Persona, told map[string]int) (turn int, back string) {
	deepest := -1
	for _, f := range p.Facts {
		at, out := told[f.ID]
		given := at+1 < len(turns) && (turns[at+1].Heard.Does(listener.Simple) || turns[at+1].Heard.Does(listener.Complex))
		if out && !given && f.Back != "" && f.Level > deepest {
			turn, back, deepest = at, f.Back, f.Level
		}
	}
	return turn, back
}

// toGoOn is a question that goes on from what they told to something they did not,
// which a line of the rubric is about.
func toGoOn(p personas.Persona, turns []scorecard.Turn, told map[string]int, line string, criterion int) (turn int, ask string) {
	steps := [][]string{{"felt"}, {"shared"}, {"systemic", "changeable"}}[criterion]
	for _, f := range p.Facts {
		_, out := told[f.ID]
		at, ready := told[f.Needs]
		asked := slices.ContainsFunc(turns, func(t scorecard.Turn) bool { return t.Organizer && strings.Contains(t.Words, f.Ask) })
		if out || !ready || asked || f.Ask == "" || line == "link" && !slices.Contains(steps, f.Click) {
			continue
		}
		return at, f.Ask
	}
	return 0, ""
}
