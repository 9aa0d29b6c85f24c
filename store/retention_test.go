package store_test

import (
	"iter"
	"reflect"
	"testing"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/store"
)

// expired are the ids of what is to be looked through on a day that somebody
// says it is.
func expired(t *testing.T, v *store.Vault, at int) (ids []string, e agenda.Expired) {
	t.Helper()
	must(t, v.AcceptClock(day(at)))
	e, err := v.Expired(day(at), 10)
	must(t, err)
	for _, h := range e.Talks {
		ids = append(ids, h.ID)
	}
	return ids, e
}

func TestExpired_GivesTheOldestTalksOnceTheirDaysAreOver(t *testing.T) {
	v, _ := open(t)
	second := begin(t, "Rosa", day(1)).start().create(v)
	first := begin(t, "Amir", day(0)).start().create(v)
	if ids, e := expired(t, v, 179); len(ids) != 0 || e.Days != agenda.RetentionDays || e.Total != 0 {
		t.Errorf("too soon: %+v", e)
	}
	if ids, e := expired(t, v, 182); !reflect.DeepEqual(ids, []string{first.id, second.id}) || e.Total != 2 {
		t.Errorf("%v", ids)
	}
	if e, err := v.Expired(day(182), 0); err != nil || e.Total != 2 || len(e.Talks) != 0 {
		t.Errorf("counted: %+v, %v", e, err)
	}
}

func TestExpired_ATalkThatIsKeptComesAgainAfterAnotherPeriod(t *testing.T) {
	v, _ := open(t)
	h := begin(t, "Rosa", day(0)).start()
	h.apply(h.s.End(h.at))
	h.create(v)
	h.at = day(200)
	h.apply(agenda.Renew(h.s, h.at))
	h.save(v)
	if ids, _ := expired(t, v, 379); len(ids) != 0 {
		t.Error("it comes too soon")
	}
	if ids, _ := expired(t, v, 381); len(ids) != 1 {
		t.Error("it does not come again")
	}
	must(t, v.Delete(h.id))
	if ids, _ := expired(t, v, 381); len(ids) != 0 {
		t.Error("it comes though it is deleted")
	}
}

func TestSetRetention_StaysWithTheVaultAndRefusesWhatIsNoNumberOfDays(t *testing.T) {
	v, dir := open(t)
	begin(t, "Rosa", day(0)).create(v)
	for _, days := range []int{-1, agenda.MaxRetentionDays + 1} {
		if v.SetRetention(days) == nil {
			t.Errorf("%d days are taken", days)
		}
	}
	must(t, v.SetRetention(30))
	if err := v.Protect([]byte("another passphrase")); err != nil {
		t.Fatal(err)
	}
	v.Close()
	v = reopen(t, dir, store.Options{Now: today, Passphrase: []byte("another passphrase")})
	if days, err := v.Retention(); days != 30 || err != nil {
		t.Errorf("%d, %v", days, err)
	}
	if ids, _ := expired(t, v, 31); len(ids) != 1 {
		t.Error("the days that were set do not count")
	}
	must(t, v.SetRetention(0))
	if ids, e := expired(t, v, 9999); len(ids) != 0 || e.Days != 0 {
		t.Error("for ever ends")
	}
}

func TestCreateFrom_StoresTalksWithTheirDraftsAndNoneOfABatchThatFails(t *testing.T) {
	v, _ := open(t)
	a, b := begin(t, "Rosa", day(0)).start(), begin(t, "Amir", day(1)).start()
	record := func(h *held) guide.Record {
		return guide.Record{Header: h.header(), Guide: h.s.BaseGuide(), Events: h.s.Events()}
	}
	half := record(b)
	half.Draft = guide.Draft{Text: "half a li", Cursor: 9}
	must(t, v.CreateFrom(sequence(record(a), half)))
	for _, want := range []guide.Record{record(a), half} {
		if got := load(t, v, want.Header.ID); !reflect.DeepEqual(got, want) {
			t.Errorf("%+v", got)
		}
	}
	c := begin(t, "Dee", day(2))
	wantErr(t, v.CreateFrom(sequence(record(c), record(a))), store.ErrExists)
	if _, found, _ := v.Person(idOf(v, "Dee")); found {
		t.Error("half of them are there")
	}
}

// sequence gives records, and no error.
func sequence(records ...guide.Record) iter.Seq2[guide.Record, error] {
	return func(yield func(guide.Record, error) bool) {
		for _, r := range records {
			if !yield(r, nil) {
				return
			}
		}
	}
}

func TestHolder_TellsWhoHasTheVaultAndWhenNobodyHas(t *testing.T) {
	v, dir := open(t)
	if who, busy, err := store.Holder(dir); err != nil || !busy || who.PID == 0 {
		t.Errorf("%+v, %t, %v", who, busy, err)
	}
	v.Close()
	if _, busy, err := store.Holder(dir); busy || err != nil {
		t.Errorf("closed: %t, %v", busy, err)
	}
}

func TestMonthFirst_IsKeptBesideAfterHowLongTalksAreLookedThrough(t *testing.T) {
	v, _ := open(t)
	if first, err := v.MonthFirst(); first != nil || err != nil {
		t.Errorf("nobody said: %v, %v", first, err)
	}
	for _, want := range []bool{false, true} {
		must(t, v.SetMonthFirst(want))
		if first, err := v.MonthFirst(); err != nil || first == nil || *first != want {
			t.Errorf("%v, %v", first, err)
		}
	}
	if days, err := v.Retention(); days != agenda.RetentionDays || err != nil {
		t.Errorf("%d days, %v", days, err)
	}
	must(t, v.SetRetention(90))
	if first, err := v.MonthFirst(); err != nil || first == nil || !*first {
		t.Errorf("it went with another setting: %v, %v", first, err)
	}
}

func TestInCodes_IsKeptBesideTheOtherSettings(t *testing.T) {
	v, _ := open(t)
	for _, want := range []bool{false, true, false} {
		must(t, v.SetInCodes(want))
		must(t, v.SetRetention(90))
		if on, err := v.InCodes(); on != want || err != nil {
			t.Errorf("%v, %v", on, err)
		}
	}
}
