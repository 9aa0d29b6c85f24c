package store_test

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.org/onetoone/guide/practice/class"
	"example.org/onetoone/guide/practice/result"
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
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func save(t testing.TB, v *store.Vault, all ...class.Class) {
	t.Helper()
	for _, c := range all {
		if err := v.SaveClass(c); err != nil {
			t.Fatal(err)
		}
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
	if err != nil {
		t.Fatal(err)
	}
	save(t, v, old)
	if err := errors.Join(v.Verify(), v.Close()); err != nil {
		t.Fatal(err)
	}
	v = reopen(t, dir, store.Options{})
	sameClass(t, v, old)
	if err := v.DeleteClass(old.ID); err != nil {
		t.Fatal(err)
	}
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

// TestDeleteClass_LeavesNothingInTheFile: of all that a class ever was, no
// record is in the file once it is deleted, nor of a member once removed.
func TestDeleteClass_LeavesNothingInTheFile(t *testing.T) {
	root, n := t.TempDir(), 0
	rapid.Check(t, func(rt *rapid.T) {
		n++
		dir := filepath.Join(root, fmt.Sprint(n))
		var ever [][]byte // of the class that goes
		var id string
		within := func(do func(*store.Vault)) {
			v, err := store.Open(dir, store.Options{})
			if err != nil {
				rt.Fatal(err)
			}
			do(v)
			closeAndCheck(t, v, dir)
		}
		note := func() {
			walkFile(t, dir, func(path []string, value []byte) {
				if path[0] == "classes" || path[0] == "rolls" {
					ever = append(ever, bytes.Clone(value[len(value)-40:]))
				}
			})
		}
		c := aClass(t, "Goes", noon, "Rosalinda", "Ali", "Bo")
		id = c.ID
		for range rapid.IntRange(1, 3).Draw(rt, "saves") {
			within(func(v *store.Vault) { save(t, v, c) })
			note()
			switch rapid.IntRange(0, 2).Draw(rt, "change") {
			case 0:
				c, _ = c.Add(fmt.Sprint("Somebody ", len(c.Members), strings.Repeat("x", rapid.IntRange(0, 30).Draw(rt, "long"))))
			case 1:
				c, _, _ = c.Hold(c.Members[0], "2026-12-24")
			case 2:
				if fewer, err := c.Remove(c.Members[len(c.Members)-1]); err == nil {
					c = fewer
				}
			}
		}
		stays := aClass(t, "Stays", noon, "Zoe")
		within(func(v *store.Vault) {
			save(t, v, c, stays)
			if err := v.DeleteClass(id); err != nil {
				rt.Fatal(err)
			}
		})
		raw, _ := dataOf(t, dir)
		for _, record := range ever {
			if bytes.Contains(raw, record) {
				rt.Fatal("a record of it is still in the file")
			}
		}
		if bytes.Contains(bytes.ToLower(raw), []byte("rosalinda")) {
			rt.Fatal("a name is in the clear")
		}
		within(func(v *store.Vault) { sameClass(t, v, stays) })
	})
}

func TestSaveClass_RemovesForGoodWhoWasTakenOut(t *testing.T) {
	v, dir := open(t)
	c := aClass(t, "A class", noon, "Rosalinda", "Ali")
	save(t, v, c)
	_ = v.Close()
	var before [][]byte
	walkFile(t, dir, func(path []string, value []byte) {
		if path[0] == "rolls" {
			before = append(before, bytes.Clone(value))
		}
	})
	v = reopen(t, dir, store.Options{})
	c, err := c.Remove("Rosalinda")
	if err != nil || len(before) != 1 {
		t.Fatal(err, len(before))
	}
	save(t, v, c)
	_ = v.Close()
	if raw, _ := dataOf(t, dir); bytes.Contains(raw, before[0][:64]) {
		t.Error("what there was of her is still in the file")
	}
}

func TestClasses_ArePartOfProtectingAndSalvaging(t *testing.T) {
	v, dir := open(t)
	c, gone := aClass(t, "Stays", noon, "Rosalinda"), aClass(t, "Goes", noon, "Ali")
	begin(t, "Rosa", noon).create(v)
	save(t, v, c, gone)
	if err := v.DeleteClass(gone.ID); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(v.Protect([]byte("six words")), v.Verify()); err != nil {
		t.Fatal(err)
	}
	sameClass(t, v, c)
	if err := v.Close(); err != nil {
		t.Fatal(err)
	}
	got, err := store.Salvage(dir, store.Options{Passphrase: []byte("six words")})
	if err != nil || got.Classes != 1 || got.LostClasses != 0 || got.Talks != 1 {
		t.Fatalf("%+v, %v", got, err)
	}
	v = reopen(t, dir, store.Options{Passphrase: []byte("six words")})
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
	if err := v.Verify(); err != nil {
		t.Fatal(err)
	}
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
