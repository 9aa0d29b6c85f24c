package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/seal"
)

const (
	schema   = 3    // of the buckets; a higher one is refused
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
	everyoneBucket  = "everyone"
)

// talkLists are the lists that talks are on.
func talkLists() []string {
	return []string{recentBucket, pendingBucket, undecidedBucket, dueBucket, keptBucket}
}

func listBuckets() []string { return append(talkLists(), everyoneBucket) }

func sealedBuckets() []string {
	return append(listBuckets(), talksBucket, guidesBucket, peopleBucket, goneBucket)
}

// Keys in the meta bucket. The first two hold plain bytes.
var (
	schemaKey    = []byte("schema")
	vaultKey     = []byte("vault")
	stateKey     = []byte("state")
	spareKey     = []byte("spare")
	retentionKey = []byte("expiry")
)

// state is the sealed record of the meta bucket. That it opens shows that the
// keys and the file belong together.
type state struct {
	// Erased is set when something was removed that must not linger in the
	// free space of the file.
	Erased bool `json:"erased"`
	// Unused are keys that nothing is sealed with any more, and that may
	// still be in the keyring.
	Unused []keys.Handle `json:"unused,omitempty"`
}

// tx is a transaction on sealed buckets.
type tx struct {
	bolt *bolt.Tx
	seal *seal.Sealer // of the index key
	keys *chain
	work *work // nil when it only reads
}

// work is what a transaction does besides changing records.
type work struct {
	ring   *keys.Ring    // to be saved before the commit; nil is nothing to save
	fresh  []keys.Handle // the keys that are new in it
	unused []keys.Handle // what will be sealed with nothing after the commit
}

func readTx(t *bolt.Tx, c *chain) tx  { return tx{bolt: t, seal: c.index, keys: c} }
func writeTx(t *bolt.Tx, c *chain) tx { return tx{bolt: t, seal: c.index, keys: c, work: &work{}} }

// bucket is a bucket whose values are sealed.
type bucket struct {
	b    *bolt.Bucket
	name []byte // what records are bound to
	seal *seal.Sealer
}

// bucket is one of those that layOut made. One that is missing has nothing to
// work with; guard tells.
func (t tx) bucket(name string) bucket {
	return bucket{t.bolt.Bucket([]byte(name)), []byte(name), t.seal}
}

// get opens the record under key; nil is none.
func (b bucket) get(key []byte) ([]byte, error) {
	sealed := b.b.Get(key)
	if sealed == nil {
		return nil, nil
	}
	plain, err := b.seal.Open(b.name, key, sealed)
	if err != nil {
		return nil, damaged("a record in "+b.kind(), err)
	}
	return plain, nil
}

// kind names the bucket in an error; what follows the slash is a talk's id.
func (b bucket) kind() string {
	if name, id, ok := bytes.Cut(b.name, []byte("/")); ok {
		return string(name) + " (" + formatID(id) + ")"
	}
	return string(b.name)
}

func (b bucket) put(key, plain []byte) error {
	return b.b.Put(key, b.seal.Seal(b.name, key, plain))
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

// layOut makes the buckets of a new vault.
func layOut(t tx, id []byte) error {
	for _, name := range append(sealedBuckets(), metaBucket) {
		if _, err := t.bolt.CreateBucket([]byte(name)); err != nil {
			return err
		}
	}
	for _, name := range listBuckets() {
		if err := t.list(name).begin(); err != nil {
			return err
		}
	}
	meta := t.bucket(metaBucket)
	if err := meta.b.Put(schemaKey, []byte(strconv.Itoa(schema))); err != nil {
		return err
	}
	if err := meta.b.Put(vaultKey, id); err != nil {
		return err
	}
	return meta.putJSON(stateKey, state{})
}

// version checks that a file is a vault that this version knows.
func version(t *bolt.Tx) error {
	meta := t.Bucket([]byte(metaBucket))
	if meta == nil {
		return damaged(dataFile, errors.New("it is not a vault"))
	}
	n, err := strconv.Atoi(string(meta.Get(schemaKey)))
	switch {
	case err != nil || n < 1:
		return damaged(dataFile, errors.New("it says no version"))
	case n < schema:
		return fmt.Errorf("this vault has format %d, of a version before the first release, which this program does not read: nothing was changed", n)
	case n > schema:
		return fmt.Errorf("%w (it has format %d, this program knows %d)", ErrNewer, n, schema)
	}
	return nil
}

// identify checks that a file is a vault that this version knows, and that
// the keys are its own. They are asked for only after the version.
func identify(t *bolt.Tx, open func() (*keys.Ring, error)) (*chain, error) {
	if err := version(t); err != nil {
		return nil, err
	}
	for _, name := range sealedBuckets() {
		if t.Bucket([]byte(name)) == nil {
			return nil, damaged(dataFile, errors.New("a part of it is missing"))
		}
	}
	ring, err := open()
	if err != nil {
		return nil, err
	}
	apart := damaged("the keyring or "+dataFile, errors.New("they do not belong together"))
	meta := t.Bucket([]byte(metaBucket))
	if !bytes.Equal(meta.Get(vaultKey), ring.Vault()) {
		return nil, apart
	}
	c, err := newChain(ring)
	if err != nil {
		return nil, damaged(dataFile, err)
	}
	var st state
	found, err := readTx(t, c).bucket(metaBucket).getJSON(stateKey, &st)
	switch {
	case errors.Is(err, seal.ErrTampered):
		return nil, apart
	case err == nil && !found:
		return nil, damaged(dataFile, errors.New("a part of it is missing"))
	}
	c.unused = c.inRing(st.Unused)
	return c, err
}

// markErased notes that the file's free space holds what must go.
func (t tx) markErased() error {
	return t.changeState(func(st *state) { st.Erased = true })
}

// noteUnused notes keys that nothing is sealed with after this transaction.
func (t tx) noteUnused() error {
	return t.changeState(func(st *state) {
		st.Unused = append(t.keys.inRing(st.Unused), t.work.unused...)
	})
}

func (t tx) changeState(change func(*state)) error {
	var st state
	meta := t.bucket(metaBucket)
	if _, err := meta.getJSON(stateKey, &st); err != nil {
		return err
	}
	was := st.Erased
	change(&st)
	if st.Erased == was && len(t.work.unused) == 0 {
		return nil
	}
	return meta.putJSON(stateKey, st)
}
