package file

import (
	"encoding/json"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/guide/clock"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/seal"
)

const (
	Schema   = 9    // of the buckets; a higher one is refused, a lower one upgraded
	PageSize = 4096 // whatever the system's: larger pages only cost
	Packed   = 0.95 // how full pages get where records are only ever appended

	MetaBucket      = "meta"
	TalksBucket     = "talks"
	GuidesBucket    = "guides"
	PeopleBucket    = "people"
	NamesBucket     = "names"
	CardsBucket     = "cards"
	GoneBucket      = "gone"
	RecentBucket    = "recent"
	PendingBucket   = "pending"
	UndecidedBucket = "undecided"
	DueBucket       = "due"
	KeptBucket      = "kept"
	SeeBucket       = "see"
	EveryoneBucket  = "everyone"
	ClassesBucket   = "classes"
	RollsBucket     = "rolls"
	HeadsBucket     = "heads"
	RowsBucket      = "rows"
)

// Keys in the meta bucket. The first two hold plain bytes.
var (
	SchemaKey = []byte("schema")
	vaultKey  = []byte("vault")
	StateKey  = []byte("state")
	SpareKey  = []byte("spare")
	ExpiryKey = []byte("expiry")
	RosterKey = []byte("roster")
)

// Tx is a transaction on sealed buckets.
type Tx struct {
	Bolt *bolt.Tx
	Seal *seal.Sealer // of the index key
	Keys *Chain
	Work *Work // nil when it only reads
	Look looker
	Day  clock.Day // by which talks count as closed that nothing can write so
}

// Work is what a transaction does besides changing records.
type Work struct {
	State  State      // as it will be after the commit
	Ring   *keys.Ring // to be saved before the commit; nil is nothing to save
	Wrote  Remembered
	fresh  []keys.Handle // the keys that are new in it
	Unused []keys.Handle // what will be sealed with nothing after the commit
	// Touched are those of which the roster is to say something else than before.
	Touched map[Touched]bool
}

// Touched is a talk, or a person, and the bucket of the roster in which they are.
type Touched struct {
	Bucket string
	ID     [IDBytes]byte
}

// Touch notes that of somebody, or a talk, something else is to be listed.
func (w *Work) Touch(bucket string, id []byte) {
	if w.Touched == nil {
		w.Touched = map[Touched]bool{}
	}
	w.Touched[Touched{bucket, [IDBytes]byte(id)}] = true
}

// ReadTx is a transaction that only reads.
func (h *Handle) ReadTx(t *bolt.Tx, c *Chain) Tx {
	return Tx{Bolt: t, Seal: c.Index, Keys: c, Look: h.Looker(t)}
}

// WriteTx is a transaction that writes in a vault whose state is st.
func (h *Handle) WriteTx(t *bolt.Tx, c *Chain, st State) Tx {
	st.Writes++
	return Tx{Bolt: t, Seal: c.Index, Keys: c, Look: h.Looker(t), Work: &Work{State: st}}
}

// Bucket is a bucket whose values are sealed.
type Bucket struct {
	B    *bolt.Bucket
	Name string
	Talk []byte       // the id of the talk whose bucket it is, or nil
	Seal *seal.Sealer // seals the records
	Tx   Tx
}

// Bucket is one of those that layOut made. It has no records in a vault of a
// format that did not have it yet; otherwise there is nothing to work with, and
// guard tells.
func (t Tx) Bucket(name string) Bucket {
	return Bucket{B: t.Bolt.Bucket([]byte(name)), Name: name, Seal: t.Seal, Tx: t}
}

// Absent reports whether a bucket is of a later format than the file is.
func (b Bucket) Absent() bool {
	if b.B != nil {
		return false
	}
	format, err := Version(b.Tx.Bolt)
	return err == nil && b.Tx.Kinds().Of(b.Name).Since > format
}

// Each gives the records of a bucket, still sealed, once all of its pages were
// looked at.
func (b Bucket) Each(do func(key, record []byte) error) error {
	if b.Absent() {
		return nil
	}
	if err := b.Whole(); err != nil {
		return err
	}
	return b.B.ForEach(do)
}

// Opened gives the records of a bucket.
func (b Bucket) Opened(do func(key, plain []byte) error) error {
	return b.Each(func(key, record []byte) error {
		plain, err := b.Open(key, record)
		if err != nil {
			return err
		}
		return do(key, plain)
	})
}

// Label is that of the record under a key.
func (b Bucket) Label(key []byte) seal.Label { return b.Tx.Kinds().label(b.Name, b.Talk, key) }

// Get opens the record under key; nil is none.
func (b Bucket) Get(key []byte) ([]byte, error) {
	record, err := b.Record(key)
	if record == nil || err != nil {
		return nil, err
	}
	return b.Open(key, record)
}

// Record is the record under key as it is stored; nil is none.
func (b Bucket) Record(key []byte) ([]byte, error) {
	if b.Absent() {
		return nil, nil
	}
	if root := uint64(b.B.Root()); root != 0 && !b.Tx.Bolt.Writable() {
		record, err := b.Tx.Look.watch.Value(root, b.Tx.Look.view, key)
		return record, Told(err)
	}
	if err := b.Path(key); err != nil {
		return nil, err
	}
	return b.B.Get(key), nil
}

// Open opens a record that was found under key.
func (b Bucket) Open(key, record []byte) ([]byte, error) {
	plain, err := b.Seal.Open(b.Label(key), record)
	if err != nil {
		return nil, Damaged(words.Of("store.record", "Kind", b.Kind()), err)
	}
	return plain, nil
}

// Kind names the bucket in an error.
func (b Bucket) Kind() string {
	if b.Talk != nil {
		return b.Name + " (" + FormatID(b.Talk) + ")"
	}
	return b.Name
}

// Put seals a record and puts it under a key.
func (b Bucket) Put(key, plain []byte) error {
	return b.Store(key, b.Seal.Seal(b.Label(key), plain))
}

// Store puts a record that is sealed, and delete takes one away. Nothing else
// changes a bucket: the state's sum is of all the records there are.
func (b Bucket) Store(key, record []byte) error {
	old, err := b.Record(key)
	if err != nil {
		return err
	}
	b.Tx.Work.State.Sum.Swap(b.Tx.Seal, old, record)
	b.touch(key)
	return b.B.Put(key, record)
}

// touch notes of somebody whose record or card is written that something else is to be
// listed.
func (b Bucket) touch(key []byte) {
	if b.Name == PeopleBucket || b.Name == CardsBucket {
		b.Tx.Work.Touch(RowsBucket, key)
	}
}

// Delete takes the record under a key away.
func (b Bucket) Delete(key []byte) error {
	old, err := b.Record(key)
	if err != nil {
		return err
	}
	b.Tx.Work.State.Sum.Swap(b.Tx.Seal, old, nil)
	b.Tx.Look.watch.Deletes(b.Tx.Look.view)
	b.touch(key)
	return b.B.Delete(key)
}

// DeleteAll takes a talk's records away with their bucket. It opens none.
func (t Tx) DeleteAll(id []byte) error {
	talks := t.Bucket(TalksBucket)
	if err := talks.Path(id); err != nil {
		return err
	}
	own := talks.B.Bucket(id)
	if own == nil {
		return nil
	}
	if err := (Bucket{B: own, Tx: t}).Whole(); err != nil {
		return err
	}
	err := own.ForEach(func(_, record []byte) error {
		t.Work.State.Sum.Swap(t.Seal, record, nil)
		return nil
	})
	if err != nil {
		return err
	}
	t.Look.watch.Deletes(t.Look.view)
	t.Work.Touch(HeadsBucket, id)
	return talks.B.DeleteBucket(id)
}

// GetJSON reads the JSON under a key; found is whether there is any.
func (b Bucket) GetJSON(key []byte, to any) (found bool, err error) {
	plain, err := b.Get(key)
	if plain == nil || err != nil {
		return false, err
	}
	if err := json.Unmarshal(plain, to); err != nil {
		return true, Damaged(words.Of("store.record", "Kind", b.Kind()), err)
	}
	return true, nil
}

// PutJSON is Put for what is written as JSON.
func (b Bucket) PutJSON(key []byte, from any) error {
	plain, err := json.Marshal(from)
	if err != nil {
		return err
	}
	return b.Put(key, plain)
}
