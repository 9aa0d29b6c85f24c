// Command listener trains the model of guide/practice/listener, and measures
// it on conversations that it was not trained on.
//
//	ONETOONE_ANNOMI=annomi-dev.csv .ci/make/listener/run            # the table
//	ONETOONE_ANNOMI=annomi-dev.csv .ci/make/listener/run -write     # and new weights
//
// The file holds conversations that experts labelled: Wu et al., “Anno-MI”,
// ICASSP 2022, and “Creation, Analysis and Evaluation of AnnoMI”, Future
// Internet 2023, 15(3), 110. It is not part of the project.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"

	"example.org/onetoone/guide/practice/listener"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "listener:", err)
		os.Exit(1)
	}
}

func run() error {
	write := flag.String("write", "", "train on all of the file, and write the weights `here`")
	parts := flag.Int("folds", 10, "in how many parts the conversations are shared out")
	flag.Parse()
	file := os.Getenv("ONETOONE_ANNOMI")
	if file == "" {
		fmt.Println("skipped: ONETOONE_ANNOMI does not name the labelled conversations")
		os.Exit(75)
	}
	lines, talks, err := read(file)
	if err != nil {
		return err
	}
	features := make([][]string, len(lines))
	for i, u := range lines {
		features[i] = listener.Features(u.text)
	}
	missed := print(validate(lines, talks, features, *parts), talks, *parts)
	if *write == "" {
		return missed
	}
	var b bytes.Buffer
	if err := train(lines, features).Write(&b); err != nil {
		return err
	}
	fmt.Printf("weights: %d KB\n", b.Len()/1000)
	return os.WriteFile(*write, b.Bytes(), 0o644)
}

// validate listens to every line with a model that never saw its conversation.
func validate(lines []utterance, talks []conversation, features [][]string, parts int) []heard {
	part := folds(talks, parts)
	var out []heard
	for k := range parts {
		var seen []utterance
		var of [][]string
		for i, u := range lines {
			if part[u.conversation] != k {
				seen, of = append(seen, u), append(of, features[i])
			}
		}
		m := train(seen, of)
		l := listener.With(m)
		for _, u := range lines {
			if part[u.conversation] != k {
				continue
			}
			h := heard{utterance: u, line: l.Listen(u.text)}
			h.class[listener.Complexities] = m.Class(listener.Complexities, u.text)
			h.class[listener.Questions] = slices.Index([]listener.Question{listener.NoQuestion, listener.Open, listener.Closed}, h.line.Question)
			h.class[listener.Behaviours] = slices.Index([]listener.Behaviour{listener.Asking, listener.Reflecting, listener.Input, listener.Else}, h.line.Behaviour)
			h.class[listener.Reflections] = number(h.line.Reflection)
			h.class[listener.Inputs] = number(h.line.Input)
			out = append(out, h)
		}
	}
	return out
}

func number(is bool) int {
	if is {
		return 1
	}
	return 0
}

// figures are what is measured, for the conversations given (some may be
// drawn several times).
func figures(by map[string][]heard, talks []conversation) []float64 {
	var out []float64
	for _, col := range columns {
		c := newConfusion(len(col.words))
		for _, t := range talks {
			for _, h := range by[t.id] {
				if sum(h.votes[col.task]) > 0 {
					c[h.truth(col.task)][h.class[col.task]]++
				}
			}
		}
		out = append(out, c.macro())
	}
	var scores []float64
	var high []bool
	for _, t := range talks {
		var s listener.Talk
		for _, h := range by[t.id] {
			s.Add(h.line)
		}
		scores, high = append(scores, s.Score()), append(high, t.high)
	}
	return append(out, area(scores, high))
}

// print prints the table; the error names what missed its goal.
func print(all []heard, talks []conversation, parts int) error {
	by := map[string][]heard{}
	for _, h := range all {
		by[h.conversation] = append(by[h.conversation], h)
	}
	middle := figures(by, talks)
	r := rand.New(rand.NewPCG(3, 4))
	draws := make([][]float64, len(middle))
	for range 1000 {
		var drawn []conversation
		for _, i := range sample(r, len(talks)) {
			drawn = append(drawn, talks[i])
		}
		for i, f := range figures(by, drawn) {
			draws[i] = append(draws[i], f)
		}
	}
	goals := []float64{0.78, 0, 0, 0, 0.70, 0.88}
	names := []string{"question type, macro-F1", "reflection is there, macro-F1", "simple or complex, macro-F1", "input is there, macro-F1", "main behaviour, macro-F1", "high from low, area under the curve"}
	fmt.Printf("%d conversations, %d lines, %d parts split by conversation\n\n", len(talks), len(all), parts)
	fmt.Printf("%-38s %6s  %-15s %s\n", "", "figure", "95 of 100 draws", "goal")
	var missed []string
	for i, name := range names {
		low, high := interval(draws[i])
		goal := "-"
		if middle[i] < goals[i] {
			missed = append(missed, name)
		}
		if goals[i] > 0 {
			goal = fmt.Sprintf("%.2f", goals[i])
		}
		fmt.Printf("%-38s %6.3f  %.3f – %.3f   %s\n", name, middle[i], low, high, goal)
	}
	if len(missed) > 0 {
		return fmt.Errorf("below the goal: %s", strings.Join(missed, "; "))
	}
	return nil
}
