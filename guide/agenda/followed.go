package agenda

import (
	"slices"
	"time"

	"example.org/onetoone/guide"
)

// Followed is a promise, when it was made, and when it was said what became of it:
// zero where nobody did yet.
type Followed struct {
	guide.Promise
	Made, Settled time.Time
}

// FollowedOf are the promises of a talk.
func FollowedOf(s guide.Session) []Followed {
	made, settled := map[int]time.Time{}, map[int]time.Time{}
	for _, e := range s.Standing() {
		held, _ := guide.HeldOf(e)
		switch {
		case e.Field == guide.FieldState:
			settled[e.Item] = e.At
		case made[e.Item].IsZero() && (held == guide.HeldPromises || e.Kind == guide.Also):
			made[e.Item] = e.At
		}
	}
	var out []Followed
	for _, p := range s.Promises() {
		f := Followed{Promise: p, Made: made[p.N]}
		if !p.Open() {
			f.Settled = settled[p.N]
		}
		out = append(out, f)
	}
	return out
}

// Days is in how many days it was settled.
func (f Followed) Days() int { return max(0, days(f.Made, f.Settled)) }

// Pace is in how many days promises were kept: half of them took no longer. It is -1
// where none was.
func Pace(all []Followed) int {
	var took []int
	for _, f := range all {
		if f.State == guide.KeptIt {
			took = append(took, f.Days())
		}
	}
	if len(took) == 0 {
		return -1
	}
	slices.Sort(took)
	return took[(len(took)-1)/2]
}

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
