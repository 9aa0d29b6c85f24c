// Package weights holds what the listener learned from labelled lines: for every
// feature of a line, and every class of what is decided of it, a whole number.
//
//	m, err := weights.Read(r)
//	m.Scores(weights.Questions, features) // none, open, closed: in thousandths
//
// They are whole numbers, and are added up as such, so that the same line gets
// the same scores on every machine.
package weights

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"fmt"
	"io"
	"slices"
	"strconv"
)

// A Task is something the model decides about a line, by itself.
type Task int

// The tasks, and in which order their classes stand.
const (
	Questions    Task = iota // none, open, closed
	Reflections              // no, yes
	Complexities             // of a reflection: simple, complex
	Inputs                   // no, yes
	Behaviours               // question, reflection, therapist_input, other
	tasks
)

// Classes is how many classes a task has.
func (t Task) Classes() int { return [tasks]int{3, 2, 2, 2, 4}[t] }

// Unit is the weight of 1.
const Unit = 1000

// Model is what was learned from labelled lines: for every feature and class
// a weight, in thousandths.
type Model struct {
	weights map[string][]int32 // by feature; the tasks' classes in a row
}

//go:embed weights.gz
var trained []byte

// Trained is the Model that the program comes with.
func Trained() (*Model, error) { return Read(bytes.NewReader(trained)) }

// offset is where a task's classes begin among all.
func offset(t Task) int {
	n := 0
	for u := range t {
		n += u.Classes()
	}
	return n
}

// New is the Model of the given weights, in whole thousandths: by
// feature, for the classes of all tasks in a row.
func New(weights map[string][]int32) *Model { return &Model{weights} }

// Read reads what Write wrote. The error says which line is not of the
// kind.
func Read(r io.Reader) (*Model, error) {
	z, err := gzip.NewReader(r)
	if err != nil {
		return nil, fmt.Errorf("reading the listener's weights: %w", err)
	}
	text, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("reading the listener's weights: %w", err)
	}
	lines := bytes.Count(text, []byte("\n"))
	m := &Model{weights: make(map[string][]int32, lines)}
	numbers := make([]int32, 0, lines*offset(tasks))
	n := 0
	for line := range bytes.Lines(text) {
		n++
		feature, rest, _ := bytes.Cut(line, []byte("\t"))
		from := len(numbers)
		if numbers, err = addNumbers(numbers, rest); err != nil {
			return nil, fmt.Errorf("reading the listener's weights: line %d: %w", n, err)
		}
		row := numbers[from:len(numbers):len(numbers)]
		if len(row) != offset(tasks) {
			return nil, fmt.Errorf("reading the listener's weights: line %d has %d numbers, not %d", n, len(row), offset(tasks))
		}
		m.weights[string(feature)] = row
	}
	return m, nil
}

// addNumbers reads whole numbers with a space between them. There are many of
// them, and somebody waits.
func addNumbers(to []int32, text []byte) ([]int32, error) {
	n, digits, minus := int32(0), 0, false
	for _, c := range append(bytes.TrimRight(text, "\n"), ' ') {
		switch {
		case c >= '0' && c <= '9' && digits < 8:
			n, digits = 10*n+int32(c-'0'), digits+1
		case c == '-' && digits == 0 && !minus:
			minus = true
		case c == ' ' && digits > 0:
			if minus {
				n = -n
			}
			to = append(to, n)
			n, digits, minus = 0, 0, false
		default:
			return to, fmt.Errorf("%q is no list of whole numbers", text)
		}
	}
	return to, nil
}

// Write writes the weights, a feature a line in the order of the features,
// compressed: the same weights give the same bytes.
func (m *Model) Write(w io.Writer) error {
	names := make([]string, 0, len(m.weights))
	for f := range m.weights {
		names = append(names, f)
	}
	slices.Sort(names)
	var text bytes.Buffer
	for _, f := range names {
		text.WriteString(f)
		sep := byte('\t')
		for _, n := range m.weights[f] {
			text.WriteByte(sep)
			text.WriteString(strconv.Itoa(int(n)))
			sep = ' '
		}
		text.WriteByte('\n')
	}
	z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(text.Bytes()); err != nil {
		return err
	}
	return z.Close()
}

// Bias is the feature that every line has.
const Bias = "Bias:"

// Scores are how far the features, and the bias, speak for each class of a task.
func (m *Model) Scores(t Task, features []string) []int {
	scores, from := make([]int, t.Classes()), offset(t)
	add := func(f string) {
		if row := m.weights[f]; row != nil {
			for c := range scores {
				scores[c] += int(row[from+c])
			}
		}
	}
	add(Bias)
	for _, f := range features {
		add(f)
	}
	return scores
}

// Gain is how much more a feature speaks for a class of a task than for any
// other.
func (m *Model) Gain(t Task, class int, feature string) int {
	row := m.weights[feature]
	if row == nil {
		return 0
	}
	row = row[offset(t) : offset(t)+t.Classes()]
	return int(row[class]) - int(slices.Max(append(slices.Clone(row[:class]), row[class+1:]...)))
}
