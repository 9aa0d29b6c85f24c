package store

import (
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/ledger"
)

// Home reads what is pending, promised and recent, at most n of each kind. It costs
// the same whatever the number of talks.
func (v *Vault) Home(n int) (agenda.Home, error) { return v.home(n, 0, file.Entry{}) }

// HomeOn reads what the first screen shows on a day: as Home, but of the promises
// those from that day on, and apart from them at most late of those before.
func (v *Vault) HomeOn(now time.Time, n, late int) (agenda.Home, error) {
	return v.home(n, late, dayEntry(now))
}

// dayEntry is before all that is due on a day.
func dayEntry(now time.Time) file.Entry {
	return file.NewEntry(ledger.DayOrder(now), make([]byte, file.IDBytes), 0)
}

func (v *Vault) home(n, late int, from file.Entry) (agenda.Home, error) {
	var home agenda.Home
	err := v.view(words.Of("store.reading.what.pending"), func(t ledger.Tx) (err error) {
		r := ledger.Home{Tx: t, N: n, Seen: map[file.Entry]guide.Header{}}
		if home.Recent, home.MoreRecent, err = r.Newest(file.RecentBucket); err != nil {
			return err
		}
		if home.Pending, home.MorePending, err = r.Newest(file.PendingBucket); err != nil {
			return err
		}
		return r.Due(&home, from, late)
	})
	if err != nil {
		return agenda.Home{}, err
	}
	return home, nil
}

// Undecided gives the talks that were started before a time, whose consent is
// undecided and which are not closed, oldest first.
func (v *Vault) Undecided(startedBefore time.Time) ([]guide.Header, error) {
	var out []guide.Header
	err := v.view(words.Of("store.looking.for.talks"), func(t ledger.Tx) error {
		l, err := t.List(file.UndecidedBucket).Read()
		if err != nil {
			return err
		}
		return ledger.Known(l.Soonest(), t.HeaderOf, func(_ file.Entry, h guide.Header) (bool, error) {
			if h.Unread {
				return true, nil // nobody can decide about it
			}
			if !h.Started.Before(startedBefore) {
				return false, nil // the list is in this order
			}
			out = append(out, h)
			return true, nil
		})
	})
	return out, err
}
