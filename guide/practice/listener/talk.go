package listener

import "math"

// Talk adds up the lines of the one who leads a conversation. The zero value
// is one without lines.
type Talk struct {
	lines                   int
	open, reflection, input float64
}

// Add adds a line.
func (t *Talk) Add(l Line) {
	t.lines++
	t.open += l.OpenShare
	t.reflection += l.ReflectionShare
	t.input += l.InputShare
}

// Shares are how many of the lines, from 0 to 1, do what the score is made of.
type Shares struct {
	Open       float64 `json:"open_questions"`
	Reflection float64 `json:"reflections"`
	Input      float64 `json:"input"`
}

// Parts gives the shares; all are 0 without lines.
func (t Talk) Parts() Shares {
	n := float64(max(t.lines, 1))
	return Shares{t.open / n, t.reflection / n, t.input / n}
}

// Score is how much of the talk was listening, from 0 to 1: reflections, and
// half as much open questions, against what was brought in unasked. It tells
// conversations in which experts found the listening good from those in which
// they did not; it is no grade.
func (t Talk) Score() float64 {
	p := t.Parts()
	return 1 / (1 + math.Exp(-6*(p.Reflection+p.Open/2-p.Input)))
}
