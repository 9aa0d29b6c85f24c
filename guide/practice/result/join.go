package result

import (
	"slices"

	"example.org/onetoone/guide"
)

// Joined is what several observers of the same talk counted of one tally.
type Joined struct {
	Tally  guide.Tally
	Counts []int // of those who watched for it, in the order of the practices
}

// Join puts what several observers counted side by side: of each tally the
// counts of those who watched for it. Practices that nobody watched are passed
// over.
func Join(all []Practice) []Joined {
	var out []Joined
	for _, t := range guide.Tallies() {
		j := Joined{Tally: t}
		for _, p := range all {
			if p.Kind == Watch && slices.Contains(p.Watching.Tallies(), t) {
				j.Counts = append(j.Counts, p.Counted[t])
			}
		}
		out = append(out, j)
	}
	return out
}
