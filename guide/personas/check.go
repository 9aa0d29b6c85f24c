package personas

import (
	"slices"
	"strings"
	"unicode/utf8"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/script"
)

// check reports what is missing or contradicts itself. seen has the line of
// each section.
func (r *reader) check(p Persona, seen map[string]int) {
	for _, s := range []string{"Card", "About", "Opening", "Facts", "Topics", "Moves", "Opens", "Shuts", "Objections", "Next step", "Answers",
		"Asides", "Gestures", "Fillers", "Curt", "Asks back", "Impatient", "Ends", "Farewells", "Offers"} {
		if seen[s] == 0 {
			r.Fault(1, "personafile.section.none", "Head", s)
		}
	}
	r.checkCard(p, seen)
	facts := map[string]Fact{}
	for _, f := range p.Facts {
		r.checkFact(p, f, facts)
		facts[f.ID] = f
	}
	r.groups("Topics", p.Topics, topicIDs(), nil, seen)
	r.groups("Moves", p.Moves, moveIDs(), ShapeIDs(), seen)
	r.groups("Answers", p.Answers, answerIDs(), nil, seen)
	r.checkTriggers("Opens", p.Opens)
	r.checkTriggers("Shuts", p.Shuts)
	r.checkObjections(p, seen)
	r.checkRungs(p, facts, seen)
	r.checkOffers(p, seen)
	for _, l := range p.Lines() {
		if utf8.RuneCountInString(l) > maxLine {
			r.Fault(1, "personafile.long", "Most", maxLine, "Found", l)
		}
	}
}

func (r *reader) checkCard(p Persona, seen map[string]int) {
	c := p.Card
	if len(c.Who) == 0 || len(c.Hidden) == 0 || len(c.Unlocks) == 0 || len(c.Shuts) == 0 || c.Objection == "" || c.Stop == "" {
		r.Fault(seen["Card"], "personafile.card")
	}
	if !slices.Contains(motives(), p.Motive) {
		r.Fault(seen["About"], "personafile.motive", "Want", strings.Join(motives(), ", "), "Found", p.Motive)
	}
	if !slices.Contains([]string{"he", "she", "they"}, p.Pronoun) || p.Mood == "" {
		r.Fault(seen["About"], "personafile.pronoun")
	}
	for _, w := range p.Warnings {
		if !script.IsID(w.ID) {
			r.Fault(seen["Warnings"], "personafile.warning", "Found", w.Text)
		}
	}
}

func (r *reader) checkFact(p Persona, f Fact, above map[string]Fact) {
	line := r.lines["Facts "+f.ID]
	say := func(ok bool, id string, values ...any) {
		if !ok {
			r.Fault(line, id, values...)
		}
	}
	say(len(f.Says) > 0, "personafile.fact.says")
	say(len(f.Again) > 0, "personafile.fact.key", "Key", "again")
	say(f.Level == 0 || len(f.Guards) > 0, "personafile.fact.key", "Key", "guards")
	say(len(f.Words) > 0, "personafile.fact.key", "Key", "words")
	say(f.Ask != "" && f.Back != "", "personafile.fact.key", "Key", "ask, back")
	for _, t := range f.Topics {
		say(slices.Contains(topicIDs(), t), "personafile.fact.topic", "Want", strings.Join(topicIDs(), ", "), "Found", t)
	}
	say(f.Click == "" || slices.Contains(ClickSteps(), f.Click), "personafile.fact.click", "Want", strings.Join(ClickSteps(), ", "), "Found", f.Click)
	needed, known := above[f.Needs]
	say(f.Needs == "" || known, "personafile.fact.above", "Found", f.Needs)
	say(f.Level < 2 || f.Needs != "", "personafile.fact.needs")
	say(!known || needed.Level <= f.Level, "personafile.fact.level")
	say(f.Level < 3 || len(f.Unsaid) > 0, "personafile.fact.key", "Key", "unsaid")
	warned := f.Warning == ""
	for _, w := range p.Warnings {
		warned = warned || w.ID == f.Warning
	}
	say(warned, "personafile.fact.warning", "Found", f.Warning)
}

// groups checks that there is one of each id, with a line, and none but these and those that may be.
func (r *reader) groups(title string, list []Group, ids, may []string, seen map[string]int) {
	found := map[string]bool{}
	for _, g := range list {
		line := r.lines[title+" "+g.ID]
		found[g.ID] = true
		if !slices.Contains(ids, g.ID) && !slices.Contains(may, g.ID) {
			r.Fault(line, "personafile.group", "Want", strings.Join(slices.Concat(ids, may), ", "), "Found", g.ID)
		}
		if len(g.Says) == 0 {
			r.Fault(line, "personafile.group.says")
		}
	}
	for _, id := range ids {
		if !found[id] && seen[title] > 0 {
			r.Fault(seen[title], "personafile.group.none", "Want", id, "Head", title)
		}
	}
}

func (r *reader) checkTriggers(title string, list []Trigger) {
	for _, t := range list {
		if len(t.Words) == 0 || title == "Shuts" && len(t.Says) == 0 {
			r.Fault(r.lines[title+" "+t.ID], "personafile.trigger")
		}
	}
}

func (r *reader) checkObjections(p Persona, seen map[string]int) {
	if len(p.Objections) < 2 {
		r.Fault(seen["Objections"], "personafile.objections", "Found", len(p.Objections))
	}
	for _, o := range p.Objections {
		if len(o.Says) == 0 || len(o.Firm) == 0 || len(o.Met) == 0 || len(o.By) == 0 || o.Ask == "" {
			r.Fault(r.lines["Objections "+o.ID], "personafile.objection")
		}
	}
}

func (r *reader) checkRungs(p Persona, facts map[string]Fact, seen map[string]int) {
	if len(p.Rungs) < 2 {
		r.Fault(seen["Next step"], "personafile.rungs")
	}
	for i, g := range p.Rungs {
		line := r.lines["Next step "+string(rune('0'+g.Number))]
		if g.Number != i+1 || g.Ask == "" {
			r.Fault(line, "personafile.rung.number", "Number", i+1)
		}
		for _, n := range g.Needs {
			if _, ok := facts[n]; !ok {
				r.Fault(line, "personafile.rung.fact", "Found", n)
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
			r.Fault(seen["Offers"], "personafile.offer", "Move", string(m))
		}
	}
}
