package keys_test

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/store/keys"
)

var (
	quick = keys.Options{WorkFactor: 1}
	right = []byte("right horse")
)

func create(t testing.TB, passphrase []byte) (*keys.Ring, string) {
	t.Helper()
	dir := t.TempDir()
	r, err := keys.Create(dir, passphrase, quick)
	must(t, err)
	return r, dir
}

func load(t testing.TB, dir string, passphrase []byte) *keys.Ring {
	t.Helper()
	r, err := keys.Load(dir, passphrase, quick)
	must(t, err)
	return r
}

func save(t testing.TB, r *keys.Ring) {
	t.Helper()
	must(t, r.Save())
}

// must ends a test at an error.
func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func wantErr(t testing.TB, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Fatalf("got error %v, want %v", err, want)
	}
}

// hashes tells whether anything in a folder changed.
func hashes(t testing.TB, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	must(t, err)
	var out strings.Builder
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		must(t, err)
		fmt.Fprintf(&out, "%s %x\n", e.Name(), sha256.Sum256(b))
	}
	return out.String()
}

// same reports whether two rings hold the same keys.
func same(a, b *keys.Ring, handles ...keys.Handle) bool {
	for _, h := range handles {
		x, okX := a.Key(h)
		y, okY := b.Key(h)
		if okX != okY || !bytes.Equal(x, y) {
			return false
		}
	}
	return a.Len() == b.Len() && bytes.Equal(a.Index(), b.Index()) && bytes.Equal(a.Vault(), b.Vault()) &&
		slices.Equal(a.Forgetting(), b.Forgetting())
}
