package scorecard

import (
	"fmt"
	"math"
	"slices"
	"time"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/words"
)

// Basis is where a band comes from.
type Basis string

// The two bases.
const (
	// Published is a threshold of the Motivational Interviewing Treatment
	// Integrity code (MITI 3.1.1 for open questions, MITI 4 for reflections):
	// a clinical one, from a neighbouring craft.
	Published Basis = "published"
	// Own is a band we chose, from what organizers' guides advise.
	Own Basis = "own"
)

// Text says where the band comes from.
func (b Basis) Text() words.Text { return words.Of("basis." + string(b)) }

// Figure is something counted, beside its band. Unknown figures are left out
// of a card.
type Figure struct {
	// ID is permanent, as files name it; Name may be improved.
	ID    string
	Name  words.Text
	Value float64
	Text  words.Text // the value as it is shown
	// Start is where one begins to get there, Good what is good; Less says
	// that less is better.
	Start, Good float64
	Less        bool
	Basis       Basis
	Bands       words.Text // the band as it is shown
}

// Reaches says how far along a figure is: 0 not yet, 1 starting, 2 good.
func (f Figure) Reaches() int {
	at := func(bound float64) bool {
		if f.Less {
			return f.Value <= bound+1e-9
		}
		return f.Value >= bound-1e-9
	}
	switch {
	case at(f.Good):
		return 2
	case at(f.Start):
		return 1
	}
	return 0
}

// Apart are the figures with a band of our own, and those whose band is from
// another craft.
func Apart(all []Figure) (own, published []Figure) {
	for _, f := range all {
		if f.Basis == Published {
			published = append(published, f)
			continue
		}
		own = append(own, f)
	}
	return own, published
}

// Stage is the figures of one stage.
type Stage struct {
	Name  string
	Turns int
	Share float64 // of the words, the organizer's, 0 to 1
	Count Count
}

// TimeShare is the organizer's share of the time spoken in the stage, 0 to 1;
// ok is false where no time is known.
func (s Stage) TimeShare() (share float64, ok bool) { return s.Count.timeShare() }

// Count is how often the organizer did what.
type Count struct {
	Open, Closed, Reflections, Complex int
	Fixes                              int // advice and judgements
	Pitches, Promises                  int
	AskParts                           int // of the fullest ask, 0 to 5: with what gets in the way
	Pauses                             int // of three seconds or more
	Words, AllWords                    int
	Time, AllTime                      time.Duration
}

// pause is long enough for the other person to go on: teachers who waited
// three to five seconds got answers four times as long.
const pause = 3 * time.Second

func count(turns []Turn) (c Count) {
	for i := range turns {
		c.turn(turns, i)
	}
	return c
}

// turn counts turn i of a talk.
func (c *Count) turn(turns []Turn, i int) {
	t := turns[i]
	n := length(t.Words)
	c.AllWords += n
	spoke := max(0, t.Until-t.From)
	if t.Until == 0 && t.Timed && i+1 < len(turns) && turns[i+1].Timed {
		spoke = max(0, turns[i+1].From-t.From)
	}
	c.AllTime += spoke
	if i > 0 && t.Timed && turns[i-1].Until > 0 && t.From-turns[i-1].Until >= pause {
		c.Pauses++
	}
	if !t.Organizer {
		return
	}
	c.Words += n
	c.Time += spoke
	c.add(t)
}

func (c Count) timeShare() (share float64, ok bool) {
	if c.AllTime == 0 {
		return 0, false
	}
	return float64(c.Time) / float64(c.AllTime), true
}

// add counts what a turn of the organizer does.
func (c *Count) add(t Turn) {
	parts := t.asks.Count()
	for _, m := range t.Heard.Moves {
		switch m.Move {
		case listener.OpenQuestion:
			c.Open++
		case listener.ClosedQuestion:
			c.Closed++
		case listener.Simple:
			c.Reflections++
		case listener.Complex:
			c.Reflections++
			c.Complex++
		case listener.Advice, listener.Judgement:
			c.Fixes++
		case listener.Pitch:
			c.Pitches++
		case listener.Promise:
			if !t.keepsInTouch() { // which is what a good end has
				c.Promises++
			}
		case listener.Silence:
			c.Pauses++
		case listener.Inoculation:
			c.AskParts = min(5, c.AskParts+1)
		}
	}
	c.AskParts = max(c.AskParts, parts)
}

func share(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func percent(x float64) string { return fmt.Sprintf("%.0f", math.Round(100*x)) }

// Values of figures, as they are shown.

func share100(x float64) words.Text { return words.Of("figure.percent", "N", percent(x)) }

func plain(n int) words.Text { return words.Of("figure.plain", "N", n) }

func outOf(n, all int) words.Text { return words.Of("figure.of", "N", n, "All", all) }

// figures are those that are known.
func figures(turns []Turn) []Figure {
	c := count(turns)
	var out []Figure
	if c.AllWords > 0 {
		out = append(out, shareFigure(WordShareID, share(c.Words, c.AllWords)))
	}
	if s, ok := c.timeShare(); ok {
		out = append(out, TimeShare(s))
	}
	if all := c.Open + c.Closed; all > 0 {
		out = append(out, OpenShare(c.Open, all), Reflecting(c.Reflections, all))
	}
	if c.Reflections > 0 {
		out = append(out, deep(c.Complex, c.Reflections))
	}
	out = append(out, unasked("figure.unasked.all", c.Fixes+c.Pitches+c.Promises))
	if timed(turns) || c.Pauses > 0 {
		out = append(out, Pauses(c.Pauses))
	}
	out = append(out, ClickSteps(len(click(turns))))
	return append(out, askFigure(c.AskParts))
}

// figure is the figure of an id, in the words of the catalogue.
func figure(id string, value float64, text words.Text, start, good float64, less bool, b Basis) Figure {
	return Figure{id, words.Of("figure." + id), value, text, start, good, less, b, words.Of("bands." + id)}
}

func deep(complex, all int) Figure {
	return figure(DeepID, share(complex, all), outOf(complex, all), 0.4, 0.5, false, Published)
}

func askFigure(parts int) Figure {
	return figure(AskPartsID, float64(parts), outOf(parts, 5), 3, 5, false, Own)
}

func shareFigure(id string, s float64) Figure {
	return figure(id, s, share100(s), 0.5, 0.3, true, Own)
}

// TimeShare is the organizer's share of the time spoken, 0 to 1.
func TimeShare(s float64) Figure { return shareFigure(TimeShareID, s) }

// OpenShare is how many of all questions, at least one, were open.
func OpenShare(open, all int) Figure {
	return figure(OpenShareID, share(open, all), outOf(open, all), 0.5, 0.7, false, Published)
}

// Reflecting is reflections to questions; there is at least one question.
func Reflecting(reflections, questions int) Figure {
	text := words.Of("figure.to", "N", reflections, "All", questions)
	return figure(ReflectingID, share(reflections, questions), text, 1, 2, false, Published)
}

// Unasked is how many fixes and pitches there were.
func Unasked(n int) Figure { return unasked("figure.unasked", n) }

func unasked(name string, n int) Figure {
	f := figure(UnaskedID, float64(n), plain(n), 2, 0, true, Own)
	f.Name = words.Of(name)
	return f
}

// Pauses is how many silences of three seconds or more there were.
func Pauses(n int) Figure { return figure(PausesID, float64(n), plain(n), 2, 5, false, Own) }

// ClickSteps is how many of the four steps of the click they said.
func ClickSteps(n int) Figure {
	return figure(ClickID, float64(n), outOf(n, 4), 2, 4, false, Own)
}

func timed(turns []Turn) bool {
	return slices.ContainsFunc(turns, func(t Turn) bool { return t.Until > 0 })
}

// stages are the counts of every stage, in the order in which they come up;
// none where no stage is known.
func stages(turns []Turn) []Stage {
	var out []Stage
	at := map[string]int{}
	for i, t := range turns {
		if t.Stage == "" {
			continue
		}
		n, there := at[t.Stage]
		if !there {
			n = len(out)
			at[t.Stage] = n
			out = append(out, Stage{Name: t.Stage})
		}
		out[n].Turns++
		out[n].Count.turn(turns, i)
	}
	for i, s := range out {
		out[i].Share = share(s.Count.Words, s.Count.AllWords)
	}
	return out
}
