package keys_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/onetoone/store/keys"
)

// large makes a keyring of whose twin Load reads no more than the beginning, and
// gives the last of its keys.
func large(t *testing.T) (r *keys.Ring, dir string, h keys.Handle) {
	t.Helper()
	r, dir = create(t, nil)
	for range 3000 {
		h = r.NewKey()
	}
	save(t, r)
	return r, dir, h
}

// TestLoad_ReadsTheRestOfALargeTwinLater is about keyrings of which the twin
// is read to its end by CheckTwin.
func TestLoad_ReadsTheRestOfALargeTwinLater(t *testing.T) {
	r, dir, h := large(t)
	twin := filepath.Join(dir, keys.Twin)
	whole, err := os.ReadFile(twin)
	must(t, err)
	got := load(t, dir, nil)
	if err := got.CheckTwin(); err != nil || !same(got, r, h) || len(got.Warnings()) != 0 {
		t.Fatalf("undamaged: %v, warnings %q", err, got.Warnings())
	}
	for name, spoil := range map[string]func() error{
		"damaged in the middle": func() error {
			middle := bytes.Clone(whole)
			middle[len(middle)/2] ^= 1
			return os.WriteFile(twin, middle, 0o600)
		},
		"damaged at its end": func() error {
			end := bytes.Clone(whole)
			end[len(end)-1] ^= 1
			return os.WriteFile(twin, end, 0o600)
		},
		"cut":            func() error { return os.WriteFile(twin, whole[:len(whole)-10_000], 0o600) },
		"longer":         func() error { return os.WriteFile(twin, append(whole[:len(whole):len(whole)], 1), 0o600) },
		"gone meanwhile": func() error { return os.Remove(twin) },
	} {
		must(t, os.WriteFile(twin, whole, 0o600))
		got := load(t, dir, nil)
		if name != "gone meanwhile" { // that is noticed at once when it is gone before
			must(t, spoil())
			got = load(t, dir, nil)
		} else if err := spoil(); err != nil {
			t.Fatal(err)
		}
		atOnce := 0
		if name == "cut" || name == "longer" { // its size says so
			atOnce = 1
		}
		if !same(got, r, h) || len(got.Warnings()) != atOnce {
			t.Errorf("%s: warnings %q before it was read", name, got.Warnings())
		}
		if err := got.CheckTwin(); err != nil || !same(got, r, h) || len(got.Warnings()) != 1 {
			t.Errorf("%s: %v, warnings %q", name, err, got.Warnings())
		}
		must(t, os.Remove(filepath.Join(dir, keys.Keyring)))
		if got := load(t, dir, nil); !same(got, r, h) || len(got.Warnings()) != 1 {
			t.Errorf("%s: the twin was not made again", name)
		}
		if whole, err = os.ReadFile(twin); err != nil {
			t.Fatal(err)
		}
	}
}

func TestLoad_FindsDamageFurtherOnInALargeKeyring(t *testing.T) {
	r, dir, h := large(t)
	spoil := func(name string) {
		path := filepath.Join(dir, name)
		b, err := os.ReadFile(path)
		must(t, err)
		b[len(b)/2] ^= 1
		must(t, os.WriteFile(path, b, 0o600))
	}
	spoil(keys.Keyring)
	got := load(t, dir, nil)
	if !same(got, r, h) || len(got.Warnings()) != 1 || !strings.Contains(got.Warnings()[0].String(), keys.Keyring) {
		t.Errorf("one copy is damaged: warnings %q", got.Warnings())
	}
	spoil(keys.Keyring)
	spoil(keys.Twin)
	if _, err := keys.Load(dir, nil, keys.Options{}); !errors.Is(err, keys.ErrDamaged) {
		t.Errorf("both copies are damaged: %v", err)
	}
}

// TestLoad_TakesTheNewerOfTwoLargeKeyrings puts an older keyring back beside
// its twin.
func TestLoad_TakesTheNewerOfTwoLargeKeyrings(t *testing.T) {
	for _, older := range []string{keys.Keyring, keys.Twin} {
		r, dir := create(t, nil)
		var h keys.Handle
		for range 3000 {
			h = r.NewKey()
		}
		save(t, r)
		old, err := os.ReadFile(filepath.Join(dir, older))
		must(t, err)
		r.Drop(h)
		save(t, r)
		must(t, os.WriteFile(filepath.Join(dir, older), old, 0o600))
		for range 2 {
			if got := load(t, dir, nil); !same(got, r, h) || len(got.Warnings()) != 0 {
				t.Errorf("with an older %s: %d keys, warnings %q", older, got.Len(), got.Warnings())
			}
		}
	}
}
