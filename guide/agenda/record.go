package agenda

import (
	"slices"

	"example.org/onetoone/guide"
)

// Record is how promises of one side went: how many were made and kept, and in how
// many days they were, see [Pace].
type Record struct {
	guide.Side
	Days int
}

// RecordOf is how those of one side went.
func RecordOf(all []Followed, whose guide.Whose) Record {
	all = slices.DeleteFunc(slices.Clone(all), func(f Followed) bool { return f.Whose != whose })
	r := Record{Days: Pace(all)}
	for _, f := range all {
		r.Side = r.Side.Plus(f.Counts())
	}
	return r
}
