package main

import (
	"math/rand/v2"
	"slices"

	"example.org/onetoone/guide/practice/listener"
)

// heard is what was heard in a line by a model that was trained without its
// conversation.
type heard struct {
	utterance
	line  listener.Line
	class [5]int // by task
}

// folds shares the conversations out, high and low ones evenly.
func folds(talks []conversation, n int) map[string]int {
	talks = slices.Clone(talks)
	r := rand.New(rand.NewPCG(1, 2))
	r.Shuffle(len(talks), func(i, j int) { talks[i], talks[j] = talks[j], talks[i] })
	slices.SortStableFunc(talks, func(a, b conversation) int {
		switch {
		case a.high == b.high:
			return 0
		case a.high:
			return -1
		}
		return 1
	})
	out := map[string]int{}
	for i, t := range talks {
		out[t.id] = i % n
	}
	return out
}

// confusion counts lines by true and heard class.
type confusion [][]float64

func newConfusion(classes int) confusion {
	c := make(confusion, classes)
	for i := range c {
		c[i] = make([]float64, classes)
	}
	return c
}

// f1 is the F1 of every class.
func (c confusion) f1() []float64 {
	out := make([]float64, len(c))
	for i := range c {
		right, wrong := c[i][i], 0.0
		for j := range c {
			if j != i {
				wrong += c[i][j] + c[j][i]
			}
		}
		if right > 0 {
			out[i] = 2 * right / (2*right + wrong)
		}
	}
	return out
}

// macro is the mean of f1.
func (c confusion) macro() float64 { return sum(c.f1()) / float64(len(c)) }

// area is the area under the curve: how often a high conversation scores above
// a low one.
func area(scores []float64, high []bool) float64 {
	right, pairs := 0.0, 0.0
	for i := range scores {
		for j := range scores {
			if !high[i] || high[j] {
				continue
			}
			pairs++
			switch {
			case scores[i] > scores[j]:
				right++
			case scores[i] == scores[j]:
				right += 0.5
			}
		}
	}
	if pairs == 0 {
		return 0
	}
	return right / pairs
}

// sample is the conversations that one draw with replacement gives.
func sample(r *rand.Rand, n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = r.IntN(n)
	}
	return out
}

// interval is the middle 95 of 100 of the figures.
func interval(figures []float64) (low, high float64) {
	slices.Sort(figures)
	return figures[len(figures)*25/1000], figures[len(figures)*975/1000]
}
