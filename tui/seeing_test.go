package tui_test

import (
	"testing"
	"time"
)

func TestHome_SaysWhomToSeeAndPreparesATalkWithThem(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := filled(t, toSee)
		p.sees("Who to see", "Dee", "the day you agreed on has passed", "Mina would introduce you", "nothing planned")
		p.press("enter").sees("Dee, Tuesday 3 November")
		p.press("1").sees("Dee", "Last time")
		p.press("@why 'she knows the night shift' esc").seesNot("the day you agreed on has passed")
		p.sees("Mina would introduce you")
	})
}

func TestHome_ADayToSpeakAgainIsMovedOrPutOffAndTakenBack(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := filled(t, toSee)
		p.press("enter 3").sees("Not for now.").seesNot("has passed")
		p.press("z").sees("Taken back: Dee, when you speak again", "the day you agreed on has passed", "Tue 3 Nov")
		p.press("Z").sees("Done again: Dee").seesNot("has passed")
		p.press("z enter 2 'tue' enter").sees("Tue 24 Nov Dee", "tomorrow Mina").seesNot("has passed")
		p.press("z").sees("Tue 3 Nov")
	})
}

func TestHome_WhoIsOnlyToBeIntroducedHasNoDayToMove(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := filled(t, toSee)
		p.press("down down enter").sees("J., laundry, Wednesday 18 November: Mina would introduce you", "Prepare a talk with them", "Read the talk").seesNot("Another day")
		p.press("3").sees("Would they introduce us: yes")
	})
}

func TestHome_ADayToSpeakAgainStaysThatDayInAnotherTimeZone(t *testing.T) {
	bubble(t, func(t *testing.T) {
		m := newMemory()
		toSee(m)
		west := time.FixedZone("", -8*3600)
		reopenAt(t, m, 80, 24, time.Date(2026, 11, 22, 10, 0, 0, 0, west)).sees("Tue 3 Nov Dee", "tomorrow Mina")
	})
}

func TestHome_SaysHowLongItMayBeAskedThoughTheDebriefWaitsToo(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := reopen(t, newMemory(), 80, 24)
		p.press("n 'Mina' enter enter m x x esc").sees("what may be kept? 7 days left to ask · to debrief")
		p.press("enter").sees("Debrief: mark 1 of 1")
	})
}
