package rounds

import (
	"example.org/onetoone/guide/words"
)

// Timing is how the minutes of a round are spent. The zero value is Usual.
type Timing struct {
	Talk    int `json:"talk"`    // of the two, whole minutes, 1 to 240
	Debrief int `json:"debrief"` // 0 to 240
	Rotate  int `json:"rotate"`  // to change places, 0 to 60
}

// Usual is ten minutes, three to debrief and one to rotate. Source: the
// role play with which WashingtonCAN trained people for personal visits.
func Usual() Timing { return Timing{Talk: 10, Debrief: 3, Rotate: 1} }

// Round is the minutes of a whole round.
func (t Timing) Round() int { return t.Talk + t.Debrief + t.Rotate }

func (t Timing) check() error {
	for _, x := range []struct {
		name        string
		n, from, to int
	}{{"talk", t.Talk, 1, 240}, {"debrief", t.Debrief, 0, 240}, {"rotate", t.Rotate, 0, 60}} {
		if x.n < x.from || x.n > x.to {
			return words.Fail("rounds.timing", nil, "What", x.name, "Minutes", x.n, "Least", x.from, "Most", x.to)
		}
	}
	return nil
}

// Errors of Make.
const (
	// ErrPeople is returned for fewer than two people, or more than MostPeople.
	ErrPeople = words.Error("rounds.people")
	// ErrShort is returned when not even one round fits.
	ErrShort = words.Error("rounds.none")
)

// The most that a room is planned for.
const (
	MostPeople  = 300
	mostMinutes = 24 * 60
)

// Room is what there is: people, whole minutes, laptops. Classes keep it: its
// fields keep their names.
type Room struct {
	People  int    `json:"people"`  // 2 to MostPeople
	Minutes int    `json:"minutes"` // up to mostMinutes
	Laptops int    `json:"laptops"` // 0 or more
	Timing  Timing `json:"timing"`
}

func (r Room) check() error {
	switch {
	case r.People < 2 || r.People > MostPeople:
		return words.Fail("rounds.people.of", ErrPeople, "N", r.People, "Most", MostPeople)
	case r.Minutes > mostMinutes:
		return words.Fail("rounds.minutes", nil, "N", r.Minutes, "Most", mostMinutes)
	case r.Laptops < 0:
		return words.Fail("rounds.laptops", nil, "N", r.Laptops)
	}
	return r.Timing.check()
}

// rounds is how many rounds fit: nobody rotates after the last one.
func (r Room) rounds() int { return (r.Minutes + r.Timing.Rotate) / r.Timing.Round() }
