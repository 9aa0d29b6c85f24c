package class

import (
	"cmp"
	"slices"
	"time"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/rounds"
)

// Handout is what was handed out on a day: a plan of rounds for all of the
// class, and persona cards for each.
type Handout struct {
	Day   Day         `json:"day"`
	Guide string      `json:"guide,omitempty"` // the class's
	Room  rounds.Room `json:"room"`
	Dealt []Dealt     `json:"dealt"` // in the order of the class
}

// Dealt is the cards of a member.
type Dealt struct {
	Member   string   `json:"member"`
	Personas []string `json:"personas"` // their ids, in the order they are played
}

// Hand deals cards for a practice of the whole class: one for each time
// somebody is the person, and one at least; those first that they had least
// often. room.People is the class's. The error is that of rounds.Make.
func (c Class) Hand(at time.Time, room rounds.Room) (Class, Handout, error) {
	room.People = len(c.Members)
	plan, err := rounds.Make(room)
	if err != nil {
		return Class{}, Handout{}, err
	}
	h := Handout{Day: DayOf(at), Guide: c.Guide, Room: plan.Room}
	for i, m := range c.Members {
		times := 0
		for _, r := range plan.Of(i + 1) {
			if r == rounds.Person {
				times++
			}
		}
		h.Dealt = append(h.Dealt, Dealt{m, c.deal(m, i, max(1, times))})
	}
	c.Handouts = append(slices.Clip(c.Handouts), h)
	return c, h, nil
}

// deal chooses n personas for a member, who is the ith. Neighbours begin with
// different ones.
func (c Class) deal(member string, i, n int) []string {
	had := map[string]int{}
	for _, h := range c.Handouts {
		for _, d := range h.Dealt {
			if d.Member != member {
				continue
			}
			for _, id := range d.Personas {
				had[id]++
			}
		}
	}
	var ids []string
	all := personas.All()
	for k := range all {
		ids = append(ids, all[(i+k)%len(all)].ID)
	}
	slices.SortStableFunc(ids, func(a, b string) int { return cmp.Compare(had[a], had[b]) })
	return ids[:min(n, len(ids))]
}

// Plan is the plan of rounds of a handout, with the members' names and whom each
// plays when.
func (h Handout) Plan() (rounds.Plan, error) {
	plan, err := rounds.Make(h.Room)
	var left [][]string // of each, the personas that come next
	for _, d := range h.Dealt {
		plan.Names = append(plan.Names, d.Member)
		left = append(left, d.Personas)
	}
	for _, r := range plan.Rounds {
		for i := range r.Groups {
			g := &r.Groups[i]
			if g.Person > len(left) || len(left[g.Person-1]) == 0 {
				continue
			}
			mine := &left[g.Person-1]
			if who, ok := personas.Find((*mine)[0]); ok {
				g.Plays = rounds.Card{ID: who.ID, Name: who.Name}
			}
			*mine = append((*mine)[1:len(*mine):len(*mine)], (*mine)[0])
		}
	}
	return plan, err
}
