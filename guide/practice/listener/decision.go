package listener

import (
	"math"
	"slices"

	"example.org/onetoone/guide/practice/listener/weights"
)

// decision is what a task came to for a line.
type decision struct {
	class    int
	scores   []int // of all classes, in thousandths
	features []string
	task     weights.Task
	m        *weights.Model
	marked   bool // the line has a question mark
}

// decide takes the class with the highest score, the first of equals.
func decide(m *weights.Model, t weights.Task, features []string) decision {
	d := decision{scores: m.Scores(t, features), features: features, task: t, m: m}
	for c, s := range d.scores {
		if s > d.scores[d.class] {
			d.class = c
		}
	}
	return d
}

// share is how likely a class is beside the others, 0 to 1.
func (d decision) share(class int) float64 {
	sum := 0.0
	for _, s := range d.scores {
		sum += math.Exp(float64(s-d.scores[class]) / weights.Unit)
	}
	return 1 / sum
}

// reasons are the features that spoke most for the class, the strongest first.
func (d decision) reasons(n int) []string {
	gain := func(f string) int { return d.m.Gain(d.task, d.class, f) }
	var list []string
	for _, f := range d.features {
		if gain(f) > 0 {
			list = append(list, f)
		}
	}
	slices.SortStableFunc(list, func(a, b string) int { return gain(b) - gain(a) })
	return list[:min(n, len(list))]
}
