package store

import (
	"errors"

	bolt "go.etcd.io/bbolt"
)

// Verify reads everything: that every record opens, every talk is whole,
// every list fits together, and that none of it is older than the rest. It
// returns ErrDamaged, with the first thing that is not so. It takes time in
// proportion to the vault, about what Compact takes.
func (v *Vault) Verify() error {
	return v.view("checking the whole vault", tx.verify)
}

func (t tx) verify() error {
	for err := range t.bolt.Check() {
		return damaged(dataFile, err)
	}
	if err := t.checkSum(); err != nil {
		return err
	}
	if err := t.verifyTalks(); err != nil {
		return err
	}
	for _, name := range []string{guidesBucket, goneBucket} {
		b := t.bucket(name)
		if err := b.b.ForEach(func(key, record []byte) error { _, err := b.open(key, record); return err }); err != nil {
			return err
		}
	}
	for _, name := range talkLists() {
		for _, err := range t.list(name).soonest() {
			if err != nil {
				return err
			}
		}
	}
	for e, err := range t.list(everyoneBucket).soonest() {
		if err == nil {
			_, _, err = t.person(e)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (t tx) verifyTalks() error {
	return t.bucket(talksBucket).b.ForEach(func(id, _ []byte) error {
		_, err := t.load(id)
		if errors.Is(err, errForgotten) {
			return nil
		}
		return err
	})
}

// checkSum reads all records, without opening them: they are those that the
// state's sum is of. It notices a record that was put back from another time,
// in whatever company, as long as the state itself is not from that time too.
func (t tx) checkSum() error {
	st, err := t.state()
	if err != nil {
		return err
	}
	var got sum
	var walk func(b *bolt.Bucket) error
	walk = func(b *bolt.Bucket) error {
		return b.ForEach(func(key, record []byte) error {
			if record == nil {
				return walk(b.Bucket(key))
			}
			got.swap(t.seal, nil, record)
			return nil
		})
	}
	for _, name := range sealedBuckets() {
		if err := walk(t.bucket(name).b); err != nil {
			return err
		}
	}
	spare := t.bucket(metaBucket).b.Get(spareKey)
	if got.swap(t.seal, nil, spare); got != st.Sum {
		return damaged(dataFile, errors.New("a part of it is older than the rest, or is missing"))
	}
	return nil
}
