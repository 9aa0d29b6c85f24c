package rounds

import (
	"slices"

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
}

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
		return Plan{}, words.Fail("rounds.short", ErrShort, "Round", r.Timing.Talk+r.Timing.Debrief, "Minutes", r.Minutes)
	}
	p := Plan{Room: r}
	had := make([]int, r.People+1) // how often each had a laptop
	for i := range n {
		from := i * r.Timing.Round()
		round := Round{Number: i + 1, From: from, Debrief: from + r.Timing.Talk, Until: from + r.Timing.Talk + r.Timing.Debrief}
		round.Groups = groups(r.People, i)
		lend(round.Groups, r.Laptops, had)
		p.Rounds = append(p.Rounds, round)
	}
	return p, nil
}

// groups are those of round i, from 0. The room is a ring: organizers are the
// next ones round it, the people after them are the persons, the rest watch.
func groups(people, i int) []Group {
	n := max(1, people/3)
	at := func(k int) int { return (i*n+k)%people + 1 }
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
