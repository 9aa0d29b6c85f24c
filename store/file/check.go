package file

import (
	"example.org/onetoone/guide/words"
	bolt "go.etcd.io/bbolt"
)

// CheckSum reads all records, without opening them: they are those that the
// state's sum is of. It notices a record that was put back from another time,
// in whatever company, as long as the state itself is not from that time too.
func (t Tx) CheckSum() error {
	st, err := t.State()
	if err != nil {
		return err
	}
	var got Sum
	var walk func(b *bolt.Bucket) error
	walk = func(b *bolt.Bucket) error {
		return b.ForEach(func(key, record []byte) error {
			if record == nil {
				return walk(b.Bucket(key))
			}
			got.Swap(t.Seal, nil, record)
			return nil
		})
	}
	format, err := Version(t.Bolt)
	if err != nil {
		return err
	}
	for _, k := range t.Kinds().at(format) {
		switch {
		case k.hasBucket():
			if err := walk(t.Bucket(k.Name).B); err != nil {
				return err
			}
		case k.Form == Alone && !k.Unsummed:
			got.Swap(t.Seal, nil, t.Bucket(MetaBucket).B.Get(k.Key))
		}
	}
	if got != st.Sum {
		return Damaged(words.Of("store.named", "Name", DataFile), words.Fail("store.part.older.than", nil))
	}
	return nil
}
