package rounds

import (
	"strconv"

	"example.org/onetoone/guide/words"
)

// Says is what the plan gives everyone, and what does not fit.
func (p Plan) Says(w *words.Words) []string {
	out := []string{p.fits(w)}
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

// fits says how many rounds there are, and what is left over.
func (p Plan) fits(w *words.Words) string {
	n, last := len(p.Rounds), p.Rounds[len(p.Rounds)-1].Until
	each := p.Room.Timing.Round()
	if n == 1 {
		each = last
	}
	rounds := w.N("rounds.fit", n, "Minutes", each)
	if left := p.Room.Minutes - last; left > 0 {
		return w.N("rounds.left", left, "Rounds", rounds)
	}
	return w.T("rounds.left.none", "Rounds", rounds)
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
	rounds := (p.Room.People + n - 1) / n
	return rounds*p.Room.Timing.Round() - p.Room.Timing.Rotate
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
