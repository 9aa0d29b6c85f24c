package demo

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"strings"
	"time"

	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/whom"
)

// somebody is an invented person with what they are like: what becomes of talks with
// them follows from it, and from when.
type somebody struct {
	whom.Person
	card people.Card
	// stance is how they stood two years ago, and drift how many steps further
	// from us they are today.
	stance, drift float64
	// climb is how much of the ladder of asks they are on today, at most, 0 to 1.
	climb float64
	// themes are what they spoke of first, what later, and what all along.
	themes [3]string
	// moved is how often each of the motives moved them, in a hundred talks, at first
	// and today.
	moved [3][2]float64
}

// Some are not like the others, whatever the seed: one of so many has the name of
// somebody before them, and one is a second record of somebody.
const (
	everySo   = 40
	namesake  = 7
	sameName  = 2
	second    = 11
	whose     = 4
	unmetEach = 8 // for so many who are met there is one whom nobody has met
)

// everyone is how many people there are, with those whom nobody has met yet.
func (o Options) everyone() int { return o.People + o.People/unmetEach }

// People invents the people of the talks that the same options give, and those whom
// nobody has met yet: those are last. On a card is who comes before them.
func People(o Options) iter.Seq2[whom.Person, people.Card] {
	o = o.filled()
	return func(yield func(whom.Person, people.Card) bool) {
		for n := range o.everyone() {
			if s := o.somebody(n); !yield(s.Person, s.card) {
				return
			}
		}
	}
}

// idOf and nameOf are who the nth person is, from 0.
func (o Options) idOf(n int) string { return newID(rand.New(rand.NewPCG(o.Seed, ^uint64(n)))) }

func (o Options) nameOf(n int) string {
	switch n % everySo {
	case namesake:
		return Person(n - namesake + sameName)
	case second:
		return whom.Initials(Person(n-second+whose)) + " (" + placeOf(n-second+whose) + ")"
	}
	if n >= o.People { // whom nobody met, and so nobody asked for their name
		return whom.Initials(Person(n))
	}
	return Person(n)
}

// placeOf is where the nth person works or lives: a place, and not its department.
func placeOf(n int) string {
	places := said()["place"]
	place, _, _ := strings.Cut(places[(n/3)%len(places)], " | ")
	return place
}

// somebody invents the nth person.
func (o Options) somebody(n int) somebody {
	dice := rand.New(rand.NewPCG(o.Seed, ^uint64(n)))
	p := pen{dice: dice}
	s := somebody{Person: whom.Person{ID: newID(dice), Name: o.nameOf(n)}}
	s.stance, s.drift = 1.6+2.8*dice.Float64(), 2.4*dice.Float64()-1.6
	s.climb = min(1, max(0.1, (5-s.stance-s.drift)/4))
	for i := range s.themes {
		s.themes[i], s.moved[i] = p.one("themes"), [2]float64{80 * dice.Float64(), 80 * dice.Float64()}
	}
	s.card = o.card(n, p)
	return s
}

// card invents what is kept of the nth person besides talks: of most everything, of
// some what may be without asking them.
func (o Options) card(n int, p pen) people.Card {
	c := people.Card{Place: placeOf(n)}
	for _, line := range said()["place"] {
		if place, shifts, _ := strings.Cut(line, " | "); place == c.Place {
			all := strings.Split(shifts, ", ")
			c.Shift = all[p.dice.IntN(len(all))]
		}
	}
	o.refer(n, p, &c)
	if n%everySo == second {
		c.Same = []string{o.idOf(n - second + whose)}
	}
	c.Reach = fmt.Sprintf(p.one("reach"), p.dice.IntN(100))
	c.Best, c.Line = p.one("best"), p.one("line")
	if lists := naming()[n%len(naming())].lists["language"]; len(lists) > 0 {
		c.Language = lists[0]
	}
	tags := said()["tag"]
	for i := range p.dice.IntN(3) {
		c.Tags = append(c.Tags, tags[(n+3*i)%len(tags)])
	}
	agreed := o.Day.AddDate(0, 0, -p.dice.IntN(600))
	if p.chance(30) {
		c.Agreed = time.Date(agreed.Year(), agreed.Month(), agreed.Day(), 0, 0, 0, 0, time.UTC)
	}
	return c.Kept(n < o.People)
}

// refer says who referred the nth person: mostly one of those before them, so that the
// referrals are trees.
func (o Options) refer(n int, p pen, c *people.Card) {
	switch {
	case n > 0 && p.chance(55):
		by := max(0, n-1-p.dice.IntN(7))
		c.Through, c.ThroughID = o.nameOf(by), o.idOf(by)
	case p.chance(20):
		c.Through = p.one("through")
	}
}
