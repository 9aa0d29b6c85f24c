package tui_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/people"
)

func TestAgenda_HasAllByTheirDaysAndEachOpens(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		manyPromises(j)
		p := reopen(t, j, 80, 40).press("a").sees("Agenda · 9",
			"Today: you promised · 1 › today You, to Fay thing 6 This week: you promised · 1 Thu 26 Nov You, to Gil thing 7",
			"Late: you promised · 5 late, 9 Nov You, to Eli thing 5 late, 8 Nov You, to someone, 2 Nov thing 4 late, 7 Nov You, to Cleo thing 3 late, 6 Nov You, to Ben thing 2 late, 5 Nov You, to Ann thing 1",
			"Later: you promised · 1 Tue 22 Dec You, to Hal thing 8 Without a day: you promised · 1 no day You, to Ida thing 9")
		p.press("up up").sees("› Tue 22 Dec").press("enter").sees("A promise", "thing 8").press("esc").sees("Agenda · 9")
		p.press("esc down down down down down down down").sees("› and 2 more late").press("enter").sees("Agenda · 9")
	})
}

func TestAgenda_NarrowsAsOneTypes(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		manyPromises(j)
		p := reopen(t, j, 80, 24).press("2 / 'ann'").sees("Agenda · 1", "You, to Ann").seesNot("You, to Ben")
		p.press("enter").sees("A promise", "thing 1").press("1").sees("Agenda · 0", "Nothing matches.").press("esc").sees("Agenda · 8").seesNot("You, to Ann")
		p.press("/ 'late,'").sees("Agenda · 4", "You, to Ben").seesNot("You, to Fay").press("esc esc").sees("Promised · 8")
	})
}

func TestAgenda_OneKeySaysWhatBecameOfAPromiseAndAnotherTakesItBack(t *testing.T) {
	for key, said := range map[string]string{"y": "Kept. Thank them.", "m 'the late shift' enter": "z undo", "x": "Let go.", "r 'in 9 days' enter": "Tue 1 Dec"} {
		bubble(t, func(t *testing.T) {
			j := newMemory()
			metBefore(j)
			p := reopen(t, j, 80, 24).press("a").sees("Agenda · 2", "Tue 24 Nov Dee bring the petition").press("y").sees("Kept. Tell them it is done.").press("z").pass(time.Second).press("down").press(key).sees(said)
			p.pass(time.Second).seesNot("Tue 24 Nov Dee").press("z").pass(time.Second).sees("Agenda · 2", "Tue 24 Nov Dee bring the petition")
			p.press("Z").pass(time.Second).seesNot("Tue 24 Nov Dee")
		})
	}
}

func TestAgenda_AKeyThatIsPressedTwiceSaysOnce(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		metBefore(j)
		p := reopen(t, j, 80, 24).press("a down")
		j.takes(time.Second)
		p.press("y y x").pass(5 * time.Second).seesNot("Tue 24 Nov Dee").press("z").pass(5 * time.Second).sees("Tue 24 Nov Dee bring the petition")
	})
}

func TestAgenda_NothingIsTakenBackOfSomebodyWhoWasForgotten(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		metBefore(j)
		p := reopen(t, j, 80, 24).press("a y").sees("Kept. Tell them it is done.").pass(time.Second).press("y").sees("Kept. Thank them.").pass(time.Second)
		p.press("esc p 'dee' enter h F 'forget' enter").pass(time.Second).sees("Forgotten").press("esc a").sees("Agenda · 0")
		p.press("z").pass(time.Second).sees("Nothing to take back.").press("z").seesNot("no such talk")
	})
}

func TestAgenda_AnOpenPromiseIsNoMiss(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		metBefore(j)
		reopen(t, j, 80, 24).press("a y").pass(time.Second).sees("Agenda · 1", "kept: you 1 of 1 · they 0 of 0")
	})
}

func TestAgenda_TellsOfWhomToSeeHoweverFarAhead(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		toSee(j)
		reopenAt(t, j, 80, 24, sunday).press("n 'Ola' enter a 4 enter n 3 @again 'in 5 weeks' enter enter space enter enter").pass(time.Second)
		p := reopen(t, j, 80, 40).press("a").sees("This week: to see", "Later: to see · 1 Sun 27 Dec Ola the day you agreed to speak again", "Without a day: to see", "J., laundry Mina would introduce you")
		p.press("/ 'ola'").sees("Agenda · 1").press("enter").sees("Prepare a talk with them").press("esc esc")
		p.sees("› Sun 27 Dec Ola").press("r 'in 6 weeks' enter").pass(time.Second).sees("3 Jan 2027 Ola").press("z").pass(time.Second).sees("Sun 27 Dec Ola")
		p.press("x").pass(time.Second).seesNot("Dec Ola").press("z").pass(time.Second).sees("Sun 27 Dec Ola").press("n").sees("Prepare", "Ola")
	})
}

func TestAgenda_OfAMissedPromiseItIsAskedWhatGotInTheWay(t *testing.T) {
	for keys, kept := range map[string]string{"'the late shift' enter": "the late shift", "enter": ""} {
		bubble(t, func(t *testing.T) {
			j := newMemory()
			metBefore(j)
			p := reopen(t, j, 80, 24).press("a down").seesNot("kept: you").press("m").sees("bring the petition", "What got in the way?")
			p.press("esc").sees("Tue 24 Nov Dee").press("m " + keys).pass(time.Second).seesNot("Tue 24 Nov").press("y").pass(time.Second).sees("kept: you 1 of 1 · they 0 of 1").press("z").pass(time.Second)
			if got := j.only().Events; kept != "" && !holds(got, kept) {
				t.Errorf("what got in the way is not kept: %v", got)
			}
			p.press("z").pass(time.Second).sees("Tue 24 Nov Dee bring the petition")
		})
	}
}

func TestAgenda_APromiseThatWasMovedSaysWhichDayItWasFor(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		metBefore(j)
		p := reopen(t, j, 80, 24).press("a down r 'in 9 days' enter").pass(time.Second).sees("Tue 1 Dec Dee bring the petition (was Tue 24 Nov)")
		p.press("enter").sees("Tuesday 1 December (was Tue 24 Nov)").press("esc z").pass(time.Second).seesNot("was Tue")
	})
}

func TestAgenda_TwoOfOneNameAreToldApart(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		metBefore(j)
		reopen(t, j, 80, 24).press("a").sees("Tue 24 Nov Dee bring the petition")
		one := j.talks[j.order[0]]
		one.Header.PersonID = "the first"
		j.talks[j.order[0]] = one
		_, err := j.Meet("Dee", people.Card{Place: "ICU"})
		if err := errors.Join(err, j.SaveCard("the first", people.Card{Place: "ward 5"})); err != nil {
			t.Fatal(err)
		}
		p := reopen(t, j, 80, 24).press("a").sees("You, to Dee (ward 5) send the rota", "Tue 24 Nov Dee (ward 5) bring the petition")
		p.press("/ 'icu'").sees("Agenda · 0").press("esc / 'ward'").sees("Agenda · 2")
	})
}

// holds reports whether one of the events says something.
func holds(events []guide.Event, text string) bool {
	return slices.ContainsFunc(events, func(e guide.Event) bool { return e.Text == text })
}
