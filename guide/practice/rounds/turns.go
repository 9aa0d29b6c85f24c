package rounds

import (
	"encoding/json"
	"slices"
)

// Turn is a round as one group holds it. A practice keeps it, with those that
// come after it, to go on from: its fields keep their names.
type Turn struct {
	Number    int      `json:"n,omitempty"` // of the plan's round; 0 is none of a plan
	Organizer string   `json:"organizer,omitempty"`
	Person    string   `json:"person,omitempty"`
	Observers []string `json:"observers,omitempty"`
	Card      string   `json:"card,omitempty"` // the id of the persona
}

// Turns are what one group of a plan does, round by round; group counts from 0.
// One that has a laptop is followed by its laptop, which is with others once all
// have been organizer.
func (p Plan) Turns(group int) (out []Turn) {
	at := -1
	if p.Rounds[0].Groups[group].Laptop {
		at = slices.Index(p.Rounds[0].lent(), group)
	}
	for _, r := range p.Rounds {
		g := r.Groups[group]
		if at >= 0 {
			g = r.Groups[r.lent()[at]]
		}
		t := Turn{Number: r.Number, Organizer: p.Name(g.Organizer), Person: p.Name(g.Person), Card: g.Plays.ID}
		for _, o := range g.Observers {
			t.Observers = append(t.Observers, p.Name(o))
		}
		out = append(out, t)
	}
	return out
}

// lent are the groups that have a laptop.
func (r Round) lent() (out []int) {
	for i, g := range r.Groups {
		if g.Laptop {
			out = append(out, i)
		}
	}
	return out
}

// Named reports whether it is said who has which role.
func (t Turn) Named() bool { return t.Organizer != "" }

// Next is the round of the same people after this one, where no plan says it: the
// organizer is the person now, the person watches, and who watched is the
// organizer. card is whom the person plays.
func (t Turn) Next(card string) Turn {
	next := Turn{Organizer: t.Person, Person: t.Organizer, Card: card}
	if n := len(t.Observers); n > 0 {
		next.Organizer = t.Observers[n-1]
		next.Observers = append([]string{t.Person}, t.Observers[:n-1]...)
	}
	return next
}

// WriteTurns is some rounds as a practice keeps them.
func WriteTurns(turns []Turn) string {
	text, _ := json.Marshal(turns) // plain strings and numbers: nothing that can fail
	return string(text)
}

// ReadTurns reads what WriteTurns wrote. What nobody could have written is none.
func ReadTurns(text string) (turns []Turn) {
	if json.Unmarshal([]byte(text), &turns) != nil {
		return nil
	}
	return turns
}
