package people_test

import (
	"reflect"
	"slices"
	"testing"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/people"
)

func TestJoined_MakesOneRowOfTheRecordsOfOnePerson(t *testing.T) {
	rows := []people.Row{
		{ID: "a", Name: "M. L.", Talks: 1, Last: day(1), Again: day(30), Stance: 3, StanceOn: day(1), Rungs: []string{"come"}, Card: people.Card{Place: "ICU", Tags: []string{"x", "y"}, Same: []string{"c"}}, Mine: guide.Side{Made: 1, Open: 1}},
		{ID: "b", Name: "Dee"},
		{ID: "c", Name: "Maria", Talks: 2, Last: day(9), Stance: 2, StanceOn: day(9), Card: people.Card{Shift: "nights", Tags: []string{"y"}, Same: []string{"a", "d", "gone"}}},
		{ID: "d", Name: "Mari", Card: people.Card{Place: "Ward", Same: []string{"c"}}},
	}
	before := slices.Clone(rows)
	want := []people.Row{{ID: "b", Name: "Dee"}, {ID: "c", Name: "Maria", Also: []string{"M. L.", "Mari"}, Talks: 3, Last: day(9), Again: day(30), Stance: 2, StanceOn: day(9), Rungs: []string{"come"},
		Card: people.Card{Place: "ICU", Shift: "nights", Tags: []string{"y", "x"}, Same: []string{"a", "d", "gone"}}, Mine: guide.Side{Made: 1, Open: 1}}}
	if got := people.Joined(rows); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
	if !reflect.DeepEqual(rows, before) {
		t.Error("it changed the rows")
	}
}
