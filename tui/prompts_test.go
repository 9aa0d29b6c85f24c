package tui_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
)

// onScreen goes on with space until a prompt is on the screen.
func (p *hand) onScreen(text string) *hand {
	p.t.Helper()
	for range 40 {
		if strings.Contains(strings.Join(strings.Fields(p.screen()), " "), text) {
			return p
		}
		p.press("space")
	}
	p.t.Fatalf("no prompt says %q", text)
	return p
}

// walked is all that is on the screen on the way through some stages.
func (p *hand) walked(stages ...string) string {
	var b strings.Builder
	for _, key := range stages {
		p.press("j " + key)
		for n := 0; strings.Contains(p.screen(), " min"); n++ {
			b.WriteString(strings.Join(strings.Fields(p.screen()), " ") + "\n")
			before := p.screen()
			if p.press("space"); n == 40 || p.screen() == before {
				break
			}
		}
		p.press("esc")
	}
	return b.String()
}

func TestPrepare_ShowsHowWhatIsPreparedWillBeSaid(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n @here").sees("Place", "as you would say it").press("'Elm Street depot'").sees("asked as: How did you come to be at Elm Street depot?")
		p.press("@ask 'Come on Tuesday.'").sees("asked as: Will you come on Tuesday?").press("@fallback 'to ring Joy'").sees("asked as: Then will you ring Joy?")
	})
}

func TestTalk_WhatWasPreparedComesBackWhenItIsNeeded(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n @here 'at the depot' @ask 'come on Tuesday' @fallback 'ring Joy' @story 'my mother was on nights'")
		p.press("@theme 'the rota changes overnight' @statistic '9 of 12 nights were short' @source 'safety committee' enter enter")
		p.onScreen("How did you come to be at the depot?")
		p.onScreen("Your story, one minute: my mother was on nights. Then ask: what about you?")
		p.press("j 4").onScreen("Others have told me: the rota changes overnight. How is it for you?")
		p.onScreen("9 of 12 nights were short (safety committee). What do you make of that?")
		p.onScreen("Will you come on Tuesday?").press("space").sees("What day will you do it?")
		p.press("b n 3 esc").sees("Will you come on Tuesday?").press("space").sees("Then will you ring Joy?")
	})
}

func TestTalk_ASmallerAskComesOnlyAfterANoANotTodayOrAMaybe(t *testing.T) {
	bubble(t, func(t *testing.T) {
		for answer, comes := range map[string]bool{"1": false, "2": true, "3": true, "4": true, "4 1": false} {
			p := open(t, 80, 24).press("n @fallback 'ring Joy' enter enter j 5 n " + answer + " esc")
			if got := strings.Contains(p.walked("5"), "ring Joy"); got != comes {
				t.Errorf("after answer %s it comes: %v", answer, got)
			}
		}
	})
}

func TestTalk_AStoryIsToldOnAPageThatIsSkippedLikeAnyOther(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 40, 20).press("n enter enter").onScreen("Your story, one minute: why you do this. Then ask: what about you?")
		p.press("m space").sees("Who relies on you").press("b").sees("Your story").press("right").sees("different a year from now")
		last := p.j.only()
		var at []string
		for _, e := range last.Events {
			if e.Kind == guide.Moved || e.Kind == guide.Marked {
				at = append(at, string(e.Kind)+" "+e.Prompt)
			}
		}
		if all := strings.Join(at, ", "); !strings.Contains(all, "moved my-story, marked my-story, moved relies, moved my-story") {
			t.Error(all)
		}
		ten := open(t, 80, 24).press("g 2 enter enter").onScreen("Half a minute: who you are, and why you care.")
		ten.press("space").sees("Who do you get on with here?")
	})
}

func TestOpening_OfALaterTalkIsForSomebodyWhoWasMet(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n 'Dee' enter").sees("told me about you").press("enter m space x 1").pass(time.Second)
		for _, guide := range []string{"1", "2"} {
			again := reopen(t, p.j, 80, 24).press("n 'Dee' @guide " + guide + " enter").sees("again. Thank you for making the time").seesNot("I'm …")
			again.press("esc @asks 2 enter").sees("again. Thank you", "I'd like to get to know you")
		}
		reopen(t, p.j, 40, 20).press("n 'Ana' enter").sees("I'm …")
	})
}

func TestTalk_HandsBackAtTheEndOfAStoryThatIsTooLongForTheScreen(t *testing.T) {
	bubble(t, func(t *testing.T) {
		for _, size := range [][2]int{{80, 24}, {40, 20}, {40, 8}} {
			p := open(t, size[0], size[1]).press("n @story")
			p.Paste(strings.Repeat("and so it went on ", 120))
			p.press("enter enter").onScreen("Your story, one minute:").sees("and so it went", "…", "what about you?")
		}
	})
}

func TestTalk_JustMeetingAsksNothing(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n 'Dee' @asks 2 @ask 'come on Tuesday' enter").sees("I'd like to get to know you", "I'm not here to ask for anything").seesNot("to hear what matters")
		p.press("enter")
		last := p.walked("5")
		for _, stays := range []string{"When shall we talk again?", "Who else should I meet?", "What should I have asked you that I didn't?"} {
			if !strings.Contains(last, stays) {
				t.Errorf("it lacks %q:\n%s", stays, last)
			}
		}
		for _, gone := range []string{"Will you", "What day", "stop you", "talk you out", "What would you want to do", "others have begun", "What do you need"} {
			if strings.Contains(last, gone) {
				t.Errorf("it asks %q", gone)
			}
		}
	})
}

func TestTalk_ASecondOneIsNotTheFirstAgain(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		p := reopen(t, j, 80, 24).press("n 'Dee' enter enter").sees("What made you say yes to meeting?").press("space").sees("How did you come to be")
		p.press("j 4").sees("Why do you think that happened?").press("right").sees("What would you want to do about it?").press("m x x space a 4 enter enter")
		again := reopenAt(t, j, 80, 24, sunday.AddDate(0, 0, 7)).press("n 'dee' enter enter")
		again.sees("What does an ordinary week look like").onScreen("What were you hoping we might talk about?").press("space").sees("What's the story of how you ended up")
		again.press("j 4").sees("What's behind it, as you see it?").press("r").sees("Why do you think that happened?")
		again.press("right").sees("Which part of it could you see")
		other := reopenAt(t, j, 80, 24, sunday.AddDate(0, 0, 7)).press("n 'Amir' enter enter").sees("What made you say yes to meeting?")
		other.press("j 4").sees("Why do you think that happened?")
	})
}

func TestPrepare_HasTheGuideAndChangesItWithAllThatIsThere(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n 'Dee'").sees("Guide", "● One-to-one, 30 min", "○ Ten minutes, 10 min").press("@learn 'her week' @statistic '9 of 12' @guide")
		p.pass(time.Second)
		p.press("2").sees("● Ten minutes, 10 min", "Dee", "her week").pass(time.Second)
		p.press("@statistic").sees("9 of 12").press("@minutes").sees("leave empty for 10")
		r := p.j.only()
		if r.Guide.ID != "ten-minutes" || r.Header.Guide != "ten-minutes" || r.Header.Person != "Dee" {
			t.Errorf("kept: %+v", r.Header)
		}
		p.press("@source 'committee' enter enter").sees("How has your day been").press("m x x space a 4 enter enter")
		p.pass(time.Second)
		if h := p.j.only().Header; h.Guide != "ten-minutes" || h.Started.IsZero() {
			t.Errorf("kept: %+v", h)
		}
		for _, keys := range []string{"esc", "tab esc", "enter enter m x 1"} { // and leaves nothing of the other
			p := open(t, 80, 24).press("n 'Dee' @why 'her week'").pass(time.Second).press("@guide right " + keys).pass(time.Second)
			if r := p.j.only(); r.Guide.ID != "ten-minutes" || r.Header.Person != "Dee" {
				t.Errorf("after %s: %+v", keys, r.Header)
			}
		}
		slow := open(t, 80, 24) // chosen while the first one is still being written
		slow.j.takes(time.Second)
		slow.press("n 'Dee' @why 'her roof'").pass(600 * time.Millisecond).press("@guide 2 enter enter m enter 'words' enter a 1 enter x enter").pass(9 * time.Second)
		if r := slow.j.only(); strings.Contains(fmt.Sprintf("%+v", r), "roof") || r.Header.Person != "" {
			t.Errorf("kept: %+v", r)
		}
		narrow := open(t, 40, 20).press("n").sees("Guide", "One-to-one, 30 min", "Ten minutes, 10 min")
		narrow.press("@guide 2 @guide 1 enter enter").sees("say yes to meeting")
	})
}

func TestTalk_WhatWasPreparedIsSaidToSomebodyWhoWantsNoNotes(t *testing.T) {
	bubble(t, func(t *testing.T) {
		for name, keys := range map[string]string{"at the start": "enter n enter ", "in the talk": "enter enter a 1 enter "} {
			t.Log(name)
			p := open(t, 80, 24).press("n 'Dee' @here 'at the depot' @ask 'come on Tuesday' " + keys).onScreen("How did you come to be at the depot?")
			p.press("j 5").onScreen("Will you come on Tuesday?")
			met := open(t, 80, 24).press("n 'Dee' @asks 2 " + keys + "j 5")
			if last := met.walked("5"); strings.Contains(last, "Will you") || !strings.Contains(last, "When shall we talk again?") {
				t.Errorf("just meeting asks:\n%s", last)
			}
		}
	})
}

// metOften is a vault in which Dee was met four times, and much is open.
func metOften(t *testing.T) *memory {
	j := newMemory()
	for i, what := range []string{"send her the rota of the last three months", "call Bo about the steward election", "ask for the keys", "bring leaflets"} {
		p := reopenAt(t, j, 80, 24, sunday.AddDate(0, 0, -30+5*i)).press("n 'Dee' enter a 4 enter m q enter 'nobody asks us before they change it' enter")
		p.press("n 1 @what 'talk to the night shift' @when 'in three weeks' @mine '" + what + "' tab 'in two weeks' enter enter space enter enter").pass(time.Second)
	}
	return j
}

func TestPrepare_TheFieldAndItsChoicesAreSeenBelowALongLastTime(t *testing.T) {
	for _, size := range [][2]int{{40, 20}, {80, 24}, {40, 12}, {30, 16}} {
		bubble(t, func(t *testing.T) {
			p := reopen(t, metOften(t), size[0], size[1]).press("n 'Dee'").sees("Last time, Sat 7 Nov", "› Who", "Dee", "fields below")
			p.press("@guide").sees("Last time", "1 ● One-to-one, 30 min", "2 ○ Ten minutes").press("2").sees("2 ● Ten minutes")
			p.press("@asks").sees("1 ● yes, I will ask", "2 ○ no, just meeting").press("2").sees("2 ● no, just meeting")
		})
	}
}

func TestPrepare_AboveTheNameAllOfTheLastTimeIsRead(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := reopen(t, metOften(t), 40, 20).press("n 'Dee'").sees("late: you: send her the rota").seesNot("leaflets").press("up").sees("Last time, Sat 7 Nov", "page 1 of")
		for range 6 {
			if p.has("nobody asks us") {
				break
			}
			p.press("down")
		}
		p.sees("nobody asks us").press("esc").sees("› Who", "Dee").press("enter").sees("Say first")
	})
}
