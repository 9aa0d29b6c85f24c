package store

import (
	"cmp"
	"iter"
	"slices"
	"time"

	"example.org/onetoone/guide"
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
	err := v.view("looking for whom to see", func(t tx) error {
		return known(seeEntries(t, now), t.headerOf, func(e entry, h guide.Header) (bool, error) {
			if h.Unread {
				return true, nil
			}
			see := h.See(guide.Reason(e.n()))
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
		return cmp.Or(cmp.Compare(a.Reason, b.Reason), cmp.Compare(dayOrder(a.Day), dayOrder(b.Day)),
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
func seeEntries(t tx, now time.Time) iter.Seq2[entry, error] {
	first := newEntry(dayOrder(now.AddDate(0, 0, -guide.SeeAfter)), nil, 0)
	ahead := newEntry(dayOrder(now.AddDate(0, 0, 1)), nil, 0)
	behind := newEntry(dayOrder(now.AddDate(0, 0, guide.SeeAhead+1)), nil, 0)
	return func(yield func(entry, error) bool) {
		looked := 0
		for e, err := range t.list(seeBucket).newest(behind) {
			if err == nil && guide.Reason(e.n()) != guide.AgreedAgain && compareEntries(e, ahead) >= 0 {
				continue
			}
			looked++
			if err == nil && (compareEntries(e, first) < 0 || looked > guide.MostLooked) || !yield(e, err) {
				return
			}
		}
	}
}

// metSince reports whether there is a talk with somebody after the one that
// says they are to be seen; for who would be introduced, whether there is one.
// It looks at their record alone: the list of everyone grows with the people.
func metSince(t tx, s guide.See) (bool, error) {
	var p person
	found, err := t.bucket(peopleBucket).getJSON(t.personEntry(s.Person).personKey(), &p)
	if err != nil || !found {
		return false, err
	}
	return p.Talks[len(p.Talks)-1].ID != s.Talk, nil
}
