package store

import (
	"hash/maphash"

	bolt "go.etcd.io/bbolt"
)

// digest tells two files' contents apart.
type digest struct {
	records int
	sum     uint64
}

// digestOf reads everything but the state record, which compaction changes.
func digestOf(t *bolt.Tx, seed maphash.Seed) (digest, error) {
	var d digest
	var sum maphash.Hash
	sum.SetSeed(seed)
	var walk func(b *bolt.Bucket) error
	walk = func(b *bolt.Bucket) error {
		return b.ForEach(func(k, val []byte) error {
			if string(k) == string(stateKey) {
				return nil
			}
			d.records++
			sum.Write(eventKey(len(k)))
			sum.Write(k)
			if val == nil {
				return walk(b.Bucket(k))
			}
			sum.Write(eventKey(len(val)))
			sum.Write(val)
			return nil
		})
	}
	err := t.ForEach(func(name []byte, b *bolt.Bucket) error {
		sum.Write(name)
		return walk(b)
	})
	d.sum = sum.Sum64()
	return d, err
}

// compactChunk is how many bytes are copied in one transaction.
const compactChunk = 4 << 20
