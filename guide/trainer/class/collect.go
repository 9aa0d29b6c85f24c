package class

import (
	"bytes"
	"encoding/json"
	"slices"

	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/guide/words"
)

// Took says what Collect did with the practices of a file.
type Took struct {
	Member string
	New    int // that were not in the class yet
	Known  int // that were in it already
}

// Collect takes the practices of a file in, under a member. The same practice
// twice counts once: the one with words stays. It returns ErrNoMember, and
// ErrTaken, with nothing taken in, where one was collected from somebody else.
func (c Class) Collect(member string, f result.File) (Class, Took, error) {
	name, err := c.Member(member)
	if err != nil {
		return Class{}, Took{}, err
	}
	took := Took{Member: name}
	at := make(map[string]int, len(c.Results))
	for i, r := range c.Results {
		at[r.Practice.ID] = i
	}
	c.Results = slices.Clone(c.Results)
	for _, p := range f.Practices {
		i, known := at[p.ID]
		switch {
		case !known:
			took.New++
			at[p.ID] = len(c.Results)
			c.Results = append(c.Results, Result{name, p})
		case c.Results[i].Member != name:
			return Class{}, Took{}, words.Fail("class.taken.of", ErrTaken, "ID", p.ID, "Week", p.Week, "Name", c.Results[i].Member)
		default:
			took.Known++
			c.Results[i].Practice = fuller(c.Results[i].Practice, p)
		}
	}
	return c.sorted(), took, nil
}

// fuller chooses one of two versions of a practice, whichever came first: the
// one that says more.
func fuller(a, b result.Practice) result.Practice {
	x, _ := json.Marshal(a) // numbers and plain strings: nothing that can fail
	y, _ := json.Marshal(b)
	if len(x) > len(y) || len(x) == len(y) && bytes.Compare(x, y) >= 0 {
		return a
	}
	return b
}
