package personas

import (
	"maps"
	"slices"

	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// needed is how many of the Sections a file cannot be without.
const needed = 4

// Sections are the headings of a file: those that it needs, and then the others.
func Sections() []string {
	return []string{
		"Card", "About", "Opening", "Facts",
		"Warnings", "Topics", "Prompts", "Asked", "Moves", "Opens", "Shuts", "Objections", "Next step", "Answers", "Asides", "Gestures", "Fillers", "Puzzled", "Words", "Curt",
		"Asks back", "Impatient", "Ends", "Farewells", "Offers",
	}
}

// check reports what is missing or contradicts itself. seen has the line of
// each section.
func (r *reader) check(p Persona, seen map[string]int) {
	for _, s := range Sections()[:needed] {
		if seen[s] == 0 && !r.slips[slip{0, s}] {
			r.Lacks(s, "personafile.section.none", "Head", s)
		}
	}
	if seen["Facts"] > 0 && len(p.Facts) == 0 {
		r.Fault(seen["Facts"], "personafile.facts.none")
	}
	if seen["Opening"] > 0 && len(p.Opening) == 0 {
		r.Fault(seen["Opening"], "personafile.opening.none")
	}
	if seen["Card"] > 0 {
		r.checkCard(p, seen["Card"])
	}
	if seen["About"] > 0 {
		r.checkAbout(p, seen["About"])
	}
	for _, w := range p.Warnings {
		if !script.IsID(w.ID) {
			r.Fault(seen["Warnings"], "personafile.warning", "Found", w.Text)
		}
	}
	facts := map[string]Fact{}
	for _, f := range p.Facts {
		r.checkFact(p, f, facts)
		facts[f.ID] = f
	}
	r.groups("Topics", p.Topics, "personafile.group", topicIDs())
	r.groups("Prompts", p.Prompts, "personafile.group", promptIDs())
	r.groups("Asked", p.Asked, "personafile.question", questionIDs())
	r.groups("Moves", p.Moves, "personafile.group", append(moveIDs(), ShapeIDs()...))
	r.groups("Answers", p.Answers, "personafile.group", answerIDs())
	r.checkTriggers("Opens", p.Opens)
	r.checkTriggers("Shuts", p.Shuts)
	r.checkObjections(p)
	r.checkRungs(p, facts, seen)
	said := p.Openly()
	for line, n := range r.under {
		if !slices.Contains(said, line) {
			r.Fault(n, "personafile.below")
		}
	}
}

// none says that a key is missing, with a line that would do.
func (r *reader) none(line int, key string) {
	if r.slips[slip{line, key}] {
		return // that is said where it is misspelled
	}
	r.Fault(line, "personafile.key.none", "Key", key, "Try", words.Of("personafile.try."+key))
}

func (r *reader) checkCard(p Persona, line int) {
	c := p.Card
	for _, x := range []struct {
		key   string
		there bool
	}{
		{"who", len(c.Who) > 0}, {"hidden", len(c.Hidden) > 0}, {"objection", c.Objection != ""},
		{"unlocks", len(c.Unlocks) > 0}, {"shuts", len(c.Shuts) > 0}, {"stop", c.Stop != ""},
	} {
		if !x.there {
			r.none(line, x.key)
		}
	}
}

func (r *reader) checkAbout(p Persona, line int) {
	for _, x := range []struct {
		key, found string
		of         []string
	}{{"motive", p.Motive, motives()}, {"pronoun", p.Pronoun, []string{"he", "she", "they"}}, {"mood", p.Mood, nil}} {
		switch {
		case x.found == "":
			r.none(line, x.key)
		case x.of != nil && !slices.Contains(x.of, x.found):
			r.Meant(line, "personafile."+x.key, x.found, x.of)
		}
	}
}

func (r *reader) checkFact(p Persona, f Fact, above map[string]Fact) {
	line := r.lines["Facts "+f.ID]
	for _, x := range []struct {
		key   string
		there bool
	}{
		{"again", len(f.Again) > 0}, {"guards", f.Level < 1 || len(f.Guards) > 0}, {"words", len(f.Words) > 0}, {"ask", f.Ask != ""}, {"back", f.Back != ""},
		{"unsaid", f.Level < 3 || len(f.Unsaid) > 0}, {"needs", f.Level < 2 || f.Needs != ""},
	} {
		if !x.there {
			r.none(line, x.key)
		}
	}
	if len(f.Says) == 0 {
		r.Fault(line, "personafile.fact.says")
	}
	for _, t := range f.Topics {
		r.oneOf(line, "personafile.fact.topic", t, topicIDs())
	}
	r.oneOf(line, "personafile.fact.click", f.Click, ClickSteps())
	r.oneOf(line, "personafile.fact.above", f.Needs, slices.Sorted(maps.Keys(above)))
	if needed, known := above[f.Needs]; known && f.Level >= 0 && needed.Level > f.Level {
		r.Fault(line, "personafile.fact.level")
	}
	var warned []string
	for _, w := range p.Warnings {
		warned = append(warned, w.ID)
	}
	r.oneOf(line, "personafile.fact.warning", f.Warning, warned)
}

// oneOf says that what is there, if anything is, is none of a few.
func (r *reader) oneOf(line int, id, found string, of []string) {
	if found != "" && !slices.Contains(of, found) {
		r.Meant(line, id, found, of)
	}
}

// groups checks that each is one of the ids, which a sentence says otherwise, and has a line.
func (r *reader) groups(title string, list []Group, otherwise string, ids []string) {
	for _, g := range list {
		line := r.lines[title+" "+g.ID]
		r.oneOf(line, otherwise, g.ID, ids)
		if len(g.Says) == 0 {
			r.Fault(line, "personafile.group.says")
		}
	}
}

func (r *reader) checkTriggers(title string, list []Trigger) {
	for _, t := range list {
		line := r.lines[title+" "+t.ID]
		if len(t.Words) == 0 {
			r.none(line, "words")
		}
		if title == "Shuts" && len(t.Says) == 0 {
			r.Fault(line, "personafile.group.says")
		}
	}
}

func (r *reader) checkObjections(p Persona) {
	for _, o := range p.Objections {
		line := r.lines["Objections "+o.ID]
		if len(o.Says) == 0 {
			r.Fault(line, "personafile.group.says")
		}
		for _, x := range []struct {
			key   string
			there bool
		}{{"firm", len(o.Firm) > 0}, {"met", len(o.Met) > 0}, {"by", len(o.By) > 0}, {"ask", o.Ask != ""}} {
			if !x.there {
				r.none(line, x.key)
			}
		}
	}
}

func (r *reader) checkRungs(p Persona, facts map[string]Fact, seen map[string]int) {
	if len(p.Rungs) < 2 && seen["Next step"] > 0 {
		r.Fault(seen["Next step"], "personafile.rungs")
	}
	for i, g := range p.Rungs {
		line := r.lines["Next step "+string(rune('0'+g.Number))]
		if g.Number != i+1 || g.Ask == "" {
			r.Fault(line, "personafile.rung.number", "Number", i+1)
		}
		for _, n := range g.Needs {
			r.oneOf(line, "personafile.rung.fact", n, slices.Sorted(maps.Keys(facts)))
		}
	}
}
