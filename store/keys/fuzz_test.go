package keys_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"example.org/onetoone/store/keys"
)

// FuzzRead states one law: whatever a keyring says, Read refuses it or gives
// whole keys.
func FuzzRead(f *testing.F) {
	f.Add([]byte("{}\n"))
	f.Add([]byte(`{"format":1,"vault":"AAAAAAAAAAAAAAAAAAAAAA==","index":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=","keys":0,"recipients":["age1"]}` + "\n  "))
	f.Add([]byte(`{"format":1,"vault":"AAAAAAAAAAAAAAAAAAAAAA==","index":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=","keys":9000000000000000000,"recipients":["age1"]}` + "\n  "))
	f.Fuzz(func(t *testing.T, plain []byte) {
		vault, index, people, err := keys.Read(plain)
		if err != nil {
			return
		}
		if len(vault) != keys.VaultSize || len(index) != keys.KeySize {
			t.Fatalf("an id of %d bytes and a key of %d", len(vault), len(index))
		}
		for h, key := range people {
			if len(key) != keys.KeySize {
				t.Fatalf("the key %x has %d bytes", h, len(key))
			}
		}
	})
}

// FuzzLoad states one law: whatever is in one of the two keyrings, the keys are
// those of the other, and whatever is in both, nothing is opened or written.
func FuzzLoad(f *testing.F) {
	whole := filepath.Join(f.TempDir(), "whole")
	must(f, os.Mkdir(whole, 0o700))
	ring, err := keys.Create(whole, nil, keys.Options{})
	must(f, err)
	read := func(name string) []byte {
		b, err := os.ReadFile(filepath.Join(whole, name))
		must(f, err)
		return b
	}
	identity, twin := read(keys.PlainIdentity), read(keys.Twin)
	f.Add(read(keys.Keyring), false)
	f.Add([]byte("age-encryption.org/v1\n"), true)
	f.Add([]byte{}, true)
	f.Fuzz(func(t *testing.T, data []byte, both bool) {
		dir := t.TempDir()
		put := func(name string, data []byte) {
			must(t, os.WriteFile(filepath.Join(dir, name), data, 0o600))
		}
		put(keys.PlainIdentity, identity)
		put(keys.Keyring, data)
		put(keys.Twin, twin)
		if both {
			put(keys.Twin, data)
		}
		got, err := keys.Load(dir, nil, keys.Options{})
		if err == nil {
			if !bytes.Equal(got.Vault(), ring.Vault()) || !bytes.Equal(got.Index(), ring.Index()) {
				t.Fatal("other keys were opened")
			}
			return
		}
		after, reading := os.ReadFile(filepath.Join(dir, keys.Keyring))
		if !both || !errors.Is(err, keys.ErrDamaged) || reading != nil || !bytes.Equal(after, data) {
			t.Fatalf("%v; the keyring that was there is changed: %v, %v", err, !bytes.Equal(after, data), reading)
		}
	})
}

// FuzzIdentity states one law: an identity file that is not the vault's own
// opens nothing, and is not written to.
func FuzzIdentity(f *testing.F) {
	whole := filepath.Join(f.TempDir(), "whole")
	must(f, os.Mkdir(whole, 0o700))
	if _, err := keys.Create(whole, nil, keys.Options{}); err != nil {
		f.Fatal(err)
	}
	path := filepath.Join(whole, keys.PlainIdentity)
	own, err := os.ReadFile(path)
	must(f, err)
	f.Add(own)
	f.Add([]byte("AGE-SECRET-KEY-1"))
	f.Fuzz(func(t *testing.T, data []byte) {
		must(t, os.WriteFile(path, data, 0o600))
		_, err := keys.Load(whole, nil, keys.Options{})
		if err == nil && !bytes.Equal(bytes.TrimSpace(data), bytes.TrimSpace(own)) {
			t.Fatalf("it opens with %q", data)
		}
		if err != nil && !errors.Is(err, keys.ErrDamaged) {
			t.Fatal(err)
		}
		if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, data) {
			t.Fatal("it was changed", err)
		}
	})
}
