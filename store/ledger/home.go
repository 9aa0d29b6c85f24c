package ledger

import (
	"errors"
	"iter"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/store/file"
)

// Home reads each header once: the newest talks are often pending too.
type Home struct {
	Tx
	N    int                         // of each kind
	Seen map[file.Entry]guide.Header // by an entry that holds the id alone
}

func (r Home) header(e file.Entry) (guide.Header, error) {
	id := file.NewEntry(0, e.ID(), 0)
	if h, ok := r.Seen[id]; ok {
		return h, nil
	}
	h, err := r.HeaderOf(e)
	if err == nil {
		r.Seen[id] = h
	}
	return h, err
}

// Known takes the headers that a list's entries stand for, in its order, until
// take has enough. Entries of people who were forgotten are passed over: the
// list is tidied last. One talk that cannot be read hides no other: of it there
// is a header that says so.
func Known(list iter.Seq2[file.Entry, error], header func(file.Entry) (guide.Header, error), take func(file.Entry, guide.Header) (more bool, err error)) error {
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

// Newest gives the last n talks of a list, newest first, and how many more
// there are.
func (r Home) Newest(name string) (out []guide.Header, more int, err error) {
	l, err := r.List(name).Read()
	if err != nil {
		return nil, 0, err
	}
	err = Known(l.Newest(file.LastEntry), r.header, func(e file.Entry, h guide.Header) (bool, error) {
		if len(out) < r.N {
			out = append(out, Dated(h, e))
		}
		return len(out) < r.N, nil
	})
	return out, l.Dir.Total() - len(out), err
}

// Due gives the first n open promises from a place on their list, the last ones
// before it, and how many more there are of both.
func (r Home) Due(home *agenda.Home, from file.Entry, late int) error {
	l, err := r.List(file.DueBucket).Read()
	if err != nil {
		return err
	}
	before, err := l.Before(from)
	if err != nil {
		return err
	}
	take := func(list iter.Seq2[file.Entry, error], n int) (out []agenda.DuePromise, err error) {
		err = Known(list, r.header, func(e file.Entry, h guide.Header) (bool, error) {
			p, ok := promiseOf(h, e.N())
			if h.Unread {
				return true, nil // its promises are not known
			}
			closed := !h.Closed.IsZero()
			switch {
			case !ok && !closed:
				return false, l.List.Broken()
			case ok && len(out) < n:
				out = append(out, agenda.DuePromise{Talk: h.ID, Person: h.Person, PersonID: h.PersonID, Day: h.Started, Promise: p, Closed: closed, Undecided: h.NeedsConsent() && !closed})
			}
			return len(out) < n, nil
		})
		return out, err
	}
	if home.Due, err = take(l.After(from), r.N); err != nil {
		return err
	}
	if late > 0 {
		home.Late, err = take(l.Newest(from), late)
	}
	home.MoreDue, home.MoreLate = l.Dir.Total()-before-len(home.Due), before-len(home.Late)
	return err
}

// Dated gives a talk that cannot be read the time that its entry on a list is
// put at.
func Dated(h guide.Header, e file.Entry) guide.Header {
	if h.Unread {
		h.Began = TimeOf(e)
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
