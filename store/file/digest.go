package file

import (
	"hash/maphash"

	bolt "go.etcd.io/bbolt"
)

// Digest tells two files' contents apart.
type Digest struct {
	Records int
	Sum     uint64
}

// DigestOf reads everything but the state record, which compaction changes.
func DigestOf(t *bolt.Tx, seed maphash.Seed) (Digest, error) {
	var d Digest
	var sum maphash.Hash
	sum.SetSeed(seed)
	var walk func(b *bolt.Bucket) error
	walk = func(b *bolt.Bucket) error {
		return b.ForEach(func(k, val []byte) error {
			if string(k) == string(StateKey) {
				return nil
			}
			d.Records++
			sum.Write(EventKey(len(k)))
			sum.Write(k)
			if val == nil {
				return walk(b.Bucket(k))
			}
			sum.Write(EventKey(len(val)))
			sum.Write(val)
			return nil
		})
	}
	err := t.ForEach(func(name []byte, b *bolt.Bucket) error {
		sum.Write(name)
		return walk(b)
	})
	d.Sum = sum.Sum64()
	return d, err
}

// CompactChunk is how many bytes are copied in one transaction.
const CompactChunk = 4 << 20
