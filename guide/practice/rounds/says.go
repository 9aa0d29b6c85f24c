package rounds

import (
	"strconv"

	"example.org/onetoone/guide/words"
)

// Says is what the plan gives everyone, and what does not fit.
func (p Plan) Says(w *words.Words) []string {
	out := []string{p.fits(w)}
	if whole := p.Room; whole.Break > 0 {
		whole.Break = 0
		if n := whole.rounds(); n > len(p.Rounds) {
			out = append(out, w.N("rounds.nobreak", n))
		}
	}
	least, most, laptops := p.spread()
	times := func(n int) string {
		if n < 3 {
			return w.T("rounds.times." + strconv.Itoa(n))
		}
		return w.N("rounds.times", n)
	}
	switch {
	case least == 0:
		out = append(out, w.T("rounds.some", "N", p.organizers(), "All", p.Room.People, "Minutes", p.forAll()))
	case least == most:
		out = append(out, w.T("rounds.all", "Times", times(least)))
	default:
		out = append(out, w.T("rounds.all.or", "Least", times(least), "Most", times(most)))
	}
	if p.Room.Laptops > 0 {
		out = append(out, p.lent(w, laptops))
	}
	return append(out, p.uneven(w)...)
}

// fits says how many rounds there are, and where what is left over went.
func (p Plan) fits(w *words.Words) string {
	n, left := len(p.Rounds), p.left()
	rounds := w.N("rounds.fit", n, "Minutes", p.Room.Timing.Talk+p.Room.Timing.Debrief)
	switch {
	case left == 0:
		return w.T("rounds.left.none", "Rounds", rounds)
	case left >= n:
		return w.N("rounds.left.more", left, "Rounds", rounds, "Debrief", p.Room.Timing.Debrief+left/n)
	}
	return w.N("rounds.left", left, "Rounds", rounds)
}

// left is how many minutes no round has, and nothing around them was asked for:
// the closing has them.
func (p Plan) left() int { return p.Room.Minutes - p.Room.takes(len(p.Rounds)) }

// Stretch is some minutes of a plan in which all do the same. What is opening,
// talk, debrief, rotate, break or closing.
type Stretch struct {
	What        string
	Round       int // of a talk or a debrief; 0 is none
	From, Until int
}

// Stretches are all of the plan, one after another: they add up to its minutes.
func (p Plan) Stretches() (out []Stretch) {
	at := 0
	add := func(what string, round, until int) {
		if until > at {
			out, at = append(out, Stretch{what, round, at, until}), until
		}
	}
	add("opening", 0, p.Room.Opening)
	for i, r := range p.Rounds {
		if i > 0 && i == breakAfter(len(p.Rounds)) {
			add("break", 0, at+p.Room.Break)
		}
		add("rotate", 0, r.From)
		add("talk", r.Number, r.Debrief)
		add("debrief", r.Number, r.Until)
	}
	add("closing", 0, p.Room.Minutes)
	return out
}

// spread is how often the least and the most of them are organizer, and how
// many have a laptop at least once.
func (p Plan) spread() (least, most, laptops int) {
	for x := 1; x <= p.Room.People; x++ {
		times, laptop := p.held(x)
		if x == 1 || times < least {
			least = times
		}
		most = max(most, times)
		if laptop > 0 {
			laptops++
		}
	}
	return least, most, laptops
}

func (p Plan) organizers() int { return min(p.Room.People, len(p.Rounds)*len(p.Rounds[0].Groups)) }

// forAll is how many minutes it takes until everyone was organizer.
func (p Plan) forAll() int {
	n := len(p.Rounds[0].Groups)
	return p.Room.takes((p.Room.People + n - 1) / n)
}

func (p Plan) lent(w *words.Words, laptops int) string {
	groups := len(p.Rounds[0].Groups)
	switch {
	case p.Room.Laptops > groups && groups == 1:
		return w.T("rounds.laptops.one")
	case p.Room.Laptops > groups:
		return w.T("rounds.laptops.enough", "N", groups)
	case p.Room.Laptops == groups:
		return w.T("rounds.laptops.each")
	case laptops == p.Room.People:
		return w.T("rounds.laptops.once")
	}
	return w.T("rounds.laptops.some", "N", laptops, "All", p.Room.People)
}

// uneven says where the groups are not of three.
func (p Plan) uneven(w *words.Words) []string {
	switch left := p.Room.People - 3*len(p.Rounds[0].Groups); {
	case left < 0:
		return []string{w.T("rounds.pair")}
	case left == 1:
		return []string{w.T("rounds.observers.one")}
	case left == 2 && len(p.Rounds[0].Groups) == 1:
		return []string{w.T("rounds.observers.three")}
	case left == 2:
		return []string{w.T("rounds.observers.two")}
	}
	return nil
}
