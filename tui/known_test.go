package tui_test

import (
	"maps"
	"slices"
	"sync"

	"example.org/onetoone/guide/people"
)

// known is a vault with people of every sort: one whom one knows well, two of one
// name, one who may be one of them, one who was never met.
func known(m *memory) {
	knownOnce.Do(func() { madeKnown = newMemory(); makeKnown(madeKnown) })
	for id, r := range madeKnown.talks {
		c := *r
		c.Events = slices.Clone(r.Events)
		m.talks[id] = &c
	}
	m.order, m.met, m.cards = slices.Clone(madeKnown.order), slices.Clone(madeKnown.met), maps.Clone(madeKnown.cards)
}

var (
	knownOnce sync.Once
	madeKnown *memory
)

func makeKnown(m *memory) {
	day := sunday.AddDate(0, 0, -90)
	sam, _ := m.Meet("Sam", people.Card{Place: "ICU", Agreed: day})
	dee, _ := m.Meet("Dee", people.Card{
		Reach: "0471 23 45 67\nat the north gate", Place: "ICU", Shift: "nights", Best: "Tuesday after six", Language: "Tagalog",
		Tags: []string{"steward", "rota"}, Line: "two boys at the school on Elm Street", Through: "Sam", ThroughID: sam, Agreed: day,
	})
	_, _ = m.Meet("Rosa", people.Card{Place: "ICU", Through: "Dee", ThroughID: dee})
	_, _ = m.Meet("Rosa", people.Card{Place: "Laundry"})
	_, _ = m.Meet("J. R.", people.Card{Place: "Laundry", Through: "Dee", ThroughID: dee})
	_, _ = m.Meet("Aleksandra Wiśniewska-Kowalczyk of the night shift", people.Card{Place: "The kitchen and the canteen, behind the second yard"})
	for _, x := range []struct {
		ago  int
		keys string
	}{
		{100, "n 'Dee' enter a 4 enter m f q enter 'nobody asks us' enter x x space @level 3 @act 'came to the meeting' @values 1 enter enter"},
		{30, "n 'Dee' enter a 4 enter m q enter 'it is the same on every ward' enter m s n 3 @again 'in 4 weeks' enter enter x x space space @level 2 @act 'signed the petition' @energy 'the rota' enter enter"},
		{5, "n 'Dee' enter a 4 enter m q enter 'the damp came back in a week' enter " + promised + "enter enter space @level 2 @act 'spoke up at the meeting' @recognition 1 enter enter"},
	} {
		p := reopen(nil2{}, m, 80, 24)
		p.now = sunday.AddDate(0, 0, -x.ago)
		p.press(x.keys)
	}
}
