package tui_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/tui"
	"example.org/onetoone/tui/form"
)

func TestTranscript_WordsAndTalksGoOnlyAfterATypedWord(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		metBefore(j)
		p := reopen(t, j, 80, 24).press("/ enter / 'damp' enter esc r").sees("Type remove")
		p.Paste("remove")
		p.press("enter").sees("Nothing was done.")
		p.press("'remove' enter").sees("words that must not be stored were removed")
		p.press("x 'delete' enter").sees("Press n to prepare")
		if j.only() != nil {
			t.Error("the talk is still there")
		}
	})
}

func TestTranscript_WordsCanBeAddedLater(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		metBefore(j)
		reopen(t, j, 80, 24).press("/ enter a 'it was in March' enter").sees("it was in March")
	})
}

func TestExport_IsRefusedWhileConsentIsUndecided(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n 'Maria' enter enter m x x space enter enter esc")
		p.press("/ enter o").sees("cannot be exported")
	})
}

func TestExport_AsksWhereAndSaysThatTheFileIsNotProtected(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		metBefore(j)
		var wrote []string
		p := openWith(t, j, 80, 24, sunday, func(c *tui.Config) {
			c.Export = func(path, _ string, _ guide.Session, _ bool) (string, error) {
				if strings.HasSuffix(path, "1.md") {
					return "", fmt.Errorf("exporting: %w", form.ErrThere)
				}
				wrote = append(wrote, path)
				return path, nil
			}
		})
		p.press("/ enter o").sees("Where to?", "/srv/ada/onetoone-talk000000000001.md").press("enter").sees("was left alone")
		p.press("backspace backspace backspace '-2.md' enter").sees("Written to", "onetoone-talk000000000001-2.md", "not protected")
		p.press("enter").sees("the damp came back")
		if len(wrote) != 1 {
			t.Errorf("wrote %q", wrote)
		}
	})
}

func TestPromise_CanBeKeptMissedAndMoved(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		metBefore(j)
		p := reopen(t, j, 80, 24).sees("send the rota").press("enter 1").sees("bring the petition").seesNot("send the rota")
		p.press("enter 3 'friday'").sees("Friday 27 November").press("enter").sees("Fri 27 Nov")
	})
}

// strayByte is a message as Bubble Tea makes it of a byte that is no text.
type strayByte byte

func TestWriting_BytesThatAreNoTextAreSeenAndKeptAsTheyAreSeen(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk)
		p.send(strayByte(0x9b))
		p.sees("0 marks").press("enter 'caf'")
		p.send(strayByte(0xe9))
		p.sees(`caf\xe9`)
		if p.pass(2 * time.Second); p.j.only().Draft.Text != `caf\xe9` {
			t.Errorf("the draft is %q", p.j.only().Draft.Text)
		}
		events := p.press("enter").j.only().Events
		if got := events[len(events)-1].Text; got != `caf\xe9` {
			t.Errorf("kept %q", got)
		}
	})
}

func TestPromise_WhatWasSaidOfItIsTakenBackAndSaidAgain(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		metBefore(j)
		p := reopen(t, j, 80, 24).press("z").sees("Nothing to take back.")
		p.press("enter 1").seesNot("You, to Dee").press("enter 3 'fri' esc enter 3").sees("▌ fri")
		p.press("'day' enter").sees("Fri 27 Nov", "Moved. z takes it back.")
		p.press("z").sees("Taken back: bring the petition", "Tue 24 Nov").seesNot("Fri 27 Nov")
		p.press("z").sees("Taken back: send the rota", "You, to Dee").press("z").sees("Nothing to take back.")
		p.press("Z").sees("Done again").seesNot("You, to Dee").press("Z Z").sees("Fri 27 Nov")
		p.press("enter 2 enter").seesNot("Promised").sees("Missed. z takes it back.").press("z Z").seesNot("Promised")
		if n := len(j.only().Header.Promises); n != 0 {
			t.Errorf("%d promises are still open on disk", n)
		}
	})
}

func TestHome_SaysThatThereIsMoreAndKeepsTheCursorInSight(t *testing.T) {
	for _, size := range [][2]int{{20, 6}, {40, 14}} {
		bubble(t, func(t *testing.T) {
			j := newMemory()
			fullHouse(j)
			p := reopen(t, j, size[0], size[1]).sees("↓")
			p.press("up").sees("↑").seesNot("↓") // round the top to the end
			for range 20 {
				p.press("down")
				if !strings.Contains(p.screen(), "›") {
					t.Fatalf("the cursor is off the screen of %v:\n%s", size, p.screen())
				}
			}
		})
	}
}

func TestTranscript_ALineLongerThanTheScreenIsReadPieceByPiece(t *testing.T) {
	var words []string
	for i := range 200 {
		words = append(words, fmt.Sprintf("w%03d", i))
	}
	for _, size := range [][2]int{{20, 6}, {40, 20}} {
		bubble(t, func(t *testing.T) {
			p := open(t, 80, 24).press(toTalk + "enter '" + strings.Join(words, " ") + "' enter m x x space enter enter")
			p.Resize(size[0], size[1])
			p.press("/ enter g")
			seen := map[string]bool{}
			look := func() {
				for _, w := range strings.Fields(p.screen()) {
					seen[w] = true
				}
			}
			for range 150 {
				look()
				p.press("down")
			}
			for _, w := range words {
				if !seen[w] {
					t.Fatalf("%v: %s is never seen going down", size, w)
				}
			}
			seen = map[string]bool{}
			for range 150 {
				look()
				p.press("up")
			}
			for _, w := range words {
				if !seen[w] {
					t.Fatalf("%v: %s is never seen going up", size, w)
				}
			}
			p.sees("↓")
		})
	}
}

func TestTranscript_ASearchWithoutAHitSaysSo(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		metBefore(j)
		p := reopen(t, j, 80, 24).press("/ enter / 'zebra'").sees("Nothing matches.")
		p.press("backspace backspace backspace backspace backspace 'the'").sees("1 of")
		p = open(t, 80, 24).press(toTalk + "m q enter 'nobody asks' enter / 'zebra'").sees("Nothing matches.").seesNot("nobody asks")
		p.press("backspace backspace backspace backspace backspace 'asks'").sees("nobody asks", "1 of 1")
	})
}

func TestTranscript_SaysWhoWouldIntroduceAndWhichDayWasMeant(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 120, 40).press(toTalk + "n 1 @what 'come' @when 'tue 6pm' @mine 'call' @else 'Maria' @introduce 1 @again 'friday' esc x x esc")
		p.press("/ enter").sees("They will (open): come", "When: Tuesday 24 November 2026, 18:00", "I (not promised): call",
			"Who else to talk to: M.", "Would they introduce us: yes", "We speak again: Friday 27 November 2026")
		p.press("a 'not friday' enter").sees("22 November 2026, note: not friday")
		reopenAt(t, p.j, 80, 24, sunday.AddDate(0, 0, 9)).press("n 'Maria' @why").sees("to speak again: Friday 27 November").seesNot("not friday")
	})
}

func TestTranscript_WordsOfAnAnswerGoToo(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := filled(t, metBefore).press("/ enter / 'swap with jo' enter esc r").sees("And then", "swap with Jo").press("'remove' enter").seesNot("swap with Jo")
		p.press("/ 'read back' enter esc r").sees("There are no words to remove on this line.")
	})
}

func TestTranscript_SaysThatTheClockMovedBack(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n 'Dee' enter a 4 enter m q enter 'before' enter")
		p.now = p.now.Add(-time.Hour)
		p.press("m q enter 'after' enter x x space space enter enter")
		p.press("/ enter").sees("The clock moved back 1 hour here. The order is right; nothing is lost.")
		if all := p.a.View(); strings.Index(all, "before") > strings.Index(all, "after") {
			t.Errorf("the order changed:\n%s", all)
		}
	})
}

func TestTranscript_SaysNothingOfTheClockOfATalkWithoutHours(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n 'Dee' enter 1 enter enter m")
		p.now = p.now.Add(35 * time.Minute)
		p.press("x x enter enter").sees("35 of 30 minutes").seesNot("The clock moved back")
	})
}

func TestTranscript_ASearchNeedsNoAccents(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "enter 'la reunión del sábado' enter space enter 'nothing else' enter")
		p.press("/ 'REUNION'").sees("la reunión del sábado").seesNot("Nothing matches.")
	})
}
