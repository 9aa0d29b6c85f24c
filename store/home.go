package store

import (
	"errors"
	"time"

	"example.org/onetoone/guide"
)

// Home reads what the first screen shows, at most n of each kind. It costs the
// same whatever the number of talks.
func (v *Vault) Home(n int) (guide.Home, error) {
	var home guide.Home
	err := v.view("reading what is pending and due", func(t tx) (err error) {
		r := homeReader{tx: t, n: n, seen: map[entry]guide.Header{}}
		if home.Recent, _, err = r.newest(recentBucket); err != nil {
			return err
		}
		if home.Pending, home.MorePending, err = r.newest(pendingBucket); err != nil {
			return err
		}
		home.Due, home.MoreDue, err = r.due()
		return err
	})
	if err != nil {
		return guide.Home{}, err
	}
	return home, nil
}

// homeReader reads each header once: the newest talks are often pending too.
type homeReader struct {
	tx
	n    int
	seen map[entry]guide.Header // by an entry that holds the id alone
}

func (r homeReader) header(e entry) (guide.Header, error) {
	id := newEntry(0, e.id(), 0)
	if h, ok := r.seen[id]; ok {
		return h, nil
	}
	h, err := r.headerOf(e)
	if err == nil {
		r.seen[id] = h
	}
	return h, err
}

// newest gives the last n talks of a list, newest first, and how many more
// there are.
func (r homeReader) newest(name string) (out []guide.Header, more int, err error) {
	l, err := r.list(name).read()
	if err != nil {
		return nil, 0, err
	}
	for e, err := range l.newest(lastEntry) {
		if err != nil {
			return nil, 0, err
		}
		if len(out) == r.n {
			break
		}
		h, err := r.header(e)
		if errors.Is(err, errForgotten) {
			continue
		}
		if err != nil {
			return nil, 0, err
		}
		out = append(out, h)
	}
	return out, l.dir.total() - len(out), nil
}

// due gives the first n open promises, and how many more there are.
func (r homeReader) due() (out []guide.DuePromise, more int, err error) {
	l, err := r.list(dueBucket).read()
	if err != nil {
		return nil, 0, err
	}
	for e, err := range l.soonest() {
		if err != nil {
			return nil, 0, err
		}
		if len(out) == r.n {
			break
		}
		h, err := r.header(e)
		if errors.Is(err, errForgotten) {
			continue
		}
		if err != nil {
			return nil, 0, err
		}
		p, ok := promiseOf(h, e.n())
		if !ok {
			return nil, 0, l.list.broken()
		}
		out = append(out, guide.DuePromise{Talk: h.ID, Person: h.Person, Promise: p})
	}
	return out, l.dir.total() - len(out), nil
}

func promiseOf(h guide.Header, n int) (guide.Promise, bool) {
	for _, p := range h.Promises {
		if p.N == n {
			return p, true
		}
	}
	return guide.Promise{}, false
}

// Undecided gives the talks that were started before a time and whose consent
// is undecided, oldest first.
func (v *Vault) Undecided(startedBefore time.Time) ([]guide.Header, error) {
	var out []guide.Header
	err := v.view("looking for talks without consent", func(t tx) error {
		l, err := t.list(undecidedBucket).read()
		if err != nil {
			return err
		}
		for e, err := range l.soonest() {
			if err != nil {
				return err
			}
			h, err := t.headerOf(e)
			if errors.Is(err, errForgotten) {
				continue
			}
			if err != nil {
				return err
			}
			if !h.Started.Before(startedBefore) {
				return nil // the list is in this order
			}
			out = append(out, h)
		}
		return nil
	})
	return out, err
}
