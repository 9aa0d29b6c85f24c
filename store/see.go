package store

import (
	"cmp"
	"slices"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/words"
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
	err := v.view(words.Of("store.looking.for.whom"), func(t ledger.Tx) error {
		return known(ledger.SeeEntries(t, now), t.HeaderOf, func(e file.Entry, h guide.Header) (bool, error) {
			if h.Unread {
				return true, nil
			}
			see := guide.SeeFor(h, guide.Reason(e.N()))
			if !h.Closed.IsZero() {
				return true, nil
			}
			if slices.ContainsFunc(out, func(told guide.See) bool { return offeredAgain(told, see) }) {
				return true, nil
			}
			met, err := ledger.MetSince(t, see)
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
