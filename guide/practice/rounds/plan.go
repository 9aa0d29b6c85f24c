package rounds

import (
	"slices"
	"strings"

	"example.org/onetoone/guide/words"
)

// Plan is who does what when.
type Plan struct {
	Room   Room
	Rounds []Round
	// Names are printed in the place of the numbers, the first for 1; nil prints
	// numbers.
	Names []string
}

// Round is one of a plan. Its minutes count from the beginning.
type Round struct {
	Number  int // from 1
	From    int // the talk begins
	Debrief int // the debrief begins
	Until   int // the debrief is over
	Groups  []Group
}

// Group is who is together in a round: people by their numbers, from 1.
type Group struct {
	Organizer, Person int
	Observers         []int // none in a pair
	Laptop            bool  // the organizer has one
	Plays             Card  // whom the person is; the zero one is open
}

// Card is a persona in a plan.
type Card struct{ ID, Name string }

// Make plans a room. A zero Timing is Usual. It returns ErrPeople or ErrShort,
// or says which number was out of range.
func Make(r Room) (Plan, error) {
	if r.Timing == (Timing{}) {
		r.Timing = Usual()
	}
	if err := r.check(); err != nil {
		return Plan{}, err
	}
	n := r.rounds()
	if n < 1 {
		return Plan{}, r.short()
	}
	p := Plan{Room: r}
	had := make([]int, r.People+1) // how often each had a laptop
	from := r.Opening
	for i := range n {
		if i > 0 && i == breakAfter(n) {
			from += r.Break
		}
		round := Round{Number: i + 1, From: from, Debrief: from + r.Timing.Talk, Until: from + r.Timing.Talk + r.Timing.Debrief}
		round.Groups = groups(r.People, i)
		lend(round.Groups, r.Laptops, had)
		p.Rounds = append(p.Rounds, round)
		from += r.Timing.Round()
	}
	return p, nil
}

// Call puts names in the place of numbers, as many as there are people and no name
// twice; none leaves the numbers.
func (p *Plan) Call(names []string) error {
	if n := len(names); n > 0 && n != p.Room.People {
		return words.Fail("rounds.names.count", nil, "Names", n, "People", p.Room.People)
	}
	for i, name := range names {
		if slices.ContainsFunc(names[:i], func(other string) bool { return strings.EqualFold(name, other) }) {
			return words.Fail("rounds.names.twice", nil, "Name", name)
		}
	}
	p.Names = names
	return nil
}

// breakAfter is how many of n rounds are held before the break.
func breakAfter(n int) int { return (n + 1) / 2 }

// Play gives each round a persona, the same in all groups, so that whoever meets
// one has not seen it played: the first has the first round, and after the last
// it begins anew. One alone is played in every round.
func (p Plan) Play(cards ...Card) {
	for i, r := range p.Rounds {
		for g := range r.Groups {
			r.Groups[g].Plays = cards[i%len(cards)]
		}
	}
}

// groups are those of round i, from 0. The room is a ring, and the roles go round
// it: a group of three stays together until all have been organizer, and each goes
// from organizer to person to observer.
func groups(people, i int) []Group {
	n := max(1, people/3)
	at := func(k int) int { return ((k-i*n)%people+people)%people + 1 }
	turned := i * n / people // how often everyone has been organizer
	out := make([]Group, n)
	for g := range n {
		out[g] = Group{Organizer: at(g), Person: at(n + (g+turned)%n)}
	}
	for k := 2 * n; k < people; k++ {
		g := &out[(k+2*turned)%n]
		g.Observers = append(g.Observers, at(k))
	}
	return out
}

// lend gives the laptops to the groups whose organizers had one least often.
func lend(groups []Group, laptops int, had []int) {
	order := make([]int, len(groups))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return had[groups[a].Organizer] - had[groups[b].Organizer] })
	for _, g := range order[:min(laptops, len(order))] {
		groups[g].Laptop = true
		had[groups[g].Organizer]++
	}
}

// Role is what a person does in a round.
type Role byte

// The roles, as a letter.
const (
	Organizer Role = 'O'
	Person    Role = 'P'
	Observer  Role = 'W' // watches
)

// Of is what somebody does in each round, in order.
func (p Plan) Of(somebody int) []Role {
	var out []Role
	for _, r := range p.Rounds {
		role := Observer
		for _, g := range r.Groups {
			switch somebody {
			case g.Organizer:
				role = Organizer
			case g.Person:
				role = Person
			}
		}
		out = append(out, role)
	}
	return out
}

// held is how often somebody is organizer, and how often with a laptop.
func (p Plan) held(somebody int) (times, laptop int) {
	for _, r := range p.Rounds {
		for _, g := range r.Groups {
			if g.Organizer == somebody {
				times++
				if g.Laptop {
					laptop++
				}
			}
		}
	}
	return times, laptop
}
