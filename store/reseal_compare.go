package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"hash/maphash"

	"example.org/onetoone/store/keys"
)

// compareOpened checks that two files hold the same under their own keys, and
// the second one's structure.
func compareOpened(a, b tx) error {
	seed := maphash.MakeSeed()
	want, err := openedDigest(a, seed)
	if err != nil {
		return err
	}
	got, err := openedDigest(b, seed)
	if err != nil {
		return err
	}
	if got != want {
		return damaged("the copy under new keys", errors.New("it does not hold the same"))
	}
	for err := range b.bolt.Check() {
		return damaged("the copy under new keys", err)
	}
	return nil
}

// openedDigest reads everything, opened, without what depends on keys. The
// order of records does not count: hashes order some of them.
func openedDigest(t tx, seed maphash.Seed) (d digest, err error) {
	add := func(kind string, key, plain []byte) {
		var sum maphash.Hash
		sum.SetSeed(seed)
		for _, part := range [][]byte{[]byte(kind), key, plain} {
			sum.Write(eventKey(len(part)))
			sum.Write(part)
		}
		d.records++
		d.sum += sum.Sum64()
	}
	for _, name := range append(talkLists(), guidesBucket, goneBucket, classesBucket, rollsBucket) {
		hashed := name == guidesBucket || name == goneBucket
		b := t.bucket(name)
		err := b.b.ForEach(func(key, _ []byte) error {
			plain, err := b.get(key)
			if hashed {
				key = nil
			}
			add(name, key, plain)
			return err
		})
		if err != nil {
			return d, err
		}
	}
	plain, err := t.bucket(metaBucket).get(expiryKey)
	if err != nil {
		return d, err
	}
	add(metaBucket, expiryKey, plain)
	for e, err := range t.list(everyoneBucket).soonest() {
		if err != nil {
			return d, err
		}
		p, _, err := t.person(e)
		if err != nil {
			return d, err
		}
		p.Handle = keys.Handle{}
		plain, err := json.Marshal(p)
		if err != nil {
			return d, err
		}
		add(peopleBucket, nil, plain)
	}
	err = t.bucket(talksBucket).b.ForEach(func(id, _ []byte) error { return t.digestTalk(id, add) })
	return d, err
}

func (t tx) digestTalk(id []byte, add func(kind string, key, plain []byte)) error {
	k, err := t.talk(id)
	if err != nil {
		return err
	}
	records, err := k.records()
	if err != nil {
		return err
	}
	for _, r := range records {
		if !bytes.Equal(r.key, headKey) {
			add(k.id, r.key, r.plain)
		}
	}
	h, err := k.head()
	if err != nil {
		return err
	}
	g, err := t.bucket(guidesBucket).get(h.Guide)
	if err != nil {
		return err
	}
	h.Guide = nil
	plain, err := json.Marshal(h)
	add(k.id, g, plain)
	return err
}
