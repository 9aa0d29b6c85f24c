package store

import (
	"errors"
	"slices"

	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/seal"
)

// spareKeys are made at once: a new talk then seldom waits for the keyring to
// be written.
const spareKeys = 32

func (t coreTx) sealer(h keys.Handle) (*seal.Sealer, error) {
	var ring *keys.Ring
	if t.work != nil {
		ring = t.work.ring
	}
	return t.keys.sealer(h, ring)
}

// newKey is the handle of a key that nothing was ever sealed with. It is on
// disk before the transaction is committed.
func (t coreTx) newKey() (keys.Handle, error) {
	meta := t.bucket(metaBucket)
	b, err := meta.get(spareKey)
	if err != nil {
		return keys.Handle{}, err
	}
	var spare []keys.Handle
	for h := range slices.Chunk(b, keys.HandleSize) {
		if len(h) != keys.HandleSize {
			return keys.Handle{}, damaged("the list of spare keys", nil)
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
	return spare[last], meta.put(spareKey, left)
}

func (t coreTx) makeKeys() (fresh []keys.Handle) {
	loose := t.keys.loose
	there := len(loose) > 0 && t.work.fresh == nil
	if t.work.ring == nil && (!there || t.keys.stale) { // in one copy alone a key is not safe yet
		t.work.ring = t.keys.change()
	}
	if there {
		t.work.fresh = loose
		return loose
	}
	for range spareKeys {
		fresh = append(fresh, t.work.ring.NewKey())
	}
	t.work.fresh = slices.Concat(t.work.fresh, fresh)
	return fresh
}

// finish writes the state, once all else is written: with the keys that are
// sealed with nothing after this transaction.
func (t coreTx) finish() error {
	st := &t.work.state
	st.Unused = append(t.keys.inRing(st.Unused), t.work.unused...)
	st.Keys = uint64(t.keys.current().Generation())
	if t.work.ring != nil {
		st.Keys++ // it is saved before the commit
	}
	return t.putState()
}

// saveKeys puts on disk, before the commit, what the transaction asks of the
// keyring.
func (t coreTx) saveKeys() error {
	if t.work.ring == nil {
		return nil
	}
	err := t.keys.save(t.work.ring)
	if err == nil || errors.Is(err, keys.ErrTwin) {
		t.keys.loose = t.work.fresh
	}
	return err
}

// committed notes what the transaction did to the keys, and what it wrote.
func (t coreTx) committed() {
	t.keys.last.update(t.work.wrote)
	if len(t.work.fresh) > 0 {
		t.keys.loose = nil
	}
	t.keys.unused = append(t.keys.unused, t.work.unused...)
}

// nobody reports whether a handle is the zero one, which stands for the index
// key: talks that name nobody are sealed with that. So the keyring, which is
// read at every start, has a key for each person, and not one for each talk.
func nobody(h keys.Handle) bool { return h == keys.Handle{} }
