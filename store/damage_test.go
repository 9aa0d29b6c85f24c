package store_test

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/store"
)

// seen is everything a vault says of itself.
type seen struct {
	Home    agenda.Home
	Talks   []guide.Header
	People  []whom.Person
	Records []guide.Record
}

func look(dir string, ids []string) (s seen, err error) {
	v, err := store.Open(dir, store.Options{Now: today})
	if err != nil {
		return s, err
	}
	defer v.Close()
	return lookAt(v, ids)
}

func lookAt(v *store.Vault, ids []string) (s seen, err error) {
	if s.Home, err = v.Home(5); err != nil {
		return s, err
	}
	for h, err := range v.Talks() {
		if err != nil {
			return s, err
		}
		s.Talks = append(s.Talks, h)
	}
	if s.People, err = v.People(); err != nil {
		return s, err
	}
	for _, id := range ids {
		r, err := v.Load(id)
		if err != nil {
			return s, err
		}
		s.Records = append(s.Records, r)
	}
	return s, nil
}

// TestVault_ShowsNothingWrongWhateverByteIsDamaged damages one byte after
// another: reading gives an error, or what was there.
func TestVault_ShowsNothingWrongWhateverByteIsDamaged(t *testing.T) {
	if raceDetector {
		t.Skip("with the race detector, Go ends the program at pointers as damage makes them")
	}
	dir := filepath.Join(t.TempDir(), "vault")
	v, err := store.Open(dir, store.Options{Now: today})
	must(t, err)
	var ids []string
	for _, name := range []string{"Rosa", "Amir"} {
		h := begin(t, name, noon).start()
		h.promise("bring the list", "2026-12-24")
		ids = append(ids, h.create(v).id)
	}
	v.Close()
	want, err := look(dir, ids)
	must(t, err)
	path := filepath.Join(dir, "vault.db")
	whole, err := os.ReadFile(path)
	must(t, err)
	const step = 61 // a prime, so that it meets every part of a record
	errors, same := 0, 0
	for at := 0; at < len(whole); at += step {
		damaged := append([]byte(nil), whole...)
		damaged[at] ^= 0xff
		must(t, os.WriteFile(path, damaged, 0o600))
		got, err := look(dir, ids)
		switch {
		case err != nil:
			errors++
		case reflect.DeepEqual(got, want):
			same++
		default:
			t.Errorf("byte %d of page %d gives something else", at%4096, at/4096)
		}
	}
	t.Logf("%d errors, %d the same", errors, same)
}
