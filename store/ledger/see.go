package ledger

import (
	"iter"
	"slices"
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
		for _, talk := range slices.Backward(p.Talks) {
			if talk.ID == s.Talk {
				break
			}
			if passing, err := t.passing(talk.ID); err != nil || !passing {
				return err == nil, err
			}
		}
	}
	return false, nil
}

// passing reports whether a talk was no more than running into somebody: a day that
// they agreed on before it stands. One that cannot be read was not.
func (t Tx) passing(id string) (bool, error) {
	raw, err := file.ParseID(id)
	if err != nil {
		return false, err
	}
	k, err := t.Talk(raw)
	if err != nil {
		return false, nil
	}
	h, err := k.Head()
	return err == nil && h.Header.Passing, nil
}
