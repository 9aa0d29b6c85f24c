package main

import (
	"math"
	"slices"
	"strings"

	"example.org/onetoone/guide/practice/listener/weights"
)

// settings of the training of a task. choose.go chooses among them.
type settings struct {
	without string  // kinds of features that are left out, a letter each
	least   int     // in how many conversations a feature has to be
	words   float64 // how much a word counts beside how the line is built
	ridge   float64 // how much large weights are held against the model
	even    float64 // how far rare classes are favoured: 0 not, 1 to equality
}

// iterations of the training: stopping early holds the weights small too.
const iterations = 200

// uses reports whether a feature is of a kind that is not left out.
func (s settings) uses(feature string) bool { return !strings.Contains(s.without, feature[:1]) }

// example is a line as numbers.
type example struct {
	features []int
	votes    []float64
	weight   float64 // of all, which sum up to 1
}

// examples are the lines that have a vote in a task, with the names of their
// features; the first is the bias. A conversation of many lines counts for more
// than a short one, and for less than all of its lines would.
func examples(lines []utterance, features [][]string, t weights.Task, s settings) (list []example, names []string) {
	length, in, last := map[string]float64{}, map[string]int{}, map[string]string{}
	for i, u := range lines {
		length[u.conversation]++
		for _, f := range features[i] {
			if s.uses(f) && last[f] != u.conversation {
				in[f]++
				last[f] = u.conversation
			}
		}
	}
	names = append(names, weights.Bias)
	number := map[string]int{}
	total := 0.0
	for i, u := range lines {
		if sum(u.votes[t]) == 0 {
			continue
		}
		x := example{[]int{0}, u.votes[t], math.Pow(length[u.conversation], -0.3)}
		for _, f := range features[i] {
			if in[f] < s.least {
				continue
			}
			n, known := number[f]
			if !known {
				n = len(names)
				number[f], names = n, append(names, f)
			}
			x.features = append(x.features, n)
		}
		total += x.weight
		list = append(list, x)
	}
	for i := range list {
		list[i].weight /= total
	}
	return list, names
}

// regression is a multinomial logistic regression with a ridge, fitted to
// shares of votes by accelerated gradient steps from zero: nothing is random.
type regression struct {
	classes int
	names   []string
	w       []float64 // of every feature, the classes in a row
}

// fit trains on examples. What a feature counts depends on its name: those that
// begin with a capital letter are about how the line is built.
func fit(list []example, names []string, classes int, s settings) regression {
	scale := make([]float64, len(names))
	longest := 0
	for i, name := range names {
		scale[i] = s.words
		if name[0] >= 'A' && name[0] <= 'Z' {
			scale[i] = 1
		}
	}
	for _, x := range list {
		longest = max(longest, len(x.features))
	}
	m := regression{classes, names, make([]float64, len(names)*classes)}
	before, ahead, slope := slices.Clone(m.w), slices.Clone(m.w), slices.Clone(m.w)
	step := 1 / (float64(longest)/8 + s.ridge)
	share := make([]float64, classes)
	for i := range iterations {
		momentum := float64(i) / float64(i+3)
		for k, w := range m.w { // ahead holds scaled weights, as lines add them up
			a := w + momentum*(w-before[k])
			before[k], slope[k] = w, s.ridge*a
			m.w[k], ahead[k] = a, a*scale[k/classes]
		}
		for _, x := range list {
			shares(ahead, x.features, share)
			for _, f := range x.features {
				row := slope[f*classes : (f+1)*classes]
				for c := range row {
					row[c] += (share[c] - x.votes[c]) * x.weight * scale[f]
				}
			}
		}
		for k := range m.w {
			m.w[k] -= step * slope[k]
		}
	}
	for k := range m.w {
		m.w[k] *= scale[k/classes]
	}
	return m
}

// shares fills in how likely each class is.
func shares(w []float64, features []int, out []float64) {
	clear(out)
	for _, f := range features {
		for c, x := range w[f*len(out) : (f+1)*len(out)] {
			out[c] += x
		}
	}
	top := slices.Max(out)
	all := 0.0
	for c := range out {
		out[c] = math.Exp(out[c] - top)
		all += out[c]
	}
	for c := range out {
		out[c] /= all
	}
}

// frequent is how frequent each class is, as a logarithm.
func frequent(list []example, classes int) []float64 {
	out := make([]float64, classes)
	for _, x := range list {
		for c, v := range x.votes {
			out[c] += v * x.weight
		}
	}
	for c := range out {
		out[c] = math.Log(out[c])
	}
	return out
}

// train makes the model of all tasks. The bias is shifted so that rare classes
// are chosen more often: the macro-F1 counts each class alike.
func train(lines []utterance, features [][]string, by map[weights.Task]settings) *weights.Model {
	table := map[string][]int32{}
	from := 0
	for _, col := range columns {
		s, classes := by[col.task], len(col.words)
		list, names := examples(lines, features, col.task, s)
		m := fit(list, names, classes, s)
		for c, often := range frequent(list, classes) {
			m.w[c] -= s.even * often
		}
		for f, name := range names {
			if table[name] == nil {
				table[name] = make([]int32, all)
			}
			for c := range classes {
				table[name][from+c] = int32(math.Round(1000 * m.w[f*classes+c]))
			}
		}
		from += classes
	}
	return weights.New(table)
}

// all is how many classes the tasks have together.
const all = 13

func sum(list []float64) float64 {
	s := 0.0
	for _, x := range list {
		s += x
	}
	return s
}
