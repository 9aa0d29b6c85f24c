package store

import (
	"errors"
	"iter"
	"strconv"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/ledger"
)

// Load reads a whole talk, also one that is closed: what of it may be shown,
// agenda.ShownTalk says. It returns ErrNotFound, or ErrDamaged unless every
// event that was acknowledged is there and opens.
func (v *Vault) Load(id string) (guide.Record, error) {
	var r guide.Record
	raw, err := file.ParseID(id)
	if err != nil {
		return r, err
	}
	err = v.view(words.Of("store.reading.talk", "ID", id), func(t ledger.Tx) error {
		if r, err = t.Load(raw); err == nil && agenda.Closes(r.Header, t.Day) {
			r, err = agenda.Close(r, t.Day.Now)
		}
		return t.OrMissing(raw, err)
	})
	if err != nil {
		return guide.Record{}, err
	}
	return r, nil
}

// Talks gives the headers of all talks as they are when the first is asked for, newest
// first. After an error, which comes with a zero Header, there is nothing more.
func (v *Vault) Talks() iter.Seq2[guide.Header, error] {
	return v.talksWith(func(string) bool { return true })
}

// talksWith is Talks of those with somebody of whose name that is true.
func (v *Vault) talksWith(is func(name string) bool) iter.Seq2[guide.Header, error] {
	return func(yield func(guide.Header, error) bool) {
		var all ledger.Listing
		err := v.fromRoster(func(t ledger.Tx) (missing bool, err error) {
			all, missing, err = t.Listing()
			return missing, err
		})
		if err != nil {
			yield(guide.Header{}, err)
			return
		}
		for h := range all.With(is) {
			if !yield(h, nil) {
				return
			}
		}
	}
}

// Find gives the newest talks whose person's name has the words in it, in
// whatever letter case and spacing, with accents or without, at most n.
func (v *Vault) Find(words string, n int) ([]guide.Header, error) {
	var out []guide.Header
	if n <= 0 {
		return out, nil
	}
	want := whom.Loosely(words)
	for h, err := range v.talksWith(func(name string) bool { return strings.Contains(whom.Loosely(name), want) }) {
		if err != nil {
			return nil, err
		}
		if out = append(out, h); len(out) == n {
			break
		}
	}
	return out, nil
}

// Resolve gives the id that a prefix of at least four characters stands for,
// typed in any case. It returns ErrNotFound and ErrAmbiguous.
func (v *Vault) Resolve(prefix string) (string, error) {
	typed := file.TypedID(prefix)
	if len(typed) < file.Shortest || len(typed) > file.IDLen || strings.Trim(typed, file.IdAlphabet) != "" {
		return "", words.Fail("store.id.part", file.ErrNotFound, "ID", strconv.Quote(prefix), "Least", file.Shortest, "Most", file.IDLen)
	}
	first, err := file.ParseID(typed + strings.Repeat("0", file.IDLen-len(typed)))
	if err != nil {
		return "", err
	}
	var found []string
	err = v.view(words.Of("store.looking.for.talk.too", "Prefix", prefix), func(t ledger.Tx) error {
		talks := t.Bucket(file.TalksBucket)
		if err := talks.Path(first); err != nil {
			return err
		}
		c := talks.B.Cursor()
		for k, _ := c.Seek(first); k != nil && len(found) < 2; k, _ = c.Next() {
			id := file.FormatID(k)
			if !strings.HasPrefix(id, typed) {
				break
			}
			found = append(found, id)
		}
		return nil
	})
	switch {
	case err != nil:
		return "", err
	case len(found) == 0:
		return "", words.Fail("store.talk.too", file.ErrNotFound, "ID", strconv.Quote(prefix))
	case len(found) > 1:
		return "", words.Fail("store.talk.too", file.ErrAmbiguous, "ID", strconv.Quote(prefix))
	}
	return found[0], nil
}

// recordsAtOnce is how many talks Records reads in one transaction. A long one
// would make writers wait whenever the file grows.
const recordsAtOnce = 16

// Records gives all talks whole, oldest first, reading as it goes: what changes
// meanwhile may or may not be seen. Talks may share the memory of their guides. After an error, which comes with a zero
// Record, there is nothing more. Those that there is no key to are left out:
// NoKey names them.
func (v *Vault) Records() iter.Seq2[guide.Record, error] {
	return func(yield func(guide.Record, error) bool) {
		var after file.Entry
		guides := ledger.LastGuide{}
		for {
			page, next, err := v.recordsAfter(after, &guides)
			if err != nil {
				yield(guide.Record{}, err)
				return
			}
			for _, r := range page {
				if !yield(r, nil) {
					return
				}
			}
			if next == after {
				return
			}
			after = next
		}
	}
}

// recordsAfter reads some talks behind an entry. Next is that entry when there
// are no more.
func (v *Vault) recordsAfter(after file.Entry, guides *ledger.LastGuide) (page []guide.Record, next file.Entry, err error) {
	next = after
	err = v.view(words.Of("store.reading.all.talks"), func(t ledger.Tx) error {
		l, err := t.List(file.RecentBucket).Read()
		if err != nil {
			return err
		}
		for e, err := range l.After(after) {
			if err != nil {
				return err
			}
			r, err := t.LoadWith(e.ID(), guides.Read)
			next = e
			if errors.Is(err, file.ErrForgotten) || errors.Is(err, file.ErrNoKey) {
				continue
			}
			if errors.Is(err, file.ErrNotFound) {
				err = file.Damaged(words.Of("store.talk.too", "ID", file.FormatID(e.ID())), words.Fail("store.list.names.and", nil))
			}
			if err != nil {
				return err
			}
			if page = append(page, r); len(page) == recordsAtOnce {
				break
			}
		}
		return nil
	})
	return page, next, err
}

// NoKey gives the ids of the talks that there is no key to, see ErrNoKey.
func (v *Vault) NoKey() (ids []string, err error) {
	err = v.view(words.Of("store.looking.for.talks.too"), func(t ledger.Tx) error {
		return t.Bucket(file.TalksBucket).B.ForEach(func(id, _ []byte) error {
			if _, err := t.Talk(id); errors.Is(err, file.ErrNoKey) {
				ids = append(ids, file.FormatID(id))
			}
			return nil // what else is wrong with one is told by who reads it
		})
	})
	return ids, err
}
