package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/onetoone/store"
)

// catchReady gives options under which the folder ready is copied as soon as it
// is there, as a program does that keeps folders alike.
func catchReady(t *testing.T, dir string, o store.Options) (store.Options, string) {
	t.Helper()
	ready, caught := filepath.Join(dir, "ready"), filepath.Join(t.TempDir(), "caught")
	o.BeforeFile = func() error {
		if _, err := os.Stat(filepath.Join(ready, "identity.age")); err != nil {
			return nil
		}
		if _, err := os.Stat(caught); err == nil {
			return nil
		}
		return os.CopyFS(caught, os.DirFS(ready))
	}
	return o, caught
}

func bringBack(t *testing.T, dir, caught string) {
	t.Helper()
	must(t, os.CopyFS(filepath.Join(dir, "ready"), os.DirFS(caught)))
}

// TestOpen_RefusesAReadyVaultFromAnotherTime brings back the folder that
// Protect, or Rebuild, had moved into place long ago.
func TestOpen_RefusesAReadyVaultFromAnotherTime(t *testing.T) {
	later := []byte("six words that came after these")
	for what, o := range map[string]struct {
		do   func(*store.Vault) error
		open []byte
	}{
		"the same keys":    {func(*store.Vault) error { return nil }, passphrase},
		"other keys since": {func(v *store.Vault) error { return v.Protect(later) }, later},
	} {
		t.Run(what, func(t *testing.T) {
			dir, _ := lived(t)
			catching, caught := catchReady(t, dir, with(nil))
			v, err := store.Open(dir, catching)
			if err == nil {
				err = v.Protect(passphrase)
			}
			must(t, err)
			h := begin(t, "Nadia", noon).create(v)
			must(t, errors.Join(o.do(v), v.Close()))
			bringBack(t, dir, caught)
			before := hashes(t, dir)
			for range 2 {
				_, err := store.Open(dir, with(o.open))
				wantErr(t, err, store.ErrLeftover)
				_, err = store.Rebuild(dir, with(later), func(*store.Vault) error { return nil })
				wantErr(t, err, store.ErrLeftover)
				_, err = store.Salvage(dir, with(o.open))
				wantErr(t, err, store.ErrLeftover)
			}
			if hashes(t, dir) != before {
				t.Error("the folder was changed")
			}
			must(t, os.Rename(filepath.Join(dir, "ready"), filepath.Join(t.TempDir(), "ready")))
			load(t, reopen(t, dir, with(o.open)), h.id)
		})
	}
}

// TestOpen_RefusesAReadyVaultThatARebuildLeft does the same with a vault that
// was put in the place of another.
func TestOpen_RefusesAReadyVaultThatARebuildLeft(t *testing.T) {
	dir, _ := lived(t)
	o, caught := catchReady(t, dir, with(passphrase))
	h := begin(t, "Nadia", noon)
	if _, err := store.Rebuild(dir, o, func(v *store.Vault) error { h.create(v); return nil }); err != nil {
		t.Fatal(err)
	}
	v := reopen(t, dir, with(passphrase))
	h.note("said later")
	h.save(v)
	v.Close()
	bringBack(t, dir, caught)
	_, err := store.Open(dir, with(passphrase))
	wantErr(t, err, store.ErrLeftover)
	if !strings.Contains(err.Error(), "nothing was changed") {
		t.Errorf("it says %v", err)
	}
	must(t, os.RemoveAll(filepath.Join(dir, "ready")))
	if got := load(t, reopen(t, dir, with(passphrase)), h.id); len(got.Events) != len(h.s.Events()) {
		t.Errorf("%d events", len(got.Events))
	}
}
