package file

import (
	"errors"
	"slices"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/seal"
)

// spareKeys are made at once: a new talk then seldom waits for the keyring to
// be written.
const spareKeys = 32

// Sealer is the Sealer of a key, one that is new in the transaction included.
func (t Tx) Sealer(h keys.Handle) (*seal.Sealer, error) {
	var ring *keys.Ring
	if t.Work != nil {
		ring = t.Work.Ring
	}
	return t.Keys.Sealer(h, ring)
}

// NewKey is the handle of a key that nothing was ever sealed with. It is on
// disk before the transaction is committed.
func (t Tx) NewKey() (keys.Handle, error) {
	meta := t.Bucket(MetaBucket)
	b, err := meta.Get(SpareKey)
	if err != nil {
		return keys.Handle{}, err
	}
	var spare []keys.Handle
	for h := range slices.Chunk(b, keys.HandleSize) {
		if len(h) != keys.HandleSize {
			return keys.Handle{}, Damaged(words.Of("store.list.spare.keys"), nil)
		}
		spare = append(spare, keys.Handle(h))
	}
	if len(spare) == 0 {
		spare = t.makeKeys()
	}
	last := len(spare) - 1
	left := make([]byte, 0, last*keys.HandleSize)
	for _, h := range spare[:last] {
		left = append(left, h[:]...)
	}
	return spare[last], meta.Put(SpareKey, left)
}

func (t Tx) makeKeys() (fresh []keys.Handle) {
	loose := t.Keys.Loose
	there := len(loose) > 0 && t.Work.fresh == nil
	if t.Work.Ring == nil && (!there || t.Keys.stale) { // in one copy alone a key is not safe yet
		t.Work.Ring = t.Keys.Change()
	}
	if there {
		t.Work.fresh = loose
		return loose
	}
	for range spareKeys {
		fresh = append(fresh, t.Work.Ring.NewKey())
	}
	t.Work.fresh = slices.Concat(t.Work.fresh, fresh)
	return fresh
}

// Finish writes the state, once all else is written: with the keys that are
// sealed with nothing after this transaction.
func (t Tx) Finish() error {
	st := &t.Work.State
	st.Unused = append(t.Keys.InRing(st.Unused), t.Work.Unused...)
	st.Keys = uint64(t.Keys.Current().Generation())
	if t.Work.Ring != nil {
		st.Keys++ // it is saved before the commit
	}
	return t.PutState()
}

// SaveKeys puts on disk, before the commit, what the transaction asks of the
// keyring.
func (t Tx) SaveKeys() error {
	if t.Work.Ring == nil {
		return nil
	}
	err := t.Keys.Save(t.Work.Ring)
	if err == nil || errors.Is(err, keys.ErrTwin) {
		t.Keys.Loose = t.Work.fresh
	}
	return err
}

// Committed notes what the transaction did to the keys, and what it wrote.
func (t Tx) Committed() {
	t.Keys.Last.update(t.Work.Wrote)
	if len(t.Work.fresh) > 0 {
		t.Keys.Loose = nil
	}
	t.Keys.Unused = append(t.Keys.Unused, t.Work.Unused...)
}

// Nobody reports whether a handle is the zero one, which stands for the index
// key: talks that name nobody are sealed with that. So the keyring, which is
// read at every start, has a key for each person, and not one for each talk.
func Nobody(h keys.Handle) bool { return h == keys.Handle{} }
