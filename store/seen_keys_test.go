package store_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/onetoone/store"
	"example.org/onetoone/store/keys"
)

// keyFiles are both copies of the keyring.
func keyFiles(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	for _, name := range []string{keys.Keyring, keys.Twin} {
		b, err := os.ReadFile(filepath.Join(dir, name))
		must(t, err)
		out[name] = b
	}
	return out
}

func putFiles(t *testing.T, dir string, files map[string][]byte) {
	t.Helper()
	for name, b := range files {
		must(t, os.WriteFile(filepath.Join(dir, name), b, 0o600))
	}
}

func TestOpen_RefusesAKeyringFromBeforeSomebodyWasForgotten(t *testing.T) {
	v, dir := open(t)
	begin(t, "Rosa", noon).start().create(v)
	begin(t, "Ana", noon).start().create(v)
	must(t, v.Close())
	old := keyFiles(t, dir)
	v = reopen(t, dir, store.Options{Now: today})
	if _, err := v.Forget(idOf(v, "Rosa")); err != nil {
		t.Fatal(err)
	}
	must(t, v.Close())
	now := keyFiles(t, dir)
	putFiles(t, dir, old)
	before := hashes(t, dir)
	_, err := store.Open(dir, store.Options{Now: today})
	wantErr(t, err, store.ErrOldKeys)
	if !strings.Contains(err.Error(), keys.Keyring) {
		t.Errorf("it does not say which file: %v", err)
	}
	if got := hashes(t, dir); got != before {
		t.Errorf("something was changed: %s, before %s", got, before)
	}
	for name := range now { // one that is older alone is made again from the other
		putFiles(t, dir, now)
		putFiles(t, dir, map[string][]byte{name: old[name]})
		v := reopen(t, dir, store.Options{Now: today})
		if _, found, err := v.Person(idOf(v, "Ana")); err != nil || !found {
			t.Errorf("an older %s: %v, %v", name, found, err)
		}
		must(t, v.Close())
	}
}

func TestSalvage_GoesOnWithAnOlderKeyring(t *testing.T) {
	v, dir := open(t)
	h := begin(t, "Ana", noon).start()
	h.create(v)
	must(t, v.Close())
	old := keyFiles(t, dir)
	v = reopen(t, dir, store.Options{Now: today})
	begin(t, "Rosa", noon).start().create(v)
	if _, err := v.Forget(idOf(v, "Rosa")); err != nil {
		t.Fatal(err)
	}
	must(t, v.Close())
	putFiles(t, dir, old)
	_, err := store.Open(dir, store.Options{Now: today})
	wantErr(t, err, store.ErrOldKeys)
	if _, err := store.Salvage(dir, store.Options{Now: today}); err != nil {
		t.Fatal(err)
	}
	v = reopen(t, dir, store.Options{Now: today})
	if got := load(t, v, h.id); len(got.Events) == 0 {
		t.Error("nothing of it was taken out")
	}
}
