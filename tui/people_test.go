package tui_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/tui"
	"example.org/onetoone/tui/form"
)

// filled opens the program on a vault that was filled.
func filled(t *testing.T, fill func(*memory)) *hand {
	t.Helper()
	j := newMemory()
	fill(j)
	return reopen(t, j, 80, 24)
}

func TestHeld_OpensFromHomeAndFromATalkAndIsWholeButForTheAssessment(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		p := reopen(t, j, 80, 40)
		p.press("n 'Dee' @why 'she knows everyone' @learn 'what she would change' enter a 4 enter m q enter 'the damp' enter x x space")
		p.press("@level 3 @act 'came to the meeting' enter enter")
		for _, way := range []string{"p 'dee' enter h", "/ 'dee' enter v"} {
			p.press(way)
			p.sees("What I hold about Dee", "she knows everyone", "what she would change", "the damp", "onetoone report")
			p.seesNot("came to the meeting", "quote")
			p.press("esc esc esc esc")
			p = reopen(t, j, 80, 40)
		}
	})
}

func TestHeld_HasAllOfAPromise(t *testing.T) {
	bubble(t, func(t *testing.T) {
		filled(t, metBefore).press("p 'dee' enter h").sees("They will (open): bring the petition", "Where: the gate", "With whom: A.", "And then: swap with Jo")
	})
}

func TestForget_WantsTheWordOrTheirNameTypedAndNoPaste(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := filled(t, namedElsewhere)
		p.press("p 'dee' enter h F").sees("Forget Dee?", "If you have been told to keep records", "1 talk with them", "Out of our reach")
		p.Paste("forget")
		p.press("enter").sees("Nobody was forgotten")
		p.press("'deer' enter").sees("Nobody was forgotten")
		if found, _ := p.j.Named("Dee"); len(found) == 0 {
			t.Fatal("she is gone")
		}
		p.press("backspace enter").sees("Forgotten", "Destroyed: the key of Dee")
		if found, _ := p.j.Named("Dee"); len(found) > 0 {
			t.Error("she is still there")
		}
	})
}

func TestForget_LinesElsewhereGoOneByOneWithOneKeyEach(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := filled(t, namedElsewhere)
		other := p.j.order[1]
		half := "ask dee about the lift"
		p.j.talks[other].Draft = guide.Draft{Text: half}
		p.press("p 'dee' enter h F 'forget' enter").sees("2 lines elsewhere", "dee said the same", half)
		p.press("r").sees("1 line elsewhere")
		p.pass(time.Second)
		p.press("r").sees("No line elsewhere")
		p.pass(time.Second)
		r := p.j.talks[other]
		if text := fmt.Sprint(r.Events); strings.Contains(text, "dee said") || !strings.Contains(text, "erased") {
			t.Errorf("the words are still there: %s", text)
		}
		if r.Draft.Text != "" {
			t.Errorf("the unsent line is still there: %q", r.Draft.Text)
		}
		p.press("esc").sees("Recent talks").seesNot("Dee")
	})
}

func TestForget_TheLineThatIsChosenGoesAlsoWhenItsTalkWasReducedMeanwhile(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := filled(t, namedElsewhere)
		other := p.j.order[1]
		p.press("p 'dee' enter h F 'forget' enter").sees("1 line elsewhere", "dee said the same")
		p.press("enter c 3 enter").pass(time.Second)
		p.press("esc r").sees("No line elsewhere").pass(time.Second)
		if text := fmt.Sprint(p.j.talks[other].Events); strings.Contains(text, "dee said") || !strings.Contains(text, "erased") {
			t.Errorf("the words are still there: %s", text)
		}
	})
}

func TestHeld_ATalkThatCannotBeReadHidesNoOtherAndIsNamed(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := filled(t, func(m *memory) { neverAsked(m, sunday.AddDate(0, 0, -1)) })
		s, first := guide.Begin(script.Builtin()[0], sunday)
		s, _ = s.Apply(first)
		e, err := s.Fill(guide.FieldPerson, "Maria", sunday)
		if err == nil {
			s, err = s.Apply(e)
		}
		if err == nil {
			err = p.j.Create(s.Header("talk000000000002"), s.BaseGuide(), s.Events()...)
		}
		if err != nil {
			t.Fatal(err)
		}
		p.j.only().Events[0].Kind = "damaged"
		p.press("p 'maria' enter").sees("One talk cannot be read").press("h").sees("the ceiling fell on Dee", "One talk cannot be read. Why: onetoone show talk000000000002")
	})
}

func TestHome_WhatThereIsNoKeyToCanBeDeleted(t *testing.T) {
	bubble(t, func(t *testing.T) {
		for _, keys := range []string{"x", "enter", "/ enter"} {
			j := filled(t, metBefore).j
			j.lost = "Dee"
			before := len(j.order)
			p := reopen(t, j, 80, 24).sees("cannot be read")
			for range 9 { // down to the first of them
				if strings.Contains(p.screen(), "x delete") {
					break
				}
				p.press("j")
			}
			p.press(keys).sees("Delete what cannot be read?", "Its person was forgotten").press("'delete' enter").sees("Deleted.")
			if len(p.j.order) != before-1 {
				t.Errorf("%s: %d talks are left of %d", keys, len(p.j.order), before)
			}
		}
	})
}

func TestPeople_WhoseKeyIsGoneCanBeForgottenAgain(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := filled(t, metBefore).j
		j.lost = "Dee"
		p := reopen(t, j, 80, 24).press("p 'dee'").sees("cannot be read · forget them again")
		p.press("enter").sees("No talk with them can be read", "F forget").press("F").sees("Forget Dee?")
	})
}

func TestForget_SaysWhichTalksNobodyCouldLookThrough(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := filled(t, namedElsewhere)
		p.j.unread = []string{"one", "two"}
		p.press("/ 'dee' enter F 'forget' enter").sees("Forgotten", "2 damaged talks could not be looked through")
	})
}

func TestForget_TheScreenLivesWhileItIsDoneAndTheReceiptComesThere(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := filled(t, namedElsewhere)
		p.j.slow = make(chan struct{})
		p.press("/ 'dee' enter F 'forget' enter").sees("Destroying their key")
		p.press("esc").sees("Forgetting")
		p.Resize(40, 20)
		p.sees("Forget Dee?")
		close(p.j.slow)
		p.pass(time.Second)
		p.sees("Forgotten")
		p.press("esc").sees("Amir").seesNot("Dee")
	})
}

func TestForget_WaitsForWhatIsBeingSavedOfThem(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := filled(t, metBefore)
		p.j.takes(time.Second)
		p.press("n 'Dee' @why : 'forget' enter 'forget' enter").sees("just being saved").pass(5 * time.Second).pass(5 * time.Second)
		p.press("enter").pass(5 * time.Second).sees("Forgotten")
		if who, _ := p.j.Named("Dee"); len(who) > 0 {
			t.Errorf("she is back: %+v", who)
		}
	})
}

func TestForget_SaysWhyItFailedAndForgetsNothing(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := filled(t, metBefore)
		p.j.breaks(errors.New("the disk is full"))
		p.press("p enter h F 'forget' enter").sees("The disk is full.")
		p.j.breaks(nil)
		if found, _ := p.j.Named("Dee"); len(found) == 0 {
			t.Error("she is gone")
		}
	})
}

func TestReview_EachTalkIsKeptReducedOrDeletedAndNoneGoesByItself(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := filled(t, longAgo)
		ids := append([]string(nil), p.j.order...)
		p.sees("3 talks", "older than 180 days")
		if len(p.j.order) != 4 {
			t.Fatal("something went by itself")
		}
		p.press("o").sees("Dee", "阿美", "Aleksandra")
		p.press("y").sees("Kept for another 180 days.").seesNot("Dee")
		p.pass(time.Second)
		p.press("n enter").seesNot("阿美")
		p.pass(time.Second)
		p.press("x 'delete' enter").sees("No old talks are left")
		p.pass(time.Second)
		if h := p.j.talks[ids[0]].Header; h.Renewed.IsZero() || h.Person != "Dee" {
			t.Errorf("kept: %+v", h)
		}
		if h := p.j.talks[ids[1]].Header; h.Consent != guide.None || h.Person != "" || h.Renewed.IsZero() {
			t.Errorf("reduced: %+v", h)
		}
		if p.j.talks[ids[2]] != nil {
			t.Error("it is not deleted")
		}
		p.press("esc").sees("Recent talks").seesNot("Old talks to review")
		reopenAt(t, p.j, 80, 24, sunday.AddDate(0, 0, 181)).sees("3 talks")
	})
}

func TestExport_AsksBeforePlainTextGoesWhereItIsCopied(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j, wrote := newMemory(), 0
		metBefore(j)
		p := openWith(t, j, 80, 24, sunday, func(c *tui.Config) {
			c.Export = func(path, _ string, _ guide.Session, plain bool) (string, error) {
				if !plain {
					return "", fmt.Errorf("%w: /Dropbox", form.ErrSynced)
				}
				wrote++
				return path, nil
			}
		})
		p.press("/ enter o enter").sees("syncs to a cloud", "Type PLAIN")
		p.press("'no' enter").sees("Nothing was done")
		if wrote != 0 {
			t.Fatal("it was written")
		}
		p.press("backspace backspace 'PLAIN' enter").sees("onetoone-talk000000000001.md")
	})
}

func TestForget_WhatIsTypedIsSeenOnTheSmallestScreen(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		metBefore(j)
		p := reopen(t, j, 20, 6)
		p.press("p enter h F 'forg'").sees("▌ forg")
		p.press("'et' enter").sees("Forgotten")
	})
}

func TestPeople_ANameIsCorrectedInAllTalks(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		namedElsewhere(j) // talks with Dee and with Amir
		metBefore(j)      // and another with Dee
		p := reopen(t, j, 80, 24).press("p 'dee' enter R").sees("Correct a name", "In every talk that keeps their name, Dee becomes")
		p.press("enter").sees("Type the right name")
		p.press("backspace backspace backspace 'Amir' enter").sees("somebody of that name already")
		p.press("backspace backspace backspace backspace 'Deirdre' enter").sees("It is Deirdre now, in 2 talks.", "Deirdre")
		for _, id := range j.order {
			if h := j.talks[id].Header; h.Person != "Deirdre" && h.Person != "Amir" {
				t.Errorf("a talk names %q", h.Person)
			}
		}
		p.press("p 'deir' enter h").sees("What I hold about Deirdre")
	})
}

func TestPeople_AreFoundWithoutTheirAccents(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		reopen(t, j, 80, 24).press("n 'Lucía Quiroga' enter a 4 enter m x l")
		reopen(t, j, 80, 24).press("n 'Fọláṣadé' enter a 4 enter m x l")
		reopen(t, j, 80, 24).press("p 'FOL'").sees("Fọláṣadé").seesNot("Lucía")
		reopen(t, j, 80, 24).press("/ 'lucia'").sees("Lucía Quiroga")
		reopen(t, j, 80, 24).press("n 'luc' right").sees("Lucía Quiroga", "met before")
	})
}

func TestPrepare_EachOfTwoNamesThatBeginAlikeCanBeTaken(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		reopen(t, j, 80, 24).press("n 'Ana' enter a 4 enter m x l")
		reopen(t, j, 80, 24).press("n 'Anabel' enter a 4 enter m x l")
		p := reopen(t, j, 80, 24).press("n 'an'").sees("somebody new · → Ana · or: Anabel")
		p.press("right").sees("met before · → Anabel").press("right").sees("Anabel", "met before").seesNot("→ Anabel")
	})
}

func TestAbout_ATalkThatWasOnlyPreparedIsToldAsThat(t *testing.T) {
	bubble(t, func(t *testing.T) {
		filled(t, func(*memory) {}).press("n 'Zoe' esc p enter").sees("One-to-one, being prepared").seesNot("0 minutes")
	})
}

func TestPrepare_SomebodyWhoWasOnlyPreparedWasNotMet(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		reopen(t, j, 80, 24).press("n 'Rosa' esc")
		p := reopen(t, j, 80, 24).press("p").sees("Rosa · not met").press("esc")
		p.press("n 'Rosa'").sees("here already, not met yet").seesNot("met before")
	})
}

func TestHome_SaysWhoAndWhatOnAPhone(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		metBefore(j)
		p := reopenAt(t, j, 40, 20, sunday.AddDate(0, 0, 9)).sees("late, 24 Nov Dee", "bring the petition", "late, 23 Nov You, to Dee", "send the rota")
		p.sees("› late, 24 Nov Dee").press("j").sees("› late, 23 Nov You, to Dee")
	})
}

func TestExport_SaysOnceThatAFolderIsCopied(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		metBefore(j)
		p := openWith(t, j, 80, 24, sunday, func(c *tui.Config) {
			c.Export = func(path, _ string, _ guide.Session, _ bool) (string, error) {
				return path, fmt.Errorf("%w: %s: that folder seems to sync to a cloud: plain text", form.ErrSynced, path)
			}
		})
		p.press("/ enter o enter").sees("/srv/ada/onetoone-talk000000000001.md seems to be in a folder that syncs to a cloud.", "Type PLAIN")
		if n := strings.Count(p.screen(), "seems to be in"); n != 1 {
			t.Errorf("it is said %d times:\n%s", n, p.screen())
		}
	})
}
