package store

import (
	"errors"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/store/pages"
)

// looker lets package pages look, in one transaction, at what bbolt is about
// to read.
type looker struct {
	watch *pages.Watch
	view  pages.View
}

func (h *handle) looker(t *bolt.Tx) looker {
	return looker{h.watch, pages.View{Tx: t.ID(), High: uint64(t.Size()) / pages.Size}}
}

// path checks the way to a key.
func (b bucket) path(key []byte) error {
	if b.tx.work != nil {
		place := pages.Place{Name: b.name}
		copy(place.In[:], b.talk)
		return told(b.tx.look.watch.Way(place, uint64(b.b.Root()), b.tx.look.view, key))
	}
	return told(b.tx.look.watch.Path(uint64(b.b.Root()), b.tx.look.view, key))
}

// whole checks all pages of a bucket.
func (b bucket) whole() error {
	return told(b.tx.look.watch.Tree(uint64(b.b.Root()), b.tx.look.view))
}

// top checks the pages of a bucket, but not those of the buckets in it.
func (b bucket) top() error {
	if b.b.Root() == 0 {
		return nil
	}
	return told(b.tx.look.watch.Top(uint64(b.b.Root()), b.tx.look.view))
}

// all checks every page that is in use.
func (h *handle) all(t *bolt.Tx) error {
	return told(h.watch.Tree(uint64(t.Cursor().Bucket().Root()), h.looker(t).view))
}

// told says what was found as any other damage.
func told(err error) error {
	if errors.Is(err, pages.ErrBroken) {
		return damaged("the data file", err)
	}
	return err
}
