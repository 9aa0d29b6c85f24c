package store_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/store"
)

// TestOpen_RefusesWhatIsNotItsWholeFileAndSaysWhatItIs puts something else in
// the place of the data file: each has its own words, and nothing changes.
func TestOpen_RefusesWhatIsNotItsWholeFileAndSaysWhatItIs(t *testing.T) {
	other, _ := two(t)
	theirs, _ := dataOf(t, other)
	for name, c := range map[string]struct {
		change func(t *testing.T, dir string, b []byte) []byte
		want   error
		says   string
	}{
		"empty": {func(*testing.T, string, []byte) []byte { return []byte{} }, store.ErrDamaged,
			"the file vault.db is empty, but 14 entries should be in it: nothing was created or overwritten"},
		"cut":                   {func(_ *testing.T, _ string, b []byte) []byte { return b[:len(b)/2] }, store.ErrDamaged, "its end is missing: "},
		"cut in the first page": {func(_ *testing.T, _ string, b []byte) []byte { return b[:1000] }, store.ErrDamaged, "its end is missing: "},
		"text": {func(*testing.T, string, []byte) []byte { return bytes.Repeat([]byte("words "), 9000) }, store.ErrForeign,
			"vault.db is not the data file of this vault"},
		"of another vault": {func(*testing.T, string, []byte) []byte { return theirs }, store.ErrForeign, "belong to two vaults"},
		"of another program": {func(t *testing.T, dir string, _ []byte) []byte {
			path := filepath.Join(t.TempDir(), "other.db")
			db, err := bolt.Open(path, 0o600, &bolt.Options{PageSize: 4096})
			must(t, err)
			must(t, db.Close())
			b, err := os.ReadFile(path)
			must(t, err)
			return b
		}, store.ErrForeign, "it is not a vault"},
		"both beginnings damaged": {func(_ *testing.T, _ string, b []byte) []byte {
			b = bytes.Clone(b)
			b[40] ^= 1
			b[4096+40] ^= 1
			return b
		}, store.ErrDamaged, "neither of its first two pages opens"},
	} {
		t.Run(name, func(t *testing.T) {
			dir, _ := two(t)
			b, write := dataOf(t, dir)
			write(c.change(t, dir, b))
			before := hashes(t, dir)
			_, err := store.Open(dir, store.Options{Now: today})
			wantErr(t, err, c.want)
			if !strings.Contains(err.Error(), c.says) {
				t.Errorf("it says %q, not %q", err, c.says)
			}
			if hashes(t, dir) != before {
				t.Error("something changed")
			}
		})
	}
}

func TestOpen_SaysHowMuchWasInADataFileThatIsGone(t *testing.T) {
	dir, _ := two(t)
	must(t, os.Remove(filepath.Join(dir, "vault.db")))
	before := hashes(t, dir)
	_, err := store.Open(dir, store.Options{Now: today})
	wantErr(t, err, store.ErrDamaged)
	if !strings.Contains(err.Error(), "vault.db is missing, but 14 entries should be in it") || hashes(t, dir) != before {
		t.Errorf("it says %q", err)
	}
}
