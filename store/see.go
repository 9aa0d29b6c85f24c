package store

import (
	"cmp"
	"slices"
	"time"

	"example.org/onetoone/guide"
)

// ToSee gives whom to see at a time, by reason and then by day: those with whom
// the day agreed on has come or is near, those whom somebody would introduce,
// and those long not seen with whom nothing is left to wait for. Who was talked with since is
// not among them. It looks at guide.MostToSee talks at most, those first whose
// day came last, so that it costs the same whatever the number of talks.
func (v *Vault) ToSee(now time.Time) ([]guide.See, error) {
	var out []guide.See
	err := v.view("looking for whom to see", func(t tx) error {
		l, err := t.list(seeBucket).read()
		if err != nil {
			return err
		}
		first := newEntry(dayOrder(now.AddDate(0, 0, -guide.SeeAfter)), nil, 0)
		behind := newEntry(dayOrder(now.AddDate(0, 0, guide.SeeAhead+1)), nil, 0)
		looked := 0
		return known(l.newest(behind), t.headerOf, func(e entry, h guide.Header) (bool, error) {
			looked++
			if compareEntries(e, first) < 0 || looked > guide.MostToSee {
				return false, nil
			}
			r := guide.Reason(e.n())
			if r != guide.AgreedAgain && dayOrder(h.ToSee()[r]) > dayOrder(now) {
				return true, nil // only what was agreed is told of ahead
			}
			see := h.See(r)
			met, err := t.metSince(see)
			if err == nil && !met {
				out = append(out, see)
			}
			return err == nil, err
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

// metSince reports whether there is a talk with somebody after the one that
// says they are to be seen; for who would be introduced, whether there is one.
func (t tx) metSince(s guide.See) (bool, error) {
	p, found, err := t.person(t.personEntry(s.Person))
	if err != nil || !found {
		return false, err
	}
	return p.Talks[len(p.Talks)-1].ID != s.Talk, nil
}
