package store_test

import (
	"context"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/when"
	"example.org/onetoone/store"
)

// onDay opens a vault on a day, counted from that of the tests' talks.
func onDay(t testing.TB, dir string, days int) *store.Vault {
	t.Helper()
	v, err := store.Open(dir, store.Options{Now: func() time.Time { return noon.AddDate(0, 0, days) }})
	must(t, err)
	return v
}

// undecided is a talk that is over, with words in it and a promise of each side.
func undecided(t testing.TB) *held {
	t.Helper()
	h := begin(t, "Rosa", noon).start()
	h.note("the lift has been broken, Amir says")
	h.apply(h.s.Fill(guide.FieldAnswer, guide.AnswerYes, h.at))
	h.apply(h.s.FillPromise(guide.TheirFirst, guide.FieldWhat, "come to the hall", h.at))
	h.apply(h.s.FillPromise(guide.TheirFirst, guide.FieldWhen, "2026-12-01", h.at))
	h.promise("bring the petition", "2026-12-02")
	h.apply(h.s.Fill(guide.FieldElse, "J. R.", h.at))
	h.apply(h.s.Fill(guide.FieldIntroduce, guide.Yes, h.at))
	h.apply(h.s.Fill(guide.FieldAgain, "2026-12-03", h.at))
	h.apply(h.s.End(h.at))
	return h
}

// told is everything that lists tell at a time, as text.
func told(t testing.TB, v *store.Vault, at time.Time) string {
	t.Helper()
	home, err := v.Home(5)
	must(t, err)
	see, err := v.ToSee(at)
	must(t, err)
	old, err := v.Expired(at.AddDate(1, 0, 0), 5)
	must(t, err)
	var talks []guide.Header
	for h, err := range v.Talks() {
		must(t, err)
		talks = append(talks, h)
	}
	text, err := json.Marshal([]any{home, see, old, talks})
	must(t, err)
	return string(text)
}

// theirWords are what no list may tell of undecided.
var theirWords = []string{"Rosa", "hall", "petition", "J. R."}

func TestCloseUndecided_ListsTellNoWordAndNoClockOpensItAgain(t *testing.T) {
	dir := t.TempDir()
	v := onDay(t, dir, 0)
	h := undecided(t).create(v)
	begin(t, "Amir", noon).create(v)
	must := func(err error) {
		t.Helper()
		must(t, err)
	}
	must(v.Close())
	for _, days := range []int{6, 8, 9, -400} { // the clock is set back at last
		v := onDay(t, dir, days)
		closed, err := v.CloseUndecided()
		if err != nil || (closed == 1) != (days == 8) {
			t.Fatalf("on day %d %d talks were closed, %v", days, closed, err)
		}
		open := days == 6
		for _, w := range theirWords {
			if got := strings.Contains(told(t, v, noon.AddDate(0, 0, 9)), w); got != open {
				t.Errorf("on day %d a list tells %q: %v", days, w, got)
			}
		}
		home, err := v.Home(5)
		if must(err); !open {
			want := []agenda.DuePromise{{Talk: h.id, Closed: true, Day: when.Midnight(noon), Promise: guide.Promise{N: 2, Whose: guide.Mine, State: guide.Open, Due: time.Date(2026, 12, 2, 0, 0, 0, 0, time.UTC)}}}
			if !reflect.DeepEqual(home.Due, want) || home.MoreDue != 0 {
				t.Errorf("on day %d Home tells of the promises %+v and %d more", days, home.Due, home.MoreDue)
			}
		}
		held, err := v.Holding(idOf(v, "amir"))
		if must(err); (len(held.Lines) == 1) != open || (held.Closed == 1) == open {
			t.Errorf("on day %d the lines about Amir are %+v and %d in closed talks", days, held.Lines, held.Closed)
		}
		if r := load(t, v, h.id); len(r.Events) < h.s.Len() || r.Header.Person != "Rosa" {
			t.Errorf("on day %d %d events are left of %d", days, len(r.Events), h.s.Len())
		}
		if found, err := v.Check(context.Background()); err != nil || len(found.Findings) > 0 {
			t.Errorf("on day %d the vault is %+v, %v", days, found.Findings, err)
		}
		must(v.Close())
	}
	v = onDay(t, dir, 10)
	defer v.Close()
	if err := v.Rename(idOf(v, "rosa"), "Rosa Luna"); err != nil {
		t.Fatal(err)
	}
	r := load(t, v, h.id)
	s, err := guide.Replay(r.Guide, r.Events)
	must(err)
	s, err = guide.Replay(r.Guide, s.Reduce(guide.Notes, false, noon.AddDate(0, 0, 10)))
	must(err)
	must(v.Replace(h.id, s.Header(h.id), s.Events()))
	for _, w := range theirWords[1:] {
		if !strings.Contains(told(t, v, noon.AddDate(0, 0, 9)), w) {
			t.Errorf("decided, no list tells %q", w)
		}
	}
	if _, err := v.Forget(idOf(v, "amir")); err != nil {
		t.Fatal(err)
	}
}

func TestCloseUndecided_LeavesATalkThatIsNotOver(t *testing.T) {
	dir := t.TempDir()
	v := onDay(t, dir, 0)
	h := begin(t, "Rosa", noon).start().create(v)
	must(t, v.Close())
	v = onDay(t, dir, 400)
	defer v.Close()
	must(t, v.AcceptClock(noon.AddDate(0, 0, 400)))
	if closed, err := v.CloseUndecided(); closed != 0 || err != nil || !load(t, v, h.id).Header.Closed.IsZero() {
		t.Errorf("%d were closed, %v", closed, err)
	}
}

func TestCloseUndecided_WaitsUntilTheDayIsSure(t *testing.T) {
	dir := t.TempDir()
	v := onDay(t, dir, 0)
	undecided(t).create(v)
	must(t, v.Close())
	v = onDay(t, dir, 400)
	defer v.Close()
	for i, want := range []int{0, 1} {
		if closed, err := v.CloseUndecided(); closed != want || err != nil {
			t.Errorf("%d: %d were closed, %v", i, closed, err)
		}
		must(t, v.AcceptClock(noon.AddDate(0, 0, 400)))
	}
}

func TestSalvage_ATalkStaysClosedWhenTheEventThatClosedItIsLost(t *testing.T) {
	dir := t.TempDir()
	v := onDay(t, dir, 0)
	h := undecided(t).create(v)
	must(t, v.Close())
	v = onDay(t, dir, 8)
	if closed, err := v.CloseUndecided(); closed != 1 || err != nil {
		t.Fatalf("%d were closed, %v", closed, err)
	}
	must(t, v.Close())
	hit(t, dir, h.id, []byte{0, 0, 0, byte(h.s.Len() + 1)})
	salvage(t, dir)
	v = onDay(t, dir, 1)
	defer v.Close()
	r := load(t, v, h.id)
	if s, err := guide.Replay(r.Guide, r.Events); err != nil || s.ClosedAt().IsZero() || r.Header.Closed.IsZero() {
		t.Errorf("it is open again: %v, %v", r.Header.Closed, err)
	}
}
