package store_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
	"example.org/onetoone/store/keys"
)

var passphrase = []byte("six words and then some")

// with is a vault's passphrase, tried cheaply.
func with(passphrase []byte) store.Options {
	return store.Options{Now: today, Passphrase: passphrase, WorkFactor: 1}
}

// lived is a closed vault in which something of every kind happened, and the
// ids of its talks: two with Rosa, one with Amir that names her, one with
// nobody.
func lived(t testing.TB) (dir string, ids []string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "vault")
	v, err := store.Open(dir, store.Options{Now: today})
	must(t, err)
	defer v.Close()
	for i, name := range []string{"Rosa", "rosa", "Amir", ""} {
		h := begin(t, name, day(i)).start()
		h.note([]string{"canary one", "canary two", "asked about rosa's shift", "alone"}[i])
		h.promise("bring the list", "2026-12-24")
		ids = append(ids, h.create(v).id)
	}
	must(t, v.SaveDraft(ids[0], guide.Draft{Text: "an unsent canary"}))
	gone := begin(t, "Noor", noon).create(v)
	must(t, v.Delete(gone.id))
	return dir, ids
}

func lookWith(t testing.TB, dir string, o store.Options, ids []string) seen {
	t.Helper()
	v, err := store.Open(dir, o)
	must(t, err)
	defer v.Close()
	s, err := lookAt(v, ids)
	must(t, err)
	if w := v.Warnings(); len(w) != 0 {
		t.Errorf("warnings %q", w)
	}
	return s
}

func TestProtect_KeepsEverythingUnderOtherKeys(t *testing.T) {
	dir, ids := lived(t)
	want := lookWith(t, dir, store.Options{Now: today}, ids)
	var old [][]byte
	walkFile(t, dir, func(path []string, value []byte) {
		if path[0] != "meta" {
			old = append(old, bytes.Clone(value))
		}
	})
	secrets := secretsOf(t, dir)
	v := reopen(t, dir, with(nil))
	if v.Protected() {
		t.Error("it says that it is protected")
	}
	must(t, v.Protect(passphrase))
	if got, err := lookAt(v, ids); err != nil || !v.Protected() || !reflect.DeepEqual(got, want) {
		t.Errorf("protected %t, %v, the same is %t", v.Protected(), err, reflect.DeepEqual(got, want))
	}
	h := begin(t, "Somebody new", day(9)).create(v) // and goes on
	must(t, v.Delete(h.id))
	v.Close()
	if got := lookWith(t, dir, with(passphrase), ids); !reflect.DeepEqual(got, want) {
		t.Error("it holds something else")
	}
	if n := left(t, dir, slices.Concat(old, secrets)); n != 0 {
		t.Errorf("%d old records and keys are still there", n)
	}
	if got := files(t, dir); !slices.Equal(got, []string{"identity.age", "identity.b.age", "keyring.age", "keyring.b.age", "seen", "vault.db"}) {
		t.Errorf("files %q", got)
	}
}

// secretsOf are the identity and all keys of a vault that is not protected,
// in the forms they might be written in.
func secretsOf(t testing.TB, dir string) (out [][]byte) {
	t.Helper()
	identity, err := os.ReadFile(filepath.Join(dir, "identity.txt"))
	must(t, err)
	r, err := keys.Load(dir, nil, keys.Options{})
	must(t, err)
	return append(forms(r.Index()), bytes.TrimSpace(identity))
}

func forms(key []byte) [][]byte {
	return [][]byte{key, []byte(base64.StdEncoding.EncodeToString(key))}
}

func TestOpen_WantsThePassphraseAndChangesNothingWithout(t *testing.T) {
	dir, ids := lived(t)
	v := reopen(t, dir, with(nil))
	must(t, v.Protect(passphrase))
	v.Close()
	before := hashes(t, dir)
	for range 3 {
		_, err := store.Open(dir, with(nil))
		wantErr(t, err, store.ErrLocked)
		_, err = store.Open(dir, with([]byte("six words and then other")))
		wantErr(t, err, store.ErrPassphrase)
		_, err = store.Open(dir, store.Options{Now: today, Recovery: "AGE-SECRET-KEY-1WRONG"})
		wantErr(t, err, store.ErrPassphrase)
	}
	if after := hashes(t, dir); after != before {
		t.Errorf("before:\n%safter:\n%s", before, after)
	}
	lookWith(t, dir, with(passphrase), ids)
}

func TestOpen_ProtectsANewVaultThatIsGivenAPassphrase(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "vault")
	v := reopen(t, dir, with(passphrase))
	h := begin(t, "Rosa", noon).create(v)
	if !v.Protected() || slices.Contains(files(t, dir), "identity.txt") {
		t.Errorf("protected %t, files %q", v.Protected(), files(t, dir))
	}
	v.Close()
	load(t, reopen(t, dir, with(passphrase)), h.id)
}

func TestAddRecipient_OpensTheVaultWithNewKeysTooUntilItIsRemoved(t *testing.T) {
	dir, ids := lived(t)
	v := reopen(t, dir, with(nil))
	must(t, v.Protect(passphrase))
	secret, recipient, err := keys.NewRecovery()
	must(t, errors.Join(err, v.AddRecipient(recipient)))
	v.Close()
	o := with(nil)
	o.Recovery = secret
	lookWith(t, dir, o, ids)
	v = reopen(t, dir, o) // the passphrase is lost: set another
	begin(t, "Somebody new", noon).create(v)
	must(t, v.Protect([]byte("another")))
	v.Close()
	v = reopen(t, dir, o)
	if got := v.Recovery(); len(got) != 1 {
		t.Fatalf("recovery keys: %v", got)
	}
	wantErr(t, v.RemoveRecipient("age1nobody"), keys.ErrNoRecipient)
	wantErr(t, v.RemoveRecipient(v.Recovery()[0]), keys.ErrInUse)
	v.Close()
	v = reopen(t, dir, with([]byte("another")))
	must(t, v.RemoveRecipient(v.Recovery()[0]))
	v.Close()
	_, err = store.Open(dir, o)
	wantErr(t, err, store.ErrPassphrase)
	lookWith(t, dir, with([]byte("another")), ids)
}

func TestOpen_MakesADamagedKeyringAgain(t *testing.T) {
	dir, ids := lived(t)
	want := lookWith(t, dir, store.Options{Now: today}, ids)
	for _, name := range []string{"keyring.age", "keyring.b.age"} {
		must(t, os.Truncate(filepath.Join(dir, name), 200))
		v := reopen(t, dir, store.Options{Now: today})
		if w := v.Warnings(); len(w) != 1 || !strings.Contains(w[0].String(), name) {
			t.Errorf("warnings %q", w)
		}
		v.Close()
		if got := lookWith(t, dir, store.Options{Now: today}, ids); !reflect.DeepEqual(got, want) {
			t.Error("it holds something else")
		}
	}
}
