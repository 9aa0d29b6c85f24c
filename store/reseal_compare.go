package store

import (
	"crypto/sha256"
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

// reader adds up what a file holds, opened, without what depends on keys. The
// order of records does not count: hashes order some of them.
type reader struct {
	tx
	seed maphash.Seed
	sum  digest
}

// openedDigest reads everything that the table of records says is copied.
func openedDigest(t tx, seed maphash.Seed) (digest, error) {
	r := &reader{tx: t, seed: seed}
	for i := range t.kinds() {
		if err := r.kind(&t.kinds()[i]); err != nil {
			return r.sum, err
		}
	}
	return r.sum, nil
}

func (r *reader) add(kind string, key, plain []byte) {
	var sum maphash.Hash
	sum.SetSeed(r.seed)
	for _, part := range [][]byte{[]byte(kind), key, plain} {
		sum.Write(eventKey(len(part)))
		sum.Write(part)
	}
	r.sum.records++
	r.sum.sum += sum.Sum64()
}

func (r *reader) kind(k *Kind) error {
	switch {
	case k.Form == OfTalks:
		return r.bucket(k.Name).b.ForEach(func(id, _ []byte) error { return r.talk(id) })
	case k.Anew, k.Form == InTalk, k.Form == OfEvents, k.Form == InFile:
		return nil
	case k.Form == Alone:
		plain, err := r.bucket(metaBucket).get(k.Key)
		r.add(k.Name, nil, plain)
		return err
	}
	found := 0
	err := r.bucket(k.Name).opened(func(key, plain []byte) (err error) {
		if plain, err = k.rekeyed(plain, r.turned()); err != nil {
			return err
		}
		if k.Listed != "" {
			found++
			err = r.listed(k, key)
		}
		if k.Form == ByHash {
			key = nil
		}
		r.add(k.Name, key, plain)
		return err
	})
	if err != nil || k.Listed == "" {
		return err
	}
	l, err := r.list(k.Listed).read()
	if err == nil && l.dir.total() != found {
		err = l.list.broken()
	}
	return err
}

// listed returns nil for the key of a record that is on the list of its kind.
func (r *reader) listed(k *Kind, key []byte) error {
	var e entry
	copy(e[:], key)
	there, err := r.list(k.Listed).has(e)
	if err == nil && !there {
		err = r.list(k.Listed).broken()
	}
	return err
}

// turned puts in the place of a key what does not depend on it.
func (r *reader) turned() Turned {
	return Turned{
		Handle: func(keys.Handle) keys.Handle { return keys.Handle{} },
		Named: func(bucket string, key []byte) ([]byte, error) {
			plain, err := r.bucket(bucket).get(key)
			if err == nil && plain == nil {
				err = missingNamed(bucket)
			}
			sum := sha256.Sum256(plain)
			return sum[:], err
		},
	}
}

func missingNamed(bucket string) error {
	return damaged("a record in "+bucket+" that another names", errors.New("it is missing"))
}

func (r *reader) talk(id []byte) error {
	k, err := r.tx.talk(id)
	if err != nil {
		return err
	}
	records, err := k.records()
	if err != nil {
		return err
	}
	for _, one := range records {
		plain, err := turnInTalk(r.tx, one, r.turned())
		if err != nil {
			return err
		}
		r.add(k.id, one.key, plain)
	}
	return nil
}
