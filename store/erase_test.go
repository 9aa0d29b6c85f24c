package store_test

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"syscall"
	"testing"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
)

// sealedIn gives the sealed values of a closed vault's talk: all of them, or
// of one event.
func sealedIn(t *testing.T, dir string, event int) (values [][]byte) {
	t.Helper()
	walkFile(t, dir, func(path []string, value []byte) {
		want := event == 0 || event == int(path[len(path)-1][len(path[len(path)-1])-1])
		if path[0] == "talks" && want {
			values = append(values, bytes.Clone(value))
		}
	})
	if len(values) == 0 {
		t.Fatal("nothing is stored")
	}
	return values
}

// left counts which of the values are anywhere in the vault's files.
func left(t *testing.T, dir string, values [][]byte) (n int) {
	t.Helper()
	for _, name := range files(t, dir) {
		raw, err := os.ReadFile(filepath.Join(dir, name))
		must(t, err)
		for _, v := range values {
			n += bytes.Count(raw, v)
		}
	}
	return n
}

// talkOnDisk is a vault with one talk that was closed, and its values.
func talkOnDisk(t *testing.T, event int) (h *held, dir string, values [][]byte) {
	t.Helper()
	v, dir := open(t)
	begin(t, "Amir", noon).create(v)
	v.Close()
	h = begin(t, "Rosa", noon).start()
	h.note("the words in question")
	h.promise("bring the list", "2026-12-24")
	v = reopen(t, dir, store.Options{Now: today})
	h.create(v)
	must(t, v.SaveDraft(h.id, guide.Draft{Text: "unsent"}))
	v.Close()
	return h, dir, sealedIn(t, dir, event)
}

func TestDelete_LeavesNothingOfATalkInTheFile(t *testing.T) {
	h, dir, _ := talkOnDisk(t, 0)
	var own [][]byte
	walkFile(t, dir, func(path []string, value []byte) {
		if path[0] == "talks" && path[1] != "" {
			own = append(own, bytes.Clone(value))
		}
	})
	v := reopen(t, dir, store.Options{Now: today})
	keep := map[string]bool{}
	for talk, err := range v.Talks() {
		must(t, err)
		keep[talk.ID] = talk.ID != h.id
	}
	must(t, v.Delete(h.id))
	_, err := v.Load(h.id)
	wantErr(t, err, store.ErrNotFound)
	if home, err := v.Home(9); err != nil || len(home.Recent) != 1 || len(home.Pending) != 1 || len(home.Due) != 0 {
		t.Errorf("home after deleting: %+v, %v", home, err)
	}
	if _, found, _ := v.Person(idOf(v, "Rosa")); found {
		t.Error("the person without talks is still there")
	}
	amirs := 4 // two events, the owner and the head of the talk that stays
	if n := left(t, dir, own); n != amirs {
		t.Errorf("%d of %d values are in the file, want %d", n, len(own), amirs)
	}
}

func TestReplace_LeavesNothingOfTheOldListInTheFile(t *testing.T) {
	h, dir, values := talkOnDisk(t, 5) // the note
	v := reopen(t, dir, store.Options{Now: today})
	reduced := h.s.Reduce(guide.None, false, h.at)
	s, err := guide.Replay(small(), reduced)
	must(t, err)
	for range 2 { // again is safe
		must(t, v.Replace(h.id, s.Header(h.id), reduced))
	}
	got := load(t, v, h.id)
	if want := (guide.Record{Header: s.Header(h.id), Guide: small(), Events: reduced}); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if n := left(t, dir, values); n != 0 {
		t.Errorf("the words are in the file %d times", n)
	}
	if _, found, _ := v.Person(idOf(v, "Rosa")); found {
		t.Error("the name is still there")
	}
	if home, err := v.Home(9); err != nil || len(home.Due) != 0 {
		t.Errorf("home: %+v, %v", home, err)
	}
}

func TestReplace_RefusesAGapAndKeepsTheOldList(t *testing.T) {
	v, _ := open(t)
	h := begin(t, "Rosa", noon).start().create(v)
	wantErr(t, v.Replace(h.id, h.header(), h.s.Events()[1:]), store.ErrGap)
	if got := load(t, v, h.id); !reflect.DeepEqual(got.Events, h.s.Events()) {
		t.Errorf("events %+v", got.Events)
	}
}

func TestClose_RemovesErasedWordsFromTheFile(t *testing.T) {
	h, dir, values := talkOnDisk(t, 5)
	v := reopen(t, dir, store.Options{Now: today})
	h.apply(h.s.Erase(5, h.at))
	h.save(v)
	if left(t, dir, values) == 0 {
		t.Fatal("the old bytes went before they were looked for: this test shows nothing")
	}
	must(t, v.Close())
	if n := left(t, dir, values); n != 0 {
		t.Errorf("after closing the words are in the file %d times", n)
	}
}

func TestOpen_RemovesErasedWordsThatClosingCouldNot(t *testing.T) {
	h, dir, values := talkOnDisk(t, 5)
	full := false
	v := reopen(t, dir, store.Options{Now: today, BeforeCommit: func() error {
		if full {
			return syscall.ENOSPC
		}
		return nil
	}})
	h.apply(h.s.Erase(5, h.at))
	h.save(v)
	full = true
	wantErr(t, v.Close(), store.ErrFull)
	if left(t, dir, values) == 0 {
		t.Fatal("the old bytes went before they were looked for: this test shows nothing")
	}
	v = reopen(t, dir, store.Options{Now: today})
	if n := left(t, dir, values); n != 0 || len(v.Warnings()) != 0 {
		t.Errorf("after opening the words are in the file %d times, warnings %q", n, v.Warnings())
	}
}

func TestOpen_WarnsWhenErasedWordsCannotBeRemoved(t *testing.T) {
	h, dir, _ := talkOnDisk(t, 5)
	full := false
	o := store.Options{Now: today, BeforeCommit: func() error {
		if full {
			return syscall.ENOSPC
		}
		return nil
	}}
	v := reopen(t, dir, o)
	h.apply(h.s.Erase(5, h.at))
	h.save(v)
	full = true
	wantErr(t, v.Close(), store.ErrFull)
	v = reopen(t, dir, o)
	if len(v.Warnings()) != 1 {
		t.Errorf("warnings %q", v.Warnings())
	}
	load(t, v, h.id)
	full = false
}

func TestCompact_KeepsEverythingAndGivesRoomBack(t *testing.T) {
	v, dir := open(t)
	var want []guide.Record
	for range 5 {
		h := begin(t, "Rosa", noon).start()
		for range 50 {
			h.note("some words that take their place in the file")
		}
		want = append(want, load(t, v, h.create(v).id))
	}
	size := func() int64 {
		info, err := os.Stat(filepath.Join(dir, "vault.db"))
		must(t, err)
		return info.Size()
	}
	before := size()
	for _, r := range want[1:] {
		must(t, v.Delete(r.Header.ID))
	}
	must(t, v.Compact())
	if got := load(t, v, want[0].Header.ID); !reflect.DeepEqual(got, want[0]) {
		t.Errorf("got %+v", got)
	}
	if size() >= before {
		t.Errorf("%d bytes before, %d after", before, size())
	}
}

func TestInstead_LeavesOneTalkOfTwo(t *testing.T) {
	v, _ := open(t)
	old, by := begin(t, "Zoe", noon).create(v), begin(t, "Zoe", noon)
	r := guide.Record{Header: by.header(), Guide: by.s.BaseGuide(), Events: by.s.Events(), Draft: guide.Draft{Text: "half"}}
	must(t, v.Instead(old.id, r))
	if home, err := v.Home(9); err != nil || len(home.Pending) != 1 || home.Pending[0].ID != by.id {
		t.Errorf("%+v, %v", home, err)
	}
	if got, err := v.Load(by.id); err != nil || got.Draft.Text != "half" {
		t.Errorf("%+v, %v", got, err)
	}
	wantErr(t, v.Instead(store.NewID(), r), store.ErrExists) // and then the other one stays
	other := begin(t, "Ana", noon).create(v)
	wantErr(t, v.Instead(other.id, r), store.ErrExists)
	if _, err := v.Load(other.id); err != nil {
		t.Error(err)
	}
	r.Header.ID = store.NewID()
	if err := v.Instead(old.id, r); err != nil { // which is gone already
		t.Error(err)
	}
	whole(t, v)
}
