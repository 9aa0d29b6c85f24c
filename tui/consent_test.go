package tui_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
)

const notKept = "They have not agreed"

func TestConsent_NobodyWritesForNothing(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n 'Maria' enter 1 enter enter m enter").sees(notKept).seesNot("WRITING")
		p.press(": 'their name' enter").sees(notKept).seesNot("WRITING")
		p.press("a 2 enter enter").sees(notKept).seesNot("WRITING")
		p.press("a 3 enter").sees("WRITING")
	})
}

func TestConsent_NothingIsAddedAfterwardsForNothing(t *testing.T) {
	bubble(t, func(t *testing.T) {
		open(t, 80, 24).press("n 'Maria' enter a 2 enter enter m x x space enter enter enter a").sees(notKept).seesNot("WRITING")
	})
}

func TestConsent_AFieldThatIsNotKeptIsNotCalledSaved(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n 'Maria' enter 1 esc @learn 'bring two'").sees("not kept").seesNot("saved")
		p.press("tab").sees(notKept)
	})
}

func TestConsent_TheTalkGoesOnWhereItIs(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n 'Maria' enter a 4 enter right right space r")
		prompt := p.screen()[:strings.Index(p.screen(), "min ·")]
		p.press("a 1 enter z").sees(strings.Fields(prompt)...)
		if now := p.screen()[:strings.Index(p.screen(), "min ·")]; now != prompt {
			t.Errorf("they agreed to less in the middle of the talk, and the page went from\n%s\nto\n%s", prompt, now)
		}
		p.press("left space enter").sees(notKept)
		p.press("esc m x x")
		if r := p.j.talks[p.j.order[0]]; len(r.Events) == 0 || slices.ContainsFunc(r.Events, func(e guide.Event) bool { return e.Kind == guide.Moved }) {
			t.Errorf("the talk is over, and at none it is kept as %v", r.Events)
		}
	})
}

func TestConsent_WhatItTookStandsNoMoreInTheDebrief(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n 'Maria' enter a 4 enter m x x space")
		p.press("@themes 'pay, hours' @level 2 @act 'came along' @energy 'in the middle' @reask").sees("pay, hours", "● with us", "came along", "in the middle")
		p.press(": 'may be kept' enter 2 enter").sees("pay, hours").seesNot("● with us", "Where they stand", "came along", "in the middle", "Ask again")
		p.press("esc enter").sees("Themes").seesNot("came along")
		if r := p.j.talks[p.j.order[0]]; strings.Contains(fmt.Sprint(r.Events), "came along") || strings.Contains(fmt.Sprint(r.Events), "in the middle") {
			t.Errorf("what consent took is back: %v", r.Events)
		}
	})
}

func TestConsent_ALinePutAsideStaysWhereWordsDo(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n 'Maria' enter a 4 enter m m enter 'half of it' esc m a 3 enter").sees("The rest was removed")
		p.press("enter").sees("WRITING words for mark 2", "half of it").press("esc").pass(time.Second)
		if r := p.j.only(); r.Draft.Text != "half of it" {
			t.Errorf("on disk is %+v", r.Draft)
		}
		p.press("a 2 enter").pass(time.Second)
		if r := p.j.only(); r.Draft.Text != "" {
			t.Errorf("they agreed to no words, and on disk is %+v", r.Draft)
		}
	})
}
