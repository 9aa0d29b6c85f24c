package class

import (
	"cmp"
	"slices"
	"strings"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/numbers"
)

// leastSeen is of how many something has to be told before a habit of the room
// is spoken of; somebody who practised in two weeks counts twice.
const leastSeen = 3

// thing is a stage or a move, in words.
type thing struct {
	nobody string // what nobody did: reached the story
	name   string // the story
	weeks  []Week
	skips  []Skip // one for each of the weeks
}

// Says is what the room skips, in sentences: what at least half skip, the
// largest part first. It always says something.
func (p Picture) Says() []string {
	var all []thing
	for _, id := range p.Stages {
		called := inSentence(id)
		all = append(all, p.thing("reached "+called, called, func(w Week) Skip { return w.Stages[id] }))
	}
	for _, m := range p.Moves {
		did, called := did(m)
		all = append(all, p.thing(did, called, func(w Week) Skip { return w.Moves[m] }))
	}
	enough := false
	all = slices.DeleteFunc(all, func(t thing) bool {
		s := t.total()
		enough = enough || s.Of >= leastSeen
		return s.Of < leastSeen || 2*s.Skipped < s.Of
	})
	slices.SortStableFunc(all, func(a, b thing) int {
		x, y := a.total(), b.total()
		return cmp.Or(cmp.Compare(y.Skipped*x.Of, x.Skipped*y.Of), cmp.Compare(y.Of, x.Of))
	})
	var out []string
	for _, t := range all {
		out = append(out, t.String())
	}
	switch {
	case len(out) > 0:
		return out
	case !enough:
		return []string{"Too little was handed in to see what the room skips: it takes three who practised."}
	}
	return []string{"Nothing is skipped by half of the room."}
}

// thing is one, in the weeks in which it can be told.
func (p Picture) thing(nobody, name string, of func(Week) Skip) thing {
	t := thing{nobody: nobody, name: name}
	for _, w := range p.Weeks {
		if s := of(w); s.Of > 0 {
			t.weeks, t.skips = append(t.weeks, w), append(t.skips, s)
		}
	}
	return t
}

func (t thing) total() (all Skip) {
	for _, s := range t.skips {
		all.Skipped += s.Skipped
		all.Of += s.Of
	}
	return all
}

func (t thing) String() string {
	n, all := len(t.weeks), t.total()
	when := "In " + numbers.InWords(n) + " weeks"
	if n == 1 {
		when = "In " + t.weeks[0].Week
	}
	if all.Skipped == all.Of {
		return when + " nobody " + t.nobody + "."
	}
	out := when + " " + t.name + " was left out by " + part(all)
	if n == 1 {
		return out + "."
	}
	out = when + " " + t.name + " was left out " + part(all) + " times"
	if first, last := t.skips[0], t.skips[n-1]; first.Skipped*last.Of != last.Skipped*first.Of {
		out += ": by " + part(first) + " at first, and by " + part(last) + " in " + t.weeks[n-1].Week
	}
	return out + "."
}

func part(s Skip) string {
	skipped := numbers.InWords(s.Skipped)
	if s.Skipped == 0 {
		skipped = "none"
	}
	return skipped + " of " + numbers.InWords(s.Of)
}

// inSentence is what a stage is called in the middle of a sentence.
func inSentence(stage string) string {
	words := strings.ReplaceAll(stage, "-", " ")
	switch d := script.DutyOf(stage); {
	case d == script.DutyWhy:
		return "the " + words + " question"
	case d == script.DutyStory, d == script.DutyAsk:
		return "the " + words
	case strings.HasPrefix(stage, "stage-"):
		return words
	}
	return "the " + words + " stage"
}

// did is a move that nobody made, and its name, in a sentence.
func did(m listener.Move) (nobody, name string) {
	switch m {
	case listener.OpenQuestion:
		return "asked an open question", "an open question"
	case listener.Simple:
		return "gave back what they heard", "giving back what was said"
	case listener.Complex:
		return "gave back what was meant", "giving back what was meant"
	case listener.Affirmation:
		return "named something good in the person", "naming something good in the person"
	case listener.Permission:
		return "asked whether they may", "asking whether one may"
	case listener.Silence:
		return "held a silence", "a held silence"
	case listener.Ask:
		return "asked for anything", "the ask"
	case listener.Inoculation:
		return "asked what may get in the way", "asking what may get in the way"
	}
	return "made this move: " + string(m), string(m)
}
