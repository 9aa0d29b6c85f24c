package pages_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"testing"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/store/pages"
)

// must ends a test at an error.
func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// filled is a bbolt file with branches, small and large buckets, a value over
// several pages, and free pages.
func filled(t testing.TB) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	db, err := bolt.Open(path, 0o600, &bolt.Options{PageSize: pages.Size})
	must(t, err)
	for round := range 3 {
		err := db.Update(func(tx *bolt.Tx) error {
			for i := range 4 {
				b, err := tx.CreateBucketIfNotExists(fmt.Appendf(nil, "bucket %d", i))
				if err != nil {
					return err
				}
				for j := range 1 << (3 * i) {
					if err := b.Put(fmt.Appendf(nil, "%06d", j), bytes.Repeat([]byte{byte(round)}, 50)); err != nil {
						return err
					}
				}
				in, err := b.CreateBucketIfNotExists([]byte("inside"))
				if err != nil {
					return err
				}
				if err := in.Put([]byte("long"), bytes.Repeat([]byte("x"), 20*i*i*i*i)); err != nil {
					return err
				}
			}
			return nil
		})
		must(t, err)
	}
	must(t, db.Close())
	b, err := os.ReadFile(path)
	must(t, err)
	return b
}

func whole(b []byte) error {
	f := bytes.NewReader(b)
	m, err := pages.Begin(f, int64(len(b)))
	if err != nil {
		return err
	}
	return pages.Whole(f, m)
}

// readAll lets bbolt read a file to its end, with its free list.
func readAll(path string) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("bbolt panics: %v", r)
		}
	}()
	db, err := bolt.Open(path, 0o600, &bolt.Options{ReadOnly: true, PreLoadFreelist: true})
	if err != nil {
		return err
	}
	defer db.Close()
	return db.View(func(tx *bolt.Tx) error {
		for found := range tx.Check() { // to its end: it goes on reading
			err = errors.Join(err, found)
		}
		return err
	})
}

func TestWhole_PassesWhatBboltWrote(t *testing.T) {
	if err := whole(filled(t)); err != nil {
		t.Error(err)
	}
}

// TestWhole_WhatPassesBboltReads damages one byte after another: either it is
// told, or bbolt reads the file to its end.
func TestWhole_WhatPassesBboltReads(t *testing.T) {
	if testing.Short() {
		t.Skip("some seconds")
	}
	b := filled(t)
	path := filepath.Join(t.TempDir(), "file")
	m, err := pages.Newest(bytes.NewReader(b))
	must(t, err)
	const step = 149 // a prime, so that it meets every part of a page
	told, harmless := 0, 0
	for _, flip := range []byte{0xff, 0x01, 0x80} {
		for at := 0; at < int(m.High)*pages.Size; at += step {
			b[at] ^= flip
			if whole(b) != nil {
				told++
			} else if err := write(path, b, readAll); err != nil {
				t.Errorf("byte %d of page %d, %#x: passes, and then %v", at%pages.Size, at/pages.Size, flip, err)
			} else {
				harmless++
			}
			b[at] ^= flip
		}
	}
	t.Logf("%d told, %d harmless", told, harmless)
	if told == 0 || harmless == 0 {
		t.Error("the damage did not meet the pages")
	}
}

func write(path string, b []byte, then func(string) error) error {
	if err := os.WriteFile(path, b, 0o600); err != nil {
		return err
	}
	return then(path)
}

func TestBegin_TellsWhatAFileIs(t *testing.T) {
	b := filled(t)
	m, err := pages.Newest(bytes.NewReader(b))
	must(t, err)
	for name, c := range map[string]struct {
		b    []byte
		want error
	}{
		"empty":           {nil, pages.ErrForeign},
		"text":            {bytes.Repeat([]byte("words "), 4000), pages.ErrForeign},
		"half a page":     {b[:2000], pages.ErrShort},
		"cut":             {b[:(m.High-1)*pages.Size], pages.ErrShort},
		"both beginnings": {append(make([]byte, 0, len(b)), flipped(b, 20, pages.Size+70)...), pages.ErrBroken},
	} {
		if _, err := pages.Begin(bytes.NewReader(c.b), int64(len(c.b))); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, not %v", name, err, c.want)
		}
	}
	f := flipped(b, 70)
	if m, err := pages.Begin(bytes.NewReader(f), int64(len(f))); err != nil || !m.One {
		t.Errorf("with one damaged beginning: %+v, %v", m, err)
	}
}

func flipped(b []byte, at ...int) []byte {
	b = bytes.Clone(b)
	for _, i := range at {
		b[i] ^= 0xff
	}
	return b
}

// TestWatch_RefusesWhatWouldEndTheProgram has what no recover catches: a free
// list that asks for more memory than there is, and a tree without end.
func TestWatch_RefusesWhatWouldEndTheProgram(t *testing.T) {
	b := filled(t)
	m, err := pages.Newest(bytes.NewReader(b))
	must(t, err)
	huge := bytes.Clone(b)
	list := huge[m.Free*pages.Size:]
	binary.LittleEndian.PutUint16(list[10:], 0xffff)
	binary.LittleEndian.PutUint64(list[16:], 1<<36)
	if _, err := pages.Begin(bytes.NewReader(huge), int64(len(huge))); !errors.Is(err, pages.ErrBroken) {
		t.Errorf("a free list of 512 GB: %v", err)
	}
	round := bytes.Clone(b)
	made := false
	for number := uint64(2); number < m.High; number++ {
		p := round[number*pages.Size:]
		if binary.LittleEndian.Uint16(p[8:]) != 1 {
			continue
		}
		made = true
		binary.LittleEndian.PutUint64(p[16+8:], number) // the first child is the page itself
	}
	if err := whole(round); !made || !errors.Is(err, pages.ErrBroken) {
		t.Errorf("a branch that leads to itself: %v", err)
	}
}

func TestScan_FindsEveryRecordAfterTheWayToThemIsLost(t *testing.T) {
	b := filled(t)
	f := bytes.NewReader(b)
	m, err := pages.Newest(f)
	must(t, err)
	want := map[string]bool{}
	met, lost := pages.Walk(f, m, func(r pages.Record) { want[string(r.Key)+string(r.Val)] = true })
	if lost > 0 || len(want) == 0 {
		t.Fatalf("%d pages of a whole file are lost, %d records found", lost, len(want))
	}
	skip := map[uint64]bool{}
	for _, number := range pages.Free(f, m) {
		skip[number] = true
	}
	for number := range met { // the ways: every branch, and the root
		p := b[number*pages.Size:]
		if number == m.Root || binary.LittleEndian.Uint16(p[8:]) == 1 {
			binary.LittleEndian.PutUint64(p, 0)
		}
	}
	found := map[string]bool{}
	if _, lost = pages.Walk(f, m, func(r pages.Record) {}); lost == 0 {
		t.Error("the way is not lost")
	}
	pages.Scan(f, int64(len(b)), skip, func(r pages.Record) { found[string(r.Key)+string(r.Val)] = true })
	for r := range want {
		if !found[r] {
			t.Errorf("%q is not found", r[:6])
		}
	}
}
