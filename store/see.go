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
	return v.toSee(now, agenda.MostToSee, agenda.MostLooked, agenda.SeeAhead)
}

// Agenda gives all of it on a day: so many promises at most that are late, as many
// others, and as many to see, those too whose day is further ahead than ToSee looks.
func (v *Vault) Agenda(now time.Time, most int) (agenda.Whole, error) {
	var w agenda.Whole
	var h agenda.Home
	err := v.view(words.Of("store.reading.what.pending"), func(t ledger.Tx) error {
		r := ledger.Home{Tx: t, N: agenda.Counted, Seen: map[file.Entry]guide.Header{}}
		newest, _, err := r.Newest(file.RecentBucket)
		if err != nil {
			return err
		}
		w.Count(newest)
		r.N = most
		return r.Due(&h, dayEntry(now), most)
	})
	if err != nil {
		return agenda.Whole{}, err
	}
	see, err := v.toSee(now, most, 2*most, agenda.FarAhead)
	w.Entries, w.More = agenda.Entries(slices.Concat(h.Due, h.Late), see, now), h.MoreDue+h.MoreLate
	return w, err
}

func (v *Vault) toSee(now time.Time, most, looked, ahead int) ([]agenda.See, error) {
	var out []agenda.See
	err := v.view(words.Of("store.looking.for.whom"), func(t ledger.Tx) error {
		return ledger.Known(ledger.SeeEntries(t, now, looked, ahead), t.HeaderOf, func(e file.Entry, h guide.Header) (bool, error) {
			see := agenda.SeeFor(h, agenda.Reason(e.N()))
			if h.Unread || !h.Closed.IsZero() || slices.ContainsFunc(out, see.OfferedAgain) {
				return true, nil
			}
			met, err := ledger.MetSince(t, see, h)
			if err == nil && !met {
				out = append(out, see)
			}
			return len(out) < most, err
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
