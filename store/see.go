package store

import (
	"cmp"
	"iter"
	"slices"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/ledger"
)

// ToSee gives whom to see at a time, by reason and then by day: those with whom
// the day agreed on has come or is near, those whom somebody would introduce,
// and those long not seen with whom nothing is left to wait for. Who was talked
// with since is not among them, and who is offered in several talks with one
// person is once, by the last. They are guide.MostToSee at most, those whose day
// came last, out of guide.MostLooked talks, so that it costs the same whatever
// their number.
func (v *Vault) ToSee(now time.Time) ([]guide.See, error) {
	var out []guide.See
	err := v.view("looking for whom to see", func(t ledger.Tx) error {
		return known(seeEntries(t, now), t.HeaderOf, func(e file.Entry, h guide.Header) (bool, error) {
			if h.Unread {
				return true, nil
			}
			see := h.See(guide.Reason(e.N()))
			if !h.Closed.IsZero() {
				return true, nil
			}
			if slices.ContainsFunc(out, func(told guide.See) bool { return offeredAgain(told, see) }) {
				return true, nil
			}
			met, err := metSince(t, see)
			if err == nil && !met {
				out = append(out, see)
			}
			return len(out) < guide.MostToSee, err
		})
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(out, func(a, b guide.See) int {
		return cmp.Or(cmp.Compare(a.Reason, b.Reason), cmp.Compare(ledger.DayOrder(a.Day), ledger.DayOrder(b.Day)),
			cmp.Compare(guide.SameName(a.Person), guide.SameName(b.Person)))
	})
	return out, nil
}

// offeredAgain reports whether two talks are with the same person, who would
// introduce the same one.
func offeredAgain(a, b guide.See) bool {
	return a.Through != "" && guide.SameName(a.Through) == guide.SameName(b.Through) && guide.SameName(a.Person) == guide.SameName(b.Person)
}

// seeEntries are the entries of those that are looked at: the last by day, of
// which only what was agreed is told of ahead.
func seeEntries(t ledger.Tx, now time.Time) iter.Seq2[file.Entry, error] {
	first := file.NewEntry(ledger.DayOrder(now.AddDate(0, 0, -guide.SeeAfter)), nil, 0)
	ahead := file.NewEntry(ledger.DayOrder(now.AddDate(0, 0, 1)), nil, 0)
	behind := file.NewEntry(ledger.DayOrder(now.AddDate(0, 0, guide.SeeAhead+1)), nil, 0)
	return func(yield func(file.Entry, error) bool) {
		looked := 0
		for e, err := range t.List(file.SeeBucket).Newest(behind) {
			if err == nil && guide.Reason(e.N()) != guide.AgreedAgain && file.CompareEntries(e, ahead) >= 0 {
				continue
			}
			looked++
			if err == nil && (file.CompareEntries(e, first) < 0 || looked > guide.MostLooked) || !yield(e, err) {
				return
			}
		}
	}
}

// metSince reports whether there is a talk with somebody after the one that
// says they are to be seen; for who would be introduced, whether there is one.
// It looks at their record alone: the list of everyone grows with the people.
func metSince(t ledger.Tx, s guide.See) (bool, error) {
	var p file.Person
	found, err := t.Bucket(file.PeopleBucket).GetJSON(t.PersonEntry(s.Person).PersonKey(), &p)
	if err != nil || !found {
		return false, err
	}
	return p.Talks[len(p.Talks)-1].ID != s.Talk, nil
}
