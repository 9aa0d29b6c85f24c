package ledger

import (
	"bytes"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
)

// setOwner writes which key a talk's records are sealed with from now on, and
// gives the talk as that key opens it.
func (t Tx) setOwner(k Talk, h keys.Handle) (Talk, error) {
	s, err := t.Sealer(h)
	if err != nil {
		return k, err
	}
	k.Seal, k.Handle = s, h
	return k, k.Store(file.OwnerKey, t.Seal.Seal(k.Label(file.OwnerKey), h[:]))
}

// owner reads which key a talk's records are sealed with.
func (t Tx) owner(b file.Bucket) (keys.Handle, error) {
	record, err := b.Record(file.OwnerKey)
	if err != nil {
		return keys.Handle{}, err
	}
	if t.Work != nil {
		if last := t.Keys.Last.Owner; record != nil && bytes.Equal(last.Talk, b.Talk) && bytes.Equal(last.Record, record) {
			return last.Handle, nil
		}
	}
	plain, err := t.Seal.Open(b.Label(file.OwnerKey), record)
	if err != nil || len(plain) != keys.HandleSize {
		return keys.Handle{}, words.Fail("store.does.not.say", nil)
	}
	if t.Work != nil {
		t.Work.Wrote.Owner = file.ReadOwner{Talk: b.Talk, Record: bytes.Clone(record), Handle: keys.Handle(plain)}
	}
	return keys.Handle(plain), nil
}

// MoveKey seals what is stored of a talk with another key.
func (t Tx) MoveKey(k Talk, h keys.Handle) (Talk, error) {
	if h == k.Handle {
		return k, nil
	}
	plain, err := k.Records()
	if err != nil {
		return k, err
	}
	if k, err = t.setOwner(k, h); err != nil {
		return k, err
	}
	for _, r := range plain {
		if err := k.Put(r.Key, r.Plain); err != nil {
			return k, err
		}
	}
	return k, nil
}

// Record is one of a talk's, opened.
type Record struct{ Key, Plain []byte }

// Records opens everything that a talk's own key seals.
func (k Talk) Records() (out []Record, err error) {
	if err := k.Whole(); err != nil {
		return nil, err
	}
	c := k.B.Cursor()
	for key, sealed := c.First(); key != nil; key, sealed = c.Next() {
		if bytes.Equal(key, file.OwnerKey) {
			continue
		}
		plain, err := k.Open(key, sealed)
		if err != nil {
			return nil, err
		}
		out = append(out, Record{bytes.Clone(key), plain})
	}
	return out, nil
}
