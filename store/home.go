package store

import (
	"errors"
	"iter"
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
	return v.home(n, late, file.NewEntry(ledger.DayOrder(now), make([]byte, file.IDBytes), 0))
}

func (v *Vault) home(n, late int, from file.Entry) (agenda.Home, error) {
	var home agenda.Home
	err := v.view(words.Of("store.reading.what.pending"), func(t ledger.Tx) (err error) {
		r := homeReader{Tx: t, n: n, seen: map[file.Entry]guide.Header{}}
		if home.Recent, home.MoreRecent, err = r.newest(file.RecentBucket); err != nil {
			return err
		}
		if home.Pending, home.MorePending, err = r.newest(file.PendingBucket); err != nil {
			return err
		}
		return r.due(&home, from, late)
	})
	if err != nil {
		return agenda.Home{}, err
	}
	return home, nil
}

// homeReader reads each header once: the newest talks are often pending too.
type homeReader struct {
	ledger.Tx
	n    int
	seen map[file.Entry]guide.Header // by an entry that holds the id alone
}

func (r homeReader) header(e file.Entry) (guide.Header, error) {
	id := file.NewEntry(0, e.ID(), 0)
	if h, ok := r.seen[id]; ok {
		return h, nil
	}
	h, err := r.HeaderOf(e)
	if err == nil {
		r.seen[id] = h
	}
	return h, err
}

// known takes the headers that a list's entries stand for, in its order, until
// take has enough. Entries of people who were forgotten are passed over: the
// list is tidied last. One talk that cannot be read hides no other: of it there
// is a header that says so.
func known(list iter.Seq2[file.Entry, error], header func(file.Entry) (guide.Header, error), take func(file.Entry, guide.Header) (more bool, err error)) error {
	for e, err := range list {
		if err != nil {
			return err
		}
		h, err := header(e)
		switch {
		case errors.Is(err, file.ErrForgotten):
			continue
		case errors.Is(err, file.ErrDamaged):
			h = guide.Header{ID: file.FormatID(e.ID()), Unread: true, NoKey: errors.Is(err, file.ErrNoKey)}
		case err != nil:
			return err
		}
		if more, err := take(e, h); err != nil || !more {
			return err
		}
	}
	return nil
}

// newest gives the last n talks of a list, newest first, and how many more
// there are.
func (r homeReader) newest(name string) (out []guide.Header, more int, err error) {
	l, err := r.List(name).Read()
	if err != nil {
		return nil, 0, err
	}
	err = known(l.Newest(file.LastEntry), r.header, func(e file.Entry, h guide.Header) (bool, error) {
		if len(out) < r.n {
			out = append(out, dated(h, e))
		}
		return len(out) < r.n, nil
	})
	return out, l.Dir.Total() - len(out), err
}

// due gives the first n open promises from a place on their list, the last ones
// before it, and how many more there are of both.
func (r homeReader) due(home *agenda.Home, from file.Entry, late int) error {
	l, err := r.List(file.DueBucket).Read()
	if err != nil {
		return err
	}
	before, err := l.Before(from)
	if err != nil {
		return err
	}
	take := func(list iter.Seq2[file.Entry, error], n int) (out []agenda.DuePromise, err error) {
		err = known(list, r.header, func(e file.Entry, h guide.Header) (bool, error) {
			p, ok := promiseOf(h, e.N())
			if h.Unread {
				return true, nil // its promises are not known
			}
			closed := !h.Closed.IsZero()
			switch {
			case !ok && !closed:
				return false, l.List.Broken()
			case ok && len(out) < n:
				out = append(out, agenda.DuePromise{Talk: h.ID, Person: h.Person, Day: h.Started, Promise: p, Closed: closed})
			}
			return len(out) < n, nil
		})
		return out, err
	}
	if home.Due, err = take(l.After(from), r.n); err != nil {
		return err
	}
	if late > 0 {
		home.Late, err = take(l.Newest(from), late)
	}
	home.MoreDue, home.MoreLate = l.Dir.Total()-before-len(home.Due), before-len(home.Late)
	return err
}

// dated gives a talk that cannot be read the time that its entry on a list is
// put at.
func dated(h guide.Header, e file.Entry) guide.Header {
	if h.Unread {
		h.Began = ledger.TimeOf(e)
		h.Started = h.Began
	}
	return h
}

func promiseOf(h guide.Header, n int) (guide.Promise, bool) {
	for _, p := range h.Promises {
		if p.N == n {
			return p, true
		}
	}
	return guide.Promise{}, false
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
		return known(l.Soonest(), t.HeaderOf, func(_ file.Entry, h guide.Header) (bool, error) {
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
