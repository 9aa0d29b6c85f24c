package file

import (
	"errors"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/pages"
)

// looker lets package pages look, in one transaction, at what bbolt is about
// to read.
type looker struct {
	watch *pages.Watch
	view  pages.View
}

// Looker is what looks at the pages of one transaction.
func (h *Handle) Looker(t *bolt.Tx) looker {
	return looker{h.watch, pages.View{Tx: t.ID(), High: uint64(t.Size()) / pages.Size}}
}

// Path checks the way to a key.
func (b Bucket) Path(key []byte) error {
	if b.Tx.Work != nil {
		place := pages.Place{Name: b.Name}
		copy(place.In[:], b.Talk)
		return Told(b.Tx.Look.watch.Way(place, uint64(b.B.Root()), b.Tx.Look.view, key))
	}
	return Told(b.Tx.Look.watch.Path(uint64(b.B.Root()), b.Tx.Look.view, key))
}

// Whole checks all pages of a bucket.
func (b Bucket) Whole() error {
	return Told(b.Tx.Look.watch.Tree(uint64(b.B.Root()), b.Tx.Look.view))
}

// Top checks the pages of a bucket, but not those of the buckets in it.
func (b Bucket) Top() error {
	if b.B.Root() == 0 {
		return nil
	}
	return Told(b.Tx.Look.watch.Top(uint64(b.B.Root()), b.Tx.Look.view))
}

// All checks every page that is in use.
func (h *Handle) All(t *bolt.Tx) error {
	return Told(h.watch.Tree(uint64(t.Cursor().Bucket().Root()), h.Looker(t).view))
}

// Told says what was found as any other damage.
func Told(err error) error {
	if errors.Is(err, pages.ErrBroken) {
		return Damaged(words.Of("store.data.file"), err)
	}
	return err
}
