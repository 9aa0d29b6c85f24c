package watch

import (
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/rehearsal"
)

// Lines are the ids of the eight lines of the scorecard, in its order. They
// are stored: they never change meaning.
func Lines() []string {
	return []string{"framing", "curiosity", "reflection", "story", "link", "autonomy", "ask", "close"}
}

// Scored reports whether a role has given all eight.
func Scored(s guide.Session, by guide.Role) bool { return Given(s, by) != nil }

// Given are the points of a role for the eight lines; nil until all are given.
func Given(s guide.Session, by guide.Role) map[string]int {
	all, out := rehearsal.Points(s, by), map[string]int{}
	for _, l := range Lines() {
		n, ok := all[l]
		if !ok {
			return nil
		}
		out[l] = n
	}
	return out
}

// Gap is what was given for a line, by those who gave all eight.
type Gap struct {
	Line   string
	Points map[guide.Role]int
	// Wide is how far apart the highest and the lowest are, 0 to 3.
	Wide int
}

// Gaps are the eight lines side by side. Who has not given all of them is left
// out: points are shown together or not at all.
func Gaps(s guide.Session) []Gap {
	var out []Gap
	for _, l := range Lines() {
		g := Gap{Line: l, Points: map[guide.Role]int{}}
		least, most := rehearsal.MostPoints, 0
		for _, r := range rehearsal.Scorers(rehearsal.MostObservers) {
			points := Given(s, r)
			if points == nil {
				continue
			}
			n := points[l]
			g.Points[r] = n
			least, most = min(least, n), max(most, n)
		}
		if len(g.Points) > 1 {
			g.Wide = most - least
		}
		out = append(out, g)
	}
	return out
}

// Widest is the line on which people differ most, the first of equals; ok is
// false when they agree on everything, or only one has given points.
func Widest(gaps []Gap) (widest Gap, ok bool) {
	for _, g := range gaps {
		if g.Wide > widest.Wide {
			widest, ok = g, true
		}
	}
	return widest, ok
}
