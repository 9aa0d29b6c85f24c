package tui_test

import "testing"

const notKept = "They agreed to less than this"

func TestConsent_NobodyWritesForNothing(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n 'Maria' enter 1 enter enter m enter").sees(notKept).seesNot("WRITING")
		p.press(": 'their name' enter").sees(notKept).seesNot("WRITING")
		p.press("a 2 enter").sees(notKept).seesNot("WRITING")
		p.press("a 3 enter").sees("WRITING")
	})
}

func TestConsent_NothingIsAddedAfterwardsForNothing(t *testing.T) {
	bubble(t, func(t *testing.T) {
		open(t, 80, 24).press("n 'Maria' enter 2 enter enter x x enter enter a").sees(notKept).seesNot("WRITING")
	})
}

func TestConsent_AFieldThatIsNotKeptIsNotCalledSaved(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n 'Maria' enter 1 enter enter n tab 'bring two'").sees("not kept").seesNot("saved")
		p.press("tab").sees(notKept)
	})
}
