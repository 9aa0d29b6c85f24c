package tui_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/tui"
)

const recordedOnce = "4 'times.txt' enter 1 enter "

func TestRecorded_IsKeptWithoutNamesAndOpensAgain(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press(recordedOnce).sees("A recorded practice", "framing and consent")
		p.pass(time.Second)
		r := p.j.only()
		if !r.Header.Debriefed || r.Header.Minutes != 5 || r.Header.Role != guide.RoleOrganizer {
			t.Errorf("it is kept as %+v", r.Header)
		}
		if all := fmt.Sprint(r.Events); strings.Contains(all, "Maria") || strings.Contains(all, "Dee") {
			t.Errorf("a name is kept: %s", all)
		}
		p.press("esc").sees("Recent practice", "organizer · a recording", "5 min")
		p = openWith(t, p.j, 80, 24, sunday.Add(time.Hour), asPractice).sees("a recording")
		p.press("up enter").sees("A recorded practice", "framing and consent").press("l").sees("0:16 They: I did, M. I carried", "0:12 You: It sounds like")
	})
}

func TestRecorded_ShowsStagesMovesAndTimeWhereTheyAreKnown(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 120, 100).press(recordedOnce)
		p.sees("Relationship: you 93% of the words, 83% of the time", "Story: you", "your share of the time", "The stages come from the headings", "What your lines did", "deep reflection 1")
		practise(t, newMemory(), 120, 100).press("4 'talk.txt' enter 1 enter").sees("The stages are not known").seesNot("By stage", "your share of the time")
	})
}

func TestRecorded_ACorrectionChangesThePointAndShows(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 120, 100).press(recordedOnce).sees("gives back what they meant", "“It sounds like you carried it alone.”")
		p.press("c down enter").sees("● deep reflection").press("4").sees("○ deep reflection", "● other").press("esc")
		p.sees("A recorded practice", "was heard as deep reflection; you said other").seesNot("+ gives back")
		p.pass(time.Second)
		openWith(t, p.j, 120, 100, sunday.Add(time.Hour), asPractice).press("up enter").sees("was heard as deep reflection; you said other")
	})
}

func TestRecorded_CanBeDeleted(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press(recordedOnce + "x").sees("today · a recording").press("'delete' enter").sees("Deleted.").seesNot("a recording")
		if len(p.j.order) != 0 {
			t.Errorf("%d practices are left", len(p.j.order))
		}
	})
}

func TestRecorded_IsShownWhereNothingCanBeKept(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		j.readOnly = true
		p := openWith(t, j, 80, 24, sunday, func(c *tui.Config) { asPractice(c) }).press(recordedOnce).sees("Scorecard", "framing and consent")
		p.pass(time.Second)
		if len(j.order) != 0 {
			t.Error("something was kept")
		}
	})
}

func TestRecorded_IsKeptOnItsDayWithInitialsForTheNamesThatAreGiven(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press("4 'named.txt' enter 1").sees("Keep it as a practice", "Jaden, Rosa")
		p.press("@recorded.day 'tomorrow' enter").sees("That day is still to come.")
		p.press("backspace backspace backspace backspace backspace backspace backspace backspace '3 oct' enter").sees("framing and consent")
		p.pass(time.Second)
		r := p.j.only()
		if r.Header.Ended.Format(time.DateOnly) != "2026-10-03" {
			t.Errorf("it is kept on %s", r.Header.Ended)
		}
		if all := fmt.Sprint(r.Events); strings.Contains(all, "Jaden") || strings.Contains(all, "Rosa") || !strings.Contains(all, "And J.?") {
			t.Errorf("it is kept as %s", all)
		}
	})
}

func TestRecorded_IsNotKeptTwice(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press("4 'named.txt' enter 1 enter").sees("framing and consent")
		p.pass(time.Second)
		p.press("esc 4 'named.txt' enter 1 'X' enter").sees("You have this one already, today", "framing and consent")
		p.pass(time.Second)
		p.press("esc 4 'talk.txt' enter 1 enter").seesNot("kept already")
		p.pass(time.Second)
		if n := len(p.j.order); n != 2 {
			t.Errorf("%d practices are kept", n)
		}
	})
}

func TestRecorded_ADamagedOneKeepsNoOtherOut(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press(recordedOnce).sees("framing and consent").pass(time.Second).press("esc")
		p.j.only().Events[0].Kind = "damaged"
		p.press("4 'talk.txt' enter 1 enter").sees("framing and consent").pass(time.Second)
		if n := len(p.j.order); n != 2 {
			t.Errorf("%d practices are kept", n)
		}
	})
}

func TestRecorded_IsHandedInToATrainer(t *testing.T) {
	bubble(t, func(t *testing.T) {
		practise(t, newMemory(), 80, 24).press(recordedOnce+"r").sees("Save a result file", "a recording").press("enter enter").sees("Written to")
	})
}
