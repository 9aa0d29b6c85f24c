package tui_test

import (
	"testing"
	"time"

	"example.org/onetoone/guide"
)

func TestNext_ADayThatIsNoneOrPastIsNoPromise(t *testing.T) {
	shown := map[string]string{"32 march": "32 march", "yesterday": "When: Saturday 21 November 2026"}
	for words, said := range map[string]string{
		"32 march":  "There is no such day. What you typed is kept",
		"yesterday": "Saturday 21 November has passed. What you typed is kept",
	} {
		bubble(t, func(t *testing.T) {
			p := open(t, 80, 24).press(toTalk + "n 1 @what 'bring the petition' @when '" + words + "'").sees(said)
			p.press("enter").seesNot("What we agreed").sees(words)
			p.press("esc x x").pass(time.Second) // and it does not become one by leaving
			if h := p.j.only().Header; len(h.Promises) != 0 {
				t.Errorf("%s is promised: %+v", words, h.Promises)
			}
			p.press("enter esc / enter").sees("They (not promised): bring the petition", shown[words])
		})
	}
	bubble(t, func(t *testing.T) {
		open(t, 80, 24).press(toTalk + "n @mine 'ring the council' @when 'yesterday' enter").sees("Your promise needs a day").seesNot("What we agreed")
	})
}

func TestNext_ADayToSpeakAgainHasToExistToo(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "n 2 @again '31 nov' enter").sees("There is no such day").seesNot("What we agreed")
		p.press("backspace backspace backspace backspace backspace backspace 'end of the month' enter").sees("What we agreed", "We speak again Monday 30 November")
	})
}

func TestNext_AsksWhichDayFiguresAre(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "n 1 @what 'bring the petition' @when '12/3'").sees("Friday 12 March 2027, or Thursday 3 December? Type “12 Mar” or “3 Dec”.")
		p.press("enter").seesNot("What we agreed").press("backspace backspace backspace backspace '3 dec' enter").sees("What we agreed", "Thursday 3 December")
	})
	bubble(t, func(t *testing.T) { // there is no doubt about these
		for _, words := range []string{"24/12", "12/24", "12/12", "thu 3/12", "3.12."} {
			open(t, 80, 24).press(toTalk + "n 1 @what 'it' @when '" + words + "' enter").sees("What we agreed")
		}
	})
}

// erased takes "12/3" away again.
const erased = " backspace backspace backspace backspace "

func TestNext_LearnsFromTheAnswerWhichDayFiguresAre(t *testing.T) {
	for answer, c := range map[string]struct{ card, kept string }{
		"3 dec":  {"Thursday 4 March 2027", "4 Mar"},
		"12 mar": {"Saturday 3 April 2027", "3/4"},
	} {
		bubble(t, func(t *testing.T) {
			m := newMemory()
			p := reopen(t, m, 80, 24).press(toTalk + "n 1 @what 'bring the petition' @when '12/3'").sees("Type “12 Mar” or “3 Dec”.")
			p.press(erased + "'" + answer + "' enter").sees("What we agreed").pass(time.Second)
			p.press("esc @again '3/4'").seesNot("Type “").sees(c.card).press("enter").sees("What we agreed", "We speak again "+c.card)
			p.pass(time.Second)
			r := p.j.only()
			s, err := guide.Replay(r.Guide, r.Events)
			if again, _ := s.SpeakAgain(); err != nil || again != c.kept {
				t.Errorf("kept as %q, want %q: %v", again, c.kept, err)
			}
			if first, _ := m.MonthFirst(); first == nil || *first != (answer == "3 dec") {
				t.Errorf("learnt: %v", first)
			}
		})
	}
}

func TestNext_LearnsNothingFromADayThatWasNotAsked(t *testing.T) {
	bubble(t, func(t *testing.T) {
		m := newMemory()
		p := reopen(t, m, 80, 24).press(toTalk + "n 1 @what 'bring the petition' @when '3 dec' @again '12/3'").sees("Type “12 Mar” or “3 Dec”.")
		p.press(erased + "'4 dec' enter").sees("What we agreed").pass(time.Second)
		if first, _ := m.MonthFirst(); first != nil {
			t.Errorf("learnt: %v", *first)
		}
	})
}

func TestNext_AFieldThatWaitedForTheAnswerIsReadByItToo(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk+"n 1 @what 'bring the petition' @when '12/3' @again '11/5'"+erased+"'5 nov 2027' enter").seesNot("What we agreed").sees("12/3", "Thursday 3 December", "a promise: it says what and when")
		p.press("enter").sees("What we agreed", "Thursday 3 December")
	})
}

func TestPromise_IsMovedToADayInFiguresByTheOrderThatIsKnown(t *testing.T) {
	for _, first := range []bool{true, false} {
		bubble(t, func(t *testing.T) {
			m := newMemory()
			metBefore(m)
			p := reopen(t, m, 80, 24).press("enter 3 '12/3' enter").sees("Type “12 Mar” or “3 Dec”.")
			p.press(erased + "'" + map[bool]string{true: "3 dec", false: "12 mar"}[first] + "' enter").pass(time.Second)
			reopen(t, m, 80, 24).press("enter 3 '12/4'").seesNot("Type “").press("enter").pass(time.Second)
			want := map[bool]string{true: "2026-12-04", false: "2027-04-12"}[first]
			if got := m.only().Header.Promises[0].Due.Format(time.DateOnly); got != want {
				t.Errorf("month first %v: %s", first, got)
			}
		})
	}
}

func TestNext_TheDaysInHintsAreAhead(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := reopenAt(t, newMemory(), 80, 24, time.Date(2027, 12, 28, 10, 0, 0, 0, time.UTC)).press(toTalk + "n 1 @when")
		p.sees("a day and a time: thu 6pm, 6 jan").press("@again").sees("thu, next week, 6 jan")
		p.press("'soon'").sees("“thu 6pm” or “6 jan”")
	})
}

func TestPromise_IsNotMovedToADayThatHasPassed(t *testing.T) {
	bubble(t, func(t *testing.T) {
		m := newMemory()
		metBefore(m)
		p := reopen(t, m, 80, 24).press("enter 3 'yesterday'").sees("has passed").press("enter").sees("Nothing can be promised for that day")
		p.press("esc").pass(time.Second)
		if h := m.only().Header; len(h.Promises) != 2 {
			t.Errorf("it is gone: %+v", h.Promises)
		}
	})
}

func TestPromises_ThatWereMadeForDaysBeforeThisStand(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "n 1 @what 'bring the petition' @when 'yesterday' esc")
		p.pass(time.Second)
		r := p.j.only()
		for i := range r.Events {
			r.Events[i].NoDay = false // as an older program kept it
		}
		s, err := guide.Replay(r.Guide, r.Events)
		if err != nil || len(s.Promises()) != 1 {
			t.Errorf("%d promises: %v", len(s.Promises()), err)
		}
	})
}

// Two days ago is no promise for a year from now.
func TestNext_ADateThatHasJustPassedIsNoPromise(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "n 1 @what 'bring the petition' @when '20 nov'").sees("Friday 20 November has passed")
		p.press("enter").seesNot("What we agreed").press("' 2027' enter").sees("What we agreed", "20 November 2027")
	})
}
