package class_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"example.org/onetoone/guide/trainer/class"
)

func scheduled(t *testing.T, members ...string) class.Class {
	t.Helper()
	c, err := room(t, members...).Schedule(noon(), class.UsualWeeks(4))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestUsualWeeks_AreWithinHalfAYearAndTheGapsGrow(t *testing.T) {
	for n := 1; n <= 12; n++ {
		w := class.UsualWeeks(n)
		if len(w) != n || w[n-1] != 24 {
			t.Errorf("%d: %v", n, w)
		}
		for i := 2; i < n && (n == 3 || n == 4); i++ {
			if w[i]-w[i-1] <= w[i-1]-w[i-2] {
				t.Errorf("%d: %v", n, w)
			}
		}
	}
}

func TestSchedule_KeepsWhatWasHeld(t *testing.T) {
	c := scheduled(t, "Maria", "Ali")
	c, s, err := c.Hold("maria", class.DayOf(noon()))
	if err != nil || s.N != 1 || s.Day != "2026-12-13" || s.Held != "2026-11-22" {
		t.Fatalf("%+v, %v", s, err)
	}
	c, err = c.Schedule(noon().AddDate(0, 0, 7), []int{2, 4, 6})
	if err != nil || len(c.Sessions) != 6 || c.Sessions[0].Held == "" || c.Sessions[1].Day != "2026-12-27" {
		t.Errorf("%+v, %v", c.Sessions, err)
	}
	for _, bad := range [][]int{nil, {3, 3}, {5, 4}, {-1}, {53}, make([]int, 13)} {
		if _, err := c.Schedule(noon(), bad); err == nil {
			t.Errorf("weeks %v", bad)
		}
	}
}

func TestMove_MovesWhatWasNotHeld(t *testing.T) {
	c := scheduled(t, "Maria", "Ali")
	c, err := c.Move(1, "2026-12-20")
	if err != nil || c.Sessions[0].Day != "2026-12-20" || c.Sessions[4].Day != "2026-12-20" {
		t.Errorf("everyone's: %+v, %v", c.Sessions, err)
	}
	c, _, _ = c.Hold("Ali", "2026-12-20")
	if c, err = c.Move(1, "2026-12-21", "Maria"); err != nil || c.Sessions[0].Day != "2026-12-21" || c.Sessions[4].Day != "2026-12-20" {
		t.Errorf("Maria's: %+v, %v", c.Sessions, err)
	}
	if _, err := c.Move(1, "2026-12-22", "Ali"); !errors.Is(err, class.ErrNotPlanned) {
		t.Errorf("one that was held: %v", err)
	}
}

func TestHold_EndsWithTheLastAndIsTakenBack(t *testing.T) {
	c := scheduled(t, "Maria")
	for n := range 4 {
		var s class.Session
		var err error
		if c, s, err = c.Hold("Maria", class.Day(fmt.Sprintf("2027-01-%02d", n+1))); err != nil || s.N != n+1 {
			t.Fatalf("%+v, %v", s, err)
		}
	}
	if _, _, err := c.Hold("Maria", "2027-01-09"); !errors.Is(err, class.ErrNotPlanned) {
		t.Errorf("a fifth: %v", err)
	}
	if len(c.Next(noon())) != 0 || c.Header().Next != "" {
		t.Errorf("one is left: %+v", c.Next(noon()))
	}
	c, s, err := c.Unhold("Maria")
	if err != nil || s.N != 4 || len(c.Next(noon())) != 1 {
		t.Errorf("%+v, %v", s, err)
	}
}

func TestDue_SaysWhoIsOverdueAndWhoIsNext(t *testing.T) {
	c := scheduled(t, "Maria", "Ali", "Bo")
	c, _ = c.Move(1, "2026-11-30", "Ali")
	c, _ = c.Move(1, "2026-11-21", "Bo")
	var got []string
	for _, x := range c.Next(noon()) {
		got = append(got, fmt.Sprint(x.Member, " ", x.State))
	}
	if s := strings.Join(got, ", "); s != "Bo overdue, Ali later, Maria later" {
		t.Errorf("next: %s", s)
	}
	other := scheduled(t, "Zoe")
	other, _ = other.Move(1, "2026-11-20")
	got = nil
	for _, x := range class.Due([]class.Class{c, other}, noon().AddDate(0, 0, 2)) {
		got = append(got, fmt.Sprintf("%s %d/%d %s", x.Member, x.N, x.Of, x.State))
	}
	if s := strings.Join(got, ", "); s != "Zoe 1/4 overdue, Bo 1/4 overdue, Ali 1/4 due" {
		t.Errorf("due: %s", s)
	}
	rows := c.Trainees(noon())
	if rows[2] != (class.Trainee{Member: "Bo", Sessions: 4, Next: "2026-11-21", State: class.Overdue}) {
		t.Errorf("rows: %+v", rows)
	}
}

// TestMove_CountsEverywhere moves a later session before the first, and the first
// behind the second.
func TestMove_CountsEverywhere(t *testing.T) {
	c := scheduled(t, "Maria", "Ali")
	c, _ = c.Move(2, "2026-11-24", "Maria")
	c, _ = c.Move(1, "2027-06-01", "Ali")
	if c.Header().Next != "2026-11-24" || c.Trainees(noon())[0].Next != "2026-11-24" || c.Glance(noon()).Due[0] != "Maria" {
		t.Errorf("%+v", c.Trainees(noon()))
	}
	due := class.Due([]class.Class{c}, noon().AddDate(0, 2, 0))
	if len(due) != 2 || due[0].N != 2 || due[1].Member != "Ali" || due[1].N != 2 || due[1].Day != "2027-01-17" {
		t.Errorf("%+v", due)
	}
	c, s, err := c.Hold("Maria", "2026-11-24")
	if err != nil || s.N != 2 || c.Trainees(noon())[0].Next != "2026-12-13" {
		t.Errorf("held: %+v, %v", s, err)
	}
	again, err := c.Schedule(noon(), []int{1, 2, 3})
	if err != nil || len(again.Sessions) != 6 || again.Sessions[0].Day != "2026-11-29" || again.Sessions[1].Held == "" {
		t.Errorf("planned anew: %+v, %v", again.Sessions, err)
	}
	if _, s, err = c.Unhold("Maria"); err != nil || s.N != 2 {
		t.Errorf("taken back: %+v, %v", s, err)
	}
}

func TestAdd_CountsTheWeeksFromTheDayTheyJoined(t *testing.T) {
	c, err := scheduled(t, "Maria").Move(1, "2026-12-01")
	if err != nil {
		t.Fatal(err)
	}
	late := noon().AddDate(0, 0, 7*10)
	if c, err = c.Add(late, "Ali"); err != nil {
		t.Fatal(err)
	}
	for i, want := range []class.Day{"2027-02-21", "2027-03-28", "2027-05-16", "2027-07-18"} {
		if s := c.Sessions[4+i]; s.Member != "Ali" || s.N != i+1 || s.Day != want {
			t.Errorf("%+v, expected %s", s, want)
		}
	}
	for _, x := range class.Due([]class.Class{c}, late) {
		if x.Member == "Ali" {
			t.Errorf("late on the first day: %+v", x)
		}
	}

	begins := noon().AddDate(0, 0, 14)
	if c, err = room(t, "Maria").Schedule(begins, []int{1}); err != nil {
		t.Fatal(err)
	}
	if c, err = c.Add(noon(), "Ali"); err != nil || c.Sessions[1].Day != "2026-12-13" {
		t.Errorf("before the class begins: %+v, %v", c.Sessions, err)
	}
	c, _ = c.Move(1, "2026-12-18")
	if c, err = c.Add(noon(), "Bo"); err != nil || c.Sessions[2].Day != "2026-12-18" {
		t.Errorf("after all were moved: %+v, %v", c.Sessions, err)
	}

	c = scheduled(t, "Maria")
	c.From, c.Weeks = "", nil // as it was kept before there were these
	if c, err = c.Add(late, "Ali"); err != nil || len(c.Sessions) != 8 || c.Sessions[4].Day != "2027-02-21" {
		t.Errorf("of an older class: %+v, %v", c.Sessions, err)
	}
}
