package class

import "time"

// Glance is what a trainer is to know of a class first.
type Glance struct {
	// Next is each member's next coached session, soonest first; Planned says
	// that there ever was one.
	Next    []Coming
	Planned bool
	// Due are the members whose session is due or overdue, soonest first, and Late
	// how many of them are overdue.
	Due  []string
	Late int
	// Missing are the members who have handed in nothing.
	Missing []string
	// Lately is what the room did in the newest weeks.
	Lately Picture
}

// lately is how many of the newest weeks a glance is about.
const lately = 4

// Glance looks at the class.
func (c Class) Glance(at time.Time) Glance {
	g := Glance{Next: c.Next(at), Planned: len(c.Sessions) > 0, Lately: c.Picture()}
	g.Lately.Weeks = g.Lately.Weeks[max(0, len(g.Lately.Weeks)-lately):]
	for _, x := range g.Next {
		if x.State != Later {
			g.Due = append(g.Due, x.Member)
		}
		if x.State == Overdue {
			g.Late++
		}
	}
	for _, t := range c.Trainees(at) {
		if t.Practices == 0 {
			g.Missing = append(g.Missing, t.Member)
		}
	}
	return g
}
