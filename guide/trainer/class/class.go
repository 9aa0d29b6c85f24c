package class

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
)

// What a class may be.
const (
	mostLabel   = 60                // characters of its label
	MostMembers = rounds.MostPeople // people in it
)

// Errors that a caller may want to branch on.
const (
	// ErrNoMember is returned for a name that nobody in the class has.
	ErrNoMember = words.Error("class.nomember")
	// ErrTaken is returned for a practice that was collected from another member.
	ErrTaken = words.Error("class.taken")
	// ErrNotPlanned is returned by Hold and Move where no session is left.
	ErrNotPlanned = words.Error("class.notplanned")
)

// Class is everything about one. Its fields are stored: they keep their names.
type Class struct {
	ID    string    `json:"id"`
	Label string    `json:"label"`
	Made  time.Time `json:"made"`
	Guide string    `json:"guide"` // its id
	// Members are their names or numbers, in the trainer's order; no two are the
	// same by whom.SameName.
	Members []string `json:"members"`
	// Handouts are those that were given, oldest first.
	Handouts []Handout `json:"handouts,omitempty"`
	// Results are what was collected, by member in the order of the class, then
	// oldest week first.
	Results []Result `json:"results,omitempty"`
	// Sessions are the coached ones, by member in the order of the class, then
	// by number.
	Sessions []Session `json:"sessions,omitempty"`
	// From and Weeks are what Schedule planned them by, for who joins later.
	From  Day   `json:"from,omitempty"`
	Weeks []int `json:"weeks,omitempty"`
}

// Result is a practice that a member handed in.
type Result struct {
	Member   string          `json:"member"`
	Practice result.Practice `json:"practice"`
}

// Header is what a list needs of a class.
type Header struct {
	ID        string    `json:"id"`
	Label     string    `json:"label"`
	Made      time.Time `json:"made"`
	Members   int       `json:"members"`
	Practices int       `json:"practices"` // collected
	// Next is the day of the earliest coached session that was not held; empty
	// when none is left.
	Next Day `json:"next,omitempty"`
}

// Header is the class's.
func (c Class) Header() Header {
	h := Header{ID: c.ID, Label: c.Label, Made: c.Made, Members: len(c.Members), Practices: len(c.Results)}
	for _, s := range c.Sessions {
		if s.Held == "" && (h.Next == "" || s.Day < h.Next) {
			h.Next = s.Day
		}
	}
	return h
}

// Make makes a class of at least one member. guideID is the guide it practises
// with.
func Make(id, label string, members []string, guideID string, at time.Time) (Class, error) {
	label = strings.Join(strings.Fields(guide.Visible(label)), " ")
	if n := utf8.RuneCountInString(label); n == 0 || n > mostLabel {
		return Class{}, words.Fail("class.label.long", nil, "N", n, "Most", mostLabel)
	}
	c := Class{ID: id, Label: label, Made: at, Guide: guideID}
	if len(members) == 0 {
		return Class{}, words.Error("class.nobody")
	}
	return c.Add(at, members...)
}

// Numbered are members by number: 1 to n.
func Numbered(n int) []string {
	var out []string
	for i := range n {
		out = append(out, strconv.Itoa(i+1))
	}
	return out
}

// Add takes more members in. Where coached sessions are planned, theirs are the
// same number of weeks after they joined, or after the class begins if that is
// later: nobody is late for a day before they came. Who comes before it begins has
// the days of everyone, also one to which all were moved.
func (c Class) Add(at time.Time, names ...string) (Class, error) {
	weeks, from := c.weeks(), max(c.From, DayOf(at))
	c.Members = slices.Clone(c.Members)
	for _, name := range names {
		name = strings.Join(strings.Fields(guide.Visible(name)), " ")
		switch n := utf8.RuneCountInString(name); {
		case n == 0 || n > result.MostName:
			return Class{}, words.Fail("class.name.long", nil, "N", n, "Most", result.MostName)
		case c.index(name) >= 0:
			return Class{}, words.Fail("class.twice", nil, "Name", name)
		case len(c.Members) == MostMembers:
			return Class{}, words.Fail("class.full", nil, "Most", MostMembers)
		}
		c.Members = append(c.Members, name)
		for i, w := range weeks {
			day, together := c.together(i + 1)
			if !together || from != c.From {
				day = from.Plus(7 * w)
			}
			c.Sessions = append(slices.Clip(c.Sessions), Session{Member: name, N: i + 1, Day: day})
		}
	}
	return c, nil
}

// Remove takes a member out, with everything that is kept of them.
func (c Class) Remove(member string) (Class, error) {
	i, err := c.find(member)
	if err != nil {
		return Class{}, err
	}
	if len(c.Members) == 1 {
		return Class{}, words.Error("class.last")
	}
	name := c.Members[i]
	c.Members = slices.Delete(slices.Clone(c.Members), i, i+1)
	c.Results = slices.DeleteFunc(slices.Clone(c.Results), func(r Result) bool { return r.Member == name })
	c.Sessions = slices.DeleteFunc(slices.Clone(c.Sessions), func(s Session) bool { return s.Member == name })
	c.Handouts = slices.Clone(c.Handouts)
	for j, h := range c.Handouts {
		c.Handouts[j].Dealt = slices.DeleteFunc(slices.Clone(h.Dealt), func(d Dealt) bool { return d.Member == name })
		c.Handouts[j].Room.People = len(c.Handouts[j].Dealt)
	}
	return c, nil
}

// Member is the name of a member as the class has it. The error is ErrNoMember.
func (c Class) Member(typed string) (string, error) {
	i, err := c.find(typed)
	if err != nil {
		return "", err
	}
	return c.Members[i], nil
}

func (c Class) find(typed string) (int, error) {
	if i := c.index(typed); i >= 0 {
		return i, nil
	}
	return 0, words.Fail("class.nomember.of", ErrNoMember, "Name", guide.Visible(typed), "Names", strings.Join(c.Members, ", "))
}

// index is where a member stands; -1 is nowhere.
func (c Class) index(name string) int {
	return slices.IndexFunc(c.Members, func(m string) bool { return whom.SameName(m) == whom.SameName(name) })
}

// sorted puts results and sessions in the order of the class, so that it does
// not tell in which order they came.
func (c Class) sorted() Class {
	slices.SortFunc(c.Results, func(a, b Result) int {
		return cmp.Or(cmp.Compare(c.index(a.Member), c.index(b.Member)), a.Practice.Compare(b.Practice))
	})
	slices.SortFunc(c.Sessions, func(a, b Session) int {
		return cmp.Or(cmp.Compare(c.index(a.Member), c.index(b.Member)), cmp.Compare(a.N, b.N))
	})
	return c
}
