package tui_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/recording"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/tui"
)

// asPractice opens the screens for practice.
func asPractice(c *tui.Config) {
	c.Practice, c.Unprotected = true, false
	c.ResultPath = func(id string) string { return "/home/ada/practice-" + id + ".json" }
	c.WriteResult = func(path, _ string, _ guide.Session) (string, error) { return path, nil }
	c.Recording = func(path string) ([]recording.Talk, error) {
		if path != "talk.txt" {
			return nil, errors.New("no such file")
		}
		return recording.Read(path, []byte(recordedTalk))
	}
}

const recordedTalk = `Maria: I'm from the group. It takes ten minutes, and you can skip anything. May I jot a word?
Dee: Sure.
Maria: What happened that day?
Dee: The lift was out and I carried my mother down. I felt so stupid.
Maria: You should call the council.
Dee: We all did. Nobody decides anything here.
`

const (
	toCard   = "1 1 enter"
	toRound  = toCard + " enter enter "
	toWatch  = "2 1 space "
	watched  = toWatch + "j o o r space s space right c f o space r 1 enter 'on the stairs' enter "
	toAfter  = watched + "x x "
	scored   = "3 2 1 2 3 1 0 2 enter "
	toPoints = toAfter + "space space space space space "
)

func practiceScenes() []scene {
	all := []scene{
		{name: "room", sees: []string{"Practice", "A round of three", "Watch a pair"}},
		{name: "room-held", fill: practisedBefore, sees: []string{"Go on with", "A round of three"}},
		{name: "round", keys: "1", sees: []string{"Who has this screen?", "The observer"}},
		{name: "round-turn", keys: "1 1", sees: []string{"Turn the screen to the person."}},
		{name: "round-card", keys: toCard, sees: []string{"A neighbour on the third floor", "What you hold back"}},
		{name: "round-turn-back", keys: toCard + " enter", sees: []string{"Turn the screen to the organizer."}},
		{name: "round-opening", keys: toRound, sees: []string{"About 10 minutes."}},
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
		{name: "after-organizer", keys: toAfter, sees: []string{"The organizer first", "0 of 3 min"}},
		{name: "after-late", keys: toAfter + "late space", sees: []string{"Then the person", "40 of 3 min"}},
		{name: "after-observer", keys: toAfter + "space space", sees: []string{"Then the observer"}},
		{name: "after-stages", keys: toAfter + "space space space", sees: []string{"Stage by stage", "not reached"}},
		{name: "after-retry", keys: toAfter + "space space space space enter 'stay in the silence' enter", sees: []string{"stay in the silence"}},
		{name: "after-retry-line", keys: toAfter + "space space space space enter 'stay in'", sees: []string{"WRITING one thing to try again"}, typed: true},
		{name: "after-points", keys: toPoints, sees: []string{"Each of you gives points alone"}},
		{name: "score-turn", keys: toPoints + "enter", sees: []string{"Turn the screen to the organizer.", "nobody has this role"}},
		{name: "score", keys: toPoints + "enter enter 2 3", sees: []string{"Points: the organizer", "reflection"}},
		{name: "score-lacks", keys: toPoints + "enter enter 2 enter", sees: []string{"Still without points: curiosity."}},
		{name: "gaps", keys: toPoints + "enter enter " + scored + "enter 3 3 3 3 3 3 3 3 enter s", sees: []string{"Side by side", "ask: you are furthest apart here"}},
		{name: "after-role", keys: toPoints + "space", sees: []string{"Say your own name"}},
		{name: "after-rotate", keys: toPoints + "space space", sees: []string{"Organizer becomes observer"}},
		{name: "outcome", fill: practisedBefore, keys: "up enter", sees: []string{"To try again"}},
		{name: "result", fill: practisedBefore, keys: "up enter r", sees: []string{"Where to?"}, typed: true},
		{name: "plan-ask", keys: "5", sees: []string{"People"}, typed: true},
		{name: "plan", keys: "5 down down 2 enter", sees: []string{"Everyone is organizer twice."}},
		{name: "plan-short", keys: "5 down 9 enter", sees: []string{"Not one round fits"}, typed: true},
		{name: "timing", keys: "6 8", sees: []string{"Change places"}, typed: true},
		{name: "recorded", keys: "4 'nowhere.txt' enter", sees: []string{"Which file?", "No such file."}, typed: true},
		{name: "recorded-who", keys: "4 'talk.txt' enter", sees: []string{"Who is the organizer?", "Dee"}},
		{name: "scorecard", keys: "4 'talk.txt' enter 1", sees: []string{"framing and consent ●●"}},
	}
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
	p.press(toAfter + "space space space space enter 'stay in the silence' enter space enter enter " + scored + "enter " + scored + "s esc space space space")
	p = openWith(nil2{}, m, 80, 24, sunday, asPractice)
	p.press(toWatch + "o right x l")
}

var _ = fmt.Sprint
var _ = time.Second
var _ = watch.Lines
var _ testing.TB
