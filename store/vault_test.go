package store_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/seal"
)

func TestOpen_MakesWhatOnlyTheOwnerCanRead(t *testing.T) {
	_, dir := open(t)
	for name, want := range map[string]os.FileMode{".": 0o700, "vault.db": 0o600, "open": 0o600,
		"identity.txt": 0o600, "keyring.age": 0o600, "keyring.b.age": 0o600, "seen": 0o600} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v, want %v", name, info.Mode().Perm(), err, want)
		}
	}
	if got := files(t, dir); len(got) != 6 {
		t.Errorf("files: %v", got)
	}
}

func files(t *testing.T, dir string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	must(t, err)
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestOpen_ClosesTheVaultToOthersAndSaysSo(t *testing.T) {
	v, dir := open(t)
	if len(v.Warnings()) != 0 {
		t.Errorf("a new vault warns: %q", v.Warnings())
	}
	v.Close()
	for name, mode := range map[string]os.FileMode{"": 0o755, "vault.db": 0o644, "identity.txt": 0o640} {
		must(t, os.Chmod(filepath.Join(dir, name), mode))
	}
	v = reopen(t, dir, store.Options{Now: today})
	for name, want := range map[string]os.FileMode{"": 0o700, "vault.db": 0o600, "identity.txt": 0o600} {
		if info, err := os.Stat(filepath.Join(dir, name)); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, want %v", name, info.Mode().Perm(), want)
		}
	}
	if got := v.Warnings(); len(got) != 3 || got[0].String() != "The vault folder was open to other users (0755). Changed to 0700." {
		t.Errorf("warnings %q", got)
	}
}

func TestOpen_RefusesAFolderThatHoldsOtherFiles(t *testing.T) {
	dir := t.TempDir()
	must(t, os.Chmod(dir, 0o755))
	if err := os.WriteFile(filepath.Join(dir, "letter.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Open(dir, store.Options{Now: today}); err == nil || !strings.Contains(err.Error(), "letter.txt") {
		t.Errorf("got %v", err)
	}
	if info, err := os.Stat(dir); err != nil || info.Mode().Perm() != 0o755 || len(files(t, dir)) != 1 {
		t.Errorf("the folder was changed: %v, %v", info.Mode(), files(t, dir))
	}
}

func TestOpen_RefusesASecondWriter(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "vault")
	reopen(t, dir, store.Options{Now: func() time.Time { return noon }})
	before := hashes(t, dir)
	_, err := store.Open(dir, store.Options{Now: today})
	wantErr(t, err, store.ErrBusy)
	var busy *store.BusyError
	if !errors.As(err, &busy) || busy.PID != os.Getpid() || !busy.Since.Equal(noon) {
		t.Errorf("busy: %+v", busy)
	}
	if !strings.Contains(err.Error(), "nothing was changed") || hashes(t, dir) != before {
		t.Errorf("%v; and nothing changed is %t", err, hashes(t, dir) == before)
	}
}

func TestOpen_RefusesWhileAnythingElseHasTheDataFile(t *testing.T) {
	v, dir := open(t)
	v.Close()
	db, err := bolt.Open(filepath.Join(dir, "vault.db"), 0o600, nil)
	must(t, err)
	defer db.Close()
	_, err = store.Open(dir, store.Options{Now: today})
	wantErr(t, err, store.ErrBusy)
}

func TestOpen_TakesOverFromAProgramThatDied(t *testing.T) {
	v, dir := open(t)
	v.Close()
	must(t, os.WriteFile(filepath.Join(dir, "open"), []byte(`{"pid":1,"since":"2026-11-22T12:00:00Z"} and more`), 0o600))
	v = reopen(t, dir, store.Options{Now: today})
	var busy *store.BusyError
	if _, err := store.Open(dir, store.Options{Now: today}); !errors.As(err, &busy) || busy.PID != os.Getpid() {
		t.Errorf("busy: %+v", busy)
	}
	v.Close()
	if _, err := os.Stat(filepath.Join(dir, "open")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the file open is still there: %v", err)
	}
}

func TestClose_EndsEveryMethodAndMayComeTwice(t *testing.T) {
	v, _ := open(t)
	h := begin(t, "", noon).create(v)
	for range 2 {
		must(t, v.Close())
	}
	_, loading := v.Load(h.id)
	_, home := v.Home(1)
	for name, err := range map[string]error{
		"Load": loading, "Home": home, "Append": v.Append(h.id, h.header()), "Compact": v.Compact(), "Delete": v.Delete(h.id),
	} {
		t.Run(name, func(t *testing.T) { wantErr(t, err, store.ErrClosed) })
	}
	for _, err := range v.Talks() {
		wantErr(t, err, store.ErrClosed)
	}
}

// TestOpen_RefusesFilesThatAreNotWholeAndTouchesNothing is about files that
// something else than this program changed.
func TestOpen_RefusesFilesThatAreNotWholeAndTouchesNothing(t *testing.T) {
	twoRings := func(dir string, spoil func(string) error) error {
		return errors.Join(spoil(filepath.Join(dir, "keyring.age")), spoil(filepath.Join(dir, "keyring.b.age")))
	}
	spoil := map[string]func(db, dir string) error{
		"an empty data file":  func(db, _ string) error { return os.Truncate(db, 0) },
		"a short data file":   func(db, _ string) error { return os.Truncate(db, 3*4096) },
		"a tiny data file":    func(db, _ string) error { return os.Truncate(db, 100) },
		"a missing data file": func(db, _ string) error { return os.Remove(db) },
		"another file's text": func(db, _ string) error { return os.WriteFile(db, bytes.Repeat([]byte("text "), 5000), 0o600) },
		"a file of zeros":     func(db, _ string) error { return os.WriteFile(db, make([]byte, 32768), 0o600) },
		"a missing identity":  func(_, dir string) error { return os.Remove(filepath.Join(dir, "identity.txt")) },
		"an empty identity":   func(_, dir string) error { return os.Truncate(filepath.Join(dir, "identity.txt"), 0) },
		"a short identity":    func(_, dir string) error { return os.Truncate(filepath.Join(dir, "identity.txt"), 10) },
		"missing keyrings":    func(_, dir string) error { return twoRings(dir, os.Remove) },
		"short keyrings": func(_, dir string) error {
			return twoRings(dir, func(path string) error { return os.Truncate(path, 200) })
		},
		"another vault's keys": func(_, dir string) error {
			for _, name := range keys.Files() {
				os.Remove(filepath.Join(dir, name))
			}
			_, err := keys.Create(dir, nil, keys.Options{})
			return err
		},
		"another bbolt file": func(db, _ string) error {
			os.Remove(db)
			b, err := bolt.Open(db, 0o600, nil)
			return errors.Join(err, b.Close())
		},
	}
	for name, spoil := range spoil {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "vault")
			v, err := store.Open(dir, store.Options{Now: today})
			must(t, err)
			begin(t, "Rosa", noon).create(v)
			v.Close()
			must(t, spoil(filepath.Join(dir, "vault.db"), dir))
			before := hashes(t, dir)
			for range 2 { // a lock that stayed would show the second time
				_, err = store.Open(dir, store.Options{Now: today})
				wantErr(t, err, store.ErrDamaged)
			}
			if after := hashes(t, dir); after != before {
				t.Errorf("before:\n%safter:\n%s", before, after)
			}
		})
	}
}

func TestOpen_RefusesANewerVaultUnharmed(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "vault")
	v, err := store.Open(dir, store.Options{Now: today})
	must(t, err)
	v.Close()
	db, err := bolt.Open(filepath.Join(dir, "vault.db"), 0o600, nil)
	must(t, err)
	err = db.Update(func(tx *bolt.Tx) error {
		return tx.Bucket([]byte("meta")).Put([]byte("schema"), []byte(strconv.Itoa(store.Format+1)))
	})
	must(t, errors.Join(err, db.Close()))
	// A newer version may keep its key elsewhere, and files we know nothing of.
	for _, name := range []string{"identity.txt", "vault.db.new"} {
		must(t, os.Rename(filepath.Join(dir, "identity.txt"), filepath.Join(dir, name)))
		before := hashes(t, dir)
		_, err = store.Open(dir, store.Options{Now: today})
		wantErr(t, err, store.ErrNewer)
		if hashes(t, dir) != before {
			t.Error("the folder was changed")
		}
	}
}

func TestOpen_RefusesALinkInPlaceOfAFile(t *testing.T) {
	for _, name := range []string{"vault.db", "identity.txt", "keyring.age"} {
		dir := filepath.Join(t.TempDir(), "vault")
		v, err := store.Open(dir, store.Options{Now: today})
		must(t, err)
		v.Close()
		path, elsewhere := filepath.Join(dir, name), filepath.Join(t.TempDir(), "elsewhere")
		must(t, errors.Join(os.Rename(path, elsewhere), os.Symlink(elsewhere, path)))
		if _, err := store.Open(dir, store.Options{Now: today}); err == nil || !strings.Contains(err.Error(), name+" is a link") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestOpen_GoesOnAfterACreationThatWasCutShort tries every state of the
// folder that a cut can leave.
func TestOpen_GoesOnAfterACreationThatWasCutShort(t *testing.T) {
	halves := map[string]map[string]string{
		"the folder alone":              {},
		"no byte of a data file":        {"vault.db.new": ""},
		"half an identity":              {"vault.db.new": "", "identity.txt.new": "AGE"},
		"an identity and no keyring":    {"vault.db.new": "", "identity.txt": "AGE"},
		"one keyring and half another":  {"vault.db.new": "", "identity.txt": "AGE", "keyring.age": "age", "keyring.b.age.new": "a"},
		"all keys and half a data file": {"vault.db.new": "half", "identity.txt": "AGE", "keyring.age": "age", "keyring.b.age": "age"},
	}
	for name, there := range halves {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			for name, text := range there {
				must(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
			}
			v := reopen(t, dir, store.Options{Now: today})
			h := begin(t, "Rosa", noon).create(v)
			v.Close()
			load(t, reopen(t, dir, store.Options{Now: today}), h.id)
			if got := files(t, dir); len(got) != 6 {
				t.Errorf("files: %v", got)
			}
		})
	}
}

func TestOpen_RemovesACompactionThatWasCutShort(t *testing.T) {
	v, dir := open(t)
	h := begin(t, "Rosa", noon).create(v)
	v.Close()
	left := filepath.Join(dir, "vault.db.small")
	must(t, os.WriteFile(left, []byte("half"), 0o600))
	load(t, reopen(t, dir, store.Options{Now: today}), h.id)
	if _, err := os.Stat(left); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("it is still there: %v", err)
	}
}

func TestVault_HoldsNoNameWordOrDayInTheClear(t *testing.T) {
	v, dir := open(t)
	h := begin(t, "Rosalinda", noon).start()
	h.note("canary words about the foreman")
	h.promise("bring the list", "2026-12-24")
	h.create(v)
	must(t, v.SaveDraft(h.id, guide.Draft{Text: "unsent canary"}))
	v.Close()
	t.Run("not protected", func(t *testing.T) { holdsNothingInTheClear(t, dir, h.id) })
	v = reopen(t, dir, with(nil))
	must(t, v.Protect([]byte("canary words")))
	v.Close()
	t.Run("protected", func(t *testing.T) { holdsNothingInTheClear(t, dir, h.id) })
}

func holdsNothingInTheClear(t *testing.T, dir, id string) {
	for _, name := range files(t, dir) {
		raw, err := os.ReadFile(filepath.Join(dir, name))
		must(t, err)
		for _, secret := range []string{"osalinda", "canary", "foreman", "list", "2026", "What about", id} {
			if bytes.Contains(bytes.ToLower(raw), []byte(strings.ToLower(secret))) {
				t.Errorf("%s holds %q", name, secret)
			}
		}
	}
	keys := map[string]int{"meta": 6, "talks": 10, "guides": 32, "people": 10, "names": 32, "cards": 10, "everyone": 4, "recent": 4, "pending": 4, "undecided": 4, "due": 4, "kept": 4, "see": 4, "classes": 10, "rolls": 10}
	walkFile(t, dir, func(path []string, value []byte) {
		if len(path[1]) > keys[path[0]] || path[0] == "talks" && len(path[2]) > 4 {
			t.Errorf("key %q", path)
		}
		if _, body, ok := seal.LabelOf(value); path[0] != "meta" && (!ok || (len(body)-40)%64 != 0) {
			t.Errorf("the value under %q is not sealed: %d bytes", path, len(value))
		}
	})
}
