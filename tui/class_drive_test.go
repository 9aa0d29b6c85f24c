package tui_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/guide/trainer/class"
)

// only is the one class there is.
func (p *hand) onlyClass() class.Class {
	p.t.Helper()
	if len(p.j.classes) != 1 {
		p.t.Fatalf("%d classes are kept", len(p.j.classes))
	}
	return p.j.classes[0]
}

func TestClass_AWholeClassWithoutACommand(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press("7").sees("No class yet.")
		p.press("n 'Tuesday evenings' @class.who 'Maria, Ali, Jo' enter").sees("Tuesday evenings", "No coached sessions are planned.", "Nobody has handed in anything.")
		p.press("s p 4").sees("Counted from which day?", "Sunday 22 November").press("enter").sees("Planned for each: 4.", "Sun 13 Dec · 1 of 4")
		p.press("enter 1").sees("Held: Maria.", "17 Jan 2027 · 2 of 4").press("esc").sees("Nobody is due", "1 of 12 held")
		p.press("h 4 0 enter").sees("Where to?").press("enter").sees("Written to", "each member's own page").press("enter").sees("last today")
		p.press("c 'maria.json' enter").sees("From Maria", "2026-W46").press("enter").sees("Maria: 2 new. The next file?")
		p.press("'nobody.json' enter").sees("Whose is it?", "The file does not say.").press("'ali' enter").sees("From Ali").press("enter").sees("Ali: 1 new.")
		p.press("esc").sees("Handed in: 2 of 3. Nothing yet from Jo.").press("w").sees("Agitation", "2/2", "W46", "W47").press("esc")
		c := p.onlyClass()
		if len(c.Results) != 3 || len(c.Handouts) != 1 || c.Handouts[0].Room.Minutes != 40 || len(c.Sessions) != 12 || c.Sessions[0].Held != "2026-11-22" {
			t.Errorf("the class is kept as %+v", c)
		}
		p.press("x").sees("Tuesday evenings: 3 members, 3 results, 12 coached sessions.").press("'delete' enter").sees("Deleted.", "No class yet.")
		if len(p.j.classes) != 0 {
			t.Error("the class is still kept")
		}
	})
}

func TestClass_ADamagedFileIsRefusedWithItsNameAndPlaceAndNothingIsTakenIn(t *testing.T) {
	for file, why := range map[string]string{
		"broken.json": "Nothing was added: broken.json: line 3:", "strange.json": "strange.json: practices[0].level: 9, expected 0 to 3",
		"gone.json": "no such file", "empty.json": "There is no practice in this file.",
	} {
		bubble(t, func(t *testing.T) {
			p := openWith(t, newMemory(), 120, 40, sunday, asPractice).press("7 n 'A' @class.who 'Maria' enter c '"+file+"' enter").sees(why, file)
			if n := len(p.onlyClass().Results); n != 0 {
				t.Errorf("%s: %d results were taken in", file, n)
			}
		})
	}
}

func TestClass_AFileThatCameBeforeCountsOnceAndIsNobodyElses(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press("7 n 'A' @class.who 'Maria, Ali' enter c 'maria.json' enter enter 'maria.json' enter")
		p.sees("Here already, and counted once").press("enter").sees("Maria: 0 new, 2 here already.")
		p.press("'maria.json' enter m 'ali' enter").sees("From Ali").press("enter").sees("collected from somebody else")
		if n := len(p.onlyClass().Results); n != 2 {
			t.Errorf("%d results are kept", n)
		}
	})
}

func TestClass_DaysAreReadAndShownBeforeTheyCount(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		aClass(j)
		p := practise(t, j, 80, 24).press("7 1 s enter 2 'tomorrow'").sees("That day is still to come.").press("enter").sees("Nothing was changed.")
		p.press("esc enter 2 '31 feb'").sees("There is no such day.").press("esc enter 2 '1 oct'").sees("Thursday 1 October").press("esc enter 2 'yesterday'").sees("Saturday 21 November").press("enter").sees("Held: Jo.")
		p.press("z").sees("Taken back.", "Sun 4 Oct · 1 of 4").press("enter 3 'in plain words' enter").sees("There is no day in that. Nothing was changed.")
		p.press("esc enter 4 '2026-12-01' enter").sees("Moved: Tue 1 Dec.")
		for _, s := range p.onlyClass().Sessions {
			if s.N == 1 && s.Held == "" && s.Day != "2026-12-01" || s.N == 2 && s.Day == "2026-12-01" {
				t.Errorf("%s's session %d is on %s", s.Member, s.N, s.Day)
			}
		}
		p.press("down enter 5").sees("Not held: Ali.")
	})
}

func TestClass_WhoIsTakenOutComesBackByNoKey(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		aClass(j)
		p := practise(t, j, 80, 24).press("7 1 m a '8, 9' enter").sees("Added: 8, 9.").press("down up").sees("z undo").press("enter x 'remove' enter").sees("Taken out: Maria.")
		p.press("z").seesNot("z undo").press("down").sees("8").seesNot("Maria")
		c := p.onlyClass()
		if slices.Contains(c.Members, "Maria") || slices.ContainsFunc(c.Results, func(r class.Result) bool { return r.Member == "Maria" }) {
			t.Errorf("Maria is still in %+v", c)
		}
	})
}

func TestClass_WhatIsNotSavedIsNotThereAndCanBeTriedAgain(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		aClass(j)
		p := practise(t, j, 80, 24).press("7 1")
		j.breaks(errors.New("disk full: free some space"))
		p.press("s enter 1").sees("Not saved: Disk full: free some space. The class is as it was before.").press("down").sees("Sun 4 Oct")
		p.press("esc x 'delete' enter").sees("Not deleted", "The class is still there.")
		j.breaks(nil)
		p.press("s enter 1").sees("Held: Jo.")
	})
}

func TestClass_NobodyLeavesAClassBeforeItIsSaved(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		aClass(j)
		p := practise(t, j, 80, 24).press("7 1 s")
		j.slow = make(chan struct{})
		p.press("enter 1 esc down esc").sees("Saving.", "Due for a coached session: Jo, Ali.")
		close(j.slow)
		p.pass(0).sees("4 of 12 held")
	})
}

func TestClass_ChangesNothingWhereNothingCanBeKept(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		aClass(j)
		j.readOnly = true
		p := practise(t, j, 80, 24)
		for _, keys := range []string{"7 1 h", "esc 7 1 c", "esc 7 1 s enter 1", "esc down esc 7 1 x 'delete' enter", "esc 7 n 'B' @class.who '3' enter"} {
			if !strings.Contains(p.press(keys).screen(), "read-only") {
				t.Errorf("after %q:\n%s", keys, p.screen())
			}
		}
		p.onlyClass()
	})
}

func TestClass_NamesThatHoldControlSequencesAreHarmless(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press("7 n")
		p.Paste("Tues" + evilName)
		p.press("@class.who")
		p.Paste(evilName + "\nAli")
		p.press("enter").sees("2 members")
		for _, keys := range []string{"s p 3 enter", "enter", "esc down esc m", "enter", "x", "esc down esc down esc c 'evil.json' enter", "enter", "down w", "esc x", "esc down esc"} {
			p.press(keys)
			if view := p.a.View(); strings.ContainsAny(view, "\x1b\a\u202e") {
				t.Fatalf("after %q the screen holds a control sequence:\n%q", keys, view)
			}
		}
	})
}

func TestClass_TheRoomShowsNothingOfAnyClass(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		aClass(j)
		practise(t, j, 120, 40).sees("A class").seesNot("Tuesday", "Maria", "Jo", "due for", "late")
	})
}

func TestHelp_OffersNoLockWhereNoPassphraseOpensItAgain(t *testing.T) {
	bubble(t, func(t *testing.T) {
		openWith(t, newMemory(), 120, 40, sunday, asPractice).press("?").sees("cover the screen").seesNot("only the passphrase")
	})
	bubble(t, func(t *testing.T) {
		bare(t, newMemory(), func(string) error { return nil }).press("?").sees("only the passphrase")
	})
}
