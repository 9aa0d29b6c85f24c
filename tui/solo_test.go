package tui_test

import (
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/tui"
)

const (
	toSolo      = "a 2 2 "
	soloTalk    = toSolo + "'What was the winter like here?' enter 'You should call the council.' enter 'It sounds like you carry it alone.' enter "
	soloTwoWays = soloTalk + "esc b down enter 'What did that do to you?' enter esc x x "
	soloEnd     = soloTalk + "esc w hush x x x "
)

func soloScenes() []scene {
	return []scene{
		{name: "solo-who", keys: "a", sees: []string{"Who will you meet?", "Dee, "}},
		{name: "solo-level", keys: "a 2", sees: []string{"an ordinary day", "May come up. Choose one to leave it out"}},
		{name: "solo-left-out", keys: "a 2 4", sees: []string{"LEFT OUT:"}},
		{name: "solo-door", keys: toSolo, sees: []string{"Dee", "say it", "practice"}, typed: true},
		{name: "solo-line", keys: soloTalk + "'What did'", sees: []string{"You: It sounds like", "What did"}, typed: true},
		{name: "solo-keys", keys: soloTalk + "'What' esc", sees: []string{"silence", "hint"}},
		{name: "solo-hint", keys: soloTalk + "esc i", sees: []string{"Hint: "}},
		{name: "solo-offers", keys: soloTalk + "tab", sees: []string{"Three times", "tab write"}},
		{name: "solo-why", keys: soloTalk + "esc y", sees: []string{"What your last line did", "reflection:"}},
		{name: "solo-lines", keys: soloTalk + "esc l", sees: []string{"What was said", "advice"}},
		{name: "solo-end", keys: soloTalk + "esc x", sees: []string{"End it, and see"}},
		{name: "solo-debrief", keys: soloEnd, sees: []string{"Debrief: Dee", "Trust at the end:", "What closed a door: “You should call the council.”"}},
		{name: "solo-debrief-points", keys: soloEnd + "tab tab", sees: []string{"Debrief: Dee"}},
		{name: "solo-correct", keys: soloTalk + "esc c", sees: []string{"What did this line do?", "● deep reflection"}},
		{name: "solo-corrected", keys: soloTalk + "esc c 4 esc y", sees: []string{"You corrected this."}},
		{name: "solo-rewind", keys: soloTalk + "esc b", sees: []string{"Start again from which line?", "You should call the council."}},
		{name: "solo-rewound", keys: soloTalk + "esc z", sees: []string{"Back there."}},
		{name: "solo-two-ways", keys: soloTwoWays, sees: []string{"Way 2 of 2."}},
		{name: "solo-side-by-side", keys: soloTwoWays + "v", sees: []string{"way 1", "way 2", "curiosity"}},
		{name: "handin", keys: soloEnd + "r", sees: []string{"Save a result file", "Not in the file", "○ What was said is left out."}},
		{name: "handin-words", keys: soloEnd + "r w n 'Maria' enter", sees: []string{"● What was said is included", "you are called Maria"}},
		{name: "handin-name", keys: soloEnd + "r n '" + strings.Repeat("Aleksandra ", 7) + "' enter", sees: []string{"Your name or number", "more than 60 characters"}, typed: true},
		{name: "handin-where", keys: soloEnd + "r enter", sees: []string{"Where to?"}, typed: true},
		{name: "handin-done", keys: soloEnd + "r enter enter", sees: []string{"Written to", "Hand it in."}},
		{name: "solo-save", keys: soloEnd + "o", sees: []string{"Where to?", ".html"}, typed: true},
	}
}

// spoken is what a journal's only practice holds of what was said.
func spoken(t *testing.T, m *memory) []rehearsal.Line {
	t.Helper()
	r := m.only()
	s, err := guide.Replay(r.Guide, r.Events)
	if err != nil {
		t.Fatal(err)
	}
	return rehearsal.Spoken(s)
}

func TestSolo_AWholeTalkFromTheDoorToTheFile(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press("a").sees("Who will you meet?", "Dee, tenant, 34")
		p.press("2").sees("Rents a third-floor flat").seesNot("agent", "hospital", "gate")
		p.sees("4 Illness in the family").seesNot("A child").press("w").sees("A child who was seriously ill").press("w 4").sees("LEFT OUT: Illness").press("3").sees("Dee", "say it", "What made you say yes")
		p.press("'What was the winter like here?' enter").sees("You: What was the winter like here?")
		p.press("tab").sees("enter say it", "tab write").press("1").sees("You: ")
		p.press("tab enter").sees("You have not typed anything.")
		p.press("esc w").seesNot("Dee", "keys").press("hush x").sees("(you waited 5 seconds)").press("i").sees("Hint: ")
		p.press("y").sees("silence: held by a key").press("esc")
		p.seesNot("Trust", "gate", "of 10")
		p.press("x x").sees("Debrief: Dee", "Trust at the end:")
		p.press("o enter").sees("Written to").press("enter enter").sees("Practice", "Recent practice", "Dee, tenant, 34")
		r := p.j.only()
		if !r.Header.Debriefed || r.Header.Role != guide.RoleOrganizer {
			t.Errorf("the practice is kept as %+v", r.Header)
		}
		s, err := guide.Replay(r.Guide, r.Events)
		if err != nil {
			t.Fatal(err)
		}
		_, setup, ok := solo.With(s)
		if !ok || setup.Level != 3 || setup.Seed == 0 || len(setup.Declined) != 1 {
			t.Errorf("it was set up as %+v", setup)
		}
		if reports := solo.Reports(s); len(reports) != 1 || len(reports[0].Hints()) != 1 || len(reports[0].Trust) != 4 {
			t.Errorf("the reports are %+v", reports)
		}
	})
}

func TestSolo_GoesOnAtTheSameLineAfterItWasKilled(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press(soloTalk + "'half a li'")
		before := spoken(t, p.j)
		p.pass(time.Second)
		p = openWith(t, p.j, 80, 24, sunday.Add(time.Hour), asPractice).sees("Go on with", "Dee").press("enter")
		p.sees("half a li", "You: It sounds like you carry it alone.").press("'ne' enter").sees("You: half a line")
		after := spoken(t, p.j)
		if len(after) != len(before)+2 {
			t.Fatalf("%d lines, then %d", len(before), len(after))
		}
		whole := practise(t, newMemory(), 80, 24).press(soloTalk + "'half a line' enter")
		if a, b := after[len(after)-1].Text, spoken(t, whole.j); a != b[len(b)-1].Text {
			t.Errorf("gone on with, they say %q; in one go %q", a, b[len(b)-1].Text)
		}
	})
}

func TestSolo_AnAnswerThatWasCutOffIsGiven(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press(soloTalk)
		want := spoken(t, p.j)
		r := p.j.only()
		n := len(r.Events)
		if err := p.j.Replace(r.Header.ID, r.Header, r.Events[:n-1]); err != nil {
			t.Fatal(err)
		}
		p = openWith(t, p.j, 80, 24, sunday.Add(time.Hour), asPractice).press("enter")
		p.pass(time.Second)
		if got := spoken(t, p.j); len(got) != len(want) || got[len(got)-1].Text != want[len(want)-1].Text {
			t.Errorf("after the cut they say %q, before %q", got[len(got)-1].Text, want[len(want)-1].Text)
		}
	})
}

func TestSolo_NothingOfWhatIsHeldBackIsOnTheScreenBeforeTheDebrief(t *testing.T) {
	bubble(t, func(t *testing.T) {
		dee, _ := personas.Find("dee")
		p := practise(t, newMemory(), 120, 40).press(toSolo + "'Hello.' enter 'Nice weather.' enter")
		for _, keys := range []string{"esc y", "esc l", "esc tab", "esc :", "esc ?"} {
			p.press(keys)
			for _, f := range dee.Facts {
				if f.Level > 0 {
					for _, l := range f.Says {
						if strings.Contains(strings.Join(strings.Fields(p.screen()), " "), l) {
							t.Errorf("after %q the screen says %q", keys, l)
						}
					}
				}
			}
			p.press("esc enter")
		}
	})
}

func TestSolo_CanBeDeleted(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press(soloEnd + "x 'delete' enter").sees("Deleted.")
		if len(p.j.order) != 0 {
			t.Errorf("%d practices are left", len(p.j.order))
		}
	})
}

func TestSolo_ACorrectionChangesThePointsAndShows(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 120, 40).press(soloEnd).sees("Debrief", "gives back what they meant", "“It sounds like you carry it alone.”")
		p.press("c").sees("Correct which line?").press("down down enter").sees("● deep reflection").press("4").sees("○ deep reflection", "● other")
		p.press("esc").sees("Debrief").seesNot("+ gives back")
		for range 4 {
			if strings.Contains(strings.Join(strings.Fields(p.screen()), " "), "was heard as deep reflection; you said other") {
				return
			}
			p.press("tab")
		}
		t.Errorf("the correction does not show:\n%s", p.screen())
	})
}

func TestSolo_RewindKeepsBothWays(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 120, 40).press(soloTalk)
		first := spoken(t, p.j)
		p.press("esc b").sees("It sounds like you carry it alone.", "What was the winter like here?")
		p.press("down enter").sees("You: What was the winter like here?").seesNot("carry it alone")
		p.press("'What did that do to you?' enter").sees("You: What did that do to you?")
		p.pass(time.Second)
		p = openWith(t, p.j, 120, 40, sunday.Add(time.Hour), asPractice).press("enter").sees("You: What did that do to you?")
		p.press("esc x x").sees("Way 2 of 2.").seesNot("You should call the council.").press("w").sees("Way 1 of 2.", "What closed a door: “You should call the council.”")
		p.press("v").sees("Side by side", "after 3 lines in common", "You: You should call the council.", "You: What did that do to you?")
		if got := spoken(t, p.j); len(got) != 5 || len(first) != 7 {
			t.Errorf("the first way has %d lines, the second %d", len(first), len(got))
		}
	})
}

func TestSolo_AGoodbyeEndsItAndCanBeTakenBack(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press(soloTalk + "'Thank you for your time. Goodbye!' enter")
		p.sees("They have ended the talk.", "enter see").press("z").sees("Back there.").seesNot("They have ended the talk.")
		p.press("enter 'Goodbye!' enter").sees("They have ended the talk.")
		p.pass(time.Second)
		p = openWith(t, p.j, 80, 24, sunday.Add(time.Hour), asPractice).press("enter").sees("They have ended the talk.")
		p.press("enter").sees("Debrief: Dee", "Way 2 of 2.")
	})
}

// What is pressed after taking a line back is a key, and nothing they are told.
func TestSolo_NothingIsSaidByTheKeysAfterTakingBack(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press(soloTalk + "esc z")
		n := len(spoken(t, p.j))
		p.press("x").sees("End this talk?").press("esc z enter enter").sees("You have not typed anything.")
		if got := spoken(t, p.j); len(got) != n-2 {
			t.Errorf("%d lines were said, and after taking one back %d", n, len(got))
		}
	})
}

func TestPractice_JMovesDownInLists(t *testing.T) {
	bubble(t, func(t *testing.T) {
		practise(t, newMemory(), 80, 24).press("j enter").sees("Which stage?").press("j k j enter").sees("Motivation: with whom?")
	})
}

// A silence takes seconds: too short is none, a key ends it and does nothing
// else, the partner may break it, and so it is with one that is said in words.
func TestSolo_ASilenceIsHeldForSeconds(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press(soloTalk + "esc w")
		n := len(spoken(t, p.j))
		if strings.TrimSpace(p.screen()) != "" {
			t.Errorf("the screen of a silence shows\n%s", p.screen())
		}
		p.press("x").sees("Too short to be a silence").seesNot("End this talk?")
		p.press("w").pass(20*time.Second).sees("(you waited 8 seconds)", "Dee")
		p.press("enter 'I will wait.' enter hush x").sees("I will wait. (you waited")
		p.press("esc z enter 'Take your time.' enter hush y").sees("Take your time. (you waited 5 seconds)").seesNot("What your last line did")
		if got := spoken(t, p.j); len(got) != n+4 || got[n].Held != 8*time.Second {
			t.Errorf("%d lines, then %d, the first of them held for %v", n, len(got), got[n].Held)
		}
	})
}

// After two lines that closed a door a hint is offered, once asked for it is
// counted, and whoever wants none says so where the practice is set up.
func TestSolo_AHintIsOfferedAfterTwoLinesThatClosedADoor(t *testing.T) {
	bubble(t, func(t *testing.T) {
		closing := toSolo + "'You should call the council.' enter "
		p := practise(t, newMemory(), 80, 24).press(closing).seesNot("stays shut: ").press("'You should have complained.' enter").sees("A door stays shut: esc i for a hint.")
		p.press("esc").sees("A door stays shut: i for a hint.").press("i").sees("Hint: ").seesNot("stays shut: ")
		p.press("x x").sees("You took 1 hint.").press("tab tab").sees("advice, pitches and promises").seesNot("neighbouring craft").press("r").sees("1 hint,")
		kept := false
		p = openWith(t, newMemory(), 80, 24, sunday, func(c *tui.Config) {
			asPractice(c)
			c.Hints.Keep = func(off bool) error { kept = off; return nil }
		})
		p.press("a 2 h").sees("NO HINTS OFFERED").press("2 'You should call the council.' enter 'You should have complained.' enter").seesNot("stays shut: ")
		if !kept {
			t.Error("that none are wanted is not kept")
		}
	})
}
