package personas

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"example.org/onetoone/guide/practice/listener"
)

// Parse reads a persona from a file's Markdown. The error joins everything
// found wrong, in order of line, each as "name:LINE: what was expected". With
// an error the persona is the zero Persona.
func Parse(name string, src []byte) (Persona, error) {
	r := &reader{name: name, src: bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n")), lines: map[string]int{}}
	if r.readBytes(); len(r.faults) > 0 {
		return Persona{}, r.err()
	}
	title, intro := r.tree()
	if len(r.faults) > 0 {
		return Persona{}, r.err()
	}
	p := Persona{Name: title.title}
	r.intro(&p, title, intro)
	seen := map[string]int{}
	for _, s := range title.parts {
		if first := seen[s.title]; first > 0 {
			r.fault(s.line, "expected %q once, found it here and in line %d", s.title, first)
			continue
		}
		seen[s.title] = s.line
		r.section(&p, s)
	}
	r.check(p, seen)
	if err := r.err(); err != nil {
		return Persona{}, err
	}
	return p, nil
}

func (r *reader) intro(p *Persona, title part, intro []item) {
	if len(intro) != 2 {
		r.fault(title.line, "expected \"`an-id` · role, age\" and one paragraph below the name, found %d paragraphs", len(intro))
		return
	}
	id, role, ok := strings.Cut(intro[0].words, " · ")
	p.ID, p.Role, p.Brief = strings.Trim(id, "`"), role, intro[1].words
	if !ok || id != "`"+p.ID+"`" || !isID(p.ID) {
		r.fault(intro[0].line, "expected \"`an-id` · role, age\", found %q", intro[0].words)
	}
}

// section reads one part of the file into the place its title names.
func (r *reader) section(p *Persona, s part) {
	plain := map[string]*[]string{
		"Opening": &p.Opening, "Asides": &p.Asides, "Gestures": &p.Gestures, "Fillers": &p.Fillers, "Curt": &p.Curt,
		"Asks back": &p.AsksBack, "Impatient": &p.Impatient, "Ends": &p.Ends, "Farewells": &p.Farewells,
	}
	groups := map[string]*[]Group{"Topics": &p.Topics, "Moves": &p.Moves, "Answers": &p.Answers}
	switch {
	case plain[s.title] != nil:
		r.into(s, keys{"": plain[s.title]})
	case groups[s.title] != nil:
		r.eachPart(s, func(id, _ string, sub part) {
			g := Group{ID: id}
			r.into(sub, keys{"": &g.Says, "warm": &g.Warm})
			*groups[s.title] = append(*groups[s.title], g)
		})
	default:
		r.special(p, s)
	}
}

func (r *reader) special(p *Persona, s part) {
	switch s.title {
	case "Card":
		r.into(s, keys{"who": &p.Card.Who, "hidden": &p.Card.Hidden, "objection": &p.Card.Objection, "unlocks": &p.Card.Unlocks, "shuts": &p.Card.Shuts, "stop": &p.Card.Stop})
	case "About":
		r.into(s, keys{"motive": &p.Motive, "mood": &p.Mood, "pronoun": &p.Pronoun})
	case "Warnings":
		for _, it := range s.items {
			p.Warnings = append(p.Warnings, Warning{it.key, it.words})
		}
	case "Facts":
		r.eachPart(s, func(id, rest string, sub part) { p.Facts = append(p.Facts, r.factOf(id, rest, sub)) })
	case "Opens":
		r.triggers(s, &p.Opens)
	case "Shuts":
		r.triggers(s, &p.Shuts)
	case "Objections":
		r.eachPart(s, func(id, _ string, sub part) { p.Objections = append(p.Objections, r.objection(id, sub)) })
	case "Next step":
		r.eachPart(s, func(id, _ string, sub part) { p.Rungs = append(p.Rungs, r.rung(id, sub)) })
	case "Offers":
		for _, it := range s.items {
			p.Offers = append(p.Offers, Offer{r.move(it.key, it.line), it.words})
		}
	default:
		r.fault(s.line, "expected one of the sections of a persona, found %q", s.title)
	}
}

// keys says where the items of a list go: a *string takes one, a *[]string any
// number.
type keys map[string]any

func (r *reader) into(s part, k keys) {
	for _, p := range s.parts {
		r.fault(p.line, "expected no heading here")
	}
	for _, it := range s.items {
		switch to := k[it.key].(type) {
		case *string:
			if *to != "" {
				r.fault(it.line, "expected %q once", it.key)
			}
			*to = it.words
		case *[]string:
			*to = append(*to, it.words)
		default:
			r.fault(it.line, "expected one of %s, found the key %q", known(k), it.key)
		}
	}
}

func known(k keys) string {
	var out []string
	for key := range k {
		if key == "" {
			key = "plain words"
		}
		out = append(out, key)
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

// eachPart goes through the parts headed "### `id`", with what follows the id.
func (r *reader) eachPart(s part, do func(id, rest string, sub part)) {
	for _, it := range s.items {
		r.fault(it.line, "expected a heading \"### `an-id`\" first")
	}
	seen := map[string]bool{}
	for _, sub := range s.parts {
		id, rest, _ := strings.Cut(sub.title, " · ")
		bare := strings.Trim(id, "`")
		switch {
		case id != "`"+bare+"`" || !isID(bare):
			r.fault(sub.line, "expected \"### `an-id`\", found %q", sub.title)
		case seen[bare]:
			r.fault(sub.line, "expected an id used once under %q, found `%s` again", s.title, bare)
		}
		seen[bare] = true
		r.lines[s.title+" "+bare] = sub.line
		do(bare, rest, sub)
	}
}

func (r *reader) factOf(id, rest string, sub part) Fact {
	f := Fact{ID: id}
	level, title, ok := strings.Cut(rest, " · ")
	n, err := strconv.Atoi(level)
	if !ok || err != nil || n < 0 || n > 3 || title == "" {
		r.fault(sub.line, "expected \"### `an-id` · 2 · a title\" with a level from 0 to 3, found %q", sub.title)
	}
	f.Level, f.Title = n, title
	var topics, words, unsaid string
	r.into(sub, keys{
		"": &f.Says, "guards": &f.Guards, "again": &f.Again, "needs": &f.Needs, "warning": &f.Warning, "click": &f.Click,
		"topics": &topics, "words": &words, "unsaid": &unsaid, "ask": &f.Ask, "back": &f.Back,
	})
	f.Topics, f.Words, f.Unsaid = commas(topics), commas(words), commas(unsaid)
	return f
}

func (r *reader) triggers(s part, to *[]Trigger) {
	r.eachPart(s, func(id, _ string, sub part) {
		t, words := Trigger{ID: id}, ""
		r.into(sub, keys{"": &t.Says, "words": &words})
		t.Words = commas(words)
		*to = append(*to, t)
	})
}

func (r *reader) objection(id string, sub part) Objection {
	o, words, by := Objection{ID: id}, "", ""
	r.into(sub, keys{"": &o.Says, "firm": &o.Firm, "met": &o.Met, "words": &words, "by": &by, "ask": &o.Ask})
	o.Words = commas(words)
	for _, m := range commas(by) {
		o.By = append(o.By, r.move(m, sub.line))
	}
	return o
}

func (r *reader) rung(id string, sub part) Rung {
	n, err := strconv.Atoi(id)
	if err != nil || n < 1 || n > 5 {
		r.fault(sub.line, "expected \"### `1`\" up to \"### `5`\", found %q", sub.title)
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
	r.fault(line, "expected the name of a move, found %q", name)
	return listener.Other
}

func commas(s string) []string {
	var out []string
	for w := range strings.SplitSeq(s, ",") {
		if w = strings.TrimSpace(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}

func isID(id string) bool {
	for word := range strings.SplitSeq(id, "-") {
		if word == "" || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return len(id) <= 40
}
