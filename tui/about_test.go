package tui_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/people"
)

func TestPeople_ANameMayBeginWithN(t *testing.T) {
	bubble(t, func(t *testing.T) {
		filled(t, known).press("p N a d i a").sees("/ Nadia", "Nobody here.")
	})
}

func TestPeople_TheListNarrowsAsOneTypesAndByACommonQuestion(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := filled(t, known).press("p").sees("6 people", "Dee", "ICU · nights", "Aleksandra")
		p.press("'laun'").sees("2 of 6 people", "Rosa", "J. R.").seesNot("Dee", "Sam")
		p.press("backspace backspace backspace backspace 'owes'").sees("1 of 6 people", "Dee").seesNot("Rosa")
		p.press("esc p right right").sees("● not met yet", "5 of 6 people").seesNot("Dee")
		p.press("right").sees("● owes", "Dee").seesNot("Sam").press("left left left").sees("● all", "Sam")
		p.press("'zebra'").sees("Nobody here.", "not met since 6 weeks")
	})
}

func TestPeople_ThePageForMeIsReadInOneScreenBeforeAMeeting(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := filled(t, known).press("p 'dee' enter").sees("Dee", "for you alone", "ICU · nights · #steward · #rota", "best Tuesday after six", "Tagalog",
			"0471 23 45 67 · at the north gate", "two boys", "Through Sam", "Referred J. R., Rosa", "recognition, 17 Nov", "values, 14 Aug",
			"2: spoke up at the meeting, 17 Nov", "bring the petition, Tuesday 24 November", "send the rota", "“the damp came back in a week” 17 Nov",
			"energy: the rota", "next to ask: stay in touch", "3 talks", "14 Aug One-to-one")
		p.press("down down o").sees("nobody asks us").press("esc").sees("for you alone").press("enter").sees("Prepare", "Last time", "2: spoke up at the meeting", "next to ask: stay in touch")
		p.press("esc h").sees("What I hold about Dee").press("F").sees("Forget Dee?")
		later := reopenAt(t, p.j, 80, 24, sunday.AddDate(0, 0, 90))
		later.press("p").sees("(2)").press("'dee' enter").sees("(2: spoke up at the meeting, 17 Nov 26)") // what was so then may not be now
	})
}

func TestPeople_OnAPhoneThePageIsReadOnFromTheTopToTheOldestTalk(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		known(j)
		p := reopen(t, j, 40, 20).press("p 'dee' enter").sees("Where", "Bring up").seesNot("14 Aug One-to-one")
		for range 6 {
			p.press("down")
		}
		p.sees("› 14 Aug One-to-one").press("o").sees("nobody asks us")
		p.press("esc")
		for range 9 {
			p.press("up")
		}
		p.sees("Where", "Bring up")
	})
}

func TestPeople_NothingIsKeptOfSomebodyWhoDidNotAgreeButALittle(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := filled(t, known).press("+ 'Kim Ha, kitchen, nights, through Dee'").sees("Kept only once they agreed: their name in full, shift: nights").press("enter").sees("K. H.", "kitchen", "Through Dee").seesNot("Kim", "nights")
		p.press("R").press(erase(5)+"'Joan Po, days, 555-0101' enter").sees("Kept as initials", "J. P.").seesNot("555").press(erase(5) + "'Maple' enter").sees("Kept as initials")
		p.press(erase(5) + "'Maple' enter").sees("It is Maple now").press("p 'maple' enter R").press(erase(5) + "'K. H.' enter").sees("It is K. H. now").press("p 'k. h' enter")
		p.press("e").sees("Place", "Through", "More is kept once they agreed").seesNot("Reach")
		p.press("esc A").sees("K. H. agreed", "Sunday 22 November").press("enter").seesNot("they agreed")
		p.press("e tab tab '0471 99' enter").sees("Kept.", "0471 99")
		row := p.rowOf("K. H.")
		if !row.Card.Agreed.Equal(time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)) || row.Card.Reach != "0471 99" || p.j.cards[row.Card.ThroughID].Place != "ICU" {
			t.Errorf("kept: %+v", row.Card)
		}
		p.press(": 'they agreed' enter").press(erase(16) + "enter").seesNot("0471 99").sees("kitchen")
		if c := p.rowOf("K. H.").Card; c.Reach != "" || !c.Agreed.IsZero() {
			t.Errorf("kept: %+v", c)
		}
	})
}

func TestPeople_SomebodyWhoAgreedIsAddedWithAllOfTheLine(t *testing.T) {
	bubble(t, func(t *testing.T) {
		filled(t, known).press("+ 'Joy Rivera, ICU, nights, #union' tab 'yesterday' enter").sees("Joy Rivera", "ICU · nights · #union")
	})
}

func TestPeople_WhoMayBeThereIsAskedAboutWithTheReason(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := filled(t, known).press("+ 'Rosa, kitchen' enter").sees("Is R. here already?", "Rosa (ICU)", "Rosa (Laundry)", "the same name", "Somebody new: R.")
		p.press("down enter").sees("for you alone", "Laundry")
		if n := len(p.j.met); n != 6 {
			t.Errorf("there are %d", n)
		}
		p.press("esc esc + 'Joy R., laundry' enter").sees("the same initials, and the same place: Laundry").press("down enter").sees("J. R. is here now.")
		if n := len(p.j.met); n != 7 {
			t.Errorf("there are %d", n)
		}
	})
}

func TestPeople_ThePageForMeIsReachedFromTheAgendaAndFromATranscript(t *testing.T) {
	bubble(t, func(t *testing.T) {
		for _, way := range []string{"a p", "/ 'dee' enter p"} {
			filled(t, known).press(way).sees("Dee", "for you alone", "bring the petition")
		}
	})
}

func TestPeople_TwoRecordsAreJoinedAfterAPreviewAndPartedAgain(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := filled(t, known).press("p 'j.' enter").seesNot("talks").press("s 'dee' enter").sees("One person?", "J. R.", "3 talks, last 17 Nov", "Why: you say so.")
		p.press("enter").sees("Joined. z parts them again.", "the same as Dee", "3 talks", "0471 23")
		p.press("esc esc p 'j. r.'").sees("1 of 5 people", "› Dee").press("esc")
		p.press("p 'dee'").sees("2 of 5 people").press("enter").sees("the same as J. R.", "3 talks")
		p.press("z").sees("Parted: they are two again.").seesNot("the same as")
		p.press("s 'j.' enter enter").sees("3 talks").press("s").sees("Another record is theirs too", "Part from J. R.")
		p.press("down enter").sees("Parted").seesNot("the same as")
	})
}

func TestForget_SaysThatTheOtherRecordAndWhatIsKeptBesidesTalksGoToo(t *testing.T) {
	bubble(t, func(t *testing.T) {
		goes := "The record of J. R. is of the same person, and goes with it. − With it go"
		p := filled(t, known).press("p 'dee' enter s 'j.' enter enter h F").sees("Forget Dee?", goes)
		p.press("'forget' enter").sees("Forgotten", goes)
	})
}

func TestPeople_RanIntoThemIsATalkThatIsKeptFromALine(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := filled(t, known).press("p 'dee' enter N 'at the gate yesterday, now a 2, will bring Joy on Friday'")
		p.sees("yesterday · at the gate yesterday · now 2, with us · they will: bring Joy, Friday 27 November").press("enter").sees("Kept.", "4 talks", "21 Nov ran into them: at the gate yesterday", "bring Joy")
		if h := p.j.only().Header; h.Consent != guide.Named || !h.Passing || h.Stance != 2 || h.PersonID != p.rowOf("Dee").ID {
			t.Errorf("kept: %+v", h)
		}
		p.press("esc esc N 'zoe' enter 'said hello' enter").sees("Home asks what may stay of it.", "zoe", "what may be kept?")
		if h := p.j.only().Header; h.Consent != guide.Undecided || h.Person != "zoe" {
			t.Errorf("kept: %+v", h)
		}
		p.press("N 'rosa' down down enter 'said hello' enter") // another Rosa than the two
		if h := p.j.only().Header; slices.ContainsFunc(madeKnown.met, func(x [2]string) bool { return x[0] == h.PersonID }) {
			t.Errorf("kept: %+v", h)
		}
	})
}

func TestPrepare_AsksWhichOfTwoWhoHaveTheNameIsMeant(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := filled(t, known).press("n 'rosa'").sees("2 have this name", "→ Rosa (ICU)", "Rosa (Laundry)")
		p.press("enter").sees("Which rosa?", "Rosa (ICU)", "Rosa (Laundry)", "Somebody new of that name").press("down enter a 4 enter m x l")
		p.press("n 'rosa' right").sees("ICU", "→ Rosa (Laundry)").press("right").sees("Laundry", "met before", "Last time").press("esc")
		laundry := p.j.met[3][0]
		if h := p.j.talks[p.j.order[3]].Header; h.PersonID != laundry {
			t.Errorf("the talk is with %+v", h)
		}
		p.press("p 'rosa laun' enter").sees("Rosa", "Laundry", "1 talk", "being prepared")
	})
}

func TestPeople_TenThousandAreListedAtOnceAndAreRead(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		for i := range 10_000 {
			_, _ = j.Meet(fmt.Sprintf("Somebody %04d", i), people.Card{Place: "Ward " + fmt.Sprint(i%50)})
		}
		p := reopen(t, j, 80, 24).press("p").sees("10000 people", "Somebody 0000", "more below").press("up").sees("› Somebody 9999")
		p.press("'0042'").sees("1 of 10000 people", "› Somebody 0042")
	})
}

func TestPeople_WhatWasAskedAndWhatCameOfItIsALedger(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := filled(t, known).press("down enter 1").pass(time.Second) // the petition was brought
		p.press("p 'dee' enter l").sees("Asked of Dee", "17 Nov bring the petition · yes · kept after 5 days", "23 Oct an ask · not today")
		p.press("esc esc esc p %").sees("1 of 3").press("%").sees("steward").press("%").sees("2, with us", "1 of 1", "Promises of theirs")
	})
}

// rowOf is the row of somebody in the list.
func (p *hand) rowOf(name string) people.Row {
	p.t.Helper()
	rows, err := p.j.Roster()
	i := slices.IndexFunc(rows, func(r people.Row) bool { return r.Name == name })
	if err != nil || i < 0 {
		p.t.Fatalf("nobody is called %s: %v", name, err)
	}
	return rows[i]
}

// erase presses backspace so many times.
func erase(n int) (keys string) {
	for range n {
		keys += "backspace "
	}
	return keys
}
