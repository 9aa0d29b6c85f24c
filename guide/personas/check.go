package personas

import (
	"slices"
	"strings"
	"unicode/utf8"

	"example.org/onetoone/guide/practice/listener"
)

// check reports what is missing or contradicts itself. seen has the line of
// each section.
func (r *reader) check(p Persona, seen map[string]int) {
	for _, s := range []string{"Card", "About", "Opening", "Facts", "Topics", "Moves", "Opens", "Shuts", "Objections", "Next step", "Answers",
		"Asides", "Gestures", "Fillers", "Curt", "Asks back", "Impatient", "Ends", "Farewells", "Offers"} {
		if seen[s] == 0 {
			r.fault(1, "expected a section %q", "## "+s)
		}
	}
	r.checkCard(p, seen)
	facts := map[string]Fact{}
	for _, f := range p.Facts {
		r.checkFact(p, f, facts)
		facts[f.ID] = f
	}
	r.groups("Topics", p.Topics, topicIDs(), seen)
	r.groups("Moves", p.Moves, moveIDs(), seen)
	r.groups("Answers", p.Answers, answerIDs(), seen)
	r.checkTriggers("Opens", p.Opens)
	r.checkTriggers("Shuts", p.Shuts)
	r.checkObjections(p, seen)
	r.checkRungs(p, facts, seen)
	r.checkOffers(p, seen)
	for _, l := range p.Lines() {
		if utf8.RuneCountInString(l) > maxLine {
			r.fault(1, "expected lines of at most %d characters, found %q", maxLine, l)
		}
	}
}

func (r *reader) checkCard(p Persona, seen map[string]int) {
	c := p.Card
	if len(c.Who) == 0 || len(c.Hidden) == 0 || len(c.Unlocks) == 0 || len(c.Shuts) == 0 || c.Objection == "" || c.Stop == "" {
		r.fault(max(1, seen["Card"]), "expected who, hidden, objection, unlocks, shuts and stop under Card")
	}
	if !slices.Contains(motives(), p.Motive) {
		r.fault(max(1, seen["About"]), "expected a motive, one of %s, found %q", strings.Join(motives(), ", "), p.Motive)
	}
	if !slices.Contains([]string{"he", "she", "they"}, p.Pronoun) || p.Mood == "" {
		r.fault(max(1, seen["About"]), "expected a mood, and a pronoun: he, she or they")
	}
	for _, w := range p.Warnings {
		if !isID(w.ID) {
			r.fault(seen["Warnings"], "expected \"- an-id: what it is about\", found %q", w.Text)
		}
	}
}

func (r *reader) checkFact(p Persona, f Fact, above map[string]Fact) {
	line := r.lines["Facts "+f.ID]
	say := func(ok bool, format string, args ...any) {
		if !ok {
			r.fault(line, format, args...)
		}
	}
	say(len(f.Says) > 0, "expected what is said when it comes out")
	say(len(f.Again) > 0, "expected a line with the key \"again\"")
	say(f.Level == 0 || len(f.Guards) > 0, "expected a line with the key \"guards\"")
	say(len(f.Words) > 0, "expected the key \"words\"")
	say(f.Ask != "" && f.Back != "", "expected the keys \"ask\" and \"back\"")
	for _, t := range f.Topics {
		say(slices.Contains(topicIDs(), t), "expected a topic, one of %s, found %q", strings.Join(topicIDs(), ", "), t)
	}
	say(f.Click == "" || slices.Contains(ClickSteps(), f.Click), "expected a step of the click, one of %s, found %q", strings.Join(ClickSteps(), ", "), f.Click)
	needed, known := above[f.Needs]
	say(f.Needs == "" || known, "expected a fact above this one, found that it needs %q", f.Needs)
	say(f.Level < 2 || f.Needs != "", "expected the key \"needs\": a fact behind this gate comes after another")
	say(!known || needed.Level <= f.Level, "expected it to need a fact of its own level or below")
	say(f.Level < 3 || len(f.Unsaid) > 0, "expected the key \"unsaid\"")
	warned := f.Warning == ""
	for _, w := range p.Warnings {
		warned = warned || w.ID == f.Warning
	}
	say(warned, "expected one of the ids under Warnings, found %q", f.Warning)
}

// groups checks that there is one of each id, with a line.
func (r *reader) groups(title string, list []Group, ids []string, seen map[string]int) {
	found := map[string]bool{}
	for _, g := range list {
		line := r.lines[title+" "+g.ID]
		found[g.ID] = true
		if !slices.Contains(ids, g.ID) {
			r.fault(line, "expected one of %s, found `%s`", strings.Join(ids, ", "), g.ID)
		}
		if len(g.Says) == 0 {
			r.fault(line, "expected a line they say")
		}
	}
	for _, id := range ids {
		if !found[id] && seen[title] > 0 {
			r.fault(seen[title], "expected \"### `%s`\" under %s", id, title)
		}
	}
}

func (r *reader) checkTriggers(title string, list []Trigger) {
	for _, t := range list {
		if len(t.Words) == 0 || title == "Shuts" && len(t.Says) == 0 {
			r.fault(r.lines[title+" "+t.ID], "expected the key \"words\", and under Shuts what they say")
		}
	}
}

func (r *reader) checkObjections(p Persona, seen map[string]int) {
	if len(p.Objections) < 2 {
		r.fault(max(1, seen["Objections"]), "expected at least two objections, found %d", len(p.Objections))
	}
	for _, o := range p.Objections {
		if len(o.Says) == 0 || len(o.Firm) == 0 || len(o.Met) == 0 || len(o.By) == 0 || o.Ask == "" {
			r.fault(r.lines["Objections "+o.ID], "expected a line they say, and the keys firm, met, by and ask")
		}
	}
}

func (r *reader) checkRungs(p Persona, facts map[string]Fact, seen map[string]int) {
	if len(p.Rungs) < 2 {
		r.fault(max(1, seen["Next step"]), "expected at least the rungs 1 and 2")
	}
	for i, g := range p.Rungs {
		line := r.lines["Next step "+string(rune('0'+g.Number))]
		if g.Number != i+1 || g.Ask == "" {
			r.fault(line, "expected rung %d here, with the key \"ask\"", i+1)
		}
		for _, n := range g.Needs {
			if _, ok := facts[n]; !ok {
				r.fault(line, "expected the id of a fact, found %q", n)
			}
		}
	}
}

// checkOffers wants a line for every way to go wrong, and one to make up for it.
func (r *reader) checkOffers(p Persona, seen map[string]int) {
	found := map[listener.Move]bool{}
	for _, o := range p.Offers {
		found[o.Move] = true
	}
	for _, m := range []listener.Move{listener.Advice, listener.Pitch, listener.Judgement, listener.ClosedQuestion, listener.Other} {
		if !found[m] {
			r.fault(max(1, seen["Offers"]), "expected a line for the move %q", m)
		}
	}
}
