package store

import (
	"cmp"
	"slices"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/ledger"
)

// ToSee gives whom to see at a time, by reason and then by day: those with whom
// the day agreed on has come or is near, those whom somebody would introduce,
// and those long not seen with whom nothing is left to wait for. Who was talked
// with since is not among them, and who is offered in several talks with one
// person is once, by the last. They are agenda.MostToSee at most, those whose day
// came last, out of agenda.MostLooked talks, so that it costs the same whatever
// their number.
func (v *Vault) ToSee(now time.Time) ([]agenda.See, error) {
	var out []agenda.See
	err := v.view(words.Of("store.looking.for.whom"), func(t ledger.Tx) error {
		return known(ledger.SeeEntries(t, now), t.HeaderOf, func(e file.Entry, h guide.Header) (bool, error) {
			if h.Unread {
				return true, nil
			}
			see := agenda.SeeFor(h, agenda.Reason(e.N()))
			if !h.Closed.IsZero() {
				return true, nil
			}
			if slices.ContainsFunc(out, func(told agenda.See) bool { return offeredAgain(told, see) }) {
				return true, nil
			}
			met, err := ledger.MetSince(t, see)
			if err == nil && !met {
				out = append(out, see)
			}
			return len(out) < agenda.MostToSee, err
		})
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(out, func(a, b agenda.See) int {
		return cmp.Or(cmp.Compare(a.Reason, b.Reason), cmp.Compare(ledger.DayOrder(a.Day), ledger.DayOrder(b.Day)),
			cmp.Compare(whom.SameName(a.Person), whom.SameName(b.Person)))
	})
	return out, nil
}

// offeredAgain reports whether two talks are with the same person, who would
// introduce the same one.
func offeredAgain(a, b agenda.See) bool {
	return a.Through != "" && whom.SameName(a.Through) == whom.SameName(b.Through) && whom.SameName(a.Person) == whom.SameName(b.Person)
}
