package people_test

import (
	"maps"
	"testing"

	"example.org/onetoone/guide/people"
)

func TestWhoMayBe_SaysWhySomebodyMayBeThere(t *testing.T) {
	rows := []people.Row{
		{ID: "1", Name: "Joy Rivera", Card: people.Card{Place: "ICU"}},
		{ID: "2", Name: "J. R.", Card: people.Card{Place: "Laundry"}},
		{ID: "3", Name: "joy  RIVERA"},
		{ID: "4", Name: "Sam", Card: people.Card{Place: "icu"}},
	}
	for _, c := range []struct {
		name, place string
		want        []people.Alike
	}{
		{"Joy Rivera", "", []people.Alike{{rows[0], people.SameName}, {rows[2], people.SameName}}},
		{"J. R.", "icu", []people.Alike{{rows[1], people.SameName}, {rows[0], people.SameInitials}}},
		{"Joy R.", "", nil},
		{"Ali", "ICU", nil},
	} {
		got := people.WhoMayBe(c.name, c.place, rows)
		if len(got) != len(c.want) {
			t.Fatalf("%q of %q may be %v", c.name, c.place, got)
		}
		for i := range got {
			if got[i].Row.ID != c.want[i].Row.ID || got[i].Why != c.want[i].Why {
				t.Errorf("%q of %q may be %v", c.name, c.place, got)
			}
		}
	}
}

func TestApart_SaysWhatOnlyOneOfThemHas(t *testing.T) {
	rows := []people.Row{
		{ID: "1", Name: "Rosa", Card: people.Card{Place: "ICU", Shift: "nights"}},
		{ID: "2", Name: "rosa", Card: people.Card{Place: "ICU", Line: "the tall one"}},
		{ID: "3", Name: "Rosa"},
		{ID: "4", Name: "Sam", Card: people.Card{Place: "ICU"}},
	}
	if got := people.Apart(rows); !maps.Equal(got, map[string]string{"1": "nights", "2": "the tall one", "3": ""}) {
		t.Errorf("%v", got)
	}
}
