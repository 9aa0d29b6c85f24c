package ledger

import (
	"iter"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/store/file"
)

// SeeEntries are the entries of those that are looked at: the last by day, so many at
// most, of which only what was agreed is told of ahead, so many days.
func SeeEntries(t Tx, now time.Time, most, days int) iter.Seq2[file.Entry, error] {
	first := file.NewEntry(DayOrder(now.AddDate(0, 0, -agenda.SeeAfter)), nil, 0)
	ahead := file.NewEntry(DayOrder(now.AddDate(0, 0, 1)), nil, 0)
	behind := file.NewEntry(DayOrder(now.AddDate(0, 0, days+1)), nil, 0)
	return func(yield func(file.Entry, error) bool) {
		looked := 0
		for e, err := range t.List(file.SeeBucket).Newest(behind) {
			if err == nil && agenda.Reason(e.N()) != agenda.AgreedAgain && file.CompareEntries(e, ahead) >= 0 {
				continue
			}
			looked++
			if err == nil && (file.CompareEntries(e, first) < 0 || looked > most) || !yield(e, err) {
				return
			}
		}
	}
}

// MetSince reports whether there is a talk with somebody after the one that
// says they are to be seen; for who would be introduced, whether there is one.
// It looks at their record alone: the list of everyone grows with the people.
func MetSince(t Tx, s agenda.See, with guide.Header) (bool, error) {
	ids := []string{with.PersonID}
	if s.Reason == agenda.Offered || t.byName() {
		named, err := t.Named(s.Person)
		if err != nil {
			return false, err
		}
		ids = named
	}
	for _, id := range ids {
		_, p, _, err := t.PersonOf(id)
		if err != nil {
			return false, err
		}
		if n := len(p.Talks); n > 0 && p.Talks[n-1].ID != s.Talk {
			return true, nil
		}
	}
	return false, nil
}
