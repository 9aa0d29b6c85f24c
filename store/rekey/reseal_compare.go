package rekey

import (
	"crypto/sha256"
	"hash/maphash"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/ledger"
)

// compareOpened checks that two files hold the same under their own keys, and
// the second one's structure.
func compareOpened(a, b ledger.Tx) error {
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
		return file.Damaged(words.Of("store.copy.under.new"), words.Fail("store.does.not.hold", nil))
	}
	for err := range b.Bolt.Check() {
		return file.Damaged(words.Of("store.copy.under.new"), err)
	}
	return nil
}

// reader adds up what a file holds, opened, without what depends on keys. The
// order of records does not count: hashes order some of them.
type reader struct {
	ledger.Tx
	seed maphash.Seed
	sum  file.Digest
}

// openedDigest reads everything that the table of records says is copied.
func openedDigest(t ledger.Tx, seed maphash.Seed) (file.Digest, error) {
	r := &reader{Tx: t, seed: seed}
	for i := range t.Kinds() {
		if err := r.kind(&t.Kinds()[i]); err != nil {
			return r.sum, err
		}
	}
	return r.sum, nil
}

func (r *reader) add(kind string, key, plain []byte) {
	var sum maphash.Hash
	sum.SetSeed(r.seed)
	for _, part := range [][]byte{[]byte(kind), key, plain} {
		sum.Write(file.EventKey(len(part)))
		sum.Write(part)
	}
	r.sum.Records++
	r.sum.Sum += sum.Sum64()
}

func (r *reader) kind(k *file.Kind) error {
	switch {
	case k.Form == file.OfTalks:
		return r.Bucket(k.Name).B.ForEach(func(id, _ []byte) error { return r.talk(id) })
	case k.Anew, k.Form == file.InTalk, k.Form == file.OfEvents, k.Form == file.InFile:
		return nil
	case k.Form == file.Alone:
		plain, err := r.Bucket(file.MetaBucket).Get(k.Key)
		r.add(k.Name, nil, plain)
		return err
	case k.Form == file.OfPeople:
		return r.OfPeople(k, func(e file.Entry, _ keys.Handle, plain []byte) error {
			r.add(k.Name, e.ID(), plain)
			return nil
		})
	}
	found := 0
	err := r.Bucket(k.Name).Opened(func(key, plain []byte) (err error) {
		if plain, err = k.Rekeyed(plain, r.turned()); err != nil {
			return err
		}
		if k.Listed != "" {
			found++
			err = r.listed(k, key)
		}
		if k.Form == file.ByHash {
			key = nil
		}
		r.add(k.Name, key, plain)
		return err
	})
	if err != nil || k.Listed == "" {
		return err
	}
	l, err := r.List(k.Listed).Read()
	if err == nil && l.Dir.Total() != found {
		err = l.List.Broken()
	}
	return err
}

// listed returns nil for the key of a record that is on the list of its kind.
func (r *reader) listed(k *file.Kind, key []byte) error {
	there, err := r.List(k.Listed).Has(file.PersonEntry(key))
	if err == nil && !there {
		err = r.List(k.Listed).Broken()
	}
	return err
}

// turned puts in the place of a key what does not depend on it.
func (r *reader) turned() file.Turned {
	return file.Turned{
		Handle: func(keys.Handle) keys.Handle { return keys.Handle{} },
		Named: func(bucket string, key []byte) ([]byte, error) {
			plain, err := r.Bucket(bucket).Get(key)
			if err == nil && plain == nil {
				err = missingNamed(bucket)
			}
			sum := sha256.Sum256(plain)
			return sum[:], err
		},
	}
}

func missingNamed(bucket string) error {
	return file.Damaged(words.Of("store.record.another.names", "Bucket", bucket), words.Fail("store.missing", nil))
}

func (r *reader) talk(id []byte) error {
	k, err := r.Tx.Talk(id)
	if err != nil {
		return err
	}
	records, err := k.Records()
	if err != nil {
		return err
	}
	for _, one := range records {
		plain, err := turnInTalk(r.Tx, one, r.turned())
		if err != nil {
			return err
		}
		r.add(k.ID, one.Key, plain)
	}
	return nil
}
