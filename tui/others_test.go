package tui_test

import (
	"slices"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/whom"
)

func othersOf(t *testing.T, p *hand) []whom.Other {
	t.Helper()
	p.pass(time.Second)
	s, err := guide.Replay(p.j.only().Guide, p.j.only().Events)
	if err != nil {
		t.Fatal(err)
	}
	return whom.Others(s)
}

func TestNext_WhoElseIsOnePersonALineWithDetails(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "n 2 @else 'Joy R., ICU, nights; the porter' tab 'runs the rota' tab 1")
		p.sees("Who else J. R., ICU, nights", "Why them runs the rota", "● yes", "Who else the porter", "not for now")
		p.press("tab tab tab 3 enter").sees("Where we are").press("enter")
		want := []whom.Other{
			{N: 0, Who: "J. R., ICU, nights", Why: "runs the rota", Introduce: guide.Yes}, {N: 1, Who: "the porter", Introduce: guide.NotNow},
		}
		if got := othersOf(t, p); !slices.Equal(got, want) {
			t.Errorf("there are %+v", got)
		}
		p.press("esc / 'Maria' enter").sees("Who else to talk to: J. R., ICU, nights", "Would they introduce us: yes", "Who else to talk to: the porter")
	})
}

func TestNext_AsksWhetherANameIsOfTwoPeople(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 40).press(toTalk+"n 2 @else 'Joy and Sam, ICU' enter").sees("One person, or two?", "J.; S., ICU")
		p.press("1").sees("Where we are").press("esc").sees("Who else J.", "Who else S., ICU")
		if got := othersOf(t, p); len(got) != 2 {
			t.Errorf("there are %+v", got)
		}
	})
	bubble(t, func(t *testing.T) { // and once only
		p := open(t, 80, 40).press(toTalk + "n 2 @else 'Joy and Sam' enter 2").sees("Where we are").press("esc enter").sees("Where we are")
		if got := othersOf(t, p); len(got) != 1 {
			t.Errorf("there are %+v", got)
		}
	})
}

func TestNext_OneWhoIsTakenOutLeavesNothing(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "n 2 @else 'J.; K.' tab 'runs the rota' shift+tab backspace backspace enter")
		if got := othersOf(t, p); len(got) != 1 || got[0].Who != "K." {
			t.Errorf("there are %+v", got)
		}
		for _, e := range p.j.only().Events {
			if e.Field == guide.FieldElseWhy && e.Text != "" && p.j.only().Events[len(p.j.only().Events)-1].Seq == e.Seq {
				t.Errorf("why them stands: %+v", e)
			}
		}
	})
}

func TestHome_WhoWouldBeIntroducedIsNotForNow(t *testing.T) {
	bubble(t, func(t *testing.T) {
		m := newMemory()
		p := reopen(nil2{}, m, 80, 24)
		p.now = sunday.AddDate(0, 0, -4)
		p.press("n 'Mina' enter a 4 enter n 3 @else 'J.; K., laundry' tab tab 1 tab tab tab 1 enter enter space enter")
		p = reopen(t, m, 80, 24).sees("J. Mina would introduce you", "K., laundry Mina would introduce you")
		p.press("enter 2").sees("Not for now").seesNot("J. Mina").sees("K., laundry").press("z").sees("Taken back: J.", "J. Mina")
	})
}
