package store

import (
	"bytes"
	"errors"

	"example.org/onetoone/guide"
	"example.org/onetoone/store/keys"
)

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
