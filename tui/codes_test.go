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
