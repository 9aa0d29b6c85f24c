package store

import (
	"encoding/json"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/guide"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/seal"
)

const (
	schema   = 8    // of the buckets; a higher one is refused, a lower one upgraded
	pageSize = 4096 // whatever the system's: larger pages only cost
	packed   = 0.95 // how full pages get where records are only ever appended

	metaBucket      = "meta"
	talksBucket     = "talks"
	guidesBucket    = "guides"
	peopleBucket    = "people"
	goneBucket      = "gone"
	recentBucket    = "recent"
	pendingBucket   = "pending"
	undecidedBucket = "undecided"
	dueBucket       = "due"
	keptBucket      = "kept"
	seeBucket       = "see"
	everyoneBucket  = "everyone"
	classesBucket   = "classes"
	rollsBucket     = "rolls"
)

// Keys in the meta bucket. The first two hold plain bytes.
var (
	schemaKey = []byte("schema")
	vaultKey  = []byte("vault")
	stateKey  = []byte("state")
	spareKey  = []byte("spare")
	expiryKey = []byte("expiry")
)

// coreTx is a transaction on sealed buckets.
type coreTx struct {
	bolt *bolt.Tx
	seal *seal.Sealer // of the index key
	keys *chain
	work *work // nil when it only reads
	look looker
	day  guide.Day // by which talks count as closed that nothing can write so
}

// work is what a transaction does besides changing records.
type work struct {
	state  state      // as it will be after the commit
	ring   *keys.Ring // to be saved before the commit; nil is nothing to save
	wrote  remembered
	fresh  []keys.Handle // the keys that are new in it
	unused []keys.Handle // what will be sealed with nothing after the commit
}

func (h *handle) readTx(t *bolt.Tx, c *chain) coreTx {
	return coreTx{bolt: t, seal: c.index, keys: c, look: h.looker(t)}
}

// writeTx is a transaction that writes in a vault whose state is st.
func (h *handle) writeTx(t *bolt.Tx, c *chain, st state) coreTx {
	st.Writes++
	return coreTx{bolt: t, seal: c.index, keys: c, look: h.looker(t), work: &work{state: st}}
}

// bucket is a bucket whose values are sealed.
type bucket struct {
	b    *bolt.Bucket
	name string
	talk []byte       // the id of the talk whose bucket it is, or nil
	seal *seal.Sealer // seals the records
	tx   coreTx
}

// bucket is one of those that layOut made. It has no records in a vault of a
// format that did not have it yet; otherwise there is nothing to work with, and
// guard tells.
func (t coreTx) bucket(name string) bucket {
	return bucket{b: t.bolt.Bucket([]byte(name)), name: name, seal: t.seal, tx: t}
}

// absent reports whether a bucket is of a later format than the file is.
func (b bucket) absent() bool {
	if b.b != nil {
		return false
	}
	format, err := version(b.tx.bolt)
	return err == nil && b.tx.kinds().of(b.name).Since > format
}

// each gives the records of a bucket, still sealed, once all of its pages were
// looked at.
func (b bucket) each(do func(key, record []byte) error) error {
	if b.absent() {
		return nil
	}
	if err := b.whole(); err != nil {
		return err
	}
	return b.b.ForEach(do)
}

// opened gives the records of a bucket.
func (b bucket) opened(do func(key, plain []byte) error) error {
	return b.each(func(key, record []byte) error {
		plain, err := b.open(key, record)
		if err != nil {
			return err
		}
		return do(key, plain)
	})
}

// label is that of the record under a key.
func (b bucket) label(key []byte) seal.Label { return b.tx.kinds().label(b.name, b.talk, key) }

// get opens the record under key; nil is none.
func (b bucket) get(key []byte) ([]byte, error) {
	record, err := b.record(key)
	if record == nil || err != nil {
		return nil, err
	}
	return b.open(key, record)
}

// record is the record under key as it is stored; nil is none.
func (b bucket) record(key []byte) ([]byte, error) {
	if b.absent() {
		return nil, nil
	}
	if err := b.path(key); err != nil {
		return nil, err
	}
	return b.b.Get(key), nil
}

// open opens a record that was found under key.
func (b bucket) open(key, record []byte) ([]byte, error) {
	plain, err := b.seal.Open(b.label(key), record)
	if err != nil {
		return nil, damaged("a record in "+b.kind(), err)
	}
	return plain, nil
}

// kind names the bucket in an error.
func (b bucket) kind() string {
	if b.talk != nil {
		return b.name + " (" + formatID(b.talk) + ")"
	}
	return b.name
}

func (b bucket) put(key, plain []byte) error {
	return b.store(key, b.seal.Seal(b.label(key), plain))
}

// store puts a record that is sealed, and delete takes one away. Nothing else
// changes a bucket: the state's sum is of all the records there are.
func (b bucket) store(key, record []byte) error {
	old, err := b.record(key)
	if err != nil {
		return err
	}
	b.tx.work.state.Sum.swap(b.tx.seal, old, record)
	return b.b.Put(key, record)
}

func (b bucket) delete(key []byte) error {
	old, err := b.record(key)
	if err != nil {
		return err
	}
	b.tx.work.state.Sum.swap(b.tx.seal, old, nil)
	b.tx.look.watch.Deletes(b.tx.look.view)
	return b.b.Delete(key)
}

// deleteAll takes a talk's records away with their bucket. It opens none.
func (t coreTx) deleteAll(id []byte) error {
	talks := t.bucket(talksBucket)
	if err := talks.path(id); err != nil {
		return err
	}
	own := talks.b.Bucket(id)
	if own == nil {
		return nil
	}
	if err := (bucket{b: own, tx: t}).whole(); err != nil {
		return err
	}
	err := own.ForEach(func(_, record []byte) error {
		t.work.state.Sum.swap(t.seal, record, nil)
		return nil
	})
	if err != nil {
		return err
	}
	t.look.watch.Deletes(t.look.view)
	return talks.b.DeleteBucket(id)
}

func (b bucket) getJSON(key []byte, to any) (found bool, err error) {
	plain, err := b.get(key)
	if plain == nil || err != nil {
		return false, err
	}
	if err := json.Unmarshal(plain, to); err != nil {
		return true, damaged("a record in "+b.kind(), err)
	}
	return true, nil
}

func (b bucket) putJSON(key []byte, from any) error {
	plain, err := json.Marshal(from)
	if err != nil {
		return err
	}
	return b.put(key, plain)
}
