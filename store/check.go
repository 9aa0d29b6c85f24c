package store

import (
	"errors"

	bolt "go.etcd.io/bbolt"
)

// checkSum reads all records, without opening them: they are those that the
// state's sum is of. It notices a record that was put back from another time,
// in whatever company, as long as the state itself is not from that time too.
func (t coreTx) checkSum() error {
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
	format, err := version(t.bolt)
	if err != nil {
		return err
	}
	for _, k := range t.kinds().at(format) {
		switch {
		case k.hasBucket():
			if err := walk(t.bucket(k.Name).b); err != nil {
				return err
			}
		case k.Form == Alone && !k.Unsummed:
			got.swap(t.seal, nil, t.bucket(metaBucket).b.Get(k.Key))
		}
	}
	if got != st.Sum {
		return damaged(dataFile, errors.New("a part of it is older than the rest, or is missing"))
	}
	return nil
}
