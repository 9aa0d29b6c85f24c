package people

import (
	"slices"
	"time"

	"example.org/onetoone/guide"
)

// RowOf is the row of somebody, by their card and the headers of their talks, in
// whatever order. A closed talk gives its day, and practice nothing.
func RowOf(id, name string, card Card, talks []guide.Header) Row {
	r := Row{ID: id, Name: name, Card: card.Kept(Named(talks)), NoKey: len(talks) > 0, Expected: Expect(talks)}
	for _, h := range byDay(talks) {
		r.NoKey = r.NoKey && h.NoKey
		if h.Unread || h.Role != "" {
			continue
		}
		if !h.Started.IsZero() {
			r.Talks, r.Last = r.Talks+1, h.Started
		}
		if !h.Started.IsZero() && !h.Passing { // what they agreed on stands, whoever they run into
			r.Again = time.Time{}
		}
		if !h.Closed.IsZero() {
			continue
		}
		if h.Author != "" { // what was agreed with a colleague is theirs to see to
			h.Again, h.Mine, h.Theirs = time.Time{}, guide.Side{}, guide.Side{}
		}
		if h.Stance > 0 && !h.StanceOn.Before(r.StanceOn) {
			r.Stance, r.StanceOn = h.Stance, h.StanceOn
		}
		if !h.Again.IsZero() {
			r.Again = h.Again
		}
		r.Theirs, r.Mine = r.Theirs.Plus(h.Theirs), r.Mine.Plus(h.Mine)
		for _, rung := range h.Rungs {
			if !slices.Contains(r.Rungs, rung) {
				r.Rungs = append(r.Rungs, rung)
			}
		}
	}
	return r
}

// byDay are talks, the oldest first.
func byDay(talks []guide.Header) []guide.Header {
	return slices.SortedStableFunc(slices.Values(talks), func(a, b guide.Header) int { return held(a).Compare(held(b)) })
}

// held is when a talk was, and of one that was not held when preparing began.
func held(h guide.Header) time.Time {
	if h.Started.IsZero() {
		return h.Began
	}
	return h.Started
}
