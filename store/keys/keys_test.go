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

func TestLoad_GivesBackWhatWasSaved(t *testing.T) {
	for name, passphrase := range map[string][]byte{"in the plain": nil, "under a passphrase": right} {
		t.Run(name, func(t *testing.T) {
			r, dir := create(t, passphrase)
			one, two := r.NewKey(), r.NewKey()
			r.Forget(two)
			save(t, r)
			if got := load(t, dir, passphrase); !same(got, r, one, two) || len(got.Warnings()) != 0 || got.Generation() != 2 {
				t.Errorf("got %+v", got)
			}
			r.Forgotten()
			r.Drop(one)
			save(t, r)
			if got := load(t, dir, passphrase); got.Len() != 0 || len(got.Forgetting()) != 0 {
				t.Errorf("%d keys, forgetting %v", got.Len(), got.Forgetting())
			}
		})
	}
}

func TestState_TellsHowTheIdentityIsKept(t *testing.T) {
	_, plain := create(t, nil)
	_, sealed := create(t, right)
	for dir, want := range map[string]keys.Protection{t.TempDir(): keys.None, plain: keys.Open, sealed: keys.Locked} {
		if got, err := keys.State(dir); got != want || err != nil {
			t.Errorf("%v, %v, want %v", got, err, want)
		}
	}
}

func TestCreate_WritesForTheOwnerAloneAndOverNothing(t *testing.T) {
	_, dir := create(t, nil)
	before := hashes(t, dir)
	if _, err := keys.Create(dir, right, quick); err == nil || hashes(t, dir) != before {
		t.Errorf("made over other keys: %v", err)
	}
	entries, _ := os.ReadDir(dir)
	if len(entries) != 3 {
		t.Errorf("files: %v", entries)
	}
	for _, e := range entries {
		if info, err := e.Info(); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", e.Name(), info.Mode(), err)
		}
	}
}

func TestLoad_RefusesAWrongPassphraseAndChangesNothing(t *testing.T) {
	_, dir := create(t, right)
	must(t, os.Truncate(filepath.Join(dir, keys.Twin), 10)) // nor does it repair
	before := hashes(t, dir)
	for passphrase, want := range map[string]error{"wrong horse": keys.ErrPassphrase, "Right horse": keys.ErrPassphrase, "": keys.ErrPassphrase} {
		_, err := keys.Load(dir, []byte(passphrase), quick)
		wantErr(t, err, want)
	}
	_, err := keys.Load(dir, nil, quick)
	wantErr(t, err, keys.ErrLocked)
	if hashes(t, dir) != before {
		t.Error("the folder was changed")
	}
}

func TestLoad_MakesAKeyringAgainFromTheOther(t *testing.T) {
	spoil := map[string]func(path string) error{
		"missing":  os.Remove,
		"empty":    func(path string) error { return os.Truncate(path, 0) },
		"cut":      func(path string) error { return os.Truncate(path, 300) },
		"replaced": func(path string) error { return os.WriteFile(path, []byte("text"), 0o600) },
	}
	for what, spoil := range spoil {
		for _, name := range []string{keys.Keyring, keys.Twin} {
			r, dir := create(t, nil)
			h := r.NewKey()
			save(t, r)
			must(t, spoil(filepath.Join(dir, name)))
			got := load(t, dir, nil)
			if !same(got, r, h) || len(got.Warnings()) != 1 || !strings.Contains(got.Warnings()[0].String(), name) {
				t.Errorf("%s, %s: warnings %q", name, what, got.Warnings())
			}
			if got = load(t, dir, nil); !same(got, r, h) || len(got.Warnings()) != 0 {
				t.Errorf("%s, %s, the second time: warnings %q", name, what, got.Warnings())
			}
		}
	}
}

func TestLoad_RefusesFilesThatDoNotBelongTogether(t *testing.T) {
	_, dir := create(t, right)
	_, other := create(t, right)
	for _, name := range []string{keys.Keyring, keys.Twin} {
		b, err := os.ReadFile(filepath.Join(other, name))
		must(t, err)
		must(t, os.WriteFile(filepath.Join(dir, name), b, 0o600))
	}
	before := hashes(t, dir)
	_, err := keys.Load(dir, right, quick)
	wantErr(t, err, keys.ErrDamaged)
	if hashes(t, dir) != before {
		t.Error("the folder was changed")
	}
	_, err = keys.Load(t.TempDir(), nil, quick)
	wantErr(t, err, keys.ErrDamaged)
}

// TestSave_LeavesTheOldKeysOrTheNewWhereverItIsCutShort fails every change to
// the folder in turn, and all after it.
func TestSave_LeavesTheOldKeysOrTheNewWhereverItIsCutShort(t *testing.T) {
	for n := 1; ; n++ {
		dir := t.TempDir()
		calls, failing := 0, false
		o := keys.Options{WorkFactor: 10, Before: func() error {
			if calls++; failing && calls >= n {
				return errors.New("the disk is gone")
			}
			return nil
		}}
		r, err := keys.Create(dir, right, o)
		must(t, err)
		dropped := r.NewKey()
		save(t, r)
		old := r.Clone()
		kept := r.NewKey()
		r.Drop(dropped)
		calls, failing = 0, true
		err = r.Save()
		want := old
		if err == nil || errors.Is(err, keys.ErrTwin) {
			want = r
		}
		got := load(t, dir, right)
		if !same(got, want, kept, dropped) || len(got.Warnings()) != 0 {
			t.Errorf("cut short at %d (%v): %d keys, warnings %q", n, err, got.Len(), got.Warnings())
		}
		if calls < n {
			if err != nil || n < 5 {
				t.Errorf("%v after %d changes", err, calls)
			}
			return
		}
	}
}

func TestLoadWithRecovery_OpensWithoutThePassphrase(t *testing.T) {
	r, dir := create(t, right)
	h := r.NewKey()
	secret, recipient, err := keys.NewRecovery()
	must(t, err)
	_, err = keys.LoadWithRecovery(dir, secret, quick)
	wantErr(t, err, keys.ErrPassphrase)
	for range 2 { // twice is once
		must(t, r.AddRecipient(recipient))
	}
	save(t, r)
	got, err := keys.LoadWithRecovery(dir, strings.ToLower(secret)+"\n", quick)
	if err != nil || !same(got, r, h) || len(got.Recipients()) != 2 {
		t.Fatalf("%+v, %v", got, err)
	}
	got.Drop(h) // and it can save
	save(t, got)
	if again := load(t, dir, right); again.Len() != 0 {
		t.Errorf("%d keys", again.Len())
	}
	other := "Q" // than the last letter is
	if strings.HasSuffix(secret, other) {
		other = "P"
	}
	for _, mistyped := range []string{"", "AGE-SECRET-KEY-1", secret[:len(secret)-1] + other} {
		_, err = keys.LoadWithRecovery(dir, mistyped, quick)
		wantErr(t, err, keys.ErrPassphrase)
	}
}

// TestSave_TellsNobodyWhomTheKeyringIsEncryptedTo is what keeps somebody who
// may write into the folder from making a keyring that opens.
func TestSave_TellsNobodyWhomTheKeyringIsEncryptedTo(t *testing.T) {
	r, dir := create(t, right)
	_, recipient, err := keys.NewRecovery()
	must(t, err)
	must(t, r.AddRecipient(recipient))
	save(t, r)
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 4 {
		t.Fatalf("%v, %v", entries, err)
	}
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		must(t, err)
		for _, to := range r.Recipients() {
			if bytes.Contains(b, []byte(to)) {
				t.Errorf("%s says it", e.Name())
			}
		}
	}
}

func TestSuggest_GivesSixWordsAndOthersEachTime(t *testing.T) {
	seen := map[string]bool{}
	for range 100 {
		s, err := keys.Suggest()
		if err != nil || len(strings.Fields(s)) != 6 || seen[s] {
			t.Fatalf("%q, %v", s, err)
		}
		seen[s] = true
	}
}
