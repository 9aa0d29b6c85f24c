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

// TestLoad_MakesAgainWhateverOneByteOfDamageHits damages one byte after another
// of every file that is there twice, as the passphrase opens it.
func TestLoad_MakesAgainWhateverOneByteOfDamageHits(t *testing.T) {
	r, dir := create(t, right)
	h := r.NewKey()
	save(t, r)
	for _, name := range []string{keys.Keyring, keys.Twin, keys.SealedIdentity, keys.SealedTwin} {
		path := filepath.Join(dir, name)
		whole, err := os.ReadFile(path)
		must(t, err)
		for at := 0; at < len(whole); at += 1 + len(whole)/40 {
			damaged := bytes.Clone(whole)
			damaged[at] ^= 0x41
			must(t, os.WriteFile(path, damaged, 0o600))
			got, err := keys.Load(dir, right, quick)
			if err != nil || !same(got, r, h) || len(got.Warnings()) != 1 || !strings.Contains(got.Warnings()[0].String(), name+") was damaged. It was made again") {
				t.Fatalf("byte %d of %s: %v", at, name, err)
			}
			if got := load(t, dir, right); len(got.Warnings()) != 0 {
				t.Fatalf("byte %d of %s was not made again: %q", at, name, got.Warnings())
			}
		}
	}
}

// TestLoad_OpensWithEitherCopyOfTheIdentity spoils one, and both.
func TestLoad_OpensWithEitherCopyOfTheIdentity(t *testing.T) {
	_, elsewhere := create(t, []byte("another horse"))
	foreign, err := os.ReadFile(filepath.Join(elsewhere, keys.SealedIdentity))
	must(t, err)
	for what, spoil := range map[string]func(path string) error{
		"missing": os.Remove,
		"empty":   func(path string) error { return os.Truncate(path, 0) },
		"another": func(path string) error { return os.WriteFile(path, foreign, 0o600) },
	} {
		for _, name := range []string{keys.SealedIdentity, keys.SealedTwin} {
			r, dir := create(t, right)
			must(t, spoil(filepath.Join(dir, name)))
			before := hashes(t, dir)
			for _, wrong := range []string{"wrong horse", "another horse"} {
				_, err := keys.Load(dir, []byte(wrong), quick)
				wantErr(t, err, keys.ErrPassphrase)
			}
			if hashes(t, dir) != before {
				t.Errorf("%s %s: a wrong passphrase changed the folder", what, name)
			}
			got := load(t, dir, right)
			if !same(got, r) || len(got.Warnings()) != 1 {
				t.Errorf("%s %s: warnings %q", what, name, got.Warnings())
			}
			if got := load(t, dir, right); len(got.Warnings()) != 0 {
				t.Errorf("%s %s: it was not made again: %q", what, name, got.Warnings())
			}
		}
		_, dir := create(t, right)
		must(t, errors.Join(spoil(filepath.Join(dir, keys.SealedIdentity)), spoil(filepath.Join(dir, keys.SealedTwin))))
		before := hashes(t, dir)
		if _, err := keys.Load(dir, right, quick); !errors.Is(err, keys.ErrDamaged) && !errors.Is(err, keys.ErrPassphrase) {
			t.Errorf("both %s: %v", what, err)
		}
		if hashes(t, dir) != before {
			t.Errorf("both %s: the folder was changed", what)
		}
	}
}

// TestLoadWithRecovery_NeedsNoIdentity takes it away: the recovery key is asked
// for, opens the keyring, and says what is missing.
func TestLoadWithRecovery_NeedsNoIdentity(t *testing.T) {
	r, dir := create(t, right)
	secret, recipient, err := keys.NewRecovery()
	if err == nil {
		err = r.AddRecipient(recipient)
	}
	must(t, err)
	save(t, r)
	for i, want := range []string{"is missing or damaged", "is gone"} {
		name := []string{keys.SealedTwin, keys.SealedIdentity}[i]
		must(t, os.Remove(filepath.Join(dir, name)))
		_, err := keys.Load(dir, nil, quick)
		wantErr(t, err, keys.ErrLocked)
		got, err := keys.LoadWithRecovery(dir, secret, quick)
		if err != nil || !same(got, r) || len(got.Warnings()) != 1 || !strings.Contains(got.Warnings()[0].String(), want) {
			t.Errorf("without %s: %v, %q", name, err, got.Warnings())
		}
	}
	_, err = keys.Load(dir, right, quick)
	wantErr(t, err, keys.ErrDamaged)
}
