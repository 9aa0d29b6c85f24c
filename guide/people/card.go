package people

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"example.org/onetoone/guide"
)

// Card is what is kept of somebody besides their talks. The zero Card is of
// somebody of whom nothing is.
type Card struct {
	Reach    string   `json:"reach,omitempty"`    // ways to reach them, one a line
	Place    string   `json:"place,omitempty"`    // where they work or live
	Shift    string   `json:"shift,omitempty"`    // shift or department
	Best     string   `json:"best,omitempty"`     // the best time for them
	Language string   `json:"language,omitempty"` // the one they like to speak
	Tags     []string `json:"tags,omitempty"`     // in the order they were typed, each once
	Line     string   `json:"line,omitempty"`     // a line of the organizer's own
	// Through is who referred them, as it was typed, and ThroughID that person's
	// id, where it is one of those there are.
	Through   string `json:"through,omitempty"`
	ThroughID string `json:"through_id,omitempty"`
	// Same are the ids of records that are of the same person: each keeps its key
	// and its levels. The link stands on both sides.
	Same []string `json:"same,omitempty"`
	// Agreed is the day on which they agreed that more is kept than what [Card.Kept]
	// leaves without it; zero is that nobody asked.
	Agreed time.Time `json:"agreed,omitzero"`
}

// HeldOf is the row of the consent table that a field of a [Card] belongs to, by its
// name in JSON.
func HeldOf(field string) (guide.Held, bool) {
	h, ok := map[string]guide.Held{
		"place": guide.HeldPlace, "through": guide.HeldPlace, "through_id": guide.HeldPlace, "same": guide.HeldPlace, "agreed": guide.HeldPlace,
		"reach": guide.HeldCard, "shift": guide.HeldCard, "best": guide.HeldCard, "language": guide.HeldCard, "tags": guide.HeldCard, "line": guide.HeldCard,
	}[field]
	return h, ok
}

// Kept is the card as far as it may be kept: of somebody who agreed to nothing, and
// with whom there is no talk at level guide.Named, the place and who referred them.
func (c Card) Kept(named bool) Card {
	if named || !c.Agreed.IsZero() {
		return c
	}
	return Card{Place: c.Place, Through: c.Through, ThroughID: c.ThroughID, Same: c.Same}
}

// And is the card with all that another record of the same person says otherwise.
func (c Card) And(o Card) Card {
	for _, x := range append(pairs(&c, &o), [2]*string{&c.Through, &o.Through}) {
		if *x[1] != "" && *x[1] != *x[0] {
			*x[0] = strings.TrimPrefix(*x[0]+"; "+*x[1], "; ")
		}
	}
	if c.Agreed.IsZero() {
		c.Agreed = o.Agreed
	}
	return c.Beside(o)
}

// Loses reports whether something that the card says would be lost with another one in
// its place.
func (c Card) Loses(o Card) bool {
	for _, x := range append(pairs(&c, &o), [2]*string{&c.Through, &o.Through}) {
		if !strings.Contains(*x[1], *x[0]) {
			return true
		}
	}
	return slices.ContainsFunc(c.Tags, func(tag string) bool { return !slices.Contains(o.Tags, tag) })
}

// pairs are the texts of two cards, each with that of the other.
func pairs(c, o *Card) [][2]*string {
	return [][2]*string{{&c.Reach, &o.Reach}, {&c.Place, &o.Place}, {&c.Shift, &o.Shift}, {&c.Best, &o.Best}, {&c.Language, &o.Language}, {&c.Line, &o.Line}}
}

// Filled is how many of the fields say something.
func (c Card) Filled() (n int) {
	for _, text := range append([]string{c.Reach, c.Place, c.Shift, c.Best, c.Language, c.Line, c.Through}, c.Tags...) {
		if text != "" {
			n++
		}
	}
	return n
}

// Beside is the card with what it has not from that of another record of the same
// person.
func (c Card) Beside(o Card) Card {
	for _, x := range pairs(&c, &o) {
		*x[0] = cmp.Or(*x[0], *x[1])
	}
	if c.Through == "" {
		c.Through, c.ThroughID = o.Through, o.ThroughID
	}
	c.Tags = ReadTags(strings.Join(append(slices.Clone(c.Tags), o.Tags...), " "))
	return c
}

// Row is what a list tells of somebody: computed from their card and the headers of
// their talks.
type Row struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Card Card   `json:"card"`
	// Talks are how many were held with them, Last the day of the newest; zero is
	// that nobody met them yet.
	Talks int       `json:"talks"`
	Last  time.Time `json:"last,omitzero"`
	// Stance is the newest assessment, 1 to 5, and StanceOn its day; 0 is none.
	Stance   int       `json:"stance,omitempty"`
	StanceOn time.Time `json:"stance_on,omitzero"`
	// Rungs are the ids of those of the ladder of asks that they completed, each once.
	Rungs []string `json:"rungs,omitempty"`
	// Theirs and Mine are the promises of both sides.
	Theirs guide.Side `json:"theirs"`
	Mine   guide.Side `json:"mine"`
	// Expected are theirs, by where they stood when they made them.
	Expected Expected `json:"expected,omitzero"`
	// Again is the day on which to speak again, zero where none was agreed.
	Again time.Time `json:"again,omitzero"`
	// NoKey says that none of their talks can be read.
	NoKey bool `json:"no_key,omitempty"`
	// Also are the names on the other records of the same person.
	Also []string `json:"-"`
}

// Owes reports whether a promise of theirs is open, and Owed whether one of mine is.
func (r Row) Owes() bool { return r.Theirs.Open > 0 }

// Owed reports whether a promise of mine to them is open.
func (r Row) Owed() bool { return r.Mine.Open > 0 }

// Named reports whether one of the talks was kept with the name.
func Named(talks []guide.Header) bool {
	for _, h := range talks {
		if h.Consent == guide.Named {
			return true
		}
	}
	return false
}
