package file

import (
	"bytes"
	"errors"
	"path/filepath"
	"strconv"
	"time"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/seal"
	bolt "go.etcd.io/bbolt"
)

// DataFile is the name of a data file.
const DataFile = "vault.db"

// LayOut makes the buckets of a new vault.
func LayOut(t Tx, id []byte) error {
	for _, name := range append(t.Kinds().Buckets(Schema), MetaBucket) {
		if _, err := t.Bolt.CreateBucket([]byte(name)); err != nil {
			return err
		}
	}
	for _, name := range t.Kinds().Lists() {
		if err := t.List(name).begin(); err != nil {
			return err
		}
	}
	meta := t.Bucket(MetaBucket)
	if err := meta.B.Put(SchemaKey, []byte(strconv.Itoa(Schema))); err != nil {
		return err
	}
	if err := meta.B.Put(vaultKey, id); err != nil {
		return err
	}
	return t.PutState()
}

// Version checks that a file is a vault that this version knows, and gives its
// format.
func Version(t *bolt.Tx) (n int, err error) {
	meta := t.Bucket([]byte(MetaBucket))
	if meta == nil {
		return 0, &foreign{DataFile, words.Of("store.foreign.none")}
	}
	n, err = strconv.Atoi(string(meta.Get(SchemaKey)))
	switch {
	case err != nil || n < 1:
		return 0, Damaged(words.Of("store.named", "Name", DataFile), words.Fail("store.says.no.version", nil))
	case n < Oldest:
		return 0, words.Fail("store.this.vault.has.too", nil, "N", n)
	case n > Schema:
		return 0, words.Fail("store.has.format.this.too", ErrNewer, "N", n, "Schema", Schema)
	}
	return n, nil
}

// SayFormat has a data file that nobody has open say that it is of a format, for
// trying who refuses it.
func SayFormat(path string, format int) error {
	db, err := bolt.Open(path, 0o600, nil)
	if err != nil {
		return err
	}
	return errors.Join(db.Update(func(t *bolt.Tx) error {
		return t.Bucket([]byte(MetaBucket)).Put(SchemaKey, strconv.AppendInt(nil, int64(format), 10))
	}), db.Close())
}

// identify checks that a file is a vault that this version knows, and that
// the keys are its own. They are asked for only after the version.
func identify(h *Handle, t *bolt.Tx, kinds Table, open func() (*keys.Ring, error)) (*Chain, State, error) {
	var st State
	format, err := Version(t)
	if err != nil {
		return nil, st, err
	}
	for _, name := range kinds.Buckets(format) {
		if t.Bucket([]byte(name)) == nil {
			return nil, st, Damaged(words.Of("store.named", "Name", DataFile), words.Fail("store.part.missing", nil))
		}
	}
	ring, err := open()
	if err != nil && format < Schema {
		err = oldAndShut{err}
	}
	if err != nil {
		return nil, st, err
	}
	apart := &foreign{DataFile, words.Of("store.foreign.two")}
	if !bytes.Equal(t.Bucket([]byte(MetaBucket)).Get(vaultKey), ring.Vault()) {
		return nil, st, apart
	}
	c, err := NewChain(ring, kinds)
	if err != nil {
		return nil, st, Damaged(words.Of("store.named", "Name", DataFile), err)
	}
	st, err = h.ReadTx(t, c).State()
	if errors.Is(err, seal.ErrTampered) {
		return nil, st, apart
	}
	st.Format = format
	return c, st, err
}

// SettleFile makes a commit that changes nothing.
func SettleFile(h *Handle) error { return h.Update(func(*bolt.Tx) error { return nil }) }

// Probe reads a data file without being able to write to it, and gives the
// keys that open it and its state. It says what is wrong with a file that is not whole,
// newer, or not of these keys.
func Probe(path string, kinds Table, open func() (*keys.Ring, error), wait time.Duration) (c *Chain, st State, err error) {
	h, err := OpenData(path, bolt.Options{ReadOnly: true, Timeout: wait})
	if err != nil {
		return nil, st, err
	}
	defer func() { err = errors.Join(err, h.Close()) }()
	err = Guard(func() error {
		return h.View(func(t *bolt.Tx) (err error) {
			info, err := h.File.Stat()
			if err != nil {
				return err
			}
			if info.Size() < t.Size() {
				return Damaged(words.Of("store.named", "Name", filepath.Base(path)), words.Fail("store.its.bytes.are", nil, "Size", info.Size(), "Size2", t.Size()))
			}
			c, st, err = identify(h, t, kinds, open)
			return err
		})
	})
	return c, st, err
}

// Oldest is the oldest format that is read.
const Oldest = 6

// ShapeOf is the version of what events and guides say in a format: see older.Shape.
func ShapeOf(format int) int { return format - Oldest + 1 }

// oldAndShut is why a vault of an older format does not open.
type oldAndShut struct{ error }

// Unwrap makes it match ErrOldFormat as well.
func (e oldAndShut) Unwrap() []error { return []error{e.error, ErrOldFormat} }
