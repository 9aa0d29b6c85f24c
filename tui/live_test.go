package tui_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
)

// The screens of a talk, as a person uses them while two people talk.

func TestLook_ShowsNotesAmongTheMarks(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "enter 'a note first' enter m q enter 'said so' enter enter 'a note after' enter")
		p.sees("2 notes · 1 mark").seesNot("note after").press("l")
		screen := p.screen()
		after, mark, first := strings.Index(screen, "note: a note after"), strings.Index(screen, "quote: said so"), strings.Index(screen, "note: a note first")
		if after < 0 || mark < after || first < mark {
			t.Errorf("not newest first:\n%s", screen)
		}
	})
}

func TestDebrief_ShowsTheNotesWithTheMarkTheyFollow(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "enter 'before it' enter m enter 'one' enter enter 'after one' enter m enter 'two' enter enter 'after two' enter x x")
		p.sees("mark 1 of 2", "before it", "after one").seesNot("after two")
		p.press("space").sees("mark 2 of 2", "after two").seesNot("before it", "after one")
	})
}

func TestDebrief_ShowsTheNotesOfATalkWithoutMarks(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk+"enter 'only a note' enter x x").sees("what you noted", "only a note")
		p.press("space").sees("Values").press("b").sees("only a note").press("enter enter enter").sees("Recent talks")
	})
}

func TestDebrief_GoesBackToAnyMark(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "m m m x x").press("space x")
		p.sees("Discarded.").press("b").sees("mark 2 of 3", "discarded:", "x keep after all")
		p.press("b").sees("mark 1 of 3").press("b").sees("This is the first mark.")
		p.press("q").sees("mark 1 of 3", "● q quote").press("space f space d space").sees("Values")
		p.press("b b b").sees("mark 1 of 3", "quote").press("space space space").sees("Values")
		s, _ := guide.Replay(p.j.only().Guide, p.j.only().Events)
		var kinds []guide.MarkKind
		for _, m := range s.Marks() {
			kinds = append(kinds, m.Kinds...)
		}
		if got := fmt.Sprint(kinds); got != "[quote feeling detail]" {
			t.Errorf("kinds %s", got)
		}
	})
}

func TestDebrief_UndoTakesAWholeKeyBackAndShowsItsMark(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "m m x x q space x").sees("Values")
		p.press("z").sees("mark 2 of 2").seesNot("discarded:")
		p.press("z").sees("mark 1 of 2", "quote:").press("z").sees("mark 1 of 2").seesNot("quote:")
		p.press("x b q").sees("quote:").seesNot("discarded:").press("z").sees("discarded:").press("z")
		p.press("z").sees("Nothing to take back.")
		if n := p.j.only().Header.ToDebrief; n != 2 {
			t.Errorf("%d marks to go through, want 2", n)
		}
	})
}

func TestTalk_SaysThatALineWaitsWithoutAWordOfIt(t *testing.T) {
	for _, size := range append([][2]int{{40, 12}, {40, 8}}, sizes...) {
		bubble(t, func(t *testing.T) {
			p := open(t, size[0], size[1]).press(toTalk + "enter 'half a secret' esc")
			p.pass(2 * time.Second)
			p.sees("a line waits: enter").seesNot("secret")
			p.press("enter").sees("half a secret").press("enter").seesNot("a line waits")
		})
	}
}

func TestTalk_ALineAboutAMarkThatWasTakenBackIsANote(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk+"m enter 'half of it' esc z enter").sees("WRITING a note", "half of it")
		p.press("enter").sees("1 note · 0 marks")
	})
}

func TestTalk_SaysWhichMarkAKindKeyNamed(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "m q").sees("newest mark: quote").seesNot("beside")
		p.press("k g").sees("newest mark: who decides, beside quote. z takes it back")
		p.pass(5 * time.Minute).press("d").sees("made 5 minutes ago: detail, beside quote, who decides. z takes it back")
		p.press("z").seesNot("newest mark").press("m f").sees("newest mark: f").seesNot("feeling")
	})
}

func TestTalk_ShowsWhoSpeaksOnAPhone(t *testing.T) {
	bubble(t, func(t *testing.T) {
		open(t, 40, 20).press(toTalk+"enter 'a' enter m t").sees("they speak", "1 note", "1 mark ·", "0 of 30")
	})
}

func TestTalk_TheKeyThatEndsASilenceDoesNothingElse(t *testing.T) {
	for _, k := range []string{"m", "space", "enter", "x", "?", ":", "esc", "tab"} {
		bubble(t, func(t *testing.T) {
			p := open(t, 80, 24).press(toTalk+"w "+k).sees("say yes to meeting", "0 marks", "space next")
			p.press("m").sees("1 mark")
		})
	}
}

func TestTalk_WhatMustNotBeStoredIsTwoKeysAway(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "m enter 'she has no papers' enter -").sees("What must not be stored?").seesNot("papers")
		p.press("1").sees("Removed. It is not stored.")
		for _, e := range p.j.only().Events {
			if strings.Contains(e.Text, "papers") {
				t.Errorf("event %d still holds the words", e.Seq)
			}
		}
		p.press(": 'must not be' enter").sees("What was just marked or written")
	})
}

func TestTalk_CorrectsTheirName(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk+": 'correct' enter").sees("WRITING their name", "Maria")
		p.press("backspace 'ja'")
		p.pass(time.Second)
		again := reopen(t, p.j, 80, 24).press("enter").sees("WRITING their name", "Marija")
		again.press("enter").sees("say yes to meeting").seesNot("Marija", "a line waits")
		if n := again.j.only().Header.Person; n != "Marija" {
			t.Errorf("the name is %q", n)
		}
		again.press(": 'correct' enter esc").seesNot("a line waits")
	})
}

func TestPalette_ListsByNameWhatTheProgramDoesFromAnywhere(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		metBefore(j)
		reopen(t, j, 80, 24).press("/ enter : 'cover' enter").sees("Things to get")
		reopen(t, j, 80, 24).press("/ enter : 'prepare' enter").sees("Will I ask?")
		reopen(t, j, 80, 24).press("/ enter : 'go to home' enter").sees("Recent talks")
		p := open(t, 80, 24).press(toTalk + ": 'find a talk'").sees("Nothing matches.")
		p.press("esc ? 'correct'").sees("Nothing matches.")
	})
}

func TestSearch_SaysWhenNothingIsFound(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "m enter 'the ceiling fell' enter / 'roof'").sees("Nothing matches.").seesNot("ceiling")
		p.press("backspace backspace backspace backspace 'ceil'").sees("the ceiling fell")
	})
}

// goesOn reports whether a screen says that there is more of it.
func goesOn(screen string) bool {
	var page, all int
	_, of, paged := strings.Cut(screen, "page ")
	if paged {
		_, _ = fmt.Sscanf(of, "%d of %d", &page, &all)
	}
	return strings.Contains(screen, "below") || page < all
}

func TestPages_CanBeReadToTheirEndAtAnySize(t *testing.T) {
	pages := []struct{ name, keys, last string }{
		{"opening", "n enter", "danger."},
		{"card", toTalk + promised + "enter", "November"},
		{"remaining", toTalk + "m enter 'words' enter a 2", "words"},
		{"care", toTalk + "c", "know."},
		{"a mark of the debrief", toTalk + "m enter '" + strings.Repeat("long words ", 20) + "' enter x x", "change”"},
		{"a form", toTalk + "n", "talk"},
		{"a list", toTalk + "m k", "changeable"},
	}
	for _, size := range [][2]int{{40, 20}, {40, 12}, {20, 6}} {
		for _, x := range pages {
			bubble(t, func(t *testing.T) {
				p := open(t, size[0], size[1]).press(x.keys)
				for range 100 {
					if !goesOn(p.screen()) {
						break
					}
					p.press("down")
				}
				if screen := p.screen(); goesOn(screen) || !strings.Contains(screen, x.last) {
					t.Errorf("%s at %dx%d does not end with %q:\n%s", x.name, size[0], size[1], x.last, screen)
				}
			})
		}
	}
}

func TestFooter_NamesTheWayToAllKeysOnAPhone(t *testing.T) {
	without := "silence agenda-narrowed manual cover delete forget rename everyone everyone-narrow people help palette transcript-search next-lacks promise-undone practice-score-lacks practice-solo-rewound practice-class-not-saved practice-class-delete practice-class-member-remove practice-class-collect-whose" // ? is typed there, or ends the page, or a word stands over it
	for _, sc := range scenes() {
		if strings.Contains(without, sc.name) {
			continue
		}
		bubble(t, func(t *testing.T) {
			rows := strings.Split(act(t, sc, 40, 20).screen(), "\n")
			if foot := rows[len(rows)-1]; !strings.Contains(foot, "?") {
				t.Errorf("%s: no ? in %q", sc.name, foot)
			}
		})
	}
}

func TestResume_ComesBackToTheCardAndTheOpening(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n 'Maria' enter").sees("Say first")
		p.pass(time.Second)
		p = reopen(t, p.j, 80, 24).press("enter").sees("Say first").press("4 enter").sees("say yes to meeting")
		p.press("enter 'half a note' esc " + promised + "enter").sees("What we agreed")
		p.pass(time.Second)
		p = reopen(t, p.j, 80, 24).press("enter").sees("What we agreed", "bring the petition").press("esc").sees("Next step")
		p.pass(2 * time.Second)
		p.press("esc").sees("a line waits")
		p.pass(time.Second)
		reopen(t, p.j, 80, 24).press("enter").sees("say yes to meeting", "a line waits").press("enter").sees("half a note")
	})
}

func TestOpening_OfAnEmptyTalkKeepsNothing(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n enter").sees("Say first").press("esc esc")
		p.pass(time.Second)
		if p.j.only() != nil {
			t.Error("an empty talk was kept")
		}
	})
}

func TestIdle_TakesALineOfWordsOffTheScreen(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "m enter 'she has no papers' enter - 2").sees("papers")
		p.idle(2 * time.Minute).seesNot("papers").sees("say yes to meeting")
	})
}

func TestCare_GoesAtTheNextKeyAndTheKeyIsDone(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk+"c").sees("When it gets hard", "any key hides it")
		p.press("m").seesNot("When it gets hard").sees("1 mark")
		p.press("c space").seesNot("When it gets hard", "say yes to meeting")
		p.press("c h").sees("Paused.")
	})
}

func TestDebrief_ALinePutAsideInTheTalkIsShownBeforeItIsOver(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "m enter 'half of a line' esc m enter 'for the second' esc x x space space enter")
		p.press("enter").sees("WRITING a line you put aside", "for the second", "You began this line during the talk")
		p.press("' and more' enter").sees("finishes").press("enter").sees("Debriefed").pass(time.Second)
		if r := p.j.talks[p.j.order[0]]; r.Draft.Text != "" || !strings.Contains(fmt.Sprint(r.Events), "for the second and more") {
			t.Errorf("the line is not kept: %+v", r)
		}
	})
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "enter 'half of a line' esc x x enter enter").sees("half of a line")
		p.press("esc").sees("finishes").press("enter").sees("Debriefed").pass(time.Second)
		if r := p.j.talks[p.j.order[0]]; r.Draft.Text != "half of a line" {
			t.Errorf("what is put aside again is %q", r.Draft.Text)
		}
	})
}
