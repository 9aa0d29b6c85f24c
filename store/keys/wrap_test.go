package keys_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"example.org/onetoone/store/keys"
)

func TestWrap_PutsAnOpenIdentityUnderAPassphraseAndGoesOnWhereItWasCutShort(t *testing.T) {
	_, dir := create(t, nil)
	plain := filepath.Join(dir, keys.PlainIdentity)
	text, err := os.ReadFile(plain)
	must(t, err)
	wrap := func() {
		t.Helper()
		must(t, keys.Wrap(dir, dir, right, quick))
		if _, err := os.Lstat(plain); !os.IsNotExist(err) {
			t.Errorf("it still lies open: %v", err)
		}
		load(t, dir, right)
	}
	wrap()
	before := hashes(t, dir)
	must(t, os.WriteFile(plain, text, 0o600)) // as when it was cut short before the end
	wrap()
	wrap() // where there is none it does nothing
	if hashes(t, dir) != before {
		t.Error("something else was written")
	}
}

func TestWrap_KeepsAnIdentityThatHasAnothersPlace(t *testing.T) {
	_, dir := create(t, right)
	other, _ := create(t, nil)
	text := other.PlainIdentity()
	before, err := os.ReadFile(filepath.Join(dir, keys.SealedIdentity))
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, keys.PlainIdentity), text, 0o600)
	}
	if err == nil {
		err = keys.Wrap(dir, dir, []byte("another one"), quick)
	}
	must(t, err)
	after, err := os.ReadFile(filepath.Join(dir, keys.SealedIdentity))
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("the identity was written over: %v", err)
	}
	sealed, err := os.ReadFile(filepath.Join(dir, "identity.txt.age"))
	must(t, err)
	if _, err := keys.OpenIdentity(sealed, []byte("another one")); err != nil {
		t.Error(err)
	}
	load(t, dir, right)
}
