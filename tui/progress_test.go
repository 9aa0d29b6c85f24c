package tui_test

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/recorded"
	"example.org/onetoone/guide/practice/recording"
	"example.org/onetoone/guide/script"
)

func progressScenes() []scene {
	return []scene{
		{name: "progress-none", keys: "8", sees: []string{"Nothing yet."}},
		{name: "progress-one", fill: func(m *memory) { practised(m, 1) }, keys: "8", sees: []string{"1 practice", "a recording", "reflection", "▼"}},
		{name: "progress-forty", fill: func(m *memory) { practised(m, 40) }, keys: "8", sees: []string{"40 practices", "reflection", "▼", "framing and consent"}},
		{name: "progress-older", fill: func(m *memory) { practised(m, 40) }, keys: "8 g right", sees: []string{"▼"}},
		{name: "progress-below", fill: func(m *memory) { practised(m, 40) }, keys: "8 tab tab tab tab tab", sees: []string{"something to stretch for, not a grade"}},
		{name: "progress-round", fill: practisedBefore, keys: "8", sees: []string{"You watched others once"}},
	}
}

// sittings are recorded practices, each a day after the other, that get better:
// made once, since listening takes its time.
var sittings = sync.OnceValues(func() ([]guide.Session, error) {
	l, err := listener.New()
	if err != nil {
		return nil, err
	}
	var out []guide.Session
	for i := range 40 {
		lines := []string{"Did you call?", "What happened that day?", "You should call the council.", "It sounds like you carried it alone."}[:1+i/10]
		talk := recording.Talk{}
		for n, words := range append(lines, "Mm.") {
			at := time.Duration(n) * time.Minute
			talk.Turns = append(talk.Turns,
				recording.Turn{Who: "A", Words: words, Timed: i%2 == 0, From: at, Until: at + 5*time.Second},
				recording.Turn{Who: "B", Words: "I was so tired, and all of us were.", Timed: i%2 == 0, From: at + 10*time.Second, Until: at + 50*time.Second})
		}
		s, err := recorded.Practice(l, script.Builtin()[0], talk, "A", "a recording", sunday.AddDate(0, 0, i-40))
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
})

// practised fills a practice vault with the newest of them.
func practised(m *memory, n int) {
	all, err := sittings()
	if err != nil {
		panic(err)
	}
	for i, s := range all[len(all)-n:] {
		id := fmt.Sprintf("old%013d", i)
		if err := m.Create(s.Header(id), s.BaseGuide(), s.Events()...); err != nil {
			panic(err)
		}
	}
}

func TestProgress_ShowsTheNumbersOfTheColumnUnderTheCursorAndOpensIt(t *testing.T) {
	for _, size := range [][2]int{{40, 20}, {80, 24}, {120, 40}} {
		bubble(t, func(t *testing.T) {
			j := newMemory()
			practised(j, 40)
			p := practise(t, j, size[0], size[1]).press("8").sees("Over time", "yesterday · a recording · 7 of 24 points")
			p.press("left").sees("Fri 20 Nov · a recording").press("g").sees("Tue 13 Oct · a recording").press("left").sees("Tue 13 Oct")
			p.press("enter").sees("A recorded practice").press("esc").sees("Over time", "Tue 13 Oct").press("G").sees("yesterday")
		})
	}
}

func TestProgress_SaysWhatGrewWhatIsNextAndWhoseTheBandsAre(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		practised(j, 40)
		p := practise(t, j, 80, 60).press("8").sees("Grew: reflection, from", "Next (framing and consent): Before the first question")
		p.sees("your share of the words: 50% or less, 30% or less (our own)", "a published threshold of motivational interviewing", "something to stretch for, not a grade")
	})
}

func TestProgress_DeletesThePracticeUnderTheCursor(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		practised(j, 3)
		p := practise(t, j, 80, 24).press("8 left x").sees("Fri 20 Nov · a recording").press("'delete' enter").sees("Deleted.").press("8").sees("2 practices").seesNot("Fri 20 Nov")
		if len(j.order) != 2 {
			t.Errorf("%d practices are left", len(j.order))
		}
		p.press("left").sees("Thu 19 Nov")
	})
}

func TestProgress_FollowsACorrection(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		practised(j, 2)
		p := practise(t, j, 80, 24).press("8").sees("reflection ▇ ▇ 3").press("enter c down down down enter")
		p.sees("● deep reflection").press("4 esc").sees("A recorded practice").press("tab esc").sees("Over time", "reflection ▇ · 0")
	})
}
