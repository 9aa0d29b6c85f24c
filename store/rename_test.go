package store_test

import (
	"errors"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
	"example.org/onetoone/store/keys"
)

// misspelt is a vault with two talks with Maja, one with Rosa, and one with
// Maja that keeps no name.
func misspelt(t testing.TB, o store.Options) (v *store.Vault, dir string, talks []*held) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "vault")
	v = reopen(t, dir, o)
	for i, name := range []string{"Maja Löw", "maja  löw", "Rosa", "Maja Löw"} {
		h := begin(t, name, noon.Add(time.Duration(i)*time.Hour)).start()
		h.note("the damp came back")
		if i == 0 {
			h.promise("bring the photos", "friday")
		}
		talks = append(talks, h.create(v))
	}
	h := talks[3]
	reduced := h.s.Reduce(guide.None, false, h.at)
	s, err := guide.Replay(h.s.BaseGuide(), reduced)
	must(t, err)
	must(t, v.Replace(h.id, s.Header(h.id), reduced))
	return v, dir, talks
}

// nameIn is the name that a talk has, in its header and to whoever reads it.
func nameIn(t testing.TB, v *store.Vault, id string) string {
	t.Helper()
	r := load(t, v, id)
	s, err := guide.Replay(r.Guide, r.Events)
	must(t, err)
	if s.Field(guide.FieldPerson) != r.Header.Person {
		t.Errorf("the talk names %q, its header %q", s.Field(guide.FieldPerson), r.Header.Person)
	}
	return r.Header.Person
}

func namesOf(t testing.TB, v *store.Vault) (names []string) {
	t.Helper()
	people, err := v.People()
	must(t, err)
	for _, p := range people {
		names = append(names, p.Name)
	}
	return names
}

func TestRename_CorrectsANameInEveryTalkThatNamesThem(t *testing.T) {
	v, dir, talks := misspelt(t, store.Options{Now: today})
	before := load(t, v, talks[0].id)
	if err := v.Rename(idOf(v, "MAJA LÖW"), " Marja  Löwe "); err != nil {
		t.Fatal(err)
	}
	v.Close()
	v = reopen(t, dir, store.Options{Now: today})
	if err := v.Verify(); err != nil {
		t.Error(err)
	}
	for i, want := range []string{"Marja Löwe", "Marja Löwe", "Rosa", ""} {
		if got := nameIn(t, v, talks[i].id); got != want {
			t.Errorf("talk %d names %q, not %q", i, got, want)
		}
	}
	if got := namesOf(t, v); !slices.Equal(got, []string{"Marja Löwe", "Rosa"}) {
		t.Errorf("people %q", got)
	}
	now, found, err := v.Person(idOf(v, "marja löwe"))
	if err != nil || !found || !slices.Equal(now.Talks, []string{talks[0].id, talks[1].id}) {
		t.Errorf("%+v, %t, %v", now, found, err)
	}
	if _, found, _ := v.Person(idOf(v, "Maja Löw")); found {
		t.Error("the old name is still found")
	}
	after := load(t, v, talks[0].id)
	if len(after.Events) != len(before.Events) || after.Header.Events != before.Header.Events ||
		after.Header.Minutes != before.Header.Minutes || len(after.Header.Promises) != 1 {
		t.Errorf("before %+v\nafter %+v", before.Header, after.Header)
	}
	if home, err := v.Home(9); err != nil || len(home.Due) != 1 || home.Due[0].Person != "Marja Löwe" {
		t.Errorf("due %+v, %v", home.Due, err)
	}
	if _, err := v.Forget(idOf(v, "Marja Löwe")); err != nil { // the key is still theirs
		t.Error(err)
	}
	for i, want := range []error{store.ErrNotFound, store.ErrNotFound, nil, nil} {
		if _, err := v.Load(talks[i].id); !errors.Is(err, want) {
			t.Errorf("talk %d after forgetting: %v", i, err)
		}
	}
}

func TestRename_ChangesCaseAndSpacesToo(t *testing.T) {
	v, _, talks := misspelt(t, store.Options{Now: today})
	if err := v.Rename(idOf(v, "maja löw"), "MAJA Löw"); err != nil {
		t.Fatal(err)
	}
	if got := nameIn(t, v, talks[1].id); got != "MAJA Löw" || !slices.Equal(namesOf(t, v), []string{"MAJA Löw", "Rosa"}) {
		t.Errorf("talk %q, people %q", got, namesOf(t, v))
	}
	if err := v.Verify(); err != nil {
		t.Error(err)
	}
}

func TestRename_MakesNoTwoPeopleOne(t *testing.T) {
	v, dir, talks := misspelt(t, store.Options{Now: today})
	v.Close()
	before := hashes(t, dir)
	v = reopen(t, dir, store.Options{Now: today})
	wantErr(t, v.Rename(idOf(v, "Nobody"), "Marja"), store.ErrNotFound)
	if err := v.Rename(idOf(v, "Maja Löw"), " \t"); err == nil {
		t.Error("an empty name was taken")
	}
	if got := nameIn(t, v, talks[0].id); got != "Maja Löw" {
		t.Errorf("it is %q", got)
	}
	v.Close()
	if hashes(t, dir) != before {
		t.Error("the folder was changed")
	}
	v = reopen(t, dir, store.Options{Now: today})
	must(t, v.Rename(idOf(v, "Maja Löw"), "rosa"))
	people, err := v.Named("ROSA")
	if err != nil || len(people) != 2 || len(people[0].Talks)+len(people[1].Talks) != 3 {
		t.Errorf("%+v, %v", people, err)
	}
	if err := v.Verify(); err != nil {
		t.Error(err)
	}
}

// TestRename_IsAllOrNothing fails its one commit, and then lets it go on.
func TestRename_IsAllOrNothing(t *testing.T) {
	full := false
	v, dir, talks := misspelt(t, store.Options{Now: today, BeforeCommit: func() error {
		if full {
			return errors.New("the disk says no")
		}
		return nil
	}})
	full = true
	if err := v.Rename(idOf(v, "Maja Löw"), "Marja"); err == nil {
		t.Fatal(err)
	}
	full = false
	if got := []string{nameIn(t, v, talks[0].id), nameIn(t, v, talks[1].id)}; !slices.Equal(got, []string{"Maja Löw", "Maja Löw"}) {
		t.Errorf("after it failed: %q", got)
	}
	if err := v.Rename(idOf(v, "Maja Löw"), "Marja"); err != nil {
		t.Fatal(err)
	}
	ring, err := keys.Load(dir, nil, keys.Options{})
	must(t, err)
	was := ring.Len()
	v.Close()
	if ring, err = keys.Load(dir, nil, keys.Options{}); err != nil || ring.Len() != was {
		t.Errorf("%d keys, then %d: %v", was, ring.Len(), err)
	}
	if err := reopen(t, dir, store.Options{Now: today}).Verify(); err != nil {
		t.Error(err)
	}
}
