package tui_test

import "testing"

func TestCodes_AreSwitchedOnHomeAndShownInsteadOfNames(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := filled(t, namedElsewhere)
		p.press(": 'codes' enter").sees("Codes instead of names", "D.", "A.").seesNot("Dee", "Amir")
		p.press("p").sees("D.", "A.").seesNot("Dee", "Amir").press("esc")
		reopen(t, p.j, 80, 24).sees("D.", "A.").seesNot("Dee", "Amir")
		p.press(": 'codes' enter").sees("Names are shown again", "Dee", "Amir")
	})
}

func TestCodes_ThePageThatTheyMayReadHasNoNameOfOthers(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := filled(t, known)
		p.press(": 'codes' enter p 'd.' enter h").sees("What I hold about D.", "Referred by: S.").seesNot("Sam")
	})
}

func TestCodes_SomebodyIsAddedThroughACode(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := reopen(t, newMemory(), 80, 24)
		p.now = sunday.AddDate(0, 0, -4)
		p.press("n 'Mina' enter a 4 enter n 3 @else 'J., laundry' tab tab 1 enter enter space enter")
		p = reopen(t, p.j, 80, 24).sees("Mina would introduce you").press(": 'codes' enter enter 4").sees("through M.").seesNot("Mina").press("enter").sees("Through M.").seesNot("Mina")
		if c := p.rowOf("J.").Card; c.Through != "Mina" || c.ThroughID != p.rowOf("Mina").ID {
			t.Errorf("kept: %+v", c)
		}
	})
}
