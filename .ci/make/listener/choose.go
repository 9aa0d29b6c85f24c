package main

import (
	"math"

	"example.org/onetoone/guide/practice/listener/weights"
)

// inner is in how many parts the conversations that a model is trained on are
// shared out for choosing its settings.
const inner = 3

// choose chooses the settings of every task by validation inside the lines it
// is given, one question after the other: which kinds of features, in how many
// conversations, how large the weights may be; by how likely the votes are held,
// which depends less on chance than how many are right. How far rare classes are
// favoured is chosen by the macro-F1.
func choose(lines []utterance, talks []conversation, features [][]string) map[weights.Task]settings {
	out := map[weights.Task]settings{}
	part := folds(talks, inner)
	for _, col := range columns {
		best := settings{least: 3, words: 0.5, ridge: 0.004, even: 0.5}
		if col.task == weights.Complexities { // too few lines to choose by
			out[col.task] = best
			continue
		}
		of := trial(lines, features, part, col, best)
		for _, change := range []func(s *settings){
			func(s *settings) { s.without = "b" },
			func(s *settings) { s.without = "beo" },
			func(s *settings) { s.least = 5 },
			func(s *settings) { s.words = 0.25 },
			func(s *settings) { s.ridge = 0.008 },
		} {
			s := best
			change(&s)
			if h := trial(lines, features, part, col, s); h.unlikely < of.unlikely {
				best, of = s, h
			}
		}
		best.even = of.even()
		out[col.task] = best
	}
	return out
}

// held is what was held of lines that were not trained on, in one task.
type held struct {
	classes  int
	shares   [][]float64
	truth    []int
	often    []float64 // how frequent the classes are, as a logarithm
	unlikely float64
}

func trial(lines []utterance, features [][]string, part map[string]int, col column, s settings) held {
	h := held{classes: len(col.words), often: make([]float64, len(col.words))}
	for k := range inner {
		var seen []utterance
		var of [][]string
		for i, u := range lines {
			if part[u.conversation] != k {
				seen, of = append(seen, u), append(of, features[i])
			}
		}
		list, names := examples(seen, of, col.task, s)
		m := fit(list, names, h.classes, s)
		for c, x := range frequent(list, h.classes) {
			h.often[c] += x / inner
		}
		number := map[string]int{}
		for n, name := range names {
			number[name] = n
		}
		for i, u := range lines {
			if part[u.conversation] == k && sum(u.votes[col.task]) > 0 {
				h.add(m, number, u, features[i], col)
			}
		}
	}
	return h
}

func (h *held) add(m regression, number map[string]int, u utterance, features []string, col column) {
	numbers := []int{0}
	for _, f := range features {
		if n, known := number[f]; known {
			numbers = append(numbers, n)
		}
	}
	share := make([]float64, h.classes)
	shares(m.w, numbers, share)
	for c, v := range u.votes[col.task] {
		h.unlikely -= v * math.Log(max(share[c], 1e-9))
	}
	h.shares, h.truth = append(h.shares, share), append(h.truth, u.truth(col.task))
}

// even is how far rare classes are best favoured.
func (h held) even() (best float64) {
	most := 0.0
	for _, even := range []float64{0, 0.25, 0.5, 0.75} {
		c := newConfusion(h.classes)
		for i, share := range h.shares {
			top := 0
			for k := range share {
				if math.Log(share[k])-even*h.often[k] > math.Log(share[top])-even*h.often[top] {
					top = k
				}
			}
			c[h.truth[i]][top]++
		}
		if f := c.macro(); f > most {
			most, best = f, even
		}
	}
	return best
}
