package pages_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/store/pages"
)

// counted counts what is read of a file.
type counted struct {
	*bytes.Reader
	reads int
}

func (c *counted) ReadAt(b []byte, at int64) (int, error) {
	c.reads++
	return c.Reader.ReadAt(b, at)
}

// bucketRoot is the root page of the file's largest bucket, and what the file
// looks like to a transaction.
func bucketRoot(t *testing.T, b []byte) (root uint64, v pages.View) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	must(t, os.WriteFile(path, b, 0o600))
	db, err := bolt.Open(path, 0o600, &bolt.Options{ReadOnly: true})
	must(t, err)
	defer db.Close()
	err = db.View(func(tx *bolt.Tx) error {
		root = uint64(tx.Bucket([]byte("bucket 3")).Root())
		v = pages.View{Tx: tx.ID(), High: uint64(tx.Size()) / pages.Size}
		return nil
	})
	must(t, err)
	return root, v
}

func TestWay_ReadsAWayOnceUntilSomethingIsDeleted(t *testing.T) {
	b := filled(t)
	root, v := bucketRoot(t, b)
	f := &counted{Reader: bytes.NewReader(b)}
	w := pages.NewWatch(f)
	place := pages.Place{Name: "bucket 3"}
	reads := func(p pages.Place, key string) int {
		t.Helper()
		v.Tx++ // every save is a transaction of its own
		before := f.reads
		must(t, w.Way(p, root, v, []byte(key)))
		return f.reads - before
	}
	if n := reads(place, "000100"); n < 3 {
		t.Errorf("%d pages were read for a first key", n)
	}
	if n := reads(place, "000100"); n != 0 {
		t.Errorf("%d pages were read for the same key again", n)
	}
	if n := reads(place, "000101"); n != 0 {
		t.Errorf("%d pages were read for its neighbour", n)
	}
	if n := reads(place, "000400"); n == 0 {
		t.Error("nothing was read for a key on another page")
	}
	if n := reads(pages.Place{Name: "bucket 3", In: [16]byte{1}}, "000100"); n == 0 {
		t.Error("nothing was read in another place")
	}
	w.Deletes(v)
	if n := reads(place, "000100"); n == 0 {
		t.Error("nothing was read after something was deleted")
	}
}

func TestWay_LearnsNothingWhereSomethingIsDeleted(t *testing.T) {
	b := filled(t)
	root, v := bucketRoot(t, b)
	f := &counted{Reader: bytes.NewReader(b)}
	w := pages.NewWatch(f)
	place, key := pages.Place{Name: "bucket 3"}, []byte("000100")
	w.Deletes(v)
	must(t, w.Way(place, root, v, key))
	v.Tx++
	before := f.reads
	if err := w.Way(place, root, v, key); err != nil || f.reads == before {
		t.Errorf("%d pages were read in the next transaction, %v", f.reads-before, err)
	}
}

func TestWay_FindsDamageOnTheWayAndBesideIt(t *testing.T) {
	b := filled(t)
	root, v := bucketRoot(t, b)
	for _, key := range []string{"000000", "000200", "000510"} {
		f := &counted{Reader: bytes.NewReader(b)}
		must(t, pages.NewWatch(f).Way(pages.Place{}, root, v, []byte(key)))
		found := 0
		for number := uint64(2); number < v.High; number++ {
			b[number*pages.Size+8] ^= 0xff // what kind it is
			err := pages.NewWatch(bytes.NewReader(b)).Way(pages.Place{}, root, v, []byte(key))
			if errors.Is(err, pages.ErrBroken) {
				found++
			}
			b[number*pages.Size+8] ^= 0xff
		}
		if found != f.reads {
			t.Errorf("key %s: %d pages are read, damage is found on %d", key, f.reads, found)
		}
	}
}
