package personas

import (
	"strconv"
	"strings"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/script"
)

// What stands under the headings of facts, of what moves them, of objections and of
// the ladder.

func (r *reader) factOf(id, rest string, sub script.Section) Fact {
	f := Fact{ID: id}
	level, title, ok := strings.Cut(rest, " · ")
	n, err := strconv.Atoi(level)
	if !ok || err != nil || n < 0 || n > 3 || title == "" {
		r.Fault(sub.Title.Line, "personafile.fact", "Found", rest)
		n = -1 // what a level asks for cannot be told
	}
	f.Level, f.Title = n, title
	var topics, words, unsaid string
	k := keys{
		"": &f.Says, "guards": &f.Guards, "again": &f.Again, "needs": &f.Needs, "warning": &f.Warning, "click": &f.Click,
		"topics": &topics, "words": &words, "unsaid": &unsaid, "ask": &f.Ask, "back": &f.Back,
	}
	slots := make([][]string, len(SlotIDs()))
	for i, id := range SlotIDs() {
		k[id] = &slots[i]
	}
	r.into(sub, k)
	f.Slots = map[string][]string{}
	for i, id := range SlotIDs() {
		if len(slots[i]) > 0 {
			f.Slots[id] = slots[i]
		}
	}
	f.Topics, f.Words, f.Unsaid = commas(topics), commas(words), commas(unsaid)
	return f
}

func (r *reader) triggers(title string, s script.Section, to *[]Trigger) {
	r.eachPart(title, s, func(id, _ string, sub script.Section) {
		t, words := Trigger{ID: id}, ""
		r.into(sub, keys{"": &t.Says, "words": &words})
		t.Words = commas(words)
		*to = append(*to, t)
	})
}

func (r *reader) objection(id string, sub script.Section) Objection {
	o, words, by := Objection{ID: id}, "", ""
	r.into(sub, keys{"": &o.Says, "firm": &o.Firm, "met": &o.Met, "words": &words, "by": &by, "ask": &o.Ask})
	o.Words = commas(words)
	for _, m := range commas(by) {
		o.By = append(o.By, r.move(m, sub.Title.Line))
	}
	return o
}

func (r *reader) rung(id string, sub script.Section) Rung {
	n, err := strconv.Atoi(id)
	if err != nil || n < 1 || n > 5 {
		r.Fault(sub.Title.Line, "personafile.rung", "Found", id)
	}
	g, needs := Rung{Number: n}, ""
	r.into(sub, keys{"needs": &needs, "ask": &g.Ask})
	g.Needs = commas(needs)
	return g
}

// move reads the name of a move, in which hyphens stand for spaces.
func (r *reader) move(name string, line int) listener.Move {
	for _, m := range listener.Moves() {
		if name == strings.ReplaceAll(string(m), " ", "-") || name == string(m) {
			return m
		}
	}
	var all []string
	for _, m := range listener.Moves() {
		all = append(all, strings.ReplaceAll(string(m), " ", "-"))
	}
	r.Meant(line, "personafile.move", name, all)
	return listener.Other
}
