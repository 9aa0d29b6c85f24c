package tui_test

import (
	"strings"
	"testing"

	"example.org/onetoone/guide/people"
)

func TestAsked_TellsWhatBecameOfEachAsk(t *testing.T) {
	bubble(t, func(t *testing.T) {
		filled(t, func(*memory) {}).press("p =").sees("Nothing was asked yet.")
		j := newMemory()
		p := reopen(t, j, 80, 40)
		p.press("n 'Dee' @ask 'come on Friday' enter a 4 enter n 1 @what 'come' @when 'friday' enter enter x x space")
		p.press("@level 2 @act 'brought Joy' enter enter")
		p.press("p =").sees("Asked, and what became of it", "Dee · come on Friday · yes · open").press("esc esc")
		p.press(": 'codes' enter p =").sees("D. · come on Friday").seesNot("Dee")
	})
}

func TestHeld_HasWhatIsKeptBesidesTalks(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := filled(t, func(m *memory) {
			metBefore(m)
			all, err := m.People()
			if err != nil || m.SaveCard(all[0].ID, people.Card{Place: "ICU", Shift: "nights", Line: "sings in the choir", Agreed: sunday}) != nil {
				t.Fatal(err)
			}
		})
		p.press("p enter h").sees("Kept besides talks", "Place: ICU", "nights", "sings in the choir", "They agreed to this")
	})
}

func TestPeople_HowOftenTheyAreMetIsSaidFromTheList(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p, empty := filled(t, metBefore), strings.Repeat("backspace ", len("everyone 90 days"))
		p.press("p right").seesNot("Dee").press("left ~").sees("everyone 90 days", "losing touch")
		p.press(empty+"'everyone often' enter").sees("How often people are met", "Expected a tag")
		p.press(empty + "'everyone 5 days' enter").sees("People are met again after: everyone 5 days.")
		p.press("right").sees("Dee").press("esc esc p right").sees("Dee")
	})
}
