package store_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
)

// many are talks with as many people, newest first, each with a draft.
func many(t testing.TB, n int) (out []guide.Record) {
	t.Helper()
	for i := range n {
		h := begin(t, fmt.Sprintf("Person %d", i), noon.Add(-time.Duration(i)*time.Hour))
		out = append(out, guide.Record{
			Header: h.header(), Guide: h.s.BaseGuide(), Events: h.s.Events(), Draft: guide.Draft{Text: fmt.Sprint("half ", i)},
		})
	}
	return out
}

func TestCreateAll_StoresWholeTalksThatRecordsGivesOldestFirst(t *testing.T) {
	v, dir := open(t)
	want := many(t, 450) // more than two pages of a list
	other := want[7].Guide
	other.Title = "Another of the same name"
	want[7].Guide = other
	must(t, v.CreateAll(want))
	v.Close()
	v = reopen(t, dir, store.Options{Now: today})
	i := len(want)
	for got, err := range v.Records() {
		must(t, err)
		if i--; i < 0 || !reflect.DeepEqual(bare(got), want[i]) {
			t.Fatalf("the talk before number %d is %+v", i+1, got)
		}
	}
	if i != 0 {
		t.Errorf("%d talks are missing", i)
	}
	for range v.Records() {
		break // leaving early is fine
	}
}

func TestCreateAll_StoresAllOrNothing(t *testing.T) {
	v, _ := open(t)
	talks := many(t, 3)
	must(t, v.CreateAll(talks[2:]))
	wantErr(t, v.CreateAll(talks), store.ErrExists)
	if err := v.CreateAll(nil); err != nil {
		t.Error(err)
	}
	n := 0
	for range v.Records() {
		n++
	}
	if n != 1 {
		t.Errorf("%d talks are there", n)
	}
}

func TestCreateAll_GivesEverybodyAKeyOfTheirOwnAfterAFailedCommitToo(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "vault")
	broken := false
	v := reopen(t, dir, store.Options{Now: today, BeforeCommit: func() error {
		if broken {
			return errors.New("cut")
		}
		return nil
	}})
	broken = true
	if err := v.CreateAll(many(t, 40)); err == nil {
		t.Fatal("a commit that failed is no error")
	}
	broken = false
	const people = 100
	must(t, v.CreateAll(many(t, people)))
	for i := range people - 1 { // a key that is shared would take others with it
		if i%10 == 0 {
			if _, err := v.Forget(idOf(v, fmt.Sprintf("Person %d", i))); err != nil {
				t.Fatal(err)
			}
		}
	}
	left, err := v.People()
	if err != nil || len(left) != people-people/10 {
		t.Errorf("%d people are left, %v", len(left), err)
	}
}
