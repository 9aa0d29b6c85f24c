package tui_test

import (
	"testing"

	"example.org/onetoone/guide"
)

func TestConsent_TakenBackLeadsNowhereDead(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "m enter 'her own words' enter a 1 enter").sees("What made you say yes")
		p.press("n").seesNot("What they will do", "What I will do").sees("What made you say yes")
		p.press("?").seesNot("next step").press("esc")
		p.press("x").sees("End it", "nothing of it is kept").seesNot("debrief")
		p.press("1").sees("Nothing was kept, as they asked").seesNot("To debrief", "Maria")
		if h := p.j.only().Header; !h.Debriefed || h.Pending() {
			t.Errorf("Home would offer it: %+v", h)
		}
		for _, e := range p.j.only().Events {
			if h := e.At.Hour(); h != 0 {
				t.Errorf("it says at what hour it was: %+v", e)
			}
		}
	})
}

func TestConsent_TakenBackAtTheLastPromptEndsTheTalk(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "a 1 enter right right right right")
		for range 30 {
			if p.press("space"); p.has("End it") {
				p.press("esc").seesNot("End it").press("space 1").sees("Nothing was kept")
				return
			}
		}
		t.Errorf("space does not end it:\n%s", p.screen())
	})
}

func TestConsent_TakenBackOnTheCardClosesTheTalk(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + promised + "enter 1 enter").sees("Nothing was promised").seesNot("petition")
		p.press("esc").sees("What made you say yes").seesNot("What they will do")
		p.press("x 1").sees("Nothing was kept, as they asked")
	})
	bubble(t, func(t *testing.T) { // but what was promised may stay
		p := open(t, 80, 24).press(toTalk + promised + "enter 1 p enter").sees("bring the petition")
		p.press("esc").sees("What they will do", "petition").seesNot("Who else")
		p.press("enter enter").sees("Only what was promised was kept", "bring the petition")
	})
}

func TestConsent_TakenBackInTheDebriefEndsIt(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "m enter 'her own words' enter x x").sees("mark 1 of 1")
		p.press("space : 'what may be kept' enter 1 enter").sees("Nothing was kept, as they asked").seesNot("To debrief")
	})
}

func TestOpening_ANoToNotesIsOneKeyAndOpensNothing(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n 'Maria' @ask 'bring the petition' enter").sees("no notes").seesNot("1 none", "named")
		p.press("n").sees("Say first", "No notes: only the day and the minutes are kept", "notes after all")
		p.press("n").sees("n no notes").seesNot("No notes:").press("n enter").sees("What made you say yes")
		p.press("enter").sees(notKept).press("n").sees("What made you say yes") // and no next step
		p.press("x 1").sees("Nothing was kept, as they asked").seesNot("Maria")
		for _, e := range p.j.only().Events {
			if e.Kind == guide.Set && e.Text != "" {
				t.Errorf("it is kept: %+v", e)
			}
		}
	})
	bubble(t, func(t *testing.T) { // left for another day, nothing stands of it
		p := open(t, 80, 24).press("n 'Maria' enter n enter m x l").sees("stopped in").seesNot("Maria")
		p.press("enter").sees("What made you say yes")
	})
}

func TestOpening_WhatMayBeKeptIsAskedAtTheReadBack(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n 'Maria' enter enter n 3 enter")
		p.sees("Ask: “What may I keep: nothing, what it was about, your words, or your words and your name?”", "4 ○ named")
		p.press("4").sees("4 ● named").press("enter").sees("Debrief")
		if got := p.j.only().Header.Consent; got != guide.Named {
			t.Errorf("consent %s", got)
		}
	})
	bubble(t, func(t *testing.T) { // or earlier
		open(t, 80, 24).press("n 'Maria' enter a 4").sees("Say first", "consent: named").press("enter a").sees("› 4 named")
	})
}

func TestConsent_TheNextStepShowsOnlyWhatTheLevelKeeps(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk+"a 2 enter n").sees("Answer").seesNot("What they will do", "Who else", "Next talk")
		p.press("1 enter").sees("What we agreed", "yes").press("enter").sees("Debrief")
		if got := p.j.only().Header.Consent; got != guide.Themes {
			t.Errorf("consent %s", got)
		}
	})
}

func TestConsent_TheFirstTalkSaysThatNothingWasKeptToo(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := bare(t, newMemory(), func(string) error { return nil })
		p.press("n 'Dee' enter n enter x 1").sees("Choose a passphrase", "Nothing was kept, as they asked")
	})
}
