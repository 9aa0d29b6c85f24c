package tui_test

import (
	"testing"
	"time"
)

const toAsk = "n 'Maria' @ask 'bring the petition' @fallback 'come along once' enter enter n "

func TestNext_AYesIsToWhatWasPrepared(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toAsk+"1").sees("What bring the petition", "Missing: when").press("@when 'tue 6pm' enter")
		p.sees("What we agreed", "bring the petition Tuesday 24 November, 18:00")
		p.press("esc @answer 2").seesNot("bring the petition").press("1").sees("bring the petition")
	})
}

func TestNext_OneKeyMakesItTheSmallerAsk(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toAsk+"1 tab").sees("→ come along once").press("right").sees("What come along once", "→ bring the petition")
		p.press("tab 'tue' enter").sees("come along once Tuesday 24 November")
		p.press("esc @answer 2 @what 'something else' right 'x'").sees("something elsex") // an arrow is an arrow there
		p.pass(time.Second)
	})
	bubble(t, func(t *testing.T) { // and from nothing the ask
		open(t, 80, 24).press(toAsk + "@what").sees("→ bring the petition").press("right").sees("What bring the petition")
	})
}

func TestNext_TheSmallerAskComesAfterANoOrAMaybe(t *testing.T) {
	for _, key := range []string{"2", "3", "4"} {
		bubble(t, func(t *testing.T) {
			open(t, 80, 24).press(toAsk + key).sees("The smaller ask: come along once?").press("1").seesNot("smaller ask:")
		})
	}
}

func TestNext_WhatWasTypedIsNotReplaced(t *testing.T) {
	bubble(t, func(t *testing.T) {
		open(t, 80, 24).press(toAsk + "@what 'ring three people' @answer 1").sees("ring three people").seesNot("bring the petition")
	})
}

func TestNext_AnAskThatIsAQuestionIsPromisedWithoutIt(t *testing.T) {
	bubble(t, func(t *testing.T) {
		asked := "n 'Maria' @ask 'Would you bring one question from your shift?' @fallback 'Could you sign the letter?' enter enter n "
		p := open(t, 80, 24).press(asked+"4").sees("The smaller ask: sign the letter?").seesNot("??", "Could you")
		p.press("1").sees("What bring one question from your shift", "Missing: when").seesNot("Would you").press("tab").sees("→ sign the letter")
		p.press("@when 'tue 6pm' enter").sees("bring one question from your shift Tuesday 24 November, 18:00").seesNot("Would you", "shift?")
	})
}

func TestNext_AMaybeStandsUntilItIsKnownWhich(t *testing.T) {
	bubble(t, func(t *testing.T) {
		open(t, 80, 24).press(toAsk+"1 4 esc n").sees("● maybe", "Ask. Then:").press("2 esc n").sees("● no").seesNot("● maybe")
	})
	bubble(t, func(t *testing.T) { // a level that keeps no answer knows of none
		p := open(t, 80, 24).press(toAsk + "4 esc")
		if !p.session().Maybe() {
			t.Error("it is no maybe")
		}
		if p.press("a 1 enter").pass(time.Second); p.session().Maybe() {
			t.Errorf("it is a maybe still:\n%s", p.screen())
		}
	})
}
