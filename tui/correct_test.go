package tui_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
)

func TestTranscript_ANoteIsCorrectedInItsPlaceAndShowsWhatItSaidUntilThatIsRemoved(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "enter 'the lift is in' enter m enter 'his brother' enter x x esc esc / enter")
		p.press("/ 'lift' esc").sees("› 0′ the lift is in").press("e").sees("WRITING a correction", "the lift is in")
		p.press("backspace backspace 'out' enter").sees("0′ the lift is out", "until 22 November 2026 it said: the lift is in")
		p.press("e").press("enter").sees("it said: the lift is in").seesNot("it said: the lift is out") // left as it is
		p.press("j e").sees("WRITING a correction", "the lift is out").press("esc r").sees("Remove").press("'remove' enter").sees("the lift is out").seesNot("the lift is in", "it said")
		p.press("g e").sees("This is neither")
		p.pass(time.Second)
		if text, _ := json.Marshal(p.j.only().Events); strings.Contains(string(text), "lift is in") || !strings.Contains(string(text), "lift is out") {
			t.Errorf("on disk is %s", text)
		}
		reopen(t, p.j, 40, 20).press("/ enter").sees("the lift is out")
	})
}

func TestTalk_TheWordsWrittenLastAreCorrectedWithoutTypingThemAgain(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + ": 'other words' enter").sees("You have not written anything yet.")
		p.press("m enter 'three of uss' enter : 'other words' enter").sees("WRITING a correction", "three of uss").press("backspace enter l").sees("three of us").seesNot("uss")
		p.press("z").sees("Taken back: a correction.").press("l").sees("three of uss")
	})
}

func TestTalk_AHalfWrittenCorrectionIsThereAgainAfterTheProgramWasKilled(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "enter 'the lift is in' enter x x esc esc / enter / 'lift' esc e backspace backspace 'ou'")
		p.pass(time.Second)
		p = reopen(t, p.j, 80, 24).press("/ enter / 'lift' esc e").sees("the lift is ou")
		p.press("'t' enter").sees("the lift is out")
		p.pass(time.Second)
		if d := p.j.only().Draft; d.Text != "" {
			t.Errorf("%+v is half-written still", d)
		}
	})
}

func TestConsent_LoweringItTakesWhatWasCorrectedAlong(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "enter 'the lift is in' enter : 'other words' enter backspace backspace 'out' enter a 2 enter")
		p.pass(time.Second)
		if text, _ := json.Marshal(p.j.only().Events); strings.Contains(string(text), "lift") {
			t.Errorf("on disk is %s", text)
		}
	})
}
