package class_test

import (
	"slices"
	"testing"

	"example.org/onetoone/guide/trainer/class"
)

func TestGlance_NamesWhoIsDueAndWhoHandedInNothing(t *testing.T) {
	c := room(t, "Maria", "Ali", "Zoë")
	c = collect(t, c, "Ali", alone("a", "2026-W47", [5]int{3, 0, 0, 0, 0}, nil))
	if g := c.Glance(noon()); g.Planned || g.Due != nil || !slices.Equal(g.Missing, []string{"Maria", "Zoë"}) || len(g.Lately.Weeks) != 1 {
		t.Errorf("of a class without sessions: %+v", g)
	}
	c, err := c.Schedule(noon(), class.UsualWeeks(4))
	if err != nil {
		t.Fatal(err)
	}
	if c, err = c.Move(1, class.DayOf(noon()).Plus(-1), "Zoë"); err != nil {
		t.Fatal(err)
	}
	if c, err = c.Move(1, class.DayOf(noon()).Plus(6), "Ali"); err != nil {
		t.Fatal(err)
	}
	if g := c.Glance(noon()); !g.Planned || g.Late != 1 || !slices.Equal(g.Due, []string{"Zoë", "Ali"}) || len(g.Next) != 3 {
		t.Errorf("%+v", g)
	}
}
