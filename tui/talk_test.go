package tui_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/tui"
)

func TestTalk_FirstPromptIsThreePressesAway(t *testing.T) {
	bubble(t, func(t *testing.T) {
		open(t, 80, 24).press("n enter enter").sees("What made you say yes to meeting?")
	})
}

func TestTalk_WalksAllFiveStagesWithSpaceAlone(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n enter enter")
		for range 100 {
			if strings.Contains(p.screen(), "What they will do") {
				return
			}
			p.press("space")
		}
		t.Errorf("space alone does not reach the next step:\n%s", p.screen())
	})
}

func TestTalk_KeepsWhatTheOtherPersonMustNotSeeOffTheScreen(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "m f enter 'scared of the agent' enter")
		p.seesNot("scared", "feeling", "Maria").sees("1 mark")
		p.press("l").sees("feeling: scared of the agent")
		p.press("space").seesNot("scared", "feeling")
	})
}

func TestTalk_APassingPageGoesAtTheNextKeyAndTheKeyIsDone(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "tab").sees("Listen for")
		p.press("m").seesNot("Listen for").sees("1 mark")
		p.press("tab esc").sees("What made you say yes")
		p.press("tab tab").sees("What made you say yes")
	})
}

func TestTalk_KindKeysNameTheNewestMark(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "q").sees("Nothing is marked yet")
		p.press("m f m 1 m k y m k down down enter")
		var kinds []guide.MarkKind
		s, err := guide.Replay(p.j.only().Guide, p.j.only().Events)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range s.Marks() {
			kinds = append(kinds, m.Kinds...)
		}
		want := []guide.MarkKind{guide.Feeling, guide.Quote, guide.Systemic, guide.Detail}
		if len(kinds) != 4 || kinds[0] != want[0] || kinds[1] != want[1] || kinds[2] != want[2] || kinds[3] != want[3] {
			t.Errorf("kinds %v, want %v", kinds, want)
		}
	})
}

func TestTalk_UndoAndRedoStepOverMarksNotesAndMoves(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "m enter 'words' enter right").sees("0 of 6 here")
		p.press("z").sees("0 of 5 here").press("z z").sees("0 marks").press("Z Z").sees("1 mark")
		p.press("z z z").press("z").press("z").press("z").sees("Nothing to take back.")
	})
}

func TestTalk_APasteWhileListeningFiresNothing(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk)
		before := len(p.j.only().Events)
		p.Paste("mmmm x 1 q")
		p.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("mmmmmmmmmmmm")})
		p.sees("A paste does nothing here")
		if n := len(p.j.only().Events); n != before {
			t.Errorf("a paste made %d events", n-before)
		}
	})
}

func TestTalk_KeysThatArriveTogetherAreTheKeysTheyAre(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk)
		p.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("mqm")})
		p.sees("2 marks")
	})
}

func TestTalk_PauseHidesTheTalk(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk+"h").sees("Paused.").seesNot("say yes to meeting", "Relationship")
		p.pass(10 * time.Minute).press("space").sees("0 of 30 min")
	})
}

func TestPaused_DoesNotSayThatEnterOpensALine(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "enter 'half a line' esc").sees("a line waits")
		p.press("h").sees("Paused.").seesNot("a line waits").press("enter").seesNot("Paused.").sees("a line waits")
	})
}

func TestTalk_ASilenceEndsAfterFiveSecondsOrAtAKey(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "w")
		p.pass(4 * time.Second).seesNot("0 marks")
		p.pass(2 * time.Second).sees("0 marks")
	})
}

func TestCare_RemovesWhatWasJustSaid(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk+"m enter 'she has no papers' enter c d").sees("What must not be stored?", "What was just marked or written mark 1").seesNot("papers").press("d").sees("Removed. It is not stored.")
		for _, e := range p.j.only().Events {
			if strings.Contains(e.Text, "papers") {
				t.Errorf("event %d still holds the words", e.Seq)
			}
		}
	})
}

func TestSaver_SaysSavedOnlyOnceItIs(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "m").sees("saved")
		p.j.breaks(errors.New("the disk is full"))
		p.press("m").sees("NOT SAVED", "The disk is full.")
		p.press("m enter 'still here' enter").sees("NOT SAVED", "3 marks")
		if left := p.a.Unsaved(); len(left) != 1 || len(left[0].Events) <= len(p.j.only().Events) {
			t.Errorf("what is not on disk is not given back: %v", left)
		}
		p.j.breaks(nil)
		p.pass(3 * time.Second).sees("saved").seesNot("NOT SAVED")
		if n := p.j.only().Header.Marks; n != 3 {
			t.Errorf("%d marks on disk, want 3", n)
		}
		if left := p.a.Unsaved(); len(left) != 0 {
			t.Errorf("%d talks are said to be unsaved", len(left))
		}
	})
}

func TestSaver_KeepsTheUnsentLineWithinASecond(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "enter 'and then they'")
		p.pass(time.Second)
		if d := p.j.only().Draft; d.Text != "and then they" || !d.Open || d.Cursor != 13 {
			t.Errorf("draft on disk: %+v", d)
		}
		p.typed(" said")
		p.pass(time.Second)
		if d := p.j.only().Draft; d.Text != "and then they said" {
			t.Errorf("draft on disk: %+v", d)
		}
	})
}

func TestResume_ComesBackToThePromptAndTheLine(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "right space m enter 'the lift is out'")
		p.pass(time.Second)
		asked := p.j.only().Events
		again := reopen(t, p.j, 80, 24)
		again.now = p.now.Add(time.Hour)
		again.sees("Go on with", "Maria").press("enter").sees("WRITING words for mark 1", "the lift is out")
		again.press("enter").sees("1 mark").sees("0 of 30 min")
		if len(again.j.only().Events) <= len(asked) {
			t.Error("nothing was kept after coming back")
		}
	})
}

func TestResume_DrawsNothingBetweenHomeAndTheLine(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "enter 'the lift is out'")
		p.pass(time.Second)
		again := reopen(t, p.j, 80, 24)
		lines := 0
		again.drawn = func() { // what is typed now would be for this screen
			screen := again.screen()
			if line := strings.Contains(screen, "the lift is out"); line {
				lines++
			} else if !strings.Contains(screen, "Go on with") {
				t.Errorf("before the line stands\n%s", screen)
			}
		}
		again.press("enter")
		if lines == 0 {
			t.Errorf("there is no line:\n%s", again.screen())
		}
	})
}

func TestResume_ComesBackToAPreparationBeforeItsFirstField(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n 'Mar'")
		p.pass(time.Second)
		reopen(t, p.j, 80, 24).sees("being prepared").press("enter").sees("Prepare", "Mar").press("'ia' @why").sees("Maria")
	})
}

func TestPrepare_OpeningAndLeavingItKeepsNothing(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n @learn esc").sees("Press n to prepare")
		p.pass(time.Second)
		if p.j.only() != nil {
			t.Error("an empty preparation was kept")
		}
	})
}

func TestPrepare_FifteenMinutesScaleTheStages(t *testing.T) {
	bubble(t, func(t *testing.T) {
		open(t, 80, 24).press("n @minutes '15' enter enter").sees("0 of 15 min", "of 3 here")
	})
}

func TestNext_ARelationalTalkAsksForNothing(t *testing.T) {
	bubble(t, func(t *testing.T) {
		open(t, 80, 24).press("n @asks 2 enter enter n").seesNot("Answer").sees("What I will do")
	})
}

func TestNext_SomebodyElseIsKeptAsInitialsUnlessTypedTwice(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "n @else 'Maria Kovač' tab").sees("M. K.")
		p.press("shift+tab 'Maria Kovač' tab").sees("Maria Kovač").seesNot("M. K.")
	})
}

func TestNext_WithWhomKeepsInitialsAndSaysSoOnlyWhereItDid(t *testing.T) {
	const hint = "Kept as initials"
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk+"n @with 'with Amina' tab shift+tab").sees("A.", hint).seesNot("Amina")
		p.press("'Amina' tab shift+tab").sees("Amina").seesNot(hint)
		p.press("shift+tab tab tab shift+tab").sees("Amina").seesNot(hint)
		p = open(t, 80, 24).press(toTalk + "n @with 'the night nurse' tab shift+tab").sees("the night nurse").seesNot(hint)
		p.press("backspace shift+tab").sees("the night nurs").seesNot(hint)
	})
}

func TestConsent_LoweringShowsWhatGoesAndThenRemovesIt(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "m enter 'named words' enter a 2")
		p.sees("their name or alias", "notes and quotes").press("enter").sees("Consent: themes.")
		r := p.j.only()
		if r.Header.Person != "" || r.Header.Consent != guide.Themes {
			t.Errorf("the header still says %+v", r.Header)
		}
		for _, e := range r.Events {
			if strings.Contains(e.Text, "words") || strings.Contains(e.Text, "Maria") {
				t.Errorf("event %d still holds %q", e.Seq, e.Text)
			}
		}
		p.press("enter 'more' enter").sees("They have not agreed")
	})
}

func TestDebrief_TwelveMarksTakeThirtyKeys(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + strings.Repeat("m ", 12) + "x x").sees("mark 1 of 12")
		keys := 0
		for range 12 {
			p.press("q space")
			keys += 2
		}
		p.press("1 enter enter")
		if keys += 3; keys > 30 {
			t.Errorf("%d keys", keys)
		}
		p.sees("Recent talks")
		if h := p.j.only().Header; !h.Debriefed || h.ToDebrief != 0 {
			t.Errorf("not debriefed: %+v", h)
		}
	})
}

func TestDebrief_AnAssessmentNeedsTheActBehindIt(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "m x x space @level 2 enter").sees("Add what they did that shows it.")
		p.press("'brought two neighbours' enter enter").sees("Recent talks")
		s, _ := guide.Replay(p.j.only().Guide, p.j.only().Events)
		if a := s.Assessment(); a.Level != 2 || a.Act != "brought two neighbours" {
			t.Errorf("assessment %+v", a)
		}
	})
}

func TestHelp_FindsKeysByWordsAndDoesThem(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "? 'another way' enter").sees("What were you hoping we might")
		p.press(": 'mark this' enter").sees("1 mark")
	})
}

func TestPrepare_PicksSomebodyByTheBeginningOfTheirName(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		metBefore(j)
		reopen(t, j, 80, 24).press("n / 'd' enter").sees("met before", "Last time")
		reopen(t, j, 80, 24).press("n 'de' right").sees("met before", "Last time")
	})
}

func TestDebrief_WordsWithoutALevelWaitInsteadOfBeingLost(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "m x x space @act 'brought two neighbours' enter").sees("Where do they stand?")
		p.press("esc")
		p.pass(time.Second)
		reopen(t, p.j, 80, 24).press("enter").sees("brought two neighbours").press("@level 1 enter enter").sees("Recent talks")
	})
}

func TestPrepare_AStatisticWaitsForItsSource(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n @statistic '1 in 3' @person").sees("1 in 3")
		p.press("esc")
		p.pass(time.Second)
		p = reopen(t, p.j, 80, 24).press("enter").sees("1 in 3").press("enter").sees("needs its source")
		p.press("'Survey' enter").sees("Say first")
	})
}

func TestTalk_ALinePutAsideSurvivesForms(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "enter 'half a line' esc n @what 'x' esc enter").sees("half a line")
		p.press("esc x x @reciprocity esc")
		p.pass(time.Second)
	})
}

func TestConsent_NoneAtTheStartLeavesOnlyTheDay(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n 'Maria' enter 1 enter enter space m f right m x x enter")
		r := p.j.only()
		if r.Header.Marks != 0 || r.Header.Person != "" {
			t.Errorf("kept at none: %+v", r.Header)
		}
		for _, e := range r.Events {
			if h := e.At.Hour(); h != 0 || e.Kind == guide.Moved {
				t.Errorf("kept at none: %+v", e)
			}
		}
	})
}

func TestCare_RemovesWhatIsOnlyHalfWritten(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "m enter 'she has no pap' esc")
		p.pass(time.Second)
		p.press("c d d")
		p.pass(time.Second)
		if d := p.j.only().Draft; d.Text != "" {
			t.Errorf("the draft still holds %q", d.Text)
		}
	})
}

func TestTalk_MinutesMoveOnlyAtAKey(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk).sees("0 of 30 min")
		p.idle(3 * time.Minute).sees("0 of 30 min")
		p.press("tab esc").sees("3 of 30 min")
	})
}

func TestResume_BringsBackEveryHalfWrittenLine(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "enter 'half a note' esc x x @level 2 @act 'brought two'")
		p.pass(time.Second)
		again := reopen(t, p.j, 80, 24).press("enter").sees("● with us", "brought two")
		again.press("enter enter").sees("half a note").press("esc enter").sees("Recent talks")
		s, _ := guide.Replay(p.j.only().Guide, p.j.only().Events)
		if a := s.Assessment(); a.Level != 2 || a.Act != "brought two" {
			t.Errorf("assessment %+v", a)
		}
		var held []string
		for _, d := range p.j.only().Draft.All() {
			held = append(held, d.Text)
		}
		if len(held) != 1 || held[0] != "half a note" {
			t.Errorf("drafts on disk: %q", held)
		}
	})
}

func TestConsent_EnterDecidesNothingWhileItIsUndecided(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n enter enter m enter 'words' enter a enter").sees("What may be kept?")
		if c := p.j.only().Header.Consent; c != guide.Undecided {
			t.Errorf("consent became %s", c)
		}
		p.press("up enter").sees("Consent: named.")
	})
}

func TestTalk_SearchShowsNothingUntilSomethingIsSearchedFor(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk+"m enter 'the ceiling fell' enter /").sees("Search this talk").seesNot("ceiling", "Maria")
		p.press("'ceil'").sees("the ceiling fell").press("esc").sees("say yes").seesNot("ceiling")
	})
}

func TestCare_TakesOnlyTheHalfWrittenLineWhileThereIsOne(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "m enter 'good words' enter space enter 'a secret' esc c d").sees("half-written line").press("d").sees("The half-written line is gone.")
		p.press("l").sees("good words")
	})
}

func TestNext_OffersThePromisesThatWereMarked(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk+"m p enter 'bring the test kit' enter m p n").sees("you marked: bring the test kit", "you marked a promise of yours: what will you do?")
		p.press("@mine").sees("→ bring the test kit").press("right").seesNot("you marked: bring", "→ bring").press("@answer 2 @mine tab 'friday' enter")
		p.sees("bring the test kit", "Friday 27 November").press("enter space space").sees("a promise of yours, not written down").seesNot("kit")
	})
}

// withoutOurStages is the usual guide under other ids, in which the stage of that
// number, from 1, asks why; 0 is none.
func withoutOurStages(asksWhy int) script.Guide {
	g := script.Builtin()[0]
	for i := range g.Stages {
		st := &g.Stages[i]
		st.ID, st.Duties = fmt.Sprintf("part-%d", i+1), nil
		if i+1 == asksWhy {
			st.Duties = []script.Duty{script.DutyWhy}
		}
	}
	return g
}

func TestEvidence_AsksWhatTheStageAsksWhoseDutyItIs(t *testing.T) {
	for asksWhy := range 6 {
		bubble(t, func(t *testing.T) {
			g := withoutOurStages(asksWhy)
			p := openWith(t, newMemory(), 80, 24, sunday, func(c *tui.Config) { c.Guides = func() []script.Guide { return []script.Guide{g} } })
			p.press("n enter enter e")
			if asksWhy == 0 {
				p.seesNot("To think about together")
				return
			}
			p.sees(g.Stages[asksWhy-1].Prompts[0].Text)
		})
	}
}
