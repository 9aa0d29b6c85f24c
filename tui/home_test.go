package tui_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/muesli/termenv"

	"example.org/onetoone/tui"
	"example.org/onetoone/tui/page"
)

// manyPromises is a vault in which five promises are late, two are due this week, one
// is due in a month and one has no day; one of those that are late was made to
// somebody without a name.
func manyPromises(m *memory) {
	for i, x := range []struct{ name, when string }{
		{"Ann", "in 3 days"}, {"Ben", "in 4 days"}, {"Cleo", "in 5 days"}, {"", "in 6 days"}, {"Eli", "in 7 days"},
		{"Fay", "in 20 days"}, {"Gil", "in 24 days"}, {"Hal", "in 50 days"}, {"Ida", "when she is back"},
	} {
		p := reopen(nil2{}, m, 80, 24)
		p.now = sunday.AddDate(0, 0, -20)
		p.press(fmt.Sprintf("n '%s' enter enter a 4 n 3 @mine 'thing %d' @when '%s' enter enter space enter", x.name, i+1, x.when))
	}
}

func TestHome_ThisWeekComesFirstAndThenThreeThatAreLateWithTheirCount(t *testing.T) {
	for size, sees := range map[[2]int][]string{
		{80, 24}: {"2 Promised · 9", "today You, to Fay thing 6 Thu 26 Nov You, to Gil thing 7 late, 9 Nov You, to Eli thing 5 late, 8 Nov You, to someone, 2 Nov thing 4 late, 7 Nov You, to Cleo thing 3 Tue 22 Dec You, to Hal thing 8 no day You, to Ida thing 9 and 2 more late", "Recent talks · 9"},
		{40, 20}: {"2 Promised · 9", "today You, to Fay thing 6 Thu 26 Nov You, to Gil thing 7 late, 9 Nov You, to Eli thing 5", "and 5 more, 3 of them late", "Recent talks · 9"},
	} {
		bubble(t, func(t *testing.T) {
			j := newMemory()
			manyPromises(j)
			reopen(t, j, size[0], size[1]).sees(sees...).seesNot("↓")
		})
	}
}

func TestHome_OfWhatIsLateTheFirstAloneHasAColour(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		manyPromises(j)
		p := openWith(t, j, 80, 24, sunday, func(c *tui.Config) { c.Colours, c.Profile = page.Dark, termenv.ANSI256 })
		late := regexp.MustCompile(`(\x1b\[[0-9;]*38;5;[0-9;]*m)?late, `).FindAllStringSubmatch(p.a.View(), -1)
		if len(late) != 3 || late[0][1] == "" || late[1][1] != "" || late[2][1] != "" {
			t.Errorf("late is drawn as %q", late)
		}
	})
}

func TestHome_EachSectionOpensWholeWithOneKey(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		manyPromises(j)
		p := reopen(t, j, 40, 20).press("2").sees("Agenda · 9", "late, 9 Nov You, to Eli")
		p.press("esc 6").sees("Find a talk by name", "Ida")
		p.press("esc 1").sees("Promised · 9") // nothing is to be gone on with
	})
}

func TestHome_WhatMattersIsAboveTheFoldOnAPhone(t *testing.T) {
	for _, fill := range []func(*memory){fullHouse, toSee, longAgo, manyPromises} {
		bubble(t, func(t *testing.T) {
			j := newMemory()
			fill(j)
			p := reopen(t, j, 40, 20)
			n := len(strings.Split(p.seesNot("↓", "↑").screen(), "\n"))
			if checkShape(t, p); n != 20 {
				t.Errorf("%d rows", n)
			}
		})
	}
}

func TestHome_CutsNoTextThatHasRoomBelow(t *testing.T) {
	const what = "Would you bring one question from your shift to the meeting in the canteen"
	bubble(t, func(t *testing.T) {
		m := newMemory()
		for i, keys := range []string{"n 1 @what '" + what + "' @when 'tue 6pm' enter a 4 enter", "n 3 enter enter"} {
			reopenAt(t, m, 80, 24, sunday.AddDate(0, 0, i-2)).press("n 'Dee' enter enter m " + keys).pass(time.Second)
		}
		for _, size := range [][2]int{{80, 24}, {60, 30}, {40, 20}} {
			reopen(t, m, size[0], size[1]).seesNot("…")
		}
	})
}

func TestHome_WhatIsPreparedCanBeThrownAway(t *testing.T) {
	bubble(t, func(t *testing.T) {
		for _, keys := range []string{"esc x x", "esc x 1", "tab : 'throw away' enter 1"} {
			p := open(t, 80, 24).press("n 'Zoe' @why 'her roof'").pass(time.Second).press(keys).sees("Thrown away").seesNot("Zoe", "being prepared")
			if p.pass(3 * time.Second); len(p.j.talks) != 0 {
				t.Errorf("after %s it is there", keys)
			}
			reopen(t, p.j, 80, 24).seesNot("Zoe")
		}
		p := open(t, 80, 24).press("n 'Zoe' esc x 2").sees("Zoe", "being prepared", "x throw away").pass(time.Second)
		if again := reopen(t, p.j, 40, 20).press("x").sees("Zoe").press("1").pass(time.Second); len(again.j.talks) != 0 {
			t.Error("it is there")
		}
		slow := open(t, 80, 24) // thrown away while it is being written
		slow.j.takes(time.Second)
		slow.press("n 'Zoe'").pass(600 * time.Millisecond).press("esc x x").seesNot("Zoe").pass(5 * time.Second)
		if slow.seesNot("Zoe"); len(slow.j.talks) != 0 {
			t.Error("it came back")
		}
	})
}

func TestHelp_FindsAnActionByItsWordInTheFooter(t *testing.T) {
	for _, list := range []string{"?", ":"} {
		bubble(t, func(t *testing.T) {
			reopen(t, newMemory(), 80, 24).sees("q quit").press(list + " 'quit'").sees("save and leave the program").seesNot("Nothing matches")
		})
	}
}

func TestPrepare_AKeyThatChangesNothingIsNotSaved(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := reopen(t, newMemory(), 80, 24).press("n 'Ana'")
		p.seesNot("saved") // it waits for a pause
		p.pass(time.Second)
		p.sees("saved").press("right").sees("saved").press("left").seesNot("saved")
	})
}
