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
	quick = keys.Options{WorkFactor: 10}
	right = []byte("right horse")
)

func create(t testing.TB, passphrase []byte) (*keys.Ring, string) {
	t.Helper()
	dir := t.TempDir()
	r, err := keys.Create(dir, passphrase, quick)
	if err != nil {
		t.Fatal(err)
	}
	return r, dir
}

func load(t testing.TB, dir string, passphrase []byte) *keys.Ring {
	t.Helper()
	r, err := keys.Load(dir, passphrase, quick)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func save(t testing.TB, r *keys.Ring) {
	t.Helper()
	if err := r.Save(); err != nil {
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
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
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
	if err := os.Truncate(filepath.Join(dir, keys.Twin), 10); err != nil { // nor does it repair
		t.Fatal(err)
	}
	before := hashes(t, dir)
	for passphrase, want := range map[string]error{"wrong horse": keys.ErrPassphrase, "right horse ": keys.ErrPassphrase, "": keys.ErrPassphrase} {
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
			if err := spoil(filepath.Join(dir, name)); err != nil {
				t.Fatal(err)
			}
			got := load(t, dir, nil)
			if !same(got, r, h) || len(got.Warnings()) != 1 || !strings.Contains(got.Warnings()[0], name) {
				t.Errorf("%s, %s: warnings %q", name, what, got.Warnings())
			}
			if got = load(t, dir, nil); !same(got, r, h) || len(got.Warnings()) != 0 {
				t.Errorf("%s, %s, the second time: warnings %q", name, what, got.Warnings())
			}
		}
	}
}

// TestLoad_ReadsTheRestOfALargeTwinLater is about keyrings of which the twin
// is read to its end by CheckTwin.
func TestLoad_ReadsTheRestOfALargeTwinLater(t *testing.T) {
	r, dir := create(t, nil)
	var h keys.Handle
	for range 3000 {
		h = r.NewKey()
	}
	save(t, r)
	twin := filepath.Join(dir, keys.Twin)
	whole, err := os.ReadFile(twin)
	if err != nil {
		t.Fatal(err)
	}
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
		"damaged at its end": func() error { return os.WriteFile(twin, append(whole[:len(whole)-1:len(whole)-1], 1), 0o600) },
		"cut":                func() error { return os.WriteFile(twin, whole[:len(whole)-10_000], 0o600) },
		"longer":             func() error { return os.WriteFile(twin, append(whole[:len(whole):len(whole)], 1), 0o600) },
		"gone meanwhile":     func() error { return os.Remove(twin) },
	} {
		if err := os.WriteFile(twin, whole, 0o600); err != nil {
			t.Fatal(err)
		}
		got := load(t, dir, nil)
		if name != "gone meanwhile" { // that is noticed at once when it is gone before
			if err := spoil(); err != nil {
				t.Fatal(err)
			}
			got = load(t, dir, nil)
		} else if err := spoil(); err != nil {
			t.Fatal(err)
		}
		atOnce := 1 // its end says how long it is
		if name == "damaged in the middle" || name == "gone meanwhile" {
			atOnce = 0
		}
		if !same(got, r, h) || len(got.Warnings()) != atOnce {
			t.Errorf("%s: warnings %q before it was read", name, got.Warnings())
		}
		if err := got.CheckTwin(); err != nil || !same(got, r, h) || len(got.Warnings()) != 1 {
			t.Errorf("%s: %v, warnings %q", name, err, got.Warnings())
		}
		if err := os.Remove(filepath.Join(dir, keys.Keyring)); err != nil {
			t.Fatal(err)
		}
		if got := load(t, dir, nil); !same(got, r, h) || len(got.Warnings()) != 1 {
			t.Errorf("%s: the twin was not made again", name)
		}
		if whole, err = os.ReadFile(twin); err != nil {
			t.Fatal(err)
		}
	}
}

// TestBegin_FindsDamageFurtherOnWhenItIsWaitedFor is about a large keyring, of
// which the beginning is there at once.
func TestBegin_FindsDamageFurtherOnWhenItIsWaitedFor(t *testing.T) {
	r, dir := create(t, nil)
	var h keys.Handle
	for range 3000 {
		h = r.NewKey()
	}
	save(t, r)
	spoil := func(name string) {
		path := filepath.Join(dir, name)
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		b[len(b)/2] ^= 1
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	spoil(keys.Keyring)
	got, err := keys.Begin(dir, nil, keys.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := got.Wait(); err != nil || !same(got, r, h) || len(got.Warnings()) != 1 || !strings.Contains(got.Warnings()[0], keys.Keyring) {
		t.Errorf("one copy is damaged: %v, warnings %q", err, got.Warnings())
	}
	spoil(keys.Keyring)
	spoil(keys.Twin)
	if got, err = keys.Begin(dir, nil, keys.Options{}); err != nil {
		t.Fatal(err)
	}
	if _, found := got.Key(h); found {
		t.Error("a key was found in two damaged copies")
	}
	if err := got.Wait(); !errors.Is(err, keys.ErrDamaged) {
		t.Errorf("both copies are damaged: %v", err)
	}
	if err := got.Save(); !errors.Is(err, keys.ErrDamaged) {
		t.Errorf("a damaged keyring was saved: %v", err)
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
		if err != nil {
			t.Fatal(err)
		}
		r.Drop(h)
		save(t, r)
		if err := os.WriteFile(filepath.Join(dir, older), old, 0o600); err != nil {
			t.Fatal(err)
		}
		for range 2 {
			if got := load(t, dir, nil); !same(got, r, h) || len(got.Warnings()) != 0 {
				t.Errorf("with an older %s: %d keys, warnings %q", older, got.Len(), got.Warnings())
			}
		}
	}
}

func TestLoad_RefusesFilesThatDoNotBelongTogether(t *testing.T) {
	_, dir := create(t, right)
	_, other := create(t, right)
	for _, name := range []string{keys.Keyring, keys.Twin} {
		b, err := os.ReadFile(filepath.Join(other, name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), b, 0o600); err != nil {
			t.Fatal(err)
		}
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
		if err != nil {
			t.Fatal(err)
		}
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
	if err != nil {
		t.Fatal(err)
	}
	_, err = keys.LoadWithRecovery(dir, secret, quick)
	wantErr(t, err, keys.ErrPassphrase)
	for range 2 { // twice is once
		if err := r.AddRecipient(recipient); err != nil {
			t.Fatal(err)
		}
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
	if err != nil {
		t.Fatal(err)
	}
	if err := r.AddRecipient(recipient); err != nil {
		t.Fatal(err)
	}
	save(t, r)
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 4 {
		t.Fatalf("%v, %v", entries, err)
	}
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
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

func BenchmarkLoad(b *testing.B) {
	for _, n := range []int{10, 1000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			r, dir := create(b, nil)
			for range n {
				r.NewKey()
			}
			save(b, r)
			for b.Loop() {
				load(b, dir, nil)
			}
		})
	}
}

func BenchmarkSave(b *testing.B) {
	r, _ := create(b, nil)
	for range 200 {
		r.NewKey()
	}
	for b.Loop() {
		save(b, r)
	}
}

// BenchmarkUnlock is what a passphrase costs at the everyday work factor.
func BenchmarkUnlock(b *testing.B) {
	dir := b.TempDir()
	if _, err := keys.Create(dir, right, keys.Options{}); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		load(b, dir, right)
	}
}
