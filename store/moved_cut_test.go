package store_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"filippo.io/age"

	"example.org/onetoone/store"
)

// A vault of two machines, of which one's file is written over the other's: both
// made as many commits, and no number in the file says that they went apart.
func TestMoved_IsNotDeceivedByAFileThatWentOnApartAsFar(t *testing.T) {
	m, _ := openMoving(t)
	there := filepath.Join(t.TempDir(), "there")
	must(t, os.CopyFS(there, os.DirFS(m.dir)))
	other := reopen(t, there, store.Options{Now: today, Later: func(time.Duration, func()) func() bool { return func() bool { return true } }})
	apart := *m.h
	apart.note("said on the other one")
	apart.save(other)
	m.h.note("said here, and acknowledged")
	m.h.save(m.v)
	copyFile(t, filepath.Join(there, "vault.db"), m.path("vault.db"))
	m.refuses(store.MovedOther)
}

// What was committed to a file that was away for a moment is in it, whatever
// becomes of the next commit.
func TestMoved_GoesOnWhereACommitWasAwayAndTheNextOneFailed(t *testing.T) {
	var before func() error
	dir := filepath.Join(t.TempDir(), "vault")
	v := reopen(t, dir, store.Options{Now: today, BeforeCommit: func() error {
		if do := before; do != nil {
			before = nil
			return do()
		}
		return nil
	}})
	h := begin(t, "Rosa", noon).start().create(v)
	path, away := filepath.Join(dir, "vault.db"), filepath.Join(t.TempDir(), "away")
	before = func() error { return os.Rename(path, away) }
	h.note("committed, and not acknowledged")
	wantErr(t, v.Append(h.id, h.header(), h.s.Events()...), store.ErrMoved)
	rename(t, away, path)
	before = func() error { return errors.New("the disk failed") }
	h.note("not committed")
	wantErr(t, v.Append(h.id, h.header(), h.s.Events()...), store.ErrDisk)
	h.save(v)
	if got := load(t, v, h.id); len(got.Events) != h.s.Len() {
		t.Errorf("%d of %d events", len(got.Events), h.s.Len())
	}
}

func TestRescue_OfAVaultWithoutAPassphraseCarriesItsOwnKeyWhateverIsInItsPlace(t *testing.T) {
	m, _ := openMoving(t)
	other, otherDir := open(t)
	must(t, other.Protect([]byte("of another vault")))
	if err := os.RemoveAll(m.dir); err != nil {
		t.Fatal(err)
	}
	must(t, os.CopyFS(m.dir, os.DirFS(otherDir)))
	wantErr(t, m.next(), store.ErrMoved)
	in := whatIsInside(t, rescue(t, m.v, t.TempDir(), m.h.unsaved()))
	own, err := age.ParseX25519Identity(strings.TrimSpace(in["identity.txt"]))
	must(t, err)
	if _, err := io.ReadAll(decrypted(t, in["rescue.json.age"], own)); err != nil {
		t.Error(err)
	}
}

func TestRescue_IsWrittenOnAnyClock(t *testing.T) {
	for _, year := range []int{1, 1969, 2026, 2300, 9000} {
		v := reopen(t, filepath.Join(t.TempDir(), "vault"), store.Options{Now: func() time.Time { return noon.AddDate(year-noon.Year(), 0, 0) }})
		rescue(t, v, t.TempDir(), begin(t, "Rosa", noon).start().unsaved())
	}
}

// An older file is told for one before all of it is read, which may take longer
// than a program that ends has.
func TestMoved_AnOlderFileIsToldBeforeAllOfItIsRead(t *testing.T) {
	m, older := openMoving(t)
	whole, err := os.ReadFile(older)
	must(t, err)
	told := map[store.Moved]int{}
	for at := 2 * 4096; at < len(whole); at += 4096 {
		broken := bytes.Clone(whole)
		copy(broken[at:], bytes.Repeat([]byte{0xff}, 16))
		must(t, os.WriteFile(older, broken, 0o600))
		rename(t, older, m.path("vault.db"))
		var moved *store.MovedError
		if err := m.v.Reachable(); !errors.As(err, &moved) {
			t.Fatal(err)
		}
		told[moved.What]++
	}
	if told[store.MovedOther] > 4 { // the way to the state takes as many pages at most
		t.Errorf("of files with one damaged page each, %d are older ones, and %d others", told[store.MovedOlder], told[store.MovedOther])
	}
}

// A file that was written over after the disk failed is no more the one that was
// let go of than any other is.
func TestMoved_IsNotSavedWhereTheFileWasWrittenOverAfterTheDiskFailed(t *testing.T) {
	fail := false
	dir := filepath.Join(t.TempDir(), "vault")
	v := reopen(t, dir, store.Options{Now: today, BeforeCommit: func() error {
		if fail {
			return errors.New("the disk failed")
		}
		return nil
	}})
	h := begin(t, "Rosa", noon).start().create(v)
	path := filepath.Join(dir, "vault.db")
	fail = true
	h.note("not saved")
	wantErr(t, v.Append(h.id, h.header(), h.s.Events()...), store.ErrDisk)
	fail = false
	whole, err := os.ReadFile(path)
	must(t, err)
	for _, text := range [][]byte{[]byte("something else"), whole[:3*4096], make([]byte, len(whole))} {
		must(t, os.WriteFile(path, text, 0o600))
		wantErr(t, v.Append(h.id, h.header(), h.s.Events()...), store.ErrMoved)
	}
	must(t, os.WriteFile(path, whole, 0o600))
	h.save(v)
}

// A copy that comes between the writes of one commit leaves pages of an older time
// behind a meta page of ours: each of them alone is noticed.
func TestMoved_IsNotSavedWhereOnePageOfTheLastCommitIsOfAnOlderTime(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "vault")
	never := func(time.Duration, func()) func() bool { return func() bool { return true } }
	v := reopen(t, dir, store.Options{Now: today, Later: never})
	h := begin(t, "Rosa", noon).start().create(v)
	over := func(with []byte) {
		must(t, os.WriteFile(filepath.Join(dir, "vault.db"), with, 0o600))
	}
	for range 40 { // until pages are full, and are split
		before := readFile(t, dir, "vault.db")
		h.note(strings.Repeat("word ", 30))
		h.save(v)
		after := readFile(t, dir, "vault.db")
		before = append(before, make([]byte, max(0, len(after)-len(before)))...)
		for at := 2 * 4096; at < len(after); at += 4096 {
			if bytes.Equal(before[at:at+4096], after[at:at+4096]) {
				continue
			}
			mixed := bytes.Clone(after)
			copy(mixed[at:at+4096], before[at:])
			over(mixed)
			wantErr(t, v.Reachable(), store.ErrMoved)
			over(after)
			must(t, v.Reachable())
		}
	}
}

// Nothing comes before the first commit: a file that was made just now is whole.
func TestMoved_KnowsAFileThatNothingWasWrittenToYet(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "vault")
	never := func(time.Duration, func()) func() bool { return func() bool { return true } }
	v := reopen(t, dir, store.Options{Now: today, Later: never})
	for doing, do := range map[string]func() error{
		"looked at":      v.Reachable,
		"left as it was": func() error { return v.AcceptClock(today()) }, // which is the day it says already
		"made again":     func() error { return errors.Join(v.Protect([]byte("a long passphrase")), v.Reachable()) },
		"copied":         func() error { return errors.Join(v.Compact(), v.Reachable()) },
	} {
		if err := do(); err != nil {
			t.Errorf("%s: %v", doing, err)
		}
	}
}

// A program that dies between a commit's pages and its meta page has written over
// pages that only the commit before the last led to: the last one is there.
func TestMoved_KnowsAFileInWhichTheNextCommitWasCutShort(t *testing.T) {
	never := func(time.Duration, func()) func() bool { return func() bool { return true } }
	for _, saved := range []int{0, 1, 10} {
		v, dir := open(t)
		h := begin(t, "Rosa", noon).start().create(v)
		for range saved {
			h.note("saved")
			h.save(v)
		}
		metas := readFile(t, dir, "vault.db")[:2*4096]
		h.note("cut short")
		h.save(v)
		cut := filepath.Join(t.TempDir(), "cut")
		must(t, os.CopyFS(cut, os.DirFS(dir)))
		if err := os.WriteFile(filepath.Join(cut, "vault.db"), append(metas, readFile(t, dir, "vault.db")[2*4096:]...), 0o600); err != nil {
			t.Fatal(err)
		}
		again := reopen(t, cut, store.Options{Now: today, Later: never})
		if err := again.Reachable(); err != nil {
			t.Errorf("after %d: %v", saved, err)
		}
	}
}
