package store

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"time"

	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/seal"
	bolt "go.etcd.io/bbolt"
)

// dataFile is the name of a data file.
const dataFile = "vault.db"

// layOut makes the buckets of a new vault.
func layOut(t coreTx, id []byte) error {
	for _, name := range append(t.kinds().buckets(schema), metaBucket) {
		if _, err := t.bolt.CreateBucket([]byte(name)); err != nil {
			return err
		}
	}
	for _, name := range t.kinds().lists() {
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
	return t.putState()
}

// version checks that a file is a vault that this version knows, and gives its
// format.
func version(t *bolt.Tx) (n int, err error) {
	meta := t.Bucket([]byte(metaBucket))
	if meta == nil {
		return 0, foreign(dataFile, "it is not a vault")
	}
	n, err = strconv.Atoi(string(meta.Get(schemaKey)))
	switch {
	case err != nil || n < 1:
		return 0, damaged(dataFile, errors.New("it says no version"))
	case n < oldest:
		return 0, fmt.Errorf("this vault has format %d, of a program that was never released, which this program does not read: nothing was changed", n)
	case n > schema:
		return 0, fmt.Errorf("%w (it has format %d, this program knows %d)", errNewer, n, schema)
	}
	return n, nil
}

// identify checks that a file is a vault that this version knows, and that
// the keys are its own. They are asked for only after the version.
func identify(h *handle, t *bolt.Tx, kinds table, open func() (*keys.Ring, error)) (*chain, state, error) {
	var st state
	format, err := version(t)
	if err != nil {
		return nil, st, err
	}
	for _, name := range kinds.buckets(format) {
		if t.Bucket([]byte(name)) == nil {
			return nil, st, damaged(dataFile, errors.New("a part of it is missing"))
		}
	}
	ring, err := open()
	if err != nil && format < schema {
		err = oldAndShut{err}
	}
	if err != nil {
		return nil, st, err
	}
	apart := foreign(dataFile, "it and the keyring belong to two vaults")
	if !bytes.Equal(t.Bucket([]byte(metaBucket)).Get(vaultKey), ring.Vault()) {
		return nil, st, apart
	}
	c, err := newChain(ring, kinds)
	if err != nil {
		return nil, st, damaged(dataFile, err)
	}
	st, err = h.readTx(t, c).state()
	if errors.Is(err, seal.ErrTampered) {
		return nil, st, apart
	}
	st.format = format
	return c, st, err
}

// settleFile makes a commit that changes nothing.
func settleFile(h *handle) error { return h.Update(func(*bolt.Tx) error { return nil }) }

// probe reads a data file without being able to write to it, and gives the
// keys that open it and its state. It says what is wrong with a file that is not whole,
// newer, or not of these keys.
func probe(path string, kinds table, open func() (*keys.Ring, error), wait time.Duration) (c *chain, st state, err error) {
	h, err := openData(path, bolt.Options{ReadOnly: true, Timeout: wait})
	if err != nil {
		return nil, st, err
	}
	defer func() { err = errors.Join(err, h.Close()) }()
	err = guard(func() error {
		return h.View(func(t *bolt.Tx) (err error) {
			info, err := h.file.Stat()
			if err != nil {
				return err
			}
			if info.Size() < t.Size() {
				return damaged(filepath.Base(path), fmt.Errorf("%d of its %d bytes are there", info.Size(), t.Size()))
			}
			c, st, err = identify(h, t, kinds, open)
			return err
		})
	})
	return c, st, err
}

// oldest is the oldest format that is read.
const oldest = 6

// shapeOf is the version of what events and guides say in a format: see guide.Shape.
func shapeOf(format int) int { return format - oldest + 1 }

// oldAndShut is why a vault of an older format does not open.
type oldAndShut struct{ error }

// Unwrap makes it match ErrOldFormat as well.
func (e oldAndShut) Unwrap() []error { return []error{e.error, errOldFormat} }
