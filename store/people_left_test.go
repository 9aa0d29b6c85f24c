package store_test

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/store"
)

// lower keeps less of a talk.
func (h *held) lower(v *store.Vault, to guide.Consent) {
	h.t.Helper()
	reduced := h.s.Reduce(to, false, h.at)
	s, err := guide.Replay(h.s.BaseGuide(), reduced)
	must(h.t, err)
	must(h.t, v.Replace(h.id, s.Header(h.id), reduced))
}

func TestCard_SaysWhoReferredThemWhateverBecomesOfThat(t *testing.T) {
	v, _ := open(t)
	rosa := begin(t, "Rosa", day(0)).start().create(v)
	joy := met(t, v, "Joy", people.Card{Place: "the ward", Through: "Rosa"})
	must(t, v.Rename(idOf(v, "Rosa"), "Rosa Luna"))
	if c := cardOf(t, v, joy); c.Through != "Rosa Luna" || c.ThroughID != idOf(v, "Rosa Luna") {
		t.Errorf("after her name was corrected: %+v", c)
	}
	held := cardOf(t, v, joy)
	must(t, v.Delete(rosa.id)) // her only one
	want := people.Card{Place: "the ward", Through: "Rosa Luna"}
	if c := cardOf(t, v, joy); !reflect.DeepEqual(c, want) {
		t.Errorf("after she went: %+v", c)
	}
	must(t, v.SaveCard(joy, held)) // by a screen that shows it as it was
	if c := cardOf(t, v, joy); !reflect.DeepEqual(c, want) {
		t.Errorf("saved once more: %+v", c)
	}
	begin(t, "rosa luna", day(1)).create(v)
	if _, err := v.Forget(idOf(v, "Rosa Luna")); err != nil {
		t.Fatal(err)
	}
	if c := cardOf(t, v, joy); c.Through != "" {
		t.Errorf("after she was forgotten: %+v", c)
	}
}

func TestCard_OfWhomNothingElseMayBeKeptGoesWithTheLastTalk(t *testing.T) {
	v, _ := open(t)
	rosa := begin(t, "Rosa", day(0)).start().agree(v, guide.Named)
	must(t, v.SaveCard(idOf(v, "Rosa"), people.Card{Reach: "555 01 99", Tags: []string{"drivers"}}))
	rosa.lower(v, guide.None)
	amir := begin(t, "Amir", day(0)).start().agree(v, guide.Named)
	must(t, v.SaveCard(idOf(v, "Amir"), people.Card{Line: "sings"}))
	must(t, v.Delete(amir.id))
	met(t, v, "Joy", people.Card{}) // that one is known by no more than the name
	if got := namesOf(t, v); !slices.Equal(got, []string{"Joy"}) {
		t.Errorf("there are %q", got)
	}
	must(t, v.Verify())
}

func TestCard_ThatGetsMoreTakesNothingOutOfBackups(t *testing.T) {
	v, dir := open(t)
	must(t, os.Mkdir(filepath.Join(dir, "backups"), 0o700))
	id := met(t, v, "Joy", people.Card{Place: "the ward", Agreed: noon})
	outdated := func(c people.Card) bool {
		t.Helper()
		must(t, v.SaveCard(id, c))
		must(t, v.Close())
		v = reopen(t, dir, store.Options{Now: today})
		_, yes, err := v.Outdated()
		must(t, err)
		return yes
	}
	if outdated(people.Card{Place: "the ward, nights", Tags: []string{"drivers"}, Line: "sings", Agreed: noon}) {
		t.Error("backups of before count as outdated")
	}
	if !outdated(people.Card{Place: "the ward, nights", Tags: []string{"drivers"}, Agreed: noon}) {
		t.Error("a line was taken away, and the backups that have it stay")
	}
}

// spoil changes the last byte of records, so that none of them opens.
func spoil(t *testing.T, dir, bucket string, which func(key []byte) bool) {
	t.Helper()
	put(t, dir, func(tx *bolt.Tx) error {
		b := tx.Bucket([]byte(bucket))
		at := map[string][]byte{}
		_ = b.ForEach(func(k, v []byte) error {
			if which(k) {
				at[string(k)] = append(slices.Clone(v[:len(v)-1]), v[len(v)-1]^1)
			}
			return nil
		})
		for k, v := range at {
			must(t, b.Put([]byte(k), v))
		}
		return nil
	})
}

func TestForget_DoesNotNeedToReadDamagedCards(t *testing.T) {
	v, dir := open(t)
	amir := begin(t, "Amir", day(0)).start().create(v)
	rosa := met(t, v, "Rosa", people.Card{Place: "the depot"})
	must(t, v.SaveCard(idOf(v, "Amir"), people.Card{Place: "the ward", Through: "Rosa"}))
	must(t, v.Close())
	spoil(t, dir, "cards", func([]byte) bool { return true })
	v = reopen(t, dir, store.Options{Now: today})
	if _, err := v.Forget(rosa); err != nil {
		t.Fatal(err)
	}
	must(t, v.Delete(amir.id))
	if _, err := v.Forget(idOf(v, "Amir")); err != nil {
		t.Fatal(err)
	}
	if got := namesOf(t, v); len(got) != 0 {
		t.Errorf("there are %q", got)
	}
	must(t, v.Verify())
}

func TestRoster_IsMadeAnewWhateverOfItIsDamaged(t *testing.T) {
	for _, bucket := range []string{"meta", "heads", "rows"} {
		v, dir := open(t)
		begin(t, "Amir", day(0)).start().agree(v, guide.Named)
		rosa := met(t, v, "Rosa", people.Card{Place: "the depot"})
		_, err := v.Roster()
		must(t, err)
		must(t, v.Close())
		spoil(t, dir, bucket, func(key []byte) bool { return bucket != "meta" || string(key) == "roster" })
		v = reopen(t, dir, store.Options{Now: today})
		must(t, v.Rename(rosa, "Rosa Luna")) // nothing that is saved needs it
		rows, err := v.Roster()
		if err != nil || len(rows) != 2 {
			t.Errorf("%s: %+v, %v", bucket, rows, err)
		}
		if err := v.Verify(); err != nil {
			t.Errorf("%s: %v", bucket, err)
		}
		if _, err := v.Forget(rosa); err != nil {
			t.Errorf("%s: %v", bucket, err)
		}
	}
}

// A rescue file from before a name was corrected says the name of then.
func TestTakeRescued_GoesOnWithATalkWhosePersonIsCalledOtherwise(t *testing.T) {
	v, _ := open(t)
	dir := t.TempDir()
	rosa := met(t, v, "Rosa", people.Card{})
	h := begin(t, "", noon).meet(rosa, "Rosa").start().create(v)
	h.note("not saved")
	rescue(t, v, dir, h.unsaved())
	must(t, v.Rename(rosa, "Rosa Luna"))
	take(t, v, dir, h.id)
	if r, err := v.Load(h.id); err != nil || r.Header.Person != "Rosa Luna" || len(r.Events) != h.s.Len() {
		t.Errorf("%+v, %v", r.Header, err)
	}
}

func TestHolding_FindsLinesWithTheNameOfBefore(t *testing.T) {
	v, _ := open(t)
	begin(t, "Kolya", day(0)).start().create(v)
	amir := begin(t, "Amir", day(1)).start()
	amir.note("kolya has the keys")
	amir.create(v)
	id := idOf(v, "Kolya")
	must(t, v.Rename(id, "Nika"))
	h, err := v.Holding(id)
	if err != nil || len(h.Lines) != 1 || h.Lines[0].Text != "kolya has the keys" {
		t.Errorf("%+v, %v", h, err)
	}
}

func TestRoster_IsMadeAnewWhereItsKeyIsGone(t *testing.T) {
	v, dir := open(t)
	begin(t, "Amir", day(0)).start().agree(v, guide.Named)
	rosa := met(t, v, "Rosa", people.Card{Place: "the depot"})
	joy := met(t, v, "Joy", people.Card{Through: "Rosa"})
	_, err := v.Roster()
	must(t, err)
	must(t, v.Close())
	old, err := os.ReadFile(filepath.Join(dir, "vault.db"))
	must(t, err)
	v = reopen(t, dir, store.Options{Now: today})
	if _, err := v.Forget(rosa); err != nil {
		t.Fatal(err)
	}
	must(t, v.Close())
	putFiles(t, dir, map[string][]byte{"vault.db": old})
	v = reopen(t, dir, store.Options{Now: today, Older: true})
	must(t, v.Rename(joy, "Joy R.")) // nothing that is saved needs it
	for range 2 {
		if rows, err := v.Roster(); err != nil || len(rows) != 3 {
			t.Errorf("%+v, %v", rows, err)
		}
	}
	if _, err := v.Forget(rosa); err != nil {
		t.Fatal(err)
	}
	if c := cardOf(t, v, joy); c.Through != "" {
		t.Errorf("%+v", c)
	}
	must(t, v.Verify())
}

func TestSalvage_FindsWhoseACardIsByTheirTalks(t *testing.T) {
	v, dir := open(t)
	begin(t, "Amir", day(0)).start().agree(v, guide.Named)
	id := idOf(v, "Amir")
	must(t, v.SaveCard(id, people.Card{Place: "the ward", Line: "sings"}))
	want := cardOf(t, v, id)
	must(t, v.Close())
	spoil(t, dir, "people", func([]byte) bool { return true })
	if got := salvage(t, dir); got.Others["cards"] != (store.Recovered{Whole: 1}) {
		t.Errorf("%+v", got.Others)
	}
	isWhole(t, dir)
	v = reopen(t, dir, store.Options{Now: today})
	if got := cardOf(t, v, id); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
}
