package listener

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"fmt"
	"io"
	"math"
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

// unit is the weight of 1: weights are whole numbers.
const unit = 1000

// Model is what was learned from labelled lines: for every feature and class
// a weight, in thousandths.
type Model struct {
	weights map[string][]int32 // by feature; the tasks' classes in a row
}

//go:embed weights.gz
var trained []byte

// offset is where a task's classes begin among all.
func offset(t Task) int {
	n := 0
	for u := range t {
		n += u.Classes()
	}
	return n
}

// NewModel is the Model of the given weights, in whole thousandths: by
// feature, for the classes of all tasks in a row.
func NewModel(weights map[string][]int32) *Model { return &Model{weights} }

// ReadModel reads what Write wrote. The error says which line is not of the
// kind.
func ReadModel(r io.Reader) (*Model, error) {
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

// decision is what a task came to for a line.
type decision struct {
	class    int
	scores   []int // of all classes, in thousandths
	features []string
	task     Task
	m        *Model
	marked   bool // the line has a question mark
}

func (m *Model) decide(t Task, features []string) decision {
	d := decision{scores: make([]int, t.Classes()), features: features, task: t, m: m}
	from := offset(t)
	add := func(f string) {
		if row := m.weights[f]; row != nil {
			for c := range d.scores {
				d.scores[c] += int(row[from+c])
			}
		}
	}
	add(Bias)
	for _, f := range features {
		add(f)
	}
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
		sum += math.Exp(float64(s-d.scores[class]) / unit)
	}
	return 1 / sum
}

// reasons are the features that spoke most for the class, the strongest first.
func (d decision) reasons(n int) []string {
	from := offset(d.task)
	gain := func(f string) int {
		row := d.m.weights[f]
		if row == nil {
			return 0
		}
		row = row[from : from+d.task.Classes()]
		return int(row[d.class]) - int(slices.Max(without(row, d.class)))
	}
	var list []string
	for _, f := range d.features {
		if gain(f) > 0 {
			list = append(list, f)
		}
	}
	slices.SortStableFunc(list, func(a, b string) int { return gain(b) - gain(a) })
	return list[:min(n, len(list))]
}

func without(row []int32, i int) []int32 {
	return append(slices.Clone(row[:i]), row[i+1:]...)
}

// Class is, for tests and training, the class of a line.
func (m *Model) Class(t Task, line string) int { return m.decide(t, Features(line)).class }
