package personas

import (
	"slices"
	"strings"

	"example.org/onetoone/guide/practice/listener"
)

// Persona is a scripted partner.
type Persona struct {
	ID    string // permanent; lower-case words joined by hyphens
	Name  string
	Role  string // a few words and an age: "tenant, 34"
	Brief string // all that somebody who practises is told beforehand

	// Text is the file of one that somebody wrote, whole, and File what it is called;
	// those that come with the program have neither. Front says that one of ours has
	// its id.
	Text, File string
	Front      bool

	Card     Card
	Motive   string // values, reciprocity or recognition
	Mood     string // how they come into the talk
	Pronoun  string // he, she or they, for what is said about them
	Warnings []Warning

	Opening    []string // how they answer the door
	Facts      []Fact   // a fact that needs another stands below it
	Topics     []Group  // what they say of things anybody may be asked about
	Prompts    []Group  // what they say to a prompt of the guides, by its id
	Asked      []Group  // and to one of Questions, by its id
	Moves      []Group  // how they take what is done, whatever it is about
	Opens      []Trigger
	Shuts      []Trigger
	Objections []Objection // one is drawn by seed
	Rungs      []Rung      // how far they go, from 1 up
	Answers    []Group     // to being asked for something

	follows *follows

	Asides    []string // with which they change the subject
	Gestures  []string // with which they fall silent
	Fillers   []string // when nothing was understood
	Puzzled   []string // when something was asked of what they said that they cannot tell; {it} is the word that was asked about
	Glossary  []Group  // by a word of theirs, what they say of it when asked: who or what it is, what it is like, what comes of it
	Curt      []string // when they do not feel like talking
	AsksBack  []string // questions of theirs
	Impatient []string // the last warning
	Ends      []string // with which they break it off
	Farewells []string // with which they answer a goodbye

	Offers []Offer // what an organizer may be tempted to say, and how to make up for it
}

// Card is what a human player of the persona is handed.
type Card struct {
	Who       []string // who they are
	Hidden    []string // what they hold back
	Objection string
	Unlocks   []string
	Shuts     []string
	Stop      string // said by the player, it ends the role-play at once
}

// Warning is something a trainee may decline to meet. What it covers is left out.
type Warning struct {
	ID   string // permanent
	Text string // what kind of thing it is, in a sentence; then what exactly
}

// Kind is what kind of thing it is: it gives no secret away.
func (w Warning) Kind() string {
	kind, _, _ := strings.Cut(w.Text, ". ")
	return strings.TrimSuffix(kind, ".")
}

// Fact is something the persona knows and does not tell everybody.
type Fact struct {
	ID      string // permanent
	Level   int    // of the gate before it: 0 volunteered … 3 the hardest
	Title   string // for the debrief
	Needs   string // the id of a fact that is out before; empty for none
	Warning string // the id of the warning that covers it; empty for none
	Click   string // the step of the click it is: felt, shared, systemic, changeable; empty for none

	Topics []string // ids of general topics it belongs to
	Words  []string // by which a line is about it; several words stand side by side
	Unsaid []string // beginnings of words that only this fact, and those that need it, may say

	Says   []string // it comes out
	Guards []string // it is touched, and stays in
	Again  []string // it is out, and spoken of again

	// Slots are short answers about it once it is out, by what is asked: an id of
	// SlotIDs.
	Slots map[string][]string

	Ask  string // an open question that leads to it
	Back string // a reflection for when it is out
}

// Group is a set of lines for one occasion.
type Group struct {
	ID   string
	Says []string
	Warm []string // said only where there is trust
}

// Trigger is a set of words that moves the persona, for good or ill.
type Trigger struct {
	ID    string
	Words []string
	Says  []string
}

// Objection is why they would rather not.
type Objection struct {
	ID    string
	Words []string
	Says  []string        // it is named
	Firm  []string        // it was talked away, or passed over
	Met   []string        // it was heard
	By    []listener.Move // what meets it
	Ask   string          // a line that meets it
}

// Rung is how much is asked for.
type Rung struct {
	Number int      // 1 to talk again, 2 to come, 3 to bring somebody, 4 to do something, 5 to own it
	Needs  []string // ids of the facts that are out before they say yes
	Ask    string   // a line that asks for it, whole: what, when, where, with whom
}

// Offer is a line an organizer may choose.
type Offer struct {
	Move  listener.Move
	Words string
}

// Lines gives everything the persona may say, each line once a place: what is said to a question
// about others comes last.
func (p Persona) Lines() []string {
	out := p.Openly()
	for _, l := range out {
		for _, f := range p.Follows(l) {
			out = append(out, f.Says)
		}
	}
	return out
}

// Openly is Lines without what is said to a question about one of them.
func (p Persona) Openly() []string {
	var out []string
	add := func(lists ...[]string) {
		for _, l := range lists {
			out = append(out, l...)
		}
	}
	add(p.Opening)
	for _, f := range p.Facts {
		add(f.Says, f.Guards, f.Again)
		for _, id := range SlotIDs() {
			add(f.Slots[id])
		}
	}
	for _, groups := range [][]Group{p.Topics, p.Prompts, p.Asked, p.Moves, p.Answers, p.Glossary} {
		for _, g := range groups {
			add(g.Says, g.Warm)
		}
	}
	for _, t := range p.Shuts {
		add(t.Says)
	}
	for _, o := range p.Objections {
		add(o.Says, o.Firm, o.Met)
	}
	add(p.Asides, p.Gestures, p.Fillers, p.Puzzled, p.Curt, p.AsksBack, p.Impatient, p.Ends, p.Farewells)
	return out
}

// Public gives what anybody may hear who talks with them: of general topics, and of
// what is volunteered.
func (p Persona) Public() []string {
	lines := slices.Clone(p.Opening)
	for _, g := range p.Topics {
		lines = append(lines, g.Says...)
	}
	for _, f := range p.Facts {
		if f.Level == 0 {
			lines = slices.Concat(lines, f.Says, f.Again, f.Slots["who"])
		}
	}
	return lines
}

// Fact gives the fact with that id, and whether there is one.
func (p Persona) Fact(id string) (Fact, bool) {
	for _, f := range p.Facts {
		if f.ID == id {
			return f, true
		}
	}
	return Fact{}, false
}

// Without gives the persona without what the declined warnings cover: the facts,
// and those that need them. Ids that are none of its warnings change nothing.
func (p Persona) Without(declined ...string) Persona {
	gone := map[string]bool{}
	var facts []Fact
	for _, f := range p.Facts {
		if gone[f.Needs] || f.Warning != "" && slices.Contains(declined, f.Warning) {
			gone[f.ID] = true
			continue
		}
		facts = append(facts, f)
	}
	var rungs []Rung
	for _, r := range p.Rungs {
		var needs []string
		for _, n := range r.Needs {
			if !gone[n] {
				needs = append(needs, n)
			}
		}
		r.Needs = needs
		rungs = append(rungs, r)
	}
	p.Facts, p.Rungs = facts, rungs
	return p
}

// Told gives what may be said of each fact, but for short answers.
func (p Persona) Told() (lists [][]string) {
	for _, f := range p.Facts {
		lists = append(lists, slices.Concat(f.Says, f.Again, f.Guards))
	}
	return lists
}

// GroupOf gives the lines for an occasion, or none.
func GroupOf(list []Group, id string) Group {
	i := slices.IndexFunc(list, func(g Group) bool { return g.ID == id })
	if i < 0 {
		return Group{}
	}
	return list[i]
}
