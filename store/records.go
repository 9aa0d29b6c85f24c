package store

import (
	"bytes"
	"errors"
	"iter"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/ledger"
)

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
		guides := lastGuide{}
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

// lastGuide is the guide that was read last: talks in a row mostly have the
// same one, which they then share.
type lastGuide struct {
	key   []byte
	guide script.Guide
}

func (l *lastGuide) read(t ledger.Tx, key []byte) (script.Guide, error) {
	if l.key != nil && bytes.Equal(l.key, key) {
		return l.guide, nil
	}
	g, err := t.Guide(key)
	if err == nil {
		l.key, l.guide = bytes.Clone(key), g
	}
	return g, err
}

// recordsAfter reads some talks behind an entry. Next is that entry when there
// are no more.
func (v *Vault) recordsAfter(after file.Entry, guides *lastGuide) (page []guide.Record, next file.Entry, err error) {
	next = after
	err = v.view("reading all talks", func(t ledger.Tx) error {
		l, err := t.List(file.RecentBucket).Read()
		if err != nil {
			return err
		}
		for e, err := range l.After(after) {
			if err != nil {
				return err
			}
			r, err := t.LoadWith(e.ID(), guides.read)
			next = e
			if errors.Is(err, file.ErrForgotten) || errors.Is(err, file.ErrNoKey) {
				continue
			}
			if errors.Is(err, file.ErrNotFound) {
				err = file.Damaged("talk "+file.FormatID(e.ID()), errors.New("a list names it, and it is missing"))
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
	err = v.view("looking for talks without a key", func(t ledger.Tx) error {
		return t.Bucket(file.TalksBucket).B.ForEach(func(id, _ []byte) error {
			if _, err := t.Talk(id); errors.Is(err, file.ErrNoKey) {
				ids = append(ids, file.FormatID(id))
			}
			return nil // what else is wrong with one is told by who reads it
		})
	})
	return ids, err
}
