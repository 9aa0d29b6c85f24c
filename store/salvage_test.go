package store_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
)

// dataOf is the data file of a closed vault, and a way to write it.
func dataOf(t testing.TB, dir string) (b []byte, write func([]byte)) {
	t.Helper()
	path := filepath.Join(dir, "vault.db")
	b, err := os.ReadFile(path)
	must(t, err)
	return b, func(b []byte) {
		must(t, os.WriteFile(path, b, 0o600))
	}
}

// hit flips a byte in the middle of each place where a record stands.
func hit(t testing.TB, dir string, id string, key []byte) {
	t.Helper()
	var record []byte
	inFile(t, dir, func(tx *bolt.Tx) { record = bytes.Clone(talkBucket(tx, id).Get(key)) })
	if record == nil {
		t.Fatalf("there is no record %x", key)
	}
	b, write := dataOf(t, dir)
	for at := 0; ; {
		i := bytes.Index(b[at:], record)
		if i < 0 {
			break
		}
		b[at+i+len(record)/2] ^= 1
		at += i + 1
	}
	write(b)
}

func salvage(t testing.TB, dir string) store.Salvaged {
	t.Helper()
	got, err := store.Salvage(dir, store.Options{Now: today})
	must(t, err)
	return got
}

// isWhole opens a vault and checks it.
func isWhole(t testing.TB, dir string) {
	t.Helper()
	got, err := check(t, dir)
	if err != nil || len(got.Findings) > 0 {
		t.Fatalf("the new vault: %+v, %v", got, err)
	}
}

func TestSalvage_TakesEverythingOutOfAWholeVault(t *testing.T) {
	dir, ids := two(t)
	want, err := look(dir, ids)
	must(t, err)
	before, _ := dataOf(t, dir)
	got := salvage(t, dir)
	if got.Talks != 2 || got.Events != got.Known || len(got.Lost) > 0 {
		t.Errorf("got %+v", got)
	}
	if kept, err := os.ReadFile(filepath.Join(got.Kept, "vault.db")); err != nil || !bytes.Equal(kept, before) {
		t.Errorf("what is kept is not what was there: %v", err)
	}
	isWhole(t, dir)
	if now, err := look(dir, ids); err != nil || !reflect.DeepEqual(now, want) {
		t.Errorf("it reads %+v, %v, not %+v", now, err, want)
	}
}

func TestSalvage_SaysWhichEventIsMissingAndKeepsTheOthersUnderTheirNumbers(t *testing.T) {
	dir, ids := two(t)
	want, err := look(dir, ids)
	must(t, err)
	hit(t, dir, ids[0], []byte{0, 0, 0, 5})
	if _, err := look(dir, ids); !errors.Is(err, store.ErrDamaged) {
		t.Fatalf("the damage is not told: %v", err)
	}
	got := salvage(t, dir)
	lost := []store.Lost{{Talk: ids[0], Person: "Rosa", Began: noon, Events: []int{5}, Near: want.Records[0].Events[3].At}}
	if !reflect.DeepEqual(got.Lost, lost) || got.Events != got.Known-1 || got.Talks != 2 {
		t.Errorf("got %+v", got)
	}
	isWhole(t, dir)
	v := reopen(t, dir, store.Options{Now: today})
	r := load(t, v, ids[0])
	for i := range want.Records[0].Events {
		switch now := r.Events[i]; {
		case i == 4 && (!now.Gone || now.Text != ""):
			t.Errorf("in the place of event 5 is %+v", now)
		case i != 4 && !reflect.DeepEqual(now, bare(want.Records[0]).Events[i]):
			t.Errorf("event %d is %+v, not %+v", i+1, now, want.Records[0].Events[i])
		}
	}
	if _, err := guide.Replay(r.Guide, r.Events); err != nil {
		t.Error(err)
	}
	if p, found, err := v.Person(idOf(v, "rosa")); err != nil || !found || !slices.Equal(p.Talks, ids[:1]) {
		t.Errorf("Rosa: %+v, %v, %v", p, found, err)
	}
}

func TestSalvage_KeepsWhomATalkWasWithWhenThatEventIsLost(t *testing.T) {
	dir, ids := two(t)
	hit(t, dir, ids[0], []byte{0, 0, 0, 2}) // who it is with
	salvage(t, dir)
	isWhole(t, dir)
	v := reopen(t, dir, store.Options{Now: today})
	r := load(t, v, ids[0])
	s, err := guide.Replay(r.Guide, r.Events)
	if err != nil || s.Field(guide.FieldPerson) != "Rosa" || r.Header.Person != "Rosa" {
		t.Errorf("it is with %q: %v", s.Field(guide.FieldPerson), err)
	}
}

func TestSalvage_RecoversATalkWithoutItsHeadOwnerOrGuide(t *testing.T) {
	dir, ids := two(t)
	want, err := look(dir, ids)
	must(t, err)
	hit(t, dir, ids[0], []byte{0xff})
	hit(t, dir, ids[0], []byte{0xfd})
	got := salvage(t, dir)
	if len(got.Lost) != 1 || !got.Lost[0].Open || len(got.Lost[0].Events) > 0 || got.Talks != 2 {
		t.Errorf("got %+v", got)
	}
	isWhole(t, dir)
	if now, err := look(dir, ids); err != nil || !reflect.DeepEqual(now, want) {
		t.Errorf("it reads %+v, %v, not %+v", now, err, want)
	}
}

// TestSalvage_InventsNothingWhateverPageIsLost empties one page after another:
// each event that comes back is the one that was there.
func TestSalvage_InventsNothingWhateverPageIsLost(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "vault")
	v, err := store.Open(dir, store.Options{Now: today})
	must(t, err)
	const secret = "not for storing"
	want := map[string][]guide.Event{}
	for i := range 12 {
		h := begin(t, string(rune('A'+i)), noon).start()
		h.create(v)
		for range 8 {
			h.note("some words " + strings.Repeat("and more ", i*4))
			h.save(v)
		}
		if i%4 == 0 {
			seq := h.note(secret)
			h.save(v)
			h.apply(h.s.Erase(seq, h.at))
			h.save(v)
		}
		want[h.id] = load(t, v, h.id).Events
	}
	must(t, v.Close())
	whole, _ := dataOf(t, dir)
	empty, scanned := 0, 0
	for page := 0; page*4096 < len(whole); page++ {
		b := bytes.Clone(whole)
		clear(b[page*4096 : (page+1)*4096])
		at := filepath.Join(t.TempDir(), "vault")
		must(t, os.CopyFS(at, os.DirFS(dir)))
		_, write := dataOf(t, at)
		write(b)
		got, err := store.Salvage(at, store.Options{Now: today})
		if err != nil {
			t.Errorf("page %d: %v", page, err)
			continue
		}
		if len(got.Lost) == 0 {
			empty++
		} else {
			scanned++
		}
		sameAsFar(t, at, got, want)
	}
	t.Logf("%d pages cost nothing, %d cost something", empty, scanned)
	if scanned == 0 {
		t.Error("no page had anything on it")
	}
}

func sameAsFar(t *testing.T, dir string, got store.Salvaged, want map[string][]guide.Event) {
	t.Helper()
	v, err := store.Open(dir, store.Options{Now: today})
	must(t, err)
	defer v.Close()
	if c, err := v.Check(context.Background()); err != nil || len(c.Findings) > 0 {
		t.Errorf("the new vault: %+v, %v", c, err)
	}
	lost := map[string]store.Lost{}
	for _, l := range got.Lost {
		lost[l.Talk] = l
	}
	for id, events := range want {
		r, err := v.Load(id)
		r = bare(r)
		if lost[id].Whole && errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil || len(r.Events) != len(events) && !lost[id].Open {
			t.Errorf("talk %s: %v, %d of %d events", id, err, len(r.Events), len(events))
			continue
		}
		for i, e := range r.Events {
			if !slices.Contains(lost[id].Events, i+1) && !reflect.DeepEqual(e, events[i]) {
				t.Errorf("event %d of talk %s is %+v, not %+v", i+1, id, e, events[i])
			}
			if strings.Contains(e.Text, "not for storing") {
				t.Errorf("erased words are back")
			}
		}
	}
}

func TestSalvage_ChangesNothingWhenNothingOpens(t *testing.T) {
	dir, _ := two(t)
	other, _ := two(t)
	theirs, _ := dataOf(t, other)
	_, write := dataOf(t, dir)
	write(theirs)
	before := hashes(t, dir)
	_, err := store.Salvage(dir, store.Options{Now: today})
	wantErr(t, err, store.ErrDamaged)
	if hashes(t, dir) != before {
		t.Error("something changed")
	}
}

func TestSalvage_CutShortAnywhereLeavesTheOldFileOrTheNew(t *testing.T) {
	master, ids := two(t)
	hit(t, master, ids[0], []byte{0, 0, 0, 5})
	damaged, _ := dataOf(t, master)
	for n := 1; ; n++ {
		dir := filepath.Join(t.TempDir(), "vault")
		must(t, os.CopyFS(dir, os.DirFS(master)))
		steps := 0
		_, err := store.Salvage(dir, store.Options{Now: today, BeforeFile: func() error {
			if steps++; steps == n {
				return errors.New("pulled the plug")
			}
			return nil
		}})
		if err == nil {
			if n < 2 {
				t.Error("it has no steps")
			}
			return
		}
		if now, _ := dataOf(t, dir); !bytes.Equal(now, damaged) {
			t.Errorf("step %d: the damaged file was changed", n)
		}
		if got := salvage(t, dir); len(got.Lost) != 1 {
			t.Errorf("step %d: the next time it loses %+v", n, got.Lost)
		}
	}
}

// TestSalvage_LeavesNoSecondNameOfTheFileThatIsGoneOnWith cuts it short where the
// old vault is in the quarantine and the new one does not count: the next start goes
// on with the old file, and what is erased in that lives on under no other name. The
// one whose place was taken stays.
func TestSalvage_LeavesNoSecondNameOfTheFileThatIsGoneOnWith(t *testing.T) {
	dir, ids := two(t)
	kept := salvage(t, dir).Kept
	want, err := look(dir, ids)
	must(t, err)
	for left, steps := 1, 1; left < 2; steps++ {
		n := 0
		_, err := store.Salvage(dir, store.Options{Now: today, BeforeFile: func() error {
			if n++; n == steps {
				return errors.New("pulled the plug")
			}
			return nil
		}})
		if err == nil {
			t.Fatal("no step leaves the file under two names")
		}
		there, err := filepath.Glob(filepath.Join(filepath.Dir(kept), "*Z"))
		if left = len(there); err != nil || left < 1 {
			t.Fatalf("step %d: in the quarantine: %v, %v", steps, there, err)
		}
	}
	if now, err := look(dir, ids); err != nil || !reflect.DeepEqual(now, want) {
		t.Errorf("it reads %+v, %v, not %+v", now, err, want)
	}
	if there, err := os.ReadDir(filepath.Dir(kept)); err != nil || len(there) != 1 || there[0].Name() != filepath.Base(kept) {
		t.Errorf("in the quarantine: %v, %v", there, err)
	}
}

func TestSalvage_WantsThePassphrase(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "vault")
	o := store.Options{Now: today, Passphrase: []byte("six words"), WorkFactor: 1}
	v, err := store.Open(dir, o)
	must(t, err)
	begin(t, "Rosa", noon).start().create(v)
	must(t, v.Close())
	_, err = store.Salvage(dir, store.Options{Now: today})
	wantErr(t, err, store.ErrLocked)
	if got, err := store.Salvage(dir, o); err != nil || got.Talks != 1 {
		t.Errorf("got %+v, %v", got, err)
	}
}
