package script

import (
	"slices"
	"strconv"
)

// Guide is a conversation structure: an ordered list of stages.
//
// A Guide is plain data. [Parse] says what makes one valid; it and [Builtin] only
// give valid ones. Lists that hold nothing are nil.
type Guide struct {
	ID      string // lower-case words joined by hyphens; permanent
	Title   string
	Summary string // a sentence or two, to choose the guide by

	// Opening is said aloud before the first prompt, in order: purpose and
	// length, may I jot a word, the limit of confidentiality. "{minutes}" in a line
	// stands for the planned minutes.
	Opening []string
	// Meeting are the lines in the place of those of Opening, by their number, when
	// nothing is to be asked; "" is the same line. Nil is the same lines.
	Meeting []string `json:",omitempty"`
	// Met are, in the same way, the lines for somebody who was talked with before.
	// Where a line has both, that of Meeting is said.
	Met []string `json:",omitempty"`

	Care   Care
	Stages []Stage
}

// Care is what to say, and where to turn, when a conversation gets hard.
type Care struct {
	Pause, Skip, Stop []string // lines to say aloud
	Signpost          []string // where to turn; general, so that a group's own list can replace it
}

// Stage is one part of a guide.
type Stage struct {
	ID      string // unique in the guide, permanent
	Title   string
	Purpose string // a sentence or two, for the organizer
	Minutes int    // planned, at least 1
	Duties  []Duty `json:",omitempty"` // what the program relies on it for; mostly one or none
	Prompts []Prompt
	Cues    Cues
}

// Cues stand beside the prompts of a stage: short lines for a glance.
type Cues struct {
	Listen  []string // what to listen for
	Follow  []string // how to follow up
	Avoid   []string
	MoveOn  []string // signs that it is time for the next stage
	Recover []string // what helps when it stalls
}

// Prompt is one open question, shown large, or a page on which the organizer tells
// something. Its wordings may have placeholders ([Placeholders]); see [Prompt.Said].
type Prompt struct {
	ID    string // unique in the guide, permanent
	Text  string
	Other []string // other ways to ask the same thing
	// Empty are the words in the place of a wording, by its number, that needs what
	// was not prepared; "" of a wording that needs nothing. Nil is all of them.
	Empty []string `json:",omitempty"`
	// Step is the step of the click that it asks for; mostly none.
	Step string `json:",omitempty"`
	// Tell is a page on which the organizer tells something, and hands back.
	Tell bool `json:",omitempty"`
	// Carries is of what its stage cannot do without: it keeps its place in a later
	// talk with somebody, and comes in another wording.
	Carries bool `json:",omitempty"`
	// Asks is of what belongs to the ask: it is left out where nothing is asked.
	Asks bool `json:",omitempty"`
}

// Steps are those of the click, in their order.
func Steps() []string { return []string{"felt", "shared", "systemic", "changeable"} }

// List is one of the lists beside a stage, or of what to say when it gets hard.
type List struct {
	// ID says which: listen, follow, avoid, move-on, recover; pause, skip, stop,
	// signpost. What it is called on a screen is a text of the catalogue.
	ID    string
	Lines []string
}

// Lists gives the cues of all five kinds, always in the same order. A kind may
// have no lines.
func (c Cues) Lists() []List {
	return []List{{"listen", c.Listen}, {"follow", c.Follow}, {"avoid", c.Avoid}, {"move-on", c.MoveOn}, {"recover", c.Recover}}
}

// each are the lists, in the order of Lists.
func (c *Cues) each() []*[]string {
	return []*[]string{&c.Listen, &c.Follow, &c.Avoid, &c.MoveOn, &c.Recover}
}

// Lists gives what to say and where to turn, always in the same order.
func (c Care) Lists() []List {
	return []List{{"pause", c.Pause}, {"skip", c.Skip}, {"stop", c.Stop}, {"signpost", c.Signpost}}
}

// each are the lists, in the order of Lists.
func (c *Care) each() []*[]string {
	return []*[]string{&c.Pause, &c.Skip, &c.Stop, &c.Signpost}
}

// Minutes is the planned length: the sum of the stages' minutes.
func (g Guide) Minutes() int {
	sum := 0
	for _, s := range g.Stages {
		sum += s.Minutes
	}
	return sum
}

// Stage gives the stage with that id, and whether the guide has it.
func (g Guide) Stage(id string) (Stage, bool) {
	for _, s := range g.Stages {
		if s.ID == id {
			return s, true
		}
	}
	return Stage{}, false
}

// Prompt gives the prompt with that id in that stage, and whether it is there.
func (g Guide) Prompt(stage, id string) (Prompt, bool) {
	s, _ := g.Stage(stage)
	for _, p := range s.Prompts {
		if p.ID == id {
			return p, true
		}
	}
	return Prompt{}, false
}

// OpeningLines are said before the first prompt, with the planned minutes in them;
// asks is whether something is to be asked, and met whether they were met before.
func (g Guide) OpeningLines(asks, met bool) []string {
	lines := slices.Clone(g.Opening)
	for i, line := range lines {
		switch {
		case !asks && i < len(g.Meeting) && g.Meeting[i] != "":
			line = g.Meeting[i]
		case met && i < len(g.Met) && g.Met[i] != "":
			line = g.Met[i]
		}
		lines[i] = fill(line, func(string) string { return strconv.Itoa(g.Minutes()) })
	}
	return lines
}

// Clone gives a copy that shares no memory with g.
func (g Guide) Clone() Guide {
	g.Opening, g.Meeting, g.Met = slices.Clone(g.Opening), slices.Clone(g.Meeting), slices.Clone(g.Met)
	for _, list := range g.Care.each() {
		*list = slices.Clone(*list)
	}
	g.Stages = slices.Clone(g.Stages)
	for i := range g.Stages {
		s := &g.Stages[i]
		s.Duties = slices.Clone(s.Duties)
		s.Prompts = slices.Clone(s.Prompts)
		for j := range s.Prompts {
			p := &s.Prompts[j]
			p.Other, p.Empty = slices.Clone(p.Other), slices.Clone(p.Empty)
		}
		for _, list := range s.Cues.each() {
			*list = slices.Clone(*list)
		}
	}
	return g
}

// Scaled gives a copy for a shorter or longer meeting: the stages keep their
// proportions in whole minutes, at least 1 each, and add up to minutes. With
// fewer minutes than stages every stage gets 1, which adds up to more. Zero
// minutes, or fewer, leave the guide as it is.
func (g Guide) Scaled(minutes int) Guide {
	g = g.Clone()
	if minutes <= 0 || len(g.Stages) == 0 {
		return g
	}
	weights := make([]int, len(g.Stages))
	for i, s := range g.Stages {
		weights[i] = max(s.Minutes, 1)
	}
	for i, m := range apportion(max(minutes, len(weights)), weights) {
		g.Stages[i].Minutes = m
	}
	return g
}

// apportion splits whole by weight into parts of at least 1: those too light
// for their 1 are given it first, the others share what is left by largest
// remainder, the earlier one first where remainders are equal. whole is at
// least len(weights), and every weight at least 1.
func apportion(whole int, weights []int) []int {
	parts := make([]int, len(weights))
	left, total := whole, 0
	for _, w := range weights {
		total += w
	}
	for again := true; again; {
		again = false
		for i, w := range weights {
			if parts[i] == 0 && left*w < total {
				parts[i] = 1
				left, total, again = left-1, total-w, true
			}
		}
	}
	var byRemainder []int
	spare := left
	for i, w := range weights {
		if parts[i] == 0 {
			parts[i] = left * w / total
			spare -= parts[i]
			byRemainder = append(byRemainder, i)
		}
	}
	slices.SortStableFunc(byRemainder, func(a, b int) int {
		return left*weights[b]%total - left*weights[a]%total
	})
	for _, i := range byRemainder[:spare] {
		parts[i]++
	}
	return parts
}
