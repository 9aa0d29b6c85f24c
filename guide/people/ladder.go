package people

import (
	"slices"

	"example.org/onetoone/guide/script"
)

// Rung is a rung of the ladder of asks. Words are the group's own; where they are
// empty, the program has its own for the id.
type Rung struct {
	ID    string
	Words string
}

// Ladder is the ladder of asks: its rungs, the least that can be asked first.
type Ladder []Rung

// Steps is the ladder that comes with the program.
func Steps() Ladder {
	return Ladder{{ID: "in-touch"}, {ID: "come"}, {ID: "bring-one"}, {ID: "task"}, {ID: "own-task"}, {ID: "lead"}}
}

// Reached is the furthest rung of those that somebody completed, and Next the one
// after it, the first where they completed none; each is empty where there is none.
// A rung that is not of this ladder, such as one of a file that was changed, is none.
func (l Ladder) Reached(completed []string) (reached, next Rung) {
	at := -1
	for _, id := range completed {
		at = max(at, slices.IndexFunc(l, func(r Rung) bool { return r.ID == id }))
	}
	if at >= 0 {
		reached = l[at]
	}
	if at+1 < len(l) {
		next = l[at+1]
	}
	return reached, next
}

// ReadLadder reads a group's own ladder from the Markdown of a file: below its title a
// list of rungs, each with its id and what it is called.
//
//	# Our ladder
//
//	- `come` come to a meeting
//
// Whatever else is there is refused, with the file and the line.
func ReadLadder(name string, src []byte) (Ladder, error) {
	f, top := script.Read(name, src)
	if len(top.Items) == 0 || len(top.Items) > mostRungs {
		f.Fault(max(top.Title.Line, 1), "ladder.rungs", "Most", mostRungs, "Found", len(top.Items))
	}
	for _, other := range top.Texts {
		f.Fault(other.Line, "ladder.only")
	}
	for _, other := range top.Parts {
		f.Fault(other.Title.Line, "ladder.only")
	}
	var out Ladder
	for _, it := range top.Items {
		id, rest, ok := f.ID(it.Text)
		if slices.ContainsFunc(out, func(r Rung) bool { return r.ID == id }) {
			f.Fault(it.Line, "ladder.twice", "ID", id)
		}
		for _, below := range it.Below {
			f.Fault(below.Line, "ladder.only")
		}
		if ok {
			out = append(out, Rung{ID: id, Words: f.LineOf(rest, "ladder.want", mostWords)})
		}
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return out, nil
}

// What a ladder may have at most; words in characters.
const mostRungs, mostWords = 20, 60
