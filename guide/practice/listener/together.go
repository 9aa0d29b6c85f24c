package listener

import (
	"slices"

	"example.org/onetoone/guide/practice/listener/weights"
)

// together decides what kind of question a line asks, whether it gives back,
// whether it brings something in, and the main one of these, so that they fit
// each other: the main one is among those that are there, and is none of them
// only where none is. Of all that fit, the one with the highest sum of the four
// scores is taken, the first of equals. What words tell apart from the model
// is added to its scores before.
func together(m *weights.Model, features []string, h hints) (q, r, in, b decision) {
	q, r = decide(m, weights.Questions, features), decide(m, weights.Reflections, features)
	in, b = decide(m, weights.Inputs, features), decide(m, weights.Behaviours, features)
	h.weigh(q.scores, r.scores, in.scores)
	best, found := 0, false
	var classes [4]int
	for x := range q.scores {
		for y := range r.scores {
			for z := range in.scores {
				there := []bool{x > 0, y > 0, z > 0, x+y+z == 0}
				for main, fits := range there {
					sum := q.scores[x] + r.scores[y] + in.scores[z] + b.scores[main]
					if fits && (!found || sum > best) {
						best, found, classes = sum, true, [4]int{x, y, z, main}
					}
				}
			}
		}
	}
	q.class, r.class, in.class, b.class = classes[0], classes[1], classes[2], classes[3]
	return q, r, in, b
}

// hints are what words tell of a line apart from the model, which was trained on
// another craft: nobody pitches there, and few type in a hurry.
type hints struct {
	open   bool // it asks in a form that can be answered in many ways
	fact   bool // it asks who, how many, how long, and not what they think of it
	brings bool // it advises, judges, pitches, informs or gives a number
	polite bool // it says nothing else than hello, thanks and the like
	own    bool // it tells of others, or of the speaker, or praises
	gives  bool // it says that it gives back
}

// How far a hint moves a decision, in thousandths: chosen out of seven pairs in
// cross-validation, so that the figures from it flatter them a little.
const (
	some = 1500
	much = 6000
)

func (h hints) weigh(question, reflection, input []int) {
	if h.open {
		question[1] += much
	}
	if h.fact {
		question[2] += some
	}
	if h.brings {
		reflection[1] -= much
		input[1] += some
	}
	if h.polite {
		reflection[1] -= much
	}
	if h.own {
		reflection[1] -= some
	}
	if h.gives {
		reflection[1] += some
	}
}

// factual reports whether a question is after a fact: "who sets the rota" is,
// "who do you think sets it" is not.
func factual(core []string) bool {
	if len(core) == 0 || slices.ContainsFunc(core, func(w string) bool { return form(w) == "mind" || w == "reckon" }) {
		return false
	}
	h := head(core, 0)
	return family(h) == "amount" && core[1] != "come" || core[0] == "who"
}

func (sh shelf) hints(ss []sentence, moves []Label) hints {
	h := hints{polite: sh.courtesy.in(ss)}
	for _, s := range ss {
		if s.asks {
			h.open = openForm(s.words) || wonders(s.core()) && !slices.Contains(s.words, "if") && !slices.Contains(s.words, "whether")
		}
		h.fact = h.fact || s.asks && factual(s.core())
		one := []sentence{s}
		h.polite = h.polite && (s.asks || sh.courtesy.in(one) || len(s.words) == 1 && calls[s.words[0]])
		h.gives = h.gives || sounds[s.core0()] || sh.giving.in(one)
	}
	h.polite = h.polite || apologizes(ss)
	for _, m := range moves {
		switch m.Move {
		case Advice, Judgement, Pitch, Information, Statistic:
			h.brings = true
		case Theme, Promise, Disclosure, Permission:
			h.own = true
		case Affirmation:
			h.own = true
			h.polite = h.polite || len(ss) == 1 && len(ss[0].words) < 5
		}
	}
	return h
}
