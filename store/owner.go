package store

import (
	"bytes"
	"errors"
	"slices"

	"example.org/onetoone/guide"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/seal"
)

// ownerKey is where a talk's bucket says which key its records are sealed
// with: the handle of it, under the index key.
var ownerKey = []byte{0xfd}

// spareKeys are made at once: a new talk then seldom waits for the keyring to
// be written.
const spareKeys = 32

func (t tx) sealer(h keys.Handle) (*seal.Sealer, error) {
	var ring *keys.Ring
	if t.work != nil {
		ring = t.work.ring
	}
	return t.keys.sealer(h, ring)
}

// newKey is the handle of a key that nothing was ever sealed with. It is on
// disk before the transaction is committed.
func (t tx) newKey() (keys.Handle, error) {
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

func (t tx) makeKeys() (fresh []keys.Handle) {
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
func (t tx) finish() error {
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
func (t tx) saveKeys() error {
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
func (t tx) committed() {
	t.keys.last.update(t.work.wrote)
	if len(t.work.fresh) > 0 {
		t.keys.loose = nil
	}
	t.keys.unused = append(t.keys.unused, t.work.unused...)
}

// setOwner writes which key a talk's records are sealed with from now on, and
// gives the talk as that key opens it.
func (t tx) setOwner(k talk, h keys.Handle) (talk, error) {
	s, err := t.sealer(h)
	if err != nil {
		return k, err
	}
	k.seal, k.handle = s, h
	return k, k.store(ownerKey, t.seal.Seal(k.label(ownerKey), h[:]))
}

// owner reads which key a talk's records are sealed with.
func (t tx) owner(b bucket) (keys.Handle, error) {
	record, err := b.record(ownerKey)
	if err != nil {
		return keys.Handle{}, err
	}
	if t.work != nil {
		if last := t.keys.last.owner; record != nil && bytes.Equal(last.talk, b.talk) && bytes.Equal(last.record, record) {
			return last.handle, nil
		}
	}
	plain, err := t.seal.Open(b.label(ownerKey), record)
	if err != nil || len(plain) != keys.HandleSize {
		return keys.Handle{}, errors.New("it does not say what its key is")
	}
	if t.work != nil {
		t.work.wrote.owner = readOwner{b.talk, bytes.Clone(record), keys.Handle(plain)}
	}
	return keys.Handle(plain), nil
}

// nobody reports whether a handle is the zero one, which stands for the index
// key: talks that name nobody are sealed with that. So the keyring, which is
// read at every start, has a key for each person, and not one for each talk.
func nobody(h keys.Handle) bool { return h == keys.Handle{} }

// keyFor is the handle of the key for a talk's records: that of the person, a
// new one where there is no record of them, the zero one where it is nobody.
func (t tx) keyFor(now guide.Header) (keys.Handle, error) {
	if guide.SameName(now.Person) == "" {
		return keys.Handle{}, nil
	}
	p, found, err := t.person(t.personEntry(now.Person))
	if err != nil || found {
		return p.Handle, err
	}
	return t.newKey()
}

// moveKey seals what is stored of a talk with the key that its header now
// asks for.
func (t tx) moveKey(k talk, old, now guide.Header) (talk, error) {
	if guide.SameName(old.Person) == guide.SameName(now.Person) {
		return k, nil
	}
	h, err := t.keyFor(now)
	if err != nil || h == k.handle {
		return k, err
	}
	plain, err := k.records()
	if err != nil {
		return k, err
	}
	if k, err = t.setOwner(k, h); err != nil {
		return k, err
	}
	for _, r := range plain {
		if err := k.put(r.key, r.plain); err != nil {
			return k, err
		}
	}
	return k, nil
}

// record is one of a talk's, opened.
type record struct{ key, plain []byte }

// records opens everything that a talk's own key seals.
func (k talk) records() (out []record, err error) {
	if err := k.whole(); err != nil {
		return nil, err
	}
	c := k.b.Cursor()
	for key, sealed := c.First(); key != nil; key, sealed = c.Next() {
		if bytes.Equal(key, ownerKey) {
			continue
		}
		plain, err := k.open(key, sealed)
		if err != nil {
			return nil, err
		}
		out = append(out, record{bytes.Clone(key), plain})
	}
	return out, nil
}
