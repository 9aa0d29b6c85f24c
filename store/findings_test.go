package store_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/store"
	"example.org/onetoone/store/pages"
)

// two makes a vault with two talks, closed, and gives their ids.
func two(t testing.TB) (dir string, ids []string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "vault")
	v, err := store.Open(dir, store.Options{Now: today})
	must(t, err)
	for _, name := range []string{"Rosa", "Amir"} {
		h := begin(t, name, noon).start()
		h.note("what " + name + " said")
		h.promise("bring the list", "2026-12-24")
		ids = append(ids, h.create(v).id)
	}
	must(t, v.Close())
	return dir, ids
}

func check(t testing.TB, dir string) (store.Checked, error) {
	t.Helper()
	v, err := store.Open(dir, store.Options{Now: today})
	if err != nil {
		return store.Checked{}, err
	}
	defer v.Close()
	return v.Check(context.Background())
}

func TestCheck_FindsNothingInAWholeVault(t *testing.T) {
	dir, _ := two(t)
	got, err := check(t, dir)
	if err != nil || got.Talks != 2 || got.People != 2 || got.Events < 10 || len(got.Findings) > 0 {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestCheck_NamesTheTalkThatIsDamagedAndNobody(t *testing.T) {
	dir, ids := two(t)
	changeFile(t, dir, func(tx *bolt.Tx) error {
		talk := talkBucket(tx, ids[1])
		key := []byte{0, 0, 0, 3}
		sealed := append([]byte(nil), talk.Get(key)...)
		sealed[len(sealed)/2] ^= 1
		return talk.Put(key, sealed)
	})
	got, err := check(t, dir)
	if err != nil || len(got.Findings) != 1 || got.Findings[0].Talk != ids[1] {
		t.Fatalf("got %+v, %v", got, err)
	}
	if what := got.Findings[0].What; !strings.Contains(what, "entry 3") || strings.Contains(what, "Amir") {
		t.Errorf("it says %q", what)
	}
}

func TestCheck_FindsATalkThatOnlyTheListsKnow(t *testing.T) {
	dir, ids := two(t)
	changeFile(t, dir, func(tx *bolt.Tx) error {
		talks := tx.Bucket([]byte("talks"))
		return talks.DeleteBucket(talkKey(talks, ids[0]))
	})
	if got, err := check(t, dir); err != nil || len(got.Findings) == 0 {
		t.Errorf("got %+v, %v", got, err)
	}
	v := opened(t, dir)
	defer v.Close()
	if _, err := v.Load(ids[0]); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("loading it: %v", err)
	}
	if _, err := v.Load("zzzz000000000000"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("loading one that there never was: %v", err)
	}
}

func TestCheck_EndsWithItsContext(t *testing.T) {
	v, _ := open(t)
	begin(t, "Rosa", noon).start().create(v)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := v.Check(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// TestCheck_MissesNothingWhateverByteIsDamaged damages one byte after another:
// where Check finds nothing, everything reads as it did.
func TestCheck_MissesNothingWhateverByteIsDamaged(t *testing.T) {
	if testing.Short() {
		t.Skip("some seconds")
	}
	dir, ids := two(t)
	want, err := look(dir, ids)
	must(t, err)
	path := filepath.Join(dir, "vault.db")
	whole, err := os.ReadFile(path)
	must(t, err)
	found, same := 0, 0
	for at := 0; at < len(whole); at += 331 {
		damaged := append([]byte(nil), whole...)
		damaged[at] ^= 0xff
		must(t, os.WriteFile(path, damaged, 0o600))
		if got, err := check(t, dir); err != nil || len(got.Findings) > 0 {
			found++
			continue
		}
		same++
		if got, err := look(dir, ids); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("byte %d of page %d is not found: %v", at%4096, at/4096, err)
		}
	}
	t.Logf("%d found, %d harmless", found, same)
	if found == 0 {
		t.Error("the damage met nothing")
	}
}

func TestUnclean_IsTrueAfterTheProgramDiedAndUntilItEndedWell(t *testing.T) {
	dir, _ := two(t)
	v, err := store.Open(dir, store.Options{Now: today})
	must(t, err)
	if v.Unclean() {
		t.Error("unclean after a clean end")
	}
	died := filepath.Join(t.TempDir(), "died")
	must(t, os.CopyFS(died, os.DirFS(dir))) // as it is on disk now
	must(t, v.Close())
	for _, want := range []bool{true, false} {
		v := reopen(t, died, store.Options{Now: today})
		if v.Unclean() != want {
			t.Errorf("unclean: %v", v.Unclean())
		}
		must(t, v.Close())
	}
}

func TestUnclean_StaysWhenAWrongPassphraseWasTyped(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "vault")
	o := store.Options{Now: today, Passphrase: []byte("six words"), WorkFactor: 1}
	v, err := store.Open(dir, o)
	must(t, err)
	died := filepath.Join(t.TempDir(), "died")
	must(t, os.CopyFS(died, os.DirFS(dir)))
	if err := v.Close(); err != nil {
		t.Fatal(err)
	}
	_, err = store.Open(died, store.Options{Now: today})
	wantErr(t, err, store.ErrLocked)
	if v := reopen(t, died, o); !v.Unclean() {
		t.Error("the lock was taken for a clean end")
	}
}

// changeFile writes to the data file of a closed vault, as no program of ours
// does.
func changeFile(t testing.TB, dir string, change func(*bolt.Tx) error) {
	t.Helper()
	db, err := bolt.Open(filepath.Join(dir, "vault.db"), 0o600, nil)
	must(t, err)
	defer db.Close()
	must(t, db.Update(change))
}

// talkKey finds the key of the bucket of a talk.
func talkKey(talks *bolt.Bucket, id string) (key []byte) {
	_ = talks.ForEach(func(k, _ []byte) error {
		if idCoding().EncodeToString(k) == id {
			key = append(key, k...)
		}
		return nil
	})
	return key
}

func talkBucket(tx *bolt.Tx, id string) *bolt.Bucket {
	talks := tx.Bucket([]byte("talks"))
	return talks.Bucket(talkKey(talks, id))
}

// TestOpen_RefusesAFreeListThatNamesAPageInUse has the damage after which
// bbolt writes over what is there: the list is in order, and wrong.
func TestOpen_RefusesAFreeListThatNamesAPageInUse(t *testing.T) {
	dir, _ := two(t)
	b, write := dataOf(t, dir)
	m, err := pages.Newest(bytes.NewReader(b))
	must(t, err)
	list := b[m.Free*pages.Size:]
	free := map[uint64]bool{}
	n := int(binary.LittleEndian.Uint16(list[10:]))
	for i := range n {
		free[binary.LittleEndian.Uint64(list[16+8*i:])] = true
	}
	used := uint64(2) // one behind the last that is free keeps the order
	for number := used; number < m.High; number++ {
		if !free[number] && number != m.Free {
			used = number
		}
	}
	last := list[16+8*(n-1):]
	if n == 0 || used <= binary.LittleEndian.Uint64(last) {
		last = list[16+8*n:]
		binary.LittleEndian.PutUint16(list[10:], uint16(n+1))
		for i := n; i > 0 && binary.LittleEndian.Uint64(list[16+8*(i-1):]) > used; i-- {
			copy(list[16+8*i:], list[16+8*(i-1):16+8*i])
			last = list[16+8*(i-1):]
		}
	}
	binary.LittleEndian.PutUint64(last, used)
	write(b)
	_, err = store.Open(dir, store.Options{Now: today})
	wantErr(t, err, store.ErrDamaged)
	if now, _ := dataOf(t, dir); !bytes.Equal(now, b) {
		t.Error("the file changed")
	}
	if got := salvage(t, dir); got.Talks != 2 || len(got.Lost) > 0 {
		t.Errorf("salvage gives %+v", got)
	}
	isWhole(t, dir)
}
