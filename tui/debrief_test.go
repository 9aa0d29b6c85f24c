package tui_test

import (
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
)

// session is the only talk as it is kept.
func (p *hand) session() guide.Session {
	p.t.Helper()
	p.pass(time.Second)
	s, err := guide.Replay(p.j.only().Guide, p.j.only().Events)
	if err != nil {
		p.t.Fatal(err)
	}
	return s
}

func TestDebrief_NamingAMarkStaysOnItAndTheWordsGoWhereTheyWereMeant(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk+"m m x x v enter 'fair is fair' enter").sees("mark 1 of 2", "value: fair is fair")
		p.press("space v enter 'quit q x' enter").sees("mark 2 of 2", "value: quit q x")
		for i, want := range []string{"fair is fair", "quit q x"} {
			if m := p.session().Marks()[i]; m.Words() != want || !m.Is(guide.Value) {
				t.Errorf("mark %d is %+v", i+1, m)
			}
		}
	})
}

func TestDebrief_TakesBackALineWhateverItSays(t *testing.T) {
	bubble(t, func(t *testing.T) {
		open(t, 80, 24).press(toTalk + "m x x enter 'dropped' enter").sees("mark: dropped").press("z").sees("mark: no words yet")
	})
}

func TestDebrief_EnterOnAFormFinishesNothing(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "m x x space").sees("Values").press("enter").sees("That is the debrief. Enter finishes it.")
		if p.session().Debriefed() {
			t.Error("enter on the form finished the debrief")
		}
		p.press("b").sees("Values").press("enter enter").sees("Debriefed")
		if !p.session().Debriefed() {
			t.Error("the page that says so does not finish it")
		}
	})
}

func TestMark_CanBeMoreThanOneThing(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "m enter 'nobody asks us' enter q").sees("newest mark: quote")
		p.press("k v").sees("newest mark: value, beside quote").press("k o l").sees("quote, value, shared: nobody asks us", "● shared")
		p.press("x x").sees("● q quote", "● v value", "● o shared", "quote, value, shared: nobody asks us")
		p.press("f v").sees("No longer: value", "● q quote", "● f feeling").seesNot("● v value")
		p.press("z").sees("● v value").press("space enter enter enter").sees("quote, feeling, value, shared (they said it): nobody asks us")
	})
}

func TestPromise_ThatWasMarkedIsAskedForAndWaitsOnHome(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "m p m p enter 'send her the rota' enter x x space space")
		p.sees("A promise of yours", "a promise of yours, not written down", "enter write it down", "x drop").press("space")
		p.sees("send her the rota; no day yet").press("enter").sees("send her the rota").press("enter").sees("Your promise needs a day")
		p.press("@when 'friday' enter").sees("Values").press("enter").sees("send her the rota, Friday 27 November", "a promise of yours, not written down")
		p.press("enter").pass(time.Second)
		p = reopen(t, p.j, 80, 24).sees("Promised", "a promise of yours, not written down", "send her the rota")
		p.press("j enter").sees("To Maria: a promise of yours", "Drop it").press("3").sees("Let go.").pass(time.Second)
		p.press("z").sees("a promise of yours, not written down").press("k enter 1 @mine 'call her back' @when 'monday' enter").pass(time.Second)
		p.seesNot("not written down").sees("call her back", "send her the rota")
	})
}

func TestPromise_ThatWasMarkedCanBeDropped(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk+"m p x x space x").sees("Let go.", "Values").press("z").sees("A promise of yours").press("x")
		p.press("enter enter").pass(time.Second)
		reopen(t, p.j, 80, 24).sees("Recent talks").seesNot("not written down")
	})
	bubble(t, func(t *testing.T) { // nor is one asked for whose mark is none any more
		open(t, 80, 24).press(toTalk + "m p x x p space").sees("Values")
	})
}

func TestPromise_ThatWasMarkedMayStayWhateverIsKept(t *testing.T) {
	for keys, stays := range map[string]bool{"1 p enter": true, "1 enter": false} {
		bubble(t, func(t *testing.T) {
			p := open(t, 80, 24).press(toTalk + "m p enter 'send her the rota' enter a ")
			p.press(strings.Fields(keys)[0]).sees("promise").press(strings.Join(strings.Fields(keys)[1:], " "))
			p.press("x x").sees(map[bool]string{true: "Only what was promised was kept", false: "Nothing was kept"}[stays]).pass(time.Second)
			got := p.session().Promised()
			if (len(got) == 1 && got[0].What == "send her the rota") != stays {
				t.Errorf("after %s: %+v", keys, got)
			}
		})
	}
}

func TestDebrief_OffersToThankThemWithinTwoDays(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk+"m x x space enter").sees("○ t thank them, within 2 days", "t thank them")
		p.press("t").sees("● t thank them, within 2 days (Tuesday 24 November)")
		p.press("z").sees("○ t thank them").press("t")
		p.press("t").sees("○ t thank them").press("t enter").pass(time.Second)
		got := p.session().Promises()
		if len(got) != 1 || got[0].Whose != guide.Mine || got[0].Due.Format(time.DateOnly) != "2026-11-24" {
			t.Errorf("promised %+v", got)
		}
		reopen(t, p.j, 80, 24).sees("Promised", "thank them")
	})
	bubble(t, func(t *testing.T) { // counted from the talk, not from the debrief
		p := open(t, 80, 24).press(toTalk + "m x x").pass(time.Second)
		reopenAt(t, p.j, 80, 24, sunday.AddDate(0, 0, 1)).press("enter space enter").sees("within 1 day")
		reopenAt(t, p.j, 80, 24, sunday.AddDate(0, 0, 5)).press("enter enter").sees("○ t thank them, Friday 27 November")
	})
}

func TestDebrief_OffersAReminderAndToAskHowItWentOfWhatTheyComeTo(t *testing.T) {
	const theirs = toTalk + "n 1 @what 'come to the meeting' @when 'thu 6pm' @where 'the canteen' enter enter space enter "
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(theirs).sees("○ t thank them", "○ r remind them: come to the meeting, Wednesday 25 November", "○ h ask how it went: come to the meeting, Thursday 26 November")
		p.press("r h").sees("● r", "● h").press("h").sees("● r", "○ h").press("z").sees("○ r").press("r h enter").pass(time.Second)
		reopen(t, p.j, 80, 24).press("a").sees("Wed 25 Nov You, to Maria remind them: come to the meeting", "Thu 26 Nov You, to Maria ask how it went", "Thu 26 Nov Maria come to the meeting")
	})
	bubble(t, func(t *testing.T) { // without a place it is nothing to come to
		open(t, 80, 24).press(toTalk + "n 1 @what 'sign it' @when 'thu' enter enter space enter").sees("thank them").seesNot("remind them")
	})
	bubble(t, func(t *testing.T) { // each is turned off once for all
		p := open(t, 80, 24).press(theirs+"o").sees("After a talk", "2 ● to remind them").press("2 1").sees("○ to remind them", "○ to thank them").press("esc").seesNot("thank them", "remind them").sees("ask how it went")
		p.press("enter").pass(time.Second)
		p.press(theirs).seesNot("remind them")
		reopen(t, p.j, 80, 24).press(theirs).seesNot("remind them").press("o 2 esc").sees("remind them")
	})
}

func TestEnd_AFalseStartIsNotKeptAndXSaysSo(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "space space")
		p.pass(time.Second).press("x").sees("A false start: not kept.").seesNot("Maria", "Deleted")
		if n := len(p.j.order); n != 0 {
			t.Errorf("%d talks are kept", n)
		}
	})
	bubble(t, func(t *testing.T) { // what was prepared for it stays
		p := open(t, 80, 24).press("n 'Maria' @ask 'come on tuesday' enter a 4 enter").pass(time.Second)
		p.press("x").sees("A false start: not kept. What you prepared waits here.", "Maria").pass(time.Second)
		if s := p.session(); s.Started() || s.Field(guide.FieldAsk) != "come on tuesday" {
			t.Errorf("kept of it: %+v", s.Events())
		}
		p.press("enter").sees("come on tuesday")
	})
}

func TestEnd_ATalkWithoutNotesIsATalk(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk).pass(2*time.Minute).press("x").sees("End it and debrief", "Keep nothing: it was not a talk")
		p.press("1").sees("Values").pass(time.Second)
		if !p.session().Ended() {
			t.Error("it is no talk")
		}
	})
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk).pass(20 * time.Minute).press("x n").sees("not kept").pass(time.Second)
		if n := len(p.j.order); n != 0 {
			t.Errorf("%d talks are kept", n)
		}
	})
	bubble(t, func(t *testing.T) { // a word, and there is nothing to ask
		open(t, 80, 24).press(toTalk+"enter 'a word' enter x").sees("End it and debrief").seesNot("Keep nothing", "false start")
		open(t, 80, 24).press(toTalk+"m x").sees("End it and debrief").seesNot("Keep nothing", "false start")
	})
}

func TestPrepare_RecallsTheLastTalkThatHeldSomethingAndEveryOpenPromise(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		held := func(ago int, keys string) {
			p := reopenAt(t, j, 80, 24, sunday.AddDate(0, 0, -ago))
			p.press("n 'Dee' enter a 4 enter " + keys).pass(time.Second)
		}
		held(30, "n @mine 'send her the rota' tab 'friday' enter enter space enter enter")
		held(10, "m q enter 'nobody asks us' enter n @mine 'call Bo' tab 'in three weeks' enter enter space enter enter")
		p := reopenAt(t, j, 80, 24, sunday.AddDate(0, 0, -2)).press("n 'Dee' enter a 4 enter").pass(20 * time.Minute)
		p.press("x x enter enter").pass(time.Second)
		p = reopen(t, j, 80, 24).press("n 'Dee'").sees("Last time, Thu 12 Nov", "late: you: send her the rota", "you: call Bo", "nobody asks us")
		if all := p.screen(); strings.Index(all, "call Bo") < strings.Index(all, "late:") {
			t.Errorf("the late one is not first:\n%s", all)
		}
	})
}

func TestDebrief_AReadingOfHomeThatIsOvertakenDoesNotBringItBack(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "m x x space enter").sees("Enter finishes it")
		p.j.dawdles = time.Second // it was begun before the debrief was saved
		p.press("enter").sees("Recent talks").seesNot("to debrief")
		p.pass(2 * time.Second).sees("Recent talks").seesNot("to debrief")
	})
}
