package scorecard

import (
	"cmp"
	"slices"

	"example.org/onetoone/guide/words"
)

// Card is what practice reports about one talk.
type Card struct {
	Lines   []Line
	Figures []Figure
	// Stages are the figures of each stage, where the stages are known.
	Stages []Stage
	// Click says which turns of the person took which steps.
	Click map[Step][]int
	// Keep is the turn that earned most; Try is the one thing to try that would
	// help most after this talk, and what of the talk it is for. Keep is nil when
	// nothing was earned.
	Keep *Quote
	Try  words.Text

	turns []Turn
}

// Line is one of the eight.
type Line struct {
	ID       string // permanent; Name may be improved
	Name     words.Text
	Points   int // 0 to 3
	Criteria []Criterion
	Lost     []Criterion // each of those with turns took a point away
	// Due says that a talk of this length could have had it.
	Due bool
}

// Criterion is what a point is for, and the turns that earned it, or lost it;
// none when it was not.
type Criterion struct {
	What words.Text
	By   []Quote
	// Within is where it was within reach, of a criterion that was not met; nil is
	// nowhere, or where it was not due.
	Within *Within

	theirs bool
}

// Quote is a turn behind a point.
type Quote struct {
	Turn  int // its index among the turns
	Line  int // of the file, or 0
	Words string
}

func (t Turn) quoted(i int) Quote { return Quote{i, t.Line, cmp.Or(t.Shown, t.Words)} }

// MostPoints is the most a line can have.
const MostPoints = 3

// Of scores a talk. The same turns give the same card.
func Of(turns []Turn) Card {
	turns = searchable(turns)
	c := scored(turns, 0, IDs(), true)
	c.Figures = figures(turns)
	c.Stages = stages(turns)
	return c
}

// Part scores a talk on some lines of the rubric alone, without figures: those
// that a drill is about. So many turns at the beginning were given: they are
// followed up on, and earn and lose nothing.
func Part(turns []Turn, given int, ids ...string) Card {
	return scored(searchable(turns), given, ids, false)
}

// scored scores some lines, of a whole talk or of a part of one.
func scored(turns []Turn, given int, ids []string, whole bool) Card {
	c := Card{turns: turns, Click: click(searchable(turns))}
	for _, r := range rubric {
		if !slices.Contains(ids, r.id) {
			continue
		}
		line := Line{ID: r.id, Name: named(r.id), Due: !whole || c.due(r.id)}
		for i, x := range r.criteria {
			by := c.quotes(x.turns(turns), given)
			next := Criterion{What: earning(r.id, i), By: by, theirs: x.theirs}
			switch {
			case len(by) > 0:
				line.Points++
			case line.Due:
				next.Within = c.within(r.id, i)
			}
			line.Criteria = append(line.Criteria, next)
		}
		for _, x := range r.losing {
			by := c.quotes(x.turns(turns), given)
			line.Lost = append(line.Lost, Criterion{What: losing(r.id), By: by, theirs: x.theirs})
			if len(by) > 0 {
				line.Points = max(0, line.Points-1)
			}
		}
		c.Lines = append(c.Lines, line)
	}
	c.Keep, c.Try = c.keep(), c.try()
	return c
}

// quotes are the turns, but for those that were given.
func (c Card) quotes(turns []int, given int) []Quote {
	var out []Quote
	for _, i := range turns {
		if i < given {
			continue
		}
		out = append(out, c.turns[i].quoted(i))
	}
	return out
}

// keep is the organizer's turn that earned the most points; the first of
// equals.
func (c Card) keep() *Quote {
	earned := map[int]int{}
	var best *Quote
	for _, l := range c.Lines {
		for _, x := range l.Criteria {
			for _, q := range x.By {
				if c.turns[q.Turn].Organizer {
					earned[q.Turn]++
				}
			}
		}
	}
	for i, t := range c.turns {
		if earned[i] > 0 && (best == nil || earned[i] > earned[best.Turn]) {
			q := t.quoted(i)
			best = &q
		}
	}
	return best
}

// Points is the sum of all lines, 0 to 24. It is for seeing a trainee's own
// way from one talk to the next, not for comparing people.
func (c Card) Points() int {
	n := 0
	for _, l := range c.Lines {
		n += l.Points
	}
	return n
}
