package people_test

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/people"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

func day(n int) time.Time { return noon.AddDate(0, 0, n) }

func TestRowOf_TakesTheNewestOfEachAndNothingOfAClosedTalk(t *testing.T) {
	talks := []guide.Header{
		{ID: "c", Started: day(9), Closed: day(17), Stance: 5, StanceOn: day(9), Theirs: guide.Side{Made: 1, Open: 1}},
		{ID: "a", Started: day(1), Consent: guide.Named, Stance: 3, StanceOn: day(8), Again: day(20), Rungs: []string{"come", "task"}, Theirs: guide.Side{Made: 2, Kept: 2}},
		{ID: "b", Started: day(5), Stance: 2, StanceOn: day(5), Rungs: []string{"come"}, Mine: guide.Side{Made: 1, Open: 1}},
		{ID: "d", Began: day(30)},
		{ID: "e", Started: day(40), Role: guide.RoleOrganizer, Stance: 1, StanceOn: day(40)},
		{ID: "f", Began: day(50), Unread: true},
	}
	if r := people.RowOf("x", "Joy", people.Card{}, []guide.Header{{Started: day(1), Again: day(9)}, {Started: day(3), Passing: true}}); !r.Again.Equal(day(9)) || !r.Last.Equal(day(3)) {
		t.Errorf("after running into them: %+v", r)
	}
	colleague := guide.Header{Author: "another", Started: day(3), Again: day(9), Stance: 2, StanceOn: day(3), Rungs: []string{"come"}, Theirs: guide.Side{Made: 1, Open: 1}, Mine: guide.Side{Made: 1, Open: 1}}
	if r := people.RowOf("x", "Joy", people.Card{}, []guide.Header{colleague}); !r.Again.IsZero() || r.Owes() || r.Owed() || r.Expected != (people.Expected{}) || r.Stance != 2 || len(r.Rungs) != 1 || r.Talks != 1 {
		t.Errorf("after a colleague spoke with them: %+v", r)
	}
	card := people.Card{Place: "ICU", Shift: "nights"}
	want := people.Row{ID: "x", Name: "Joy", Card: card, Talks: 3, Last: day(9), Stance: 3, StanceOn: day(8), Rungs: []string{"come", "task"},
		Theirs: guide.Side{Made: 2, Kept: 2}, Mine: guide.Side{Made: 1, Open: 1}, Expected: people.Expected{3: {Made: 2, Kept: 2}}}
	if got := people.RowOf("x", "Joy", card, talks); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
	if got := people.RowOf("x", "Joy", card, talks[2:3]); got.Card.Shift != "" || got.Card.Place != "ICU" {
		t.Errorf("nobody agreed to %+v", got.Card)
	}
	if !people.RowOf("x", "", card, []guide.Header{{Unread: true, NoKey: true}}).NoKey || people.RowOf("x", "", card, nil).NoKey {
		t.Error("whether there is a key")
	}
}

func TestRowOf_IsTheSameInWhateverOrderTheTalksCome(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		talks := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) guide.Header {
			n := rapid.IntRange(0, 1000).Draw(t, "day")
			h := guide.Header{Started: day(n), Stance: rapid.IntRange(0, 5).Draw(t, "stance"), Theirs: guide.Side{Made: n % 3}}
			h.StanceOn, h.Again = h.Started, h.Started.AddDate(0, 0, n%9)
			return h
		}), 0, 9).Draw(t, "talks")
		slices.SortFunc(talks, func(a, b guide.Header) int { return a.Started.Compare(b.Started) })
		talks = slices.CompactFunc(talks, func(a, b guide.Header) bool { return a.Started.Equal(b.Started) })
		want := people.RowOf("x", "Joy", people.Card{}, talks)
		var sum guide.Side
		for _, side := range want.Expected {
			sum = sum.Plus(side)
		}
		if sum != want.Theirs {
			t.Fatalf("by where they stood there are %+v, of %+v", sum, want.Theirs)
		}
		if got := people.RowOf("x", "Joy", people.Card{}, rapid.Permutation(talks).Draw(t, "order")); !reflect.DeepEqual(got, want) {
			t.Fatalf("%+v, not %+v", got, want)
		}
	})
}
