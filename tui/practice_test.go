package tui_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/practice/recording"
	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/tui"
)

// asPractice opens the screens for practice.
func asPractice(c *tui.Config) {
	c.Practice, c.Unprotected = true, false
	c.ResultPath = func(id string) string { return "~/practice-" + id + ".json" }
	c.WriteResult = func(path string, _ result.File, _ bool) (string, error) { return path, nil }
	c.Observers = observersIn
	c.PrintPath = func(name string) string { return "~/" + name }
	c.WriteCards = func(path string, _ []string, _ bool) (string, error) { return path, nil }
	c.WritePlan = func(path string, _ rounds.Plan, _ bool) (string, error) { return path, nil }
	withFiles(c)
	c.ReportPath = func(id string) string { return "~/debrief-" + id + ".md" }
	c.WriteReport = func(path string, _ paper.Document, _ bool) (string, error) { return path, nil }
	c.Timings = numbersAt
	c.Recording = func(path string) ([]recording.Talk, error) {
		text, ok := map[string]string{"talk.txt": recordedTalk, "times.txt": timedTalk, "named.txt": recordedTalk + "Maria: And Jaden? Dee: He asks Rosa.\n"}[path]
		if !ok {
			return nil, errors.New("no such file")
		}
		return recording.Read(path, []byte(text))
	}
}

const recordedTalk = `Maria: I'm from the group. It takes ten minutes, and you can skip anything. May I jot a word?
Dee: Sure.
Maria: What happened that day?
Dee: The lift was out and I carried my mother down. I felt so stupid.
Maria: You should call the council.
Dee: We all did. Nobody decides anything here.
`

// timedTalk has headings and times.
const timedTalk = `# Relationship
[00:00] Maria: I'm from the group. It takes ten minutes. May I jot a word?
[00:10] Dee: Sure.
# Story
[00:12] Maria: It sounds like you carried it alone.
[00:16] Dee: I did, Maria. I carried my mother down and I felt so stupid, and all of us on the stair were tired of it, and nobody from the agency ever came.
[05:00] Maria: Mm.
`

const (
	toCard   = "1 1 enter"
	toRound  = toCard + " enter enter "
	toWatch  = "2 1 space "
	inPlan   = "5 3 down down down 1 8 3 0 enter n 'Maria, Ali, Bo' enter enter 2 1 "
	watched  = toWatch + "j o o r space s space right c f o space r 1 enter 'on the stairs' enter "
	toAfter  = watched + "x x "
	scored   = "3 2 1 2 3 1 0 2 enter "
	toTalked = toAfter + "space " // past the points
)

func practiceScenes() []scene {
	all := []scene{
		{name: "room", sees: []string{"Practice", "A round of three", "Watch a pair"}},
		{name: "room-held", fill: practisedBefore, sees: []string{"Go on with", "A round of three"}},
		{name: "round", keys: "1", sees: []string{"Who has this screen?", "The observer"}},
		{name: "round-focus", keys: "1 2", sees: []string{"What will you watch?", "Everything"}},
		{name: "round-turn", keys: "1 1", sees: []string{"Turn the screen to the person."}},
		{name: "round-card", keys: toCard, sees: []string{"A neighbour on the third floor", "What you hold back"}},
		{name: "round-turn-back", keys: toCard + " enter", sees: []string{"Turn the screen to the organizer."}},
		{name: "round-opening", keys: toRound, sees: []string{"about 10 minutes"}},
		{name: "round-talk", keys: toRound + "enter space", sees: []string{"of 10", "practice"}},
		{name: "focus", keys: "2", sees: []string{"What will you watch?", "Everything"}},
		{name: "watch-ready", keys: "2 1", sees: []string{"Press space when they begin."}},
		{name: "watch-begun", keys: toWatch, sees: []string{"open", "0 of 10"}},
		{name: "watch", keys: watched, sees: []string{"interruption", "●", "Motivation"}},
		{name: "watch-one", keys: "2 2 space o c o", sees: []string{"open", "2 of 3"}},
		{name: "watch-late", keys: toWatch + "late o", sees: []string{"40 of 10"}},
		{name: "watch-word", keys: toWatch + "o enter 'what did you do'", sees: []string{"WRITING about open"}, typed: true},
		{name: "watch-words", keys: watched + "w", sees: []string{"A word about which?", "on the stairs"}},
		{name: "watch-paused", keys: watched + "h", sees: []string{"Paused."}},
		{name: "watch-bands", keys: watched + "l", sees: []string{"The whole talk"}},
		{name: "watch-leave", keys: watched + "x", sees: []string{"They are done: debrief"}},
		{name: "after-organizer", keys: toTalked, sees: []string{"The organizer first", "0 of 8 min"}},
		{name: "after-late", keys: toTalked + "late space", sees: []string{"Then the person", "40 of 8 min"}},
		{name: "after-observer", keys: toTalked + "space space", sees: []string{"Then the observer"}},
		{name: "join-own", keys: toTalked + "space space j", sees: []string{"1 observer", "The whole talk", "reflection"}},
		{name: "join-ask", keys: "o 'nobody' enter", sees: []string{"Which file did an observer hand in?", "That is not an observer's file."}, typed: true},
		{name: "join-empty", keys: "o esc", sees: []string{"No files yet."}},
		{name: "join", keys: "o 'three' enter", sees: []string{"3 observers", "1 maria", "2 ali", "the one at the window with a long name", "The whole talk"}},
		{name: "join-more", keys: "o 'three' enter tab tab tab", sees: []string{"Story"}},
		{name: "join-many", keys: "o 'many' enter", sees: []string{"12 observers"}},
		{name: "after-stages", keys: toTalked + "space space space", sees: []string{"Stage by stage", "not reached"}},
		{name: "after-retry", keys: toTalked + "space space space space enter 'stay in the silence' enter", sees: []string{"stay in the silence"}},
		{name: "after-retry-line", keys: toTalked + "space space space space enter 'stay in'", sees: []string{"WRITING one thing to try again"}, typed: true},
		{name: "after-points", keys: toAfter, sees: []string{"each of you scores alone"}},
		{name: "score-turn", keys: toAfter + "enter", sees: []string{"Turn the screen to the organizer.", "nobody has this role"}},
		{name: "score", keys: toAfter + "enter enter 2 3", sees: []string{"Points: the organizer", "reflection"}},
		{name: "score-lacks", keys: toAfter + "enter enter 2 enter", sees: []string{"No points yet: curiosity."}},
		{name: "gaps", keys: toAfter + "enter enter " + scored + "enter 3 3 3 3 3 3 3 3 enter s", sees: []string{"Side by side", "ask: you are furthest apart here"}},
		{name: "after-role", keys: toTalked + "space space space space space", sees: []string{"Say your own name"}},
		{name: "after-rotate", keys: toTalked + "space space space space space space", sees: []string{"Whoever watched is the organizer now.", "next round"}},
		{name: "outcome", fill: practisedBefore, keys: "up enter", sees: []string{"To try again"}},
		{name: "handin-watched", fill: practisedBefore, keys: "up enter r n 'Maria' enter", sees: []string{"Maria was the organizer"}},
		{name: "handin-round", fill: practisedBefore, keys: "up enter r", sees: []string{"Save a result file", "the points that people gave"}},
		{name: "plan-ask", keys: "5", sees: []string{"People"}, typed: true},
		{name: "plan", keys: "5 down 1 3 0 down 2 enter", sees: []string{"Everyone is the organizer twice."}},
		{name: "plan-print", keys: "5 enter o", sees: []string{"~/practice-plan.html", "a page to print"}, typed: true},
		{name: "plan-names", keys: "5 3 enter n 'Maria, Ali, Bo' enter tab tab", sees: []string{"Maria"}},
		{name: "plan-next", keys: inPlan + "enter enter enter enter x x space space space space space space space", sees: []string{"Round 2 of 4", "Bo is the organizer"}},
		{name: "plan-short", keys: "5 down 2 0 enter", sees: []string{"What fits:"}, typed: true},
		{name: "timing", keys: "6 8", sees: []string{"Change places"}, typed: true},
		{name: "recorded", keys: "4 'nowhere.txt' enter", sees: []string{"Which file?", "No such file."}, typed: true},
		{name: "recorded-who", keys: "4 'talk.txt' enter", sees: []string{"Who is the organizer?", "Dee"}},
		{name: "recorded-keep", keys: "4 'named.txt' enter 1", sees: []string{"Jaden, Rosa"}, typed: true},
		{name: "scorecard", keys: "4 'talk.txt' enter 1 enter", sees: []string{"Keep", "Try"}},
		{name: "scorecard-end", keys: "4 'times.txt' enter 1 enter tab tab tab tab tab tab tab tab tab", sees: []string{"Kept as a practice"}},
		{name: "recorded-lines", keys: "4 'times.txt' enter 1 enter l", sees: []string{"0:16 They: I did, M."}},
		{name: "recorded-correct", keys: "4 'times.txt' enter 1 enter c", sees: []string{"Correct which line?", "Mm."}},
		{name: "recorded-save", keys: "4 'times.txt' enter 1 enter o", sees: []string{"Where to?"}, typed: true},
		{name: "room-recorded", keys: "4 'times.txt' enter 1 enter esc up", sees: []string{"a recording"}},
	}
	all = slices.Concat(inRoom("rounds", all), inRoom("progress", progressScenes()), inRoom("solo", soloScenes()),
		inRoom("classes", classScenes()), inRoom("drills", drillScenes()))
	for i := range all {
		all[i].practice = true
		if !strings.HasPrefix(all[i].name, "room") {
			all[i].name = "practice-" + all[i].name
		}
	}
	return all
}

// practisedBefore is a practice vault with a round that is done, and one that
// was left.
func practisedBefore(m *memory) {
	p := openWith(nil2{}, m, 80, 24, sunday.AddDate(0, 0, -1), asPractice)
	p.press(toAfter + "enter enter " + scored + "enter " + scored + "s enter space space space space enter 'stay in the silence' enter space space space")
	p = openWith(nil2{}, m, 80, 24, sunday, asPractice)
	p.press(toWatch + "o right x l")
}

// practise opens the screens for practice.
func practise(t *testing.T, j *memory, w, h int) *hand {
	t.Helper()
	return openWith(t, j, w, h, sunday, asPractice)
}

func TestPractice_ARoundOfThreeOnOneScreen(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24)
		p.press("1 1").sees("Turn the screen to the person.").seesNot("lift", "pineapple")
		p.press("enter").sees("dropped her", "pineapple")
		p.press("enter").sees("Turn the screen to the organizer.").seesNot("dropped her", "pineapple")
		p.press("enter").sees("Say first", "about 10 minutes")
		p.press("4 enter").sees("say yes to meeting", "0 of 10 min", "practice").seesNot("NOT PROTECTED")
		p.press("m q right x x").sees("each of you scores alone", "0 of 8 min")
		p.press("enter").sees("Turn the screen to the organizer.").press("enter " + scored).sees("Turn the screen to the person.")
		p.press("enter 1 1 1 1 1 1 1 1 enter").sees("Turn the screen to the observer.").seesNot("Side by side")
		p.press("enter 2 2 2 2 2 2 2 2 enter").sees("Side by side", "framing and consent 3 1 2")
		p.press("enter").sees("The organizer first").press("space space space").sees("Stage by stage", "Story: not reached")
		p.press("space enter 'wait longer' enter space").sees("Out of role")
		p.press("space").sees("Whoever watched is the organizer now.", "n next round")
		p.press("enter").sees("Practice", "The round is done.")
		if r := p.j.only(); !r.Header.Debriefed || r.Header.Role != guide.RoleOrganizer {
			t.Errorf("the round is kept as %+v", r.Header)
		}
	})
}

func TestPractice_PointsAreGivenBlind(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press(toAfter + "enter")
		p.sees("Turn the screen to the organizer.").press("enter " + scored)
		p.sees("Turn the screen to the person.").seesNot("3", "curiosity")
		p.press("enter").sees("Points: the person", "framing and consent ·", "close ·")
		p.press("1 esc").sees("the organizer has given theirs").seesNot("framing")
		p.press("enter").sees("Turn the screen to the person.").press("enter").sees("framing and consent 1", "curiosity ·")
	})
}

func TestPractice_GoesOnWhenThePersonSaysThatNothingMayBeKept(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press(toRound + "1 enter enter m q x").sees("go on from the practice page").press("x")
		p.press("enter enter "+scored+"s s").sees("Side by side", "framing and consent 3")
		p.press("enter space space space space enter 'ask first' enter").sees("ask first")
	})
}

func TestPractice_TheCardIsShownToNobodyButThePerson(t *testing.T) {
	bubble(t, func(t *testing.T) {
		for _, keys := range []string{"esc", "enter esc", "enter enter esc", "enter enter enter esc"} {
			p := practise(t, newMemory(), 80, 24).press("1 2 1 " + keys)
			p.seesNot("dropped her", "pineapple")
		}
		p := practise(t, newMemory(), 80, 24).press("1 2 1 enter").sees("dropped her")
		p.press("esc esc").seesNot("dropped her")
	})
}

func TestWatch_SingleKeysCountAndUndoTakesBack(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 40, 20).press(toWatch + "o o c r s f p i 1 2 3 4")
		p.sees("stage/talk", "o open 2/2", "c closed 1/1", "r reflection 1/1", "s silence 1/1", "f fix 1/1", "p pitch 1/1", "i interruption 1/1", "1 felt 1/1", "4 changeable 1/1", "2 of 3")
		p.press("z z").sees("3 systemic 0/0", "4 changeable 0/0").press("Z").sees("3 systemic 1/1")
		p.press("right").sees("2/5 Motivation", "o open 0/2").press("left").sees("o open 2/2")
	})
}

// TestWatch_AKeyThatCountsNothingSaysWhy presses keys before the two begin, while
// they pause, and for what another observer watches.
func TestWatch_AKeyThatCountsNothingSaysWhy(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press("2 1 o").sees("Nothing counts yet: press space when they begin.")
		p.press("space").sees("press j or k when somebody speaks", "press o or c when one is asked")
		p.press("o").seesNot("press o or c").press("h r").sees("nothing counts: press h to go on")
		p = practise(t, newMemory(), 80, 24).press("2 3 space r").sees("r reflection 1", "join yours with who counts those")
		p.press("o").sees("That counts nothing here. You watch: Reflections.").press("g").seesNot("counts nothing")
	})
}

func TestWatch_SharesTheTimeByWhoSpeaks(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press(toWatch + "j")
		p.sees("j ● organizer speaks", "k ○ person speaks")
		p.now = p.now.Add(20 * time.Second)
		p.press("space").sees("k ● person speaks")
		p.now = p.now.Add(60 * time.Second)
		p.press("k").sees("k ○ person speaks", "organizer's share of the time 26% 26% good")
	})
}

func TestWatch_AWordBelongsToWhatWasCounted(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press(toWatch + "f o enter 'what did it cost' enter w down enter 'call them' enter l")
		for range 9 {
			if strings.Contains(p.screen(), "fix, minute 0, Relationship · call them") {
				return
			}
			p.press("tab")
		}
		t.Errorf("the words are not with the fix:\n%s", p.screen())
	})
}

func TestWatch_IsGoneOnWithAfterItWasKilled(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press(toWatch + "o o right r enter 'half a wo'")
		p.pass(time.Second)
		p = openWith(t, p.j, 80, 24, sunday.Add(time.Hour), asPractice).sees("Go on with", "observer").press("enter")
		p.sees("half a wo", "WRITING about reflection").press("'rd' enter").sees("r reflection 1", "Motivation")
		p.press("left").sees("o open 2", "0 of 10 min")
		p.press("x x space space space")
		p.pass(time.Second)
		openWith(t, p.j, 80, 24, sunday.Add(time.Hour), asPractice).sees("to debrief").press("enter").sees("Then the observer")
	})
}

func TestWatch_OneThingOfSeveral(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press("2 7 space j").sees("organizer speaks").seesNot("open", "felt")
		p.press("o").seesNot("open")
		practise(t, newMemory(), 80, 24).press("2 8 space 1 2").sees("felt", "steps of the click, said by them 2 of 4").seesNot("reflection")
	})
}

func TestPractice_NothingMovesAndNothingIsCoveredUntilAKey(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press(toWatch + "j o")
		before := p.screen()
		p.idle(20 * time.Minute)
		if p.screen() != before {
			t.Errorf("the screen moved by itself:\n%s", p.screen())
		}
		p.press("o").sees("20 of 10 min")
	})
}

func TestPractice_OpensAndLeavesByOneKey(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("r")
		if !p.ended {
			t.Error("r on Home does not leave for practice")
		}
		p = practise(t, newMemory(), 80, 24).press("t")
		if !p.ended {
			t.Error("t in practice does not leave for the talks")
		}
		p = practise(t, newMemory(), 80, 24).press("esc L")
		if p.ended {
			t.Error("esc or L left practice")
		}
		p.press(": 'prepare'").sees("Nothing matches.") // no talk with a real person starts here
	})
}

func TestPractice_CanBeDeleted(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		practisedBefore(j)
		p := practise(t, j, 80, 24).press("up enter x 'delete' enter").sees("Deleted.")
		if len(j.order) != 1 {
			t.Errorf("%d practices are left", len(j.order))
		}
		p.seesNot("yesterday")
	})
}

func TestPlan_SaysOnTheScreenWhatDoesNotFit(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press("5 1 3 down 5 2 enter")
		p.sees("Not everyone gets to be the organizer: 8 of 13 do.", "One group has two observers")
		p = practise(t, newMemory(), 80, 24).press("6 2 0 down 5 enter").sees("talk 20, debrief 5, rotate 1")
		p.press("6 4 enter").sees("A talk takes at least five minutes.")
	})
}

func TestPlan_IsHeldRoundByRoundWithOneKey(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press("5 3 down down down 1 8 3 0 enter").sees("18:30", "round 1, talk")
		p.press("p down enter").sees("By the clock").press("n 'Maria, Ali' enter").sees("2 names for 3 people").press("', maria' enter").sees("Maria is there twice").press("backspace backspace backspace backspace backspace 'Bo' enter enter 2 1")
		p.sees("Turn the screen to Ali, the person.").press("enter enter").sees("Turn the screen to Bo, the observer.")
		p.press("enter enter x x enter").sees("Turn the screen to Maria, the organizer.")
		p.press("s s s enter space space space space space space").sees("Round 2 of 4", "Bo is the organizer", "Maria is the person, and plays A neighbour", "Ali watches")
		p.press("n").sees("Turn the screen to Maria, the person.").press("enter enter").sees("Turn the screen to Ali, the observer.")
		for range 2 {
			p.press("enter enter x x space space space space space space space n enter enter")
		}
		p.press("enter enter x x space space space space space space space").sees("That was the last round of the plan.").seesNot("next round")
	})
}

func TestPractice_EachObserverOfThePlanGivesPoints(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 40, 20).press("5 4 enter enter 2 1 enter enter enter enter x x enter s enter " + scored)
		p.sees("Turn the screen to 3, the observer.").press("enter 3 3 3 3 3 3 3 3 enter").sees("Turn the screen to 4, the second observer.")
		p.press("enter 0 0 0 0 0 0 0 0 enter").sees("Side by side", "framing and consent 3 3 0 ◂")
	})
}

func TestDebrief_StandsWhereAnOlderProgramLeftIt(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press(toAfter)
		p.pass(time.Second)
		for page, sees := range map[string]string{"after 3": "Stage by stage", "after 5": "scores alone", "after stages": "Stage by stage", "after all": "scores alone"} {
			p.j.only().Draft.Text = page
			openWith(t, p.j, 80, 24, sunday.Add(time.Hour), asPractice).press("enter").sees(sees)
		}
	})
}
