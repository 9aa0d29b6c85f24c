package personas

import "slices"

// Span is the first and the last stage in which a fact belongs, as places among script.Duties. Who is at
// home may be told at once, or when they are asked what moves them; what they feel, then, or in the story
// at the latest.
func (p Persona) Span(f Fact) (first, last int) {
	const opens, asksWhatMoves, holdsStory, asksWhy = 0, 1, 2, 3
	speaksOf := func(topics ...string) bool {
		return slices.ContainsFunc(f.Topics, func(t string) bool { return slices.Contains(topics, t) })
	}
	switch {
	case slices.Contains([]string{"shared", "systemic", "changeable"}, f.Click):
		first, last = asksWhy, asksWhy
	case f.Level == 1 && speaksOf("matters", "hopes", "past"):
		first, last = asksWhatMoves, asksWhatMoves
	case f.Level == 1 && speaksOf("family"):
		first, last = opens, asksWhatMoves
	case f.Level <= 1:
		first, last = opens, opens
	case f.Level == 2 && f.Click == "felt":
		first, last = asksWhatMoves, holdsStory
	default:
		first, last = holdsStory, holdsStory
	}
	if up, ok := p.Fact(f.Needs); ok {
		upFirst, upLast := p.Span(up)
		first, last = max(first, upFirst), max(last, upLast)
	}
	return first, last
}
