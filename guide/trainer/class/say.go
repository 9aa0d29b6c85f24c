package class

import (
	"cmp"
	"slices"
	"strings"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/numbers"
	"example.org/onetoone/guide/words"
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
func (p Picture) Says(w *words.Words) []string {
	var all []thing
	for _, id := range p.Stages {
		called := inSentence(w, id)
		all = append(all, p.thing(w.T("skips.reached", "Stage", called), called, func(k Week) Skip { return k.Stages[id] }))
	}
	for _, m := range p.Moves {
		did, called := did(w, m)
		all = append(all, p.thing(did, called, func(k Week) Skip { return k.Moves[m] }))
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
		out = append(out, t.say(w))
	}
	switch {
	case len(out) > 0:
		return out
	case !enough:
		return []string{w.T("skips.few")}
	}
	return []string{w.T("skips.nothing")}
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

func (t thing) say(w *words.Words) string {
	n, all := len(t.weeks), t.total()
	when := w.T("skips.weeks", "N", numbers.InWords(w, n))
	if n == 1 {
		when = t.weeks[0].Week
	}
	if all.Skipped == all.Of {
		return w.T("skips.nobody", "When", when, "Did", t.nobody)
	}
	values := []any{"When", when, "What", t.name, "Part", part(w, all)}
	first, last := t.skips[0], t.skips[n-1]
	switch {
	case n == 1:
		return w.T("skips.once", values...)
	case first.Skipped*last.Of == last.Skipped*first.Of:
		return w.T("skips.same", values...)
	}
	return w.T("skips.changed", append(values, "First", part(w, first), "Last", part(w, last), "Week", t.weeks[n-1].Week)...)
}

func part(w *words.Words, s Skip) string {
	skipped := w.T("skips.none")
	if s.Skipped > 0 {
		skipped = numbers.InWords(w, s.Skipped)
	}
	return w.T("skips.part", "N", skipped, "Of", numbers.InWords(w, s.Of))
}

// inSentence is what a stage is called in the middle of a sentence.
func inSentence(w *words.Words, stage string) string {
	if script.DutyOf(stage) == script.DutyWhy {
		return w.T("called.question", "Stage", strings.ReplaceAll(stage, "-", " "))
	}
	return numbers.Called(w, stage)
}

// did is a move that nobody made, and its name, in a sentence.
func did(w *words.Words, m listener.Move) (nobody, name string) {
	id := "skips.move." + strings.ReplaceAll(string(m), " ", "")
	if !w.Has(id) {
		return w.T("skips.move", "Move", m), m.Say(w)
	}
	return w.T(id + ".nobody"), w.T(id)
}
