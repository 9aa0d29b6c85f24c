package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
	"example.org/onetoone/store/keys"
)

// wentOn is a closed vault in which a talk was deleted, and the data file from
// before.
func wentOn(t *testing.T) (dir string, ids []string, old []byte) {
	t.Helper()
	dir, ids = lived(t)
	old, err := os.ReadFile(filepath.Join(dir, "vault.db"))
	must(t, err)
	v := opened(t, dir)
	must(t, v.Delete(ids[0]))
	if err := v.Close(); err != nil {
		t.Fatal(err)
	}
	return dir, ids, old
}

func TestOpen_RefusesAnOlderDataFileWhateverIsRemovedBesideIt(t *testing.T) {
	from, ids, old := wentOn(t)
	for _, gone := range [][]string{{}, {"seen"}, {"seen", "open", keys.Twin}, {"seen", keys.Keyring}} {
		t.Run(strings.Join(gone, ","), func(t *testing.T) {
			dir := copied(t, from)
			putFiles(t, dir, map[string][]byte{"vault.db": old})
			for _, name := range gone {
				if err := os.Remove(filepath.Join(dir, name)); err != nil && !errors.Is(err, os.ErrNotExist) {
					t.Fatal(err)
				}
			}
			_, err := store.Open(dir, store.Options{Now: today})
			wantErr(t, err, store.ErrOlder)
			if strings.Contains(err.Error(), "remove") {
				t.Errorf("it names a file to remove: %v", err)
			}
			before, err := keys.Load(dir, nil, keys.Options{})
			must(t, err)
			v := reopen(t, dir, store.Options{Now: today, Older: true})
			if got := load(t, v, ids[0]); len(got.Events) == 0 {
				t.Error("the talk is not in the older file")
			}
			must(t, v.Close())
			now, err := keys.Load(dir, nil, keys.Options{})
			if err != nil || now.Device() == before.Device() {
				t.Errorf("it writes on as the device it was: %v", err)
			}
			lookWith(t, dir, store.Options{Now: today}, ids) // from now on, as ever
		})
	}
}

func TestSalvage_OfADamagedFileGoesOnFromWhatTheKeyringSays(t *testing.T) {
	dir, ids, _ := wentOn(t)
	change := func(name string, how func([]byte) []byte) {
		b, err := os.ReadFile(filepath.Join(dir, name))
		must(t, err)
		putFiles(t, dir, map[string][]byte{name: how(b)})
	}
	change("vault.db", func(b []byte) []byte { clear(b[:2*4096]); return b })
	change("seen", func([]byte) []byte { return nil })
	if _, err := store.Salvage(dir, store.Options{Now: today}); err != nil {
		t.Fatal(err)
	}
	load(t, reopen(t, dir, store.Options{Now: today}), ids[1])
}

// TestKeyring_IsNeverAheadOfTheDataFile opens a copy of the vault as a power cut
// before each change to its folder leaves it, whole and without the newer of the
// data file's beginnings.
func TestKeyring_IsNeverAheadOfTheDataFile(t *testing.T) {
	dir, ids := lived(t)
	n := 0
	cut := func() error {
		n++
		whole := copied(t, dir)
		if _, err := os.Stat(filepath.Join(whole, "ready")); err != nil {
			_ = os.Remove(filepath.Join(whole, "seen")) // the keyring alone says how far it was
		}
		half := halfLost(t, whole)
		for _, dir := range []string{whole, half} {
			v, err := store.Open(dir, with(passphrase))
			if errors.Is(err, store.ErrOlder) || errors.Is(err, store.ErrOldKeys) {
				t.Errorf("cut before change %d: %v", n, err)
			}
			if err == nil {
				_ = v.Close()
			}
		}
		return nil
	}
	o := with(nil)
	o.BeforeCommit, o.BeforeFile = cut, cut
	o.Later = func(time.Duration, func()) func() bool { return func() bool { return true } } // nothing changes beside the copying
	v := reopen(t, dir, o)
	h := begin(t, "Somebody New", noon).start().create(v)
	h.note("one")
	h.save(v)
	if err := v.Delete(ids[3]); err != nil {
		t.Error(err)
	}
	h.note("two")
	h.save(v)
	if _, err := v.Forget(idOf(v, "Amir")); err != nil { // which saves the keyring behind a commit that nothing settled
		t.Error(err)
	}
	begin(t, "Somebody Else", noon).start().create(v)
	if err := v.Protect(passphrase); err != nil {
		t.Error(err)
	}
	h.note("three")
	h.save(v)
	if err := v.Close(); err != nil {
		t.Error(err)
	}
	if n < 30 {
		t.Errorf("only %d changes", n)
	}
}

func TestLists_ShowTheRestWhereATalkCannotBeRead(t *testing.T) {
	dir, ids := lived(t)
	old, err := os.ReadFile(filepath.Join(dir, "vault.db"))
	must(t, err)
	v := opened(t, dir)
	if _, err := v.Forget(idOf(v, "Amir")); err != nil {
		t.Fatal(err)
	}
	must(t, v.Close())
	putFiles(t, dir, map[string][]byte{"vault.db": old})
	v = reopen(t, dir, store.Options{Now: today, Older: true}) // in which Amir's talk is sealed with a key that is gone

	unread := func(in []guide.Header) (n int) {
		for _, h := range in {
			switch {
			case h.Unread != (h.ID == ids[2]):
				t.Errorf("talk %s cannot be read: %t", h.ID, h.Unread)
			case h.Unread:
				n++
				if !h.Began.Equal(day(2)) || h.Pending() {
					t.Errorf("it says of it %+v", h)
				}
			}
		}
		return n
	}
	var all []guide.Header
	for h, err := range v.Talks() {
		must(t, err)
		all = append(all, h)
	}
	home, err := v.Home(8)
	if err != nil || len(all) != 4 || len(home.Recent) != 4 || len(home.Due) != 3 || unread(all) != 1 || unread(home.Recent) != 1 {
		t.Errorf("%+v\n%+v, %v", all, home, err)
	}
	if _, err := v.ToSee(noon.AddDate(1, 0, 0)); err != nil {
		t.Error(err)
	}
	if hs, err := v.Undecided(noon.AddDate(1, 0, 0)); err != nil || len(hs) != 3 {
		t.Errorf("undecided: %v, %v", hs, err)
	}
	if _, err := v.Expired(noon.AddDate(1, 0, 0), 9); err != nil {
		t.Errorf("to look through: %v", err)
	}
	if _, err := v.Load(ids[2]); !errors.Is(err, store.ErrNoKey) || !strings.Contains(err.Error(), "its key is gone") {
		t.Errorf("loading it: %v", err)
	}
	c, err := v.Check(t.Context())
	if err != nil || len(c.Findings) == 0 || c.Findings[0].Talk != ids[2] {
		t.Errorf("the check: %+v, %v", c, err)
	}
}
