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
	"hash/fnv"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"sync"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/listener/weights"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "listener:", err)
		os.Exit(1)
	}
}

func run() error {
	write := flag.String("write", "", "train on all of the file, and write the weights `here`")
	on := flag.String("on", "", "measure the weights there are on another such `file`")
	hand := flag.String("judged", "", "the `folder` of the lines that were judged by hand")
	parts := flag.Int("folds", 8, "in how many parts the conversations are shared out")
	flag.Parse()
	if *on != "" {
		return shipped(*on)
	}
	l, err := listener.New()
	if err != nil {
		return err
	}
	if err := judged(*hand, l); err != nil {
		return err
	}
	file := os.Getenv("ONETOONE_ANNOMI")
	if file == "" {
		fmt.Println("skipped: ONETOONE_ANNOMI does not name the labelled conversations")
		os.Exit(75)
	}
	lines, talks, err := read(file)
	if err != nil {
		return err
	}
	all := newSet(lines, talks)
	by, missed := measured(all, *parts)
	if *write == "" {
		return missed
	}
	var b bytes.Buffer
	if err := train(all.lines, all.features, by).Write(&b); err != nil {
		return err
	}
	fmt.Printf("weights: %d KB\n", b.Len()/1000)
	return os.WriteFile(*write, b.Bytes(), 0o644)
}

// measured prints how well the listener hears, and gives the settings that were
// chosen on all that may be looked at.
func measured(all set, parts int) (by map[weights.Task]settings, missed error) {
	rest, kept := all.parted(aside)
	fmt.Printf("\n%d conversations, %d lines; %d parts split by conversation, and what is chosen is chosen inside each\n\n", len(rest.talks), len(rest.lines), parts)
	alone, told := validate(rest, parts)
	missed = print(alone, rest.talks, goals)
	fmt.Printf("\nand told what the other one had said before, as in the program\n\n")
	print(told, rest.talks, nil)
	by = choose(rest.lines, rest.talks, rest.features)
	fmt.Println()
	for _, col := range columns {
		fmt.Printf("%s: %+v\n", col.name, by[col.task])
	}
	fmt.Printf("\n%d conversations, %d lines that no choice has looked at\n\n", len(kept.talks), len(kept.lines))
	alone, _ = kept.heard(train(rest.lines, rest.features, by))
	print(alone, kept.talks, nil)
	return by, missed
}

// aside are the conversations that no choice looks at: about a tenth, by a hash
// of their id.
func aside(talk string) bool {
	h := fnv.New32a()
	h.Write([]byte(talk))
	return h.Sum32()%10 == 0
}

// shipped measures the weights that the program comes with.
func shipped(file string) error {
	lines, talks, err := read(file)
	if err != nil {
		return err
	}
	l, err := listener.New()
	if err != nil {
		return err
	}
	var all []heard
	for _, u := range lines {
		all = append(all, hear(l, u, u.before))
	}
	fmt.Printf("%d conversations, %d lines, with the weights there are\n\n", len(talks), len(lines))
	return print(all, talks, nil)
}

// validate listens to every line with a model that never saw its conversation,
// nor was anything about it chosen with that in sight.
func validate(all set, parts int) (alone, told []heard) {
	part := folds(all.talks, parts)
	out, with := make([][]heard, parts), make([][]heard, parts)
	var wait sync.WaitGroup
	for k := range parts {
		wait.Go(func() {
			seen, other := all.parted(func(talk string) bool { return part[talk] == k })
			out[k], with[k] = other.heard(train(seen.lines, seen.features, choose(seen.lines, seen.talks, seen.features)))
		})
	}
	wait.Wait()
	return slices.Concat(out...), slices.Concat(with...)
}

// hear is what a listener hears in a line behind others.
func hear(l *listener.Listener, u utterance, before []string) heard {
	h := heard{utterance: u, line: l.Listen(u.text, before...)}
	h.class[weights.Questions] = slices.Index([]listener.Question{listener.NoQuestion, listener.Open, listener.Closed}, h.line.Question)
	h.class[weights.Behaviours] = slices.Index([]listener.Behaviour{listener.Asking, listener.Reflecting, listener.Input, listener.Else}, h.line.Behaviour)
	h.class[weights.Reflections] = number(h.line.Reflection)
	h.class[weights.Complexities] = number(h.line.Does(listener.Complex))
	h.class[weights.Inputs] = number(h.line.Input)
	return h
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

// goals are what the figures of columns are to reach, and the area; 0 is none.
var goals = []float64{0.78, 0, 0, 0, 0.72, 0.92}

// print prints the table; the error names what missed its goal.
func print(all []heard, talks []conversation, goals []float64) error {
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
	names := []string{"question type, macro-F1", "reflection is there, macro-F1", "simple or complex, macro-F1", "input is there, macro-F1", "main behaviour, macro-F1", "high from low, area under the curve"}
	fmt.Printf("%-38s %6s  %-15s %s\n", "", "figure", "95 of 100 draws", "goal")
	var missed []string
	if len(talks) < 20 { // which says nothing of high and low
		names = names[:len(columns)]
	}
	for i, name := range names {
		low, high := interval(draws[i])
		goal := "-"
		if goals != nil && goals[i] > 0 {
			goal = fmt.Sprintf("%.2f", goals[i])
			if middle[i] < goals[i] {
				missed = append(missed, name)
			}
		}
		fmt.Printf("%-38s %6.3f  %.3f – %.3f   %s\n", name, middle[i], low, high, goal)
	}
	if len(missed) > 0 {
		return fmt.Errorf("below the goal: %s", strings.Join(missed, "; "))
	}
	return nil
}
