package people

import (
	"strings"

	"example.org/onetoone/guide/whom"
)

// Likeness is why somebody may be one that there is already.
type Likeness string

// The likenesses, the strongest first.
const (
	SameName     Likeness = "name"     // the name is the same
	SameInitials Likeness = "initials" // the initials are, and the place
)

// Alike is somebody who may be the same person, and why.
type Alike struct {
	Row Row
	Why Likeness
}

// WhoMayBe are those who may be somebody of a name and a place, those with the name
// first. Nobody is taken for somebody else by it: it is asked.
func WhoMayBe(name, place string, rows []Row) []Alike {
	var same, like []Alike
	short := initials(name)
	for _, r := range rows {
		switch {
		case whom.SameName(r.Name) == whom.SameName(name):
			same = append(same, Alike{r, SameName})
		case place != "" && whom.Loosely(r.Card.Place) == whom.Loosely(place) && initials(r.Name) == short:
			like = append(like, Alike{r, SameInitials})
		}
	}
	return append(same, like...)
}

// initials is a name as initials, the spaces and the points between them apart.
func initials(name string) string {
	return strings.NewReplacer(".", "", " ", "").Replace(whom.Initials(name))
}

// Apart gives by their ids the words that tell those apart who have the same name:
// of what is kept of each, the first that the others have not.
func Apart(rows []Row) map[string]string {
	names, many, byName := make([]string, len(rows)), make(map[string]int, len(rows)), map[string][]Row{}
	for i, r := range rows {
		names[i] = whom.SameName(r.Name)
		many[names[i]]++
	}
	for i, r := range rows {
		if many[names[i]] > 1 {
			byName[names[i]] = append(byName[names[i]], r)
		}
	}
	out := map[string]string{}
	for _, all := range byName {
		for i, r := range all {
			out[r.ID] = told(r.Card, append(append([]Row(nil), all[:i]...), all[i+1:]...))
		}
	}
	return out
}

// Beside is a name with what tells it apart, where that has to be.
func Beside(name, apart string) string {
	if name == "" || apart == "" {
		return name
	}
	return name + " (" + apart + ")"
}

// told is what of a card none of the others has, or else the first that is there.
func told(c Card, others []Row) string {
	mine := telling(c)
	for i, w := range mine {
		own := w != ""
		for _, o := range others {
			own = own && whom.Loosely(telling(o.Card)[i]) != whom.Loosely(w)
		}
		if own {
			return w
		}
	}
	for _, w := range mine {
		if w != "" {
			return w
		}
	}
	return ""
}

// telling are the words of a card by which somebody is told from others of their name.
func telling(c Card) [5]string {
	return [5]string{c.Place, c.Shift, strings.Join(c.Tags, ", "), c.Line, c.Through}
}
