package class_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/guide/words"
)

// noon is a Sunday in the 47th week.
func noon() time.Time { return time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC) }

func room(t testing.TB, members ...string) class.Class {
	t.Helper()
	c, err := class.Make("id", "Tuesday evenings", members, "one-to-one", noon())
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// alone is a practice with a scripted partner; stages says how many lines were
// said in each of the five.
func alone(id, week string, stages [5]int, moves map[listener.Move]int) result.Practice {
	p := result.Practice{ID: id, Week: week, Kind: result.Partner, Persona: "dee", Level: 2, Guide: "one-to-one", Moves: moves}
	for i, name := range []string{"relationship", "motivation", "story", "agitation", "next-step"} {
		p.Stages = append(p.Stages, result.Stage{ID: name, Lines: stages[i]})
		p.Lines += stages[i]
	}
	return p
}

func collect(t testing.TB, c class.Class, member string, all ...result.Practice) class.Class {
	t.Helper()
	c, _, err := c.Collect(member, result.File{}.With(all...))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestMake_RefusesWhatIsNoClass(t *testing.T) {
	for want, members := range map[string][]string{
		"needs at least one":  nil,
		"in the class twice":  {"Maria", " maria "},
		"0 characters":        {"Maria", " "},
		"more than 300":       class.Numbered(301),
		"61 characters":       {strings.Repeat("M", 61)},
		"":                    {"Maria", "Ali"},
		"expected 1 to 60":    {strings.Repeat("M", 99)},
		"twice; call one of ": {"Maria Lopez", "maria  lopez"},
	} {
		_, err := class.Make("id", "x", members, "one-to-one", noon())
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%.20q: %v", members, err)
		}
	}
	if _, err := class.Make("id", "  ", class.Numbered(2), "one-to-one", noon()); err == nil {
		t.Error("a class without a name")
	}
}

func TestCollect_CountsTheSameFileOnce(t *testing.T) {
	c := room(t, "Maria", "Ali")
	f := result.File{}.With(alone("a", "2026-W47", [5]int{3, 3, 3, 3, 3}, nil), alone("b", "2026-W48", [5]int{3, 0, 0, 0, 0}, nil))
	c, took, err := c.Collect(" MARIA", f)
	if err != nil || took != (class.Took{Member: "Maria", New: 2}) {
		t.Fatalf("%+v, %v", took, err)
	}
	again, took, err := c.Collect("maria", f)
	if err != nil || took != (class.Took{Member: "Maria", Known: 2}) || !reflect.DeepEqual(c, again) {
		t.Errorf("%+v, %v", took, err)
	}
	if _, _, err := c.Collect("Ali", f); !errors.Is(err, class.ErrTaken) {
		t.Errorf("of two people: %v", err)
	}
	if _, _, err := c.Collect("Bo", f); !errors.Is(err, class.ErrNoMember) || !strings.Contains(err.Error(), "Maria, Ali") {
		t.Errorf("of nobody: %v", err)
	}
}

// TestCollect_InAnyOrderGivesTheSameClass hands in files, some with more said
// about the same practice, in two orders.
func TestCollect_InAnyOrderGivesTheSameClass(t *testing.T) {
	type file struct {
		member string
		f      result.File
	}
	rapid.Check(t, func(rt *rapid.T) {
		var files []file
		for i := range rapid.IntRange(1, 8).Draw(rt, "files") {
			member := rapid.IntRange(1, 3).Draw(rt, "member")
			f := result.File{}
			for range rapid.IntRange(0, 4).Draw(rt, "practices") {
				p := alone(fmt.Sprintf("m%dp%d", member, rapid.IntRange(0, 3).Draw(rt, "practice")),
					fmt.Sprintf("2026-W%02d", rapid.IntRange(46, 48).Draw(rt, "week")), [5]int{3, 1, 2, 0, 0}, nil)
				if rapid.Bool().Draw(rt, "words") {
					p.Try = fmt.Sprint("words ", i%2)
				}
				f = f.With(p)
			}
			files = append(files, file{fmt.Sprint(member), f})
		}
		take := func(files []file) class.Class {
			c := room(t, class.Numbered(3)...)
			for _, x := range files {
				c = collect(t, c, x.member, x.f.Practices...)
			}
			return c
		}
		if a, b := take(files), take(rapid.Permutation(files).Draw(rt, "order")); !reflect.DeepEqual(a, b) {
			rt.Errorf("it depends on the order:\n%+v\n%+v", a.Results, b.Results)
		}
	})
}

func TestPicture_SaysWhatTheRoomSkips(t *testing.T) {
	c := room(t, "Maria", "Ali", "Bo")
	for i, week := range []string{"2026-W47", "2026-W48", "2026-W49"} {
		story := 0
		if i == 2 {
			story = 4
		}
		for _, m := range c.Members {
			c = collect(t, c, m, alone(m+week, week, [5]int{5, 2, story, 1, 3}, map[listener.Move]int{listener.OpenQuestion: 3, listener.Complex: 1, listener.Ask: 1}))
		}
	}
	c = collect(t, c, "Bo", alone("again", "2026-W47", [5]int{5, 2, 4, 0, 3}, nil)) // once is enough
	p := c.Picture()
	if w := p.Weeks[0]; w.Stages["story"] != (class.Skip{Skipped: 2, Of: 3}) || w.Practices != 4 || len(w.Practised) != 3 {
		t.Errorf("the first week: %+v", w)
	}
	says := p.Says(words.English())
	for _, want := range []string{
		"In three weeks nobody reached the agitation question.",
		"In three weeks nobody held a silence.",
		"In three weeks the story was left out five of nine times: by two of three at first, and by none of three in 2026-W49.",
	} {
		if !slices.Contains(says, want) {
			t.Errorf("it does not say %q:\n%s", want, strings.Join(says, "\n"))
		}
	}
	if all := strings.Join(says, " "); strings.Contains(all, "open question") || strings.Contains(all, "relationship") || strings.Contains(all, "heard") {
		t.Errorf("it says what nobody skipped:\n%s", all)
	}
}

func TestPicture_SaysNothingOfTooLittle(t *testing.T) {
	c := room(t, "Maria", "Ali")
	if got := c.Picture().Says(words.English()); len(got) != 1 || !strings.HasPrefix(got[0], "Too few results") {
		t.Errorf("of nothing: %q", got)
	}
	c = collect(t, c, "Maria", alone("a", "2026-W47", [5]int{5, 0, 0, 0, 0}, nil))
	if got := c.Picture().Says(words.English()); !strings.HasPrefix(got[0], "Too few results") {
		t.Errorf("of one: %q", got)
	}
	c = room(t, class.Numbered(3)...)
	every := map[listener.Move]int{}
	for _, m := range class.Sought() {
		every[m] = 1
	}
	for _, m := range c.Members {
		c = collect(t, c, m, alone("x"+m, "2026-W47", [5]int{3, 3, 3, 3, 3}, every))
	}
	if got := c.Picture().Says(words.English()); !slices.Equal(got, []string{"No stage or move is skipped by half of the room."}) {
		t.Errorf("of a room that skips nothing: %q", got)
	}
}

func TestHand_DealsCardsThatSomebodyDidNotHave(t *testing.T) {
	c := room(t, class.Numbered(6)...)
	had := map[string]bool{}
	for range 4 {
		next, h, err := c.Hand(noon(), rounds.Room{Minutes: 90})
		if err != nil {
			t.Fatal(err)
		}
		c = next
		plan, err := h.Plan()
		if err != nil || len(plan.Names) != 6 || len(h.Dealt) != 6 {
			t.Fatalf("%+v, %v", h, err)
		}
		if h.Dealt[0].Personas[0] == h.Dealt[1].Personas[0] {
			t.Error("neighbours play the same one")
		}
		for _, id := range h.Dealt[0].Personas {
			if had[id] && len(had) < 8 {
				t.Errorf("%s is dealt again, and %d were not", id, 8-len(had))
			}
			had[id] = true
		}
	}
	if _, _, err := room(t, "Maria").Hand(noon(), rounds.Room{Minutes: 90}); !errors.Is(err, rounds.ErrPeople) {
		t.Errorf("one alone: %v", err)
	}
}

func TestRemove_LeavesNothingOfThem(t *testing.T) {
	c := room(t, "Maria", "Ali")
	c = collect(t, c, "Maria", alone("a", "2026-W47", [5]int{5, 0, 0, 0, 0}, nil))
	c, _, err := c.Hand(noon(), rounds.Room{Minutes: 30})
	if err != nil {
		t.Fatal(err)
	}
	if c, err = c.Schedule(noon(), class.UsualWeeks(3)); err != nil {
		t.Fatal(err)
	}
	before := fmt.Sprintf("%+v", c)
	gone, err := c.Remove("maria")
	if err != nil || strings.Contains(fmt.Sprintf("%+v", gone), "Maria") || len(gone.Sessions) != 3 {
		t.Errorf("%v: %+v", err, gone)
	}
	if n := gone.Handouts[0].Room.People; n != 1 {
		t.Errorf("what was handed out is still for %d", n)
	}
	if fmt.Sprintf("%+v", c) != before {
		t.Error("the old class is another one now")
	}
	if _, err := gone.Remove("Ali"); err == nil {
		t.Error("a class of nobody")
	}
}
