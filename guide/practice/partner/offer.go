package partner

import (
	"cmp"
	"slices"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner/speech"
)

// Offer is a line the organizer may choose instead of typing, or a silence,
// which has no words.
type Offer struct {
	Turn
	Good bool // it helps, here; shown afterwards only
}

// Offers gives three or four lines to choose among, each of another move: one
// or two that help here, and one or two that tempt; fewer where most were said
// already. There are none when the talk is over.
func (t Talk) Offers() []Offer {
	if t.over {
		return nil
	}
	list := t.goodOffers()
	for _, o := range t.tempting() {
		if len(list) < 4 && (len(list) < 3 || speech.Draw(t.m.setup.Seed, t.n, "four")%2 == 0) {
			list = t.addOffer(list, o)
		}
	}
	return t.shuffled(list, "order")
}

// shuffled puts lines in an order that is drawn anew every turn, for a purpose.
func (t Talk) shuffled(list []Offer, purpose string) []Offer {
	order := func(o Offer) uint64 { return speech.Draw(t.m.setup.Seed, t.n, o.Words+purpose) }
	slices.SortFunc(list, func(a, b Offer) int { return cmp.Compare(order(a), order(b)) })
	return list
}

// addOffer adds one if none of the list makes the same move, and it was not said
// already: only an ask is said again, once what stood in its way was met.
func (t Talk) addOffer(list []Offer, o Offer) []Offer {
	again := t.stage == met && o.does(listener.Ask)
	if o.Words != "" && !again && slices.Contains(t.linesHeard, t.m.stems(o.Words)) {
		return list
	}
	for _, x := range list {
		if x.Words == o.Words || len(x.Moves) > 0 && len(o.Moves) > 0 && x.Moves[0] == o.Moves[0] {
			return list
		}
	}
	return append(list, o)
}

func offer(good bool, m listener.Move, words string) Offer {
	o := Offer{Turn{Words: words, Moves: []listener.Move{m}}, good}
	if m == listener.Ask {
		o.Asks = listener.Parts{What: true, When: true, Where: true, With: true}
	}
	return o
}

// goodOffers gives at most two lines that help, the most needed first.
func (t Talk) goodOffers() []Offer {
	var list []Offer
	add := func(o Offer) {
		if len(list) < 2 {
			list = t.addOffer(list, o)
		}
	}
	if t.locked {
		for _, o := range t.m.p.Offers {
			if o.Move == listener.Other {
				add(offer(true, o.Move, o.Words))
			}
		}
	}
	if t.stage == voiced {
		add(offer(true, listener.Inoculation, t.drawn().Ask))
	}
	if back, ok := t.deeper(); ok {
		add(back)
	}
	if ask, ok := t.nextAsk(); ok {
		add(ask)
	}
	if f, ok := t.nextFact(); ok {
		add(offer(true, listener.OpenQuestion, f.Ask))
	}
	if t.thread >= 0 && !t.facts[t.thread].given {
		add(offer(true, listener.Simple, t.m.p.Facts[t.thread].Back))
	}
	if t.thread >= 0 || len(list) == 0 {
		add(Offer{Held(), true})
	}
	return list
}

// deeper gives what opens a gate of level 3 now, if one can be.
func (t Talk) deeper() (Offer, bool) {
	if t.thread < 0 || t.locked || t.trust < t.m.bounds.third {
		return Offer{}, false
	}
	for i, f := range t.m.p.Facts {
		if f.Level == 3 && t.m.sought[i] && t.facts[i].out == 0 && t.m.related(i, t.thread) && t.facts[t.m.parent(i)].out > 0 {
			if t.facts[t.thread].given || speech.Draw(t.m.setup.Seed, t.n, "deeper")%3 == 0 && t.silences == 0 {
				return Offer{Held(), true}, true
			}
			return offer(true, listener.Simple, t.m.p.Facts[t.thread].Back), true
		}
	}
	return Offer{}, false
}

// nextFact gives the fact to ask about next: one that follows from what is
// talked of first, then any whose gate a question opens.
func (t Talk) nextFact() (personas.Fact, bool) {
	best, at := -1, 0
	for i, f := range t.m.p.Facts {
		up := t.m.parent(i)
		if f.Level == 3 || !t.m.sought[i] || t.facts[i].out > 0 || up >= 0 && t.facts[up].out == 0 || f.Level == 2 && t.trust < t.m.bounds.second {
			continue
		}
		worth := 3 - f.Level
		if up >= 0 && up == t.thread {
			worth += 3
		}
		if worth > at {
			best, at = i, worth
		}
	}
	if best < 0 {
		return personas.Fact{}, false
	}
	return t.m.p.Facts[best], true
}

// nextAsk gives the highest ask they would hear of, once there is more than
// staying in touch in it.
func (t Talk) nextAsk() (Offer, bool) {
	c := t.ceiling()
	_, more := t.nextFact()
	if c < 2 || t.m.beforeTheAsk() || t.agreed >= c || t.stage == voiced || more && t.m.setup.Level < 3 && t.n < 12 {
		return Offer{}, false
	}
	for _, r := range t.m.p.Rungs {
		if r.Number == c {
			return offer(true, listener.Ask, r.Ask), true
		}
	}
	return Offer{}, false
}

// tempting gives the wrong lines, in an order drawn anew every turn.
func (t Talk) tempting() []Offer {
	var list []Offer
	for _, o := range t.m.p.Offers {
		if o.Move != listener.Other {
			list = append(list, offer(false, o.Move, o.Words))
		}
	}
	return t.shuffled(list, "")
}
