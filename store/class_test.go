package store_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/store"
)

// aClass is a class in which everybody handed something in.
func aClass(t testing.TB, label string, made time.Time, members ...string) class.Class {
	t.Helper()
	c, err := class.Make(store.NewID(), label, members, "one-to-one", made)
	for i, m := range members {
		if err == nil {
			f := result.File{}.With(result.Practice{ID: fmt.Sprint("p", i), Week: "2026-W47", Kind: result.Round, Guide: "one-to-one", Minutes: 10})
			c, _, err = c.Collect(m, f)
		}
	}
	if err == nil {
		c, err = c.Schedule(made, class.UsualWeeks(3))
	}
	must(t, err)
	return c
}

func save(t testing.TB, v *store.Vault, all ...class.Class) {
	t.Helper()
	for _, c := range all {
		must(t, v.SaveClass(c))
	}
}

// sameClass compares what is told of a class: times lose their zone on disk.
func sameClass(t testing.TB, v *store.Vault, want class.Class) {
	t.Helper()
	got, err := v.Class(want.ID)
	if err != nil || !got.Made.Equal(want.Made) {
		t.Fatalf("%+v, %v", got, err)
	}
	got.Made = want.Made
	if !reflect.DeepEqual(got, want) {
		t.Errorf("it is\n%+v, and was\n%+v", got, want)
	}
}

func TestClasses_AreKeptListedAndDeleted(t *testing.T) {
	v, dir := open(t)
	old, newer := aClass(t, "Old", noon, "Rosalinda", "Ali"), aClass(t, "New", noon.AddDate(0, 0, 1), class.Numbered(12)...)
	save(t, v, old, newer)
	list, err := v.Classes()
	if err != nil || len(list) != 2 || list[0].Label != "New" || list[1].Practices != 2 || list[1].Next != "2026-12-20" {
		t.Fatalf("%+v, %v", list, err)
	}
	sameClass(t, v, newer)
	old, err = old.Remove("Ali")
	must(t, err)
	save(t, v, old)
	must(t, errors.Join(v.Verify(), v.Close()))
	v = reopen(t, dir, store.Options{Now: today})
	sameClass(t, v, old)
	must(t, v.DeleteClass(old.ID))
	for doing, err := range map[string]error{"deleting again": v.DeleteClass(old.ID), "a talk's id": v.DeleteClass("x")} {
		if !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%s: %v", doing, err)
		}
	}
	if _, err := v.Class(old.ID); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("reading it: %v", err)
	}
	if err := v.SaveClass(old); !errors.Is(err, store.ErrExists) {
		t.Errorf("saving it again: %v", err)
	}
	if list, err := v.Classes(); err != nil || len(list) != 1 || v.Verify() != nil {
		t.Errorf("%+v, %v, %v", list, err, v.Verify())
	}
}

// pieces are parts of a record: the pages it was on may be used again in part.
func pieces(record []byte) (out [][]byte) {
	for piece := range slices.Chunk(record, 512) {
		out = append(out, bytes.Clone(piece[:min(len(piece), 40)]))
	}
	return out
}

// TestDeleteClass_LeavesNothingInTheFile: of all that a class ever was, no
// record is in the file once it is deleted, nor of a member once removed.
func TestDeleteClass_LeavesNothingInTheFile(t *testing.T) {
	for seed := range uint64(12) {
		t.Run(fmt.Sprint(seed), func(rt *testing.T) {
			dir := filepath.Join(rt.TempDir(), "vault")
			draw := rand.New(rand.NewPCG(seed, 0))
			var ever [][]byte // of the class that goes
			var id string
			within := func(do func(*store.Vault)) {
				v, err := store.Open(dir, store.Options{Now: today})
				must(rt, err)
				do(v)
				closeAndCheck(rt, v, dir)
			}
			note := func() {
				walkFile(rt, dir, func(path []string, value []byte) {
					if path[0] == "classes" || path[0] == "rolls" {
						ever = append(ever, pieces(value)...)
					}
				})
			}
			c := aClass(rt, "Goes", noon, append(class.Numbered(40), "Rosalinda", "Ali", "Bo")...)
			id = c.ID
			for range 1 + draw.IntN(3) {
				within(func(v *store.Vault) { save(rt, v, c) })
				note()
				switch draw.IntN(3) {
				case 0:
					c, _ = c.Add(c.Made, fmt.Sprint("Somebody ", len(c.Members), strings.Repeat("x", draw.IntN(30))))
				case 1:
					c, _, _ = c.Hold(c.Members[0], "2026-12-24")
				case 2:
					if fewer, err := c.Remove(c.Members[len(c.Members)-1]); err == nil {
						c = fewer
					}
				}
			}
			within(func(v *store.Vault) { save(rt, v, c) })
			note()
			stays := aClass(rt, "Stays", noon, "Zoe")
			within(func(v *store.Vault) {
				save(rt, v, stays)
				must(rt, v.DeleteClass(id))
			})
			raw, _ := dataOf(rt, dir)
			for _, record := range ever {
				if bytes.Contains(raw, record) {
					rt.Fatal("a record of it is still in the file")
				}
			}
			if bytes.Contains(bytes.ToLower(raw), []byte("rosalinda")) {
				rt.Fatal("a name is in the clear")
			}
			within(func(v *store.Vault) { sameClass(rt, v, stays) })
		})
	}
}

func TestSaveClass_RemovesForGoodWhoWasTakenOut(t *testing.T) {
	v, dir := open(t)
	c := aClass(t, "A class", noon, append(class.Numbered(60), "Rosalinda")...)
	save(t, v, c)
	_ = v.Close()
	var before [][]byte
	walkFile(t, dir, func(path []string, value []byte) {
		if path[0] == "rolls" {
			before = append(before, pieces(value)...)
		}
	})
	v = reopen(t, dir, store.Options{Now: today})
	c, err := c.Remove("Rosalinda")
	if err != nil || len(before) < 20 {
		t.Fatal(err, len(before))
	}
	save(t, v, c)
	_ = v.Close()
	raw, _ := dataOf(t, dir)
	for _, piece := range before {
		if bytes.Contains(raw, piece) {
			t.Fatal("what there was of her is still in the file")
		}
	}
}

func TestSaveClass_RemovesForGoodWordsThatWereTakenOut(t *testing.T) {
	v, dir := open(t)
	c := aClass(t, "A class", noon, class.Numbered(60)...)
	with, _, err := c.Collect("1", result.File{Practices: []result.Practice{{
		ID: "words1", Week: "2026-W47", Kind: result.Partner, Guide: "one-to-one", Try: strings.Repeat("Rosalinda and the lift. ", 300),
	}}})
	must(t, err)
	save(t, v, with)
	_ = v.Close()
	var before [][]byte
	walkFile(t, dir, func(path []string, value []byte) {
		if path[0] == "rolls" {
			before = append(before, pieces(value)...)
		}
	})
	v = reopen(t, dir, store.Options{Now: today})
	save(t, v, c)
	_ = v.Close()
	raw, _ := dataOf(t, dir)
	if len(before) < 20 || slices.ContainsFunc(before, func(piece []byte) bool { return bytes.Contains(raw, piece) }) {
		t.Errorf("of %d pieces of what was said some are still in the file", len(before))
	}
}

func TestClasses_ArePartOfProtectingAndSalvaging(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "vault")
	v := reopen(t, dir, with(nil))
	c, gone := aClass(t, "Stays", noon, "Rosalinda"), aClass(t, "Goes", noon, "Ali")
	begin(t, "Rosa", noon).create(v)
	save(t, v, c, gone)
	must(t, v.DeleteClass(gone.ID))
	if err := errors.Join(v.Protect([]byte("six words")), v.Verify()); err != nil {
		t.Fatal(err)
	}
	sameClass(t, v, c)
	must(t, v.Close())
	got, err := store.Salvage(dir, with([]byte("six words")))
	if err != nil || got.Classes != 1 || got.LostClasses != 0 || got.Talks != 1 {
		t.Fatalf("%+v, %v", got, err)
	}
	v = reopen(t, dir, with([]byte("six words")))
	sameClass(t, v, c)
	if err := v.Verify(); err != nil {
		t.Error(err)
	}
	if err := v.SaveClass(gone); !errors.Is(err, store.ErrExists) {
		t.Errorf("what was deleted comes back: %v", err)
	}
}

func TestVerify_NoticesAClassThatWasTakenAwayOrPutBack(t *testing.T) {
	v, dir := open(t)
	save(t, v, aClass(t, "A class", noon, "Rosalinda"))
	must(t, v.Verify())
	_ = v.Close()
	var records [][]byte
	walkFile(t, dir, func(path []string, value []byte) {
		if path[0] == "classes" || path[0] == "rolls" {
			records = append(records, bytes.Clone(value))
		}
	})
	if len(records) != 2 || slices.ContainsFunc(records, func(r []byte) bool { return bytes.Contains(r, []byte("class")) }) {
		t.Fatalf("%d records, or one in the clear", len(records))
	}
	for _, r := range records {
		data, write := dataOf(t, dir)
		at := bytes.Index(data, r)
		bad := bytes.Clone(data)
		bad[at+len(r)/2] ^= 1
		write(bad)
		got, err := check(t, dir)
		if err != nil || len(got.Findings) == 0 {
			t.Errorf("a byte of it was changed: %+v, %v", got, err)
		}
		write(data)
	}
}

func TestSalvage_SaysThatAClassIsLost(t *testing.T) {
	v, dir := open(t)
	whole, broken := aClass(t, "Whole", noon, "Ali"), aClass(t, "Broken", noon, class.Numbered(40)...)
	begin(t, "Rosa", noon).create(v)
	save(t, v, whole, broken)
	_ = v.Close()
	longest := []byte{}
	walkFile(t, dir, func(path []string, value []byte) {
		if path[0] == "rolls" && len(value) > len(longest) {
			longest = bytes.Clone(value)
		}
	})
	data, write := dataOf(t, dir)
	data[bytes.Index(data, longest[:200])+100] ^= 1
	write(data)
	if got := salvage(t, dir); got.Classes != 1 || got.LostClasses != 1 || got.Talks != 1 {
		t.Errorf("%+v", got)
	}
	isWhole(t, dir)
	v = reopen(t, dir, store.Options{Now: today})
	sameClass(t, v, whole)
}

func TestSaveClass_MakesNoTwoClassesOfOneName(t *testing.T) {
	v, _ := open(t)
	first := aClass(t, "Tuesdays", noon, "Maria", "Ali")
	save(t, v, first)
	if err := v.SaveClass(aClass(t, "tuesdays ", noon, "Jo")); !errors.Is(err, class.ErrAlike) || !strings.HasPrefix(err.Error(), "there is already a class called Tuesdays;") {
		t.Errorf("a second class of the name: %v", err)
	}
	first.Members = []string{"Maria"}
	save(t, v, first, aClass(t, "Thursdays", noon, "Jo"))
	if all, err := v.Classes(); err != nil || len(all) != 2 {
		t.Errorf("%v, %v", all, err)
	}
}
