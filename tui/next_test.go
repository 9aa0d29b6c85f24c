package tui_test

import (
	"strings"
	"testing"
	"time"
)

func TestNext_APromiseWithoutAnAnswerIsAskedFor(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 30).press(toTalk + "n @what 'bring two people' @when 'tue 6pm' enter")
		p.sees("What is their answer: yes, no or not today?").seesNot("What we agreed")
		p.press("1 enter").sees("What we agreed", "bring two people", "Tuesday 24 November, 18:00")
	})
}

func TestNext_WhatAPromiseLacksStandsThereOnce(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "n 1 @what 'bring two' enter").sees("Type what is missing, or change the answer.")
		if n := strings.Count(p.screen(), "Not a promise yet"); n != 1 {
			t.Errorf("it stands there %d times:\n%s", n, p.screen())
		}
	})
}

func TestNext_ATalkInWhichNothingWasAskedGoesOnWithoutAnAnswer(t *testing.T) {
	bubble(t, func(t *testing.T) {
		open(t, 80, 24).press(toTalk+"n enter").sees("Where we are", "Nothing was promised.")
	})
}

func TestNext_APromiseOfMineWithoutADayIsNotLostUnsaid(t *testing.T) {
	bubble(t, func(t *testing.T) {
		toMine := "n @mine "
		p := open(t, 80, 30).press(toTalk + toMine + "'ring the council' enter")
		p.sees("Your promise needs a day", "ring the council").seesNot("What we agreed")
		p.press("'fri' enter").sees("What we agreed", "ring the council", "Friday 27 November")

		p = open(t, 80, 30).press(toTalk + toMine + "'ring the council' @else").sees("Your promise needs a day")
		p.press("@mine backspace").sees("ring the counci")

		p = open(t, 80, 30).press(toTalk + toMine + "@when 'fri' enter").sees("Your promise does not say what you will do.").seesNot("What we agreed")
		p.press("@when backspace backspace backspace enter").sees("Where we are", "Nothing was promised.")
	})
}

func TestHome_APromiseKeepsItsDayInAnotherTimeZone(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n 'Maria' enter a 4 enter n 1 @what 'bring two' @when 'tomorrow' enter enter esc").sees("tomorrow")
		west := time.FixedZone("", -8*3600)
		reopenAt(t, p.j, 80, 24, time.Date(2026, 11, 23, 10, 0, 0, 0, west)).sees("today Maria bring two").seesNot("late")
		reopenAt(t, p.j, 80, 24, time.Date(2026, 11, 22, 20, 0, 0, 0, west)).sees("tomorrow Maria bring two")
	})
}

func TestHome_ATalkWithoutHoursKeepsItsDayInAnotherTimeZone(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n 'Maria' enter 1 enter enter m x x enter esc").sees("today someone")
		west := time.FixedZone("", -8*3600)
		reopenAt(t, p.j, 80, 24, time.Date(2026, 11, 22, 20, 0, 0, 0, west)).sees("today someone")
	})
}

func TestHome_ADayWithoutAMidnightIsThatDay(t *testing.T) {
	zone, err := time.LoadLocation("America/Santiago") // the clocks go from 24:00 on 5 September to 1:00
	if err != nil {
		t.Skip("no time zones here:", err)
	}
	bubble(t, func(t *testing.T) {
		p := reopenAt(t, newMemory(), 80, 24, time.Date(2026, 9, 3, 15, 0, 0, 0, zone))
		p.press("n 'Maria' enter a 4 enter n 1 @what 'bring two' @when 'sunday'").sees("Sunday 6 September").press("enter enter esc").sees("Sun 6 Sep Maria bring two")
		reopenAt(t, p.j, 80, 24, time.Date(2026, 9, 5, 23, 30, 0, 0, zone)).sees("tomorrow Maria bring two")
		reopenAt(t, p.j, 80, 24, time.Date(2026, 9, 6, 1, 30, 0, 0, zone)).sees("today Maria bring two").seesNot("late")
		reopenAt(t, p.j, 80, 24, time.Date(2026, 9, 7, 1, 30, 0, 0, zone)).sees("late, 6 Sep Maria bring two")
	})
}

func TestNext_TheKindOfTheirPromiseIsChosenWithOneKey(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 30).press(toTalk+"n 1 @what 'come by' @when 'tue' ").seesNot("bring one").press("@rung").sees("2 ○ come", "3 ○ bring one", "need not be said")
		p.press("3").sees("● bring one").press("3").sees("○ bring one").press("2 tab").sees("● come").seesNot("bring one")
		p.press("enter enter").pass(time.Second)
		if got := p.session().Promises(); len(got) != 1 || got[0].Rung != "come" {
			t.Errorf("promised %+v", got)
		}
		p.press("space enter").sees("remind them: come by") // it is something to come to
	})
}

func TestNext_WhatIsChosenIsInSightOnATinyPage(t *testing.T) {
	bubble(t, func(t *testing.T) {
		open(t, 20, 6).press(toTalk + "n 1 @rung 6").sees("6 ● lead").press("1").sees("1 ● stay in touch")
	})
}
