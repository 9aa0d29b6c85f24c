package whom_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.org/onetoone/guide/whom"
)

func TestCodes_AreInitialsAndANumberOnlyWhereTwoAreAlike(t *testing.T) {
	c := whom.NewCodes([]whom.Person{
		{ID: "a", Name: "Maria Kovač"}, {ID: "b", Name: "dee"}, {ID: "c", Name: "Dan"}, {ID: "d", Name: "Rosa"}, {ID: "e", Name: "rosa"},
		{ID: "f", Name: "Jean-Luc of 3 North"}, {ID: "g", Name: "Éva"},
	})
	for _, want := range []struct{ id, name, code string }{
		{"a", "Maria Kovač", "M. K."}, {"", "maria  KOVAČ", "M. K."}, {"f", "", ""}, {"f", "Jean-Luc of 3 North", "J. L. O. 3 N."}, {"g", "Éva", "É."},
		{"", "Someone New", "S. N."}, {"", "Rosa", "R."}, {"", "☺", "?"},
	} {
		if got := c.Of(want.id, want.name); got != want.code {
			t.Errorf("%q, %q is called %q, not %q", want.id, want.name, got, want.code)
		}
	}
	dee, dan, one, other := c.Of("b", "dee"), c.Of("", "Dan"), c.Of("d", "Rosa"), c.Of("e", "rosa")
	if dee == dan || one == other || !strings.HasPrefix(dee, "D. ") || !strings.HasPrefix(one, "R. ") {
		t.Errorf("they are %q, %q, %q and %q", dee, dan, one, other)
	}
	if c := (*whom.Codes)(nil); c.Of("a", "Maria") != "Maria" {
		t.Error("without codes a name does not show")
	}
}

func TestCodes_StayWhenSomebodyComes_AndAreNobodyElses(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ids := rapid.SliceOfNDistinct(rapid.StringMatching(`[a-z0-9]{16}`), 2, 40, rapid.ID[string]).Draw(t, "ids")
		var people []whom.Person
		before := map[string]string{}
		for _, id := range ids {
			people = append(people, whom.Person{ID: id, Name: "Maria"})
			c, seen := whom.NewCodes(people), map[string]bool{}
			for _, p := range people {
				code := c.Of(p.ID, p.Name)
				if was := before[p.ID]; seen[code] || !strings.HasPrefix(code, was) {
					t.Fatalf("%s is %q, and was %q", p.ID, code, was)
				}
				seen[code], before[p.ID] = true, code
			}
		}
	})
}
