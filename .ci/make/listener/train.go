package main

import (
	"math"

	"example.org/onetoone/guide/practice/listener"
)

// settings of the training of a task, chosen by cross-validation.
type settings struct {
	words      float64 // how much a word counts beside how the line is built
	ridge      float64 // how much large weights are held against the model
	iterations int     // stopping early holds the weights small too
	even       float64 // how far rare classes are favoured: 0 not, 1 to equality
}

var chosen = map[listener.Task]settings{
	listener.Questions:    {words: 0.25, ridge: 0.008, iterations: 200, even: 0.5},
	listener.Reflections:  {words: 0.5, ridge: 0.001, iterations: 200, even: 0.3},
	listener.Complexities: {words: 0.4, ridge: 0.003, iterations: 200, even: 0},
	listener.Inputs:       {words: 0.8, ridge: 0.001, iterations: 150, even: 0.5},
	listener.Behaviours:   {words: 0.5, ridge: 0.001, iterations: 250, even: 0.4},
}

// vocabulary gives features numbers; those of a single line are left out.
type vocabulary struct {
	number map[string]int
	names  []string
}

func newVocabulary(lines [][]string) vocabulary {
	count := map[string]int{}
	for _, fs := range lines {
		for _, f := range fs {
			count[f]++
		}
	}
	v := vocabulary{map[string]int{listener.Bias: 0}, []string{listener.Bias}}
	for _, fs := range lines {
		for _, f := range fs {
			if _, known := v.number[f]; !known && count[f] > 1 {
				v.number[f] = len(v.names)
				v.names = append(v.names, f)
			}
		}
	}
	return v
}

// scale is how much a feature counts: those whose names begin with a capital
// letter are about how the line is built.
func (v vocabulary) scale(words float64) []float64 {
	out := make([]float64, len(v.names))
	for i, name := range v.names {
		out[i] = words
		if name[0] >= 'A' && name[0] <= 'Z' {
			out[i] = 1
		}
	}
	return out
}

// example is a line as numbers.
type example struct {
	features []int
	votes    []float64
}

// regression is a multinomial logistic regression with a ridge, fitted to
// shares of votes by accelerated gradient steps from zero: nothing is random.
type regression struct {
	classes int
	scale   []float64
	w       [][]float64 // by class
}

func fit(examples []example, classes, features int, scale []float64, s settings) regression {
	m := regression{classes, scale, grid(classes, features)}
	before, ahead, slope := grid(classes, features), grid(classes, features), grid(classes, features)
	longest := 0
	for _, x := range examples {
		longest = max(longest, len(x.features))
	}
	step := 1 / (float64(longest)/8 + s.ridge)
	share := make([]float64, classes)
	for i := range s.iterations {
		momentum := float64(i) / float64(i+3)
		for c := range m.w {
			for f, w := range m.w[c] {
				ahead[c][f] = w + momentum*(w-before[c][f])
				before[c][f] = w
				slope[c][f] = s.ridge * ahead[c][f]
			}
		}
		for _, x := range examples {
			shares(ahead, scale, x.features, share)
			for c := range share {
				d := (share[c] - x.votes[c]) / float64(len(examples))
				for _, f := range x.features {
					slope[c][f] += d * scale[f]
				}
			}
		}
		for c := range m.w {
			for f := range m.w[c] {
				m.w[c][f] = ahead[c][f] - step*slope[c][f]
			}
		}
	}
	return m
}

func grid(rows, columns int) [][]float64 {
	out := make([][]float64, rows)
	for i := range out {
		out[i] = make([]float64, columns)
	}
	return out
}

// shares fills in how likely each class is.
func shares(w [][]float64, scale []float64, features []int, out []float64) {
	top := math.Inf(-1)
	for c := range w {
		out[c] = 0
		for _, f := range features {
			out[c] += w[c][f] * scale[f]
		}
		top = max(top, out[c])
	}
	sum := 0.0
	for c := range out {
		out[c] = math.Exp(out[c] - top)
		sum += out[c]
	}
	for c := range out {
		out[c] /= sum
	}
}

// favour shifts the bias, so that rare classes are chosen more often: the
// macro-F1 counts each class alike.
func (m regression) favour(examples []example, even float64) {
	for c := range m.w {
		share := 0.0
		for _, x := range examples {
			share += x.votes[c] / float64(len(examples))
		}
		m.w[c][0] -= even * math.Log(share)
	}
}

// train makes the model of all tasks.
func train(lines []utterance, features [][]string) *listener.Model {
	v := newVocabulary(features)
	weights := map[string][]int32{}
	for _, col := range columns {
		s := chosen[col.task]
		var examples []example
		for i, u := range lines {
			if sum(u.votes[col.task]) == 0 {
				continue
			}
			numbers := []int{0}
			for _, f := range features[i] {
				if n, known := v.number[f]; known {
					numbers = append(numbers, n)
				}
			}
			examples = append(examples, example{numbers, u.votes[col.task]})
		}
		m := fit(examples, len(col.words), len(v.names), v.scale(s.words), s)
		m.favour(examples, s.even)
		for f, name := range v.names {
			for c := range m.w {
				weights[name] = append(weights[name], int32(math.Round(1000*m.w[c][f]*m.scale[f])))
			}
		}
	}
	return listener.NewModel(weights)
}

func sum(list []float64) float64 {
	s := 0.0
	for _, x := range list {
		s += x
	}
	return s
}
