package tui_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/timings"
)

const (
	toDrill   = "d 3 2 2 "
	drilling  = toDrill + "1 2 "
	drillEnd  = drilling + "tab 'It sounds like you were blamed.' enter esc x x "
	toPropose = "n 'mine.json' enter "
)

// realNumbers is a file of timings: the story was left early in seven of ten
// talks, and in five a yes had no when.
func realNumbers() timings.File {
	f := timings.File{Version: timings.Version}
	for i := range 10 {
		yes, when := true, i > 4
		t := timings.Talk{N: i + 1, Week: "2026-W40", Guide: "one-to-one", Minutes: 30, Planned: 30,
			Ask: timings.Ask{Planned: true, Answered: true, Yes: true, What: &yes, When: &when}}
		for _, st := range script.Builtin()[0].Stages {
			t.Stages = append(t.Stages, timings.Stage{ID: st.ID, Seconds: st.Minutes * 60, Planned: st.Minutes, Prompts: 3, Of: len(st.Prompts)})
		}
		if i < 7 {
			t.Stages[2].Seconds = 120
		}
		f.Talks = append(f.Talks, t)
	}
	return f
}

// numbersAt is Config.Timings of the tests.
func numbersAt(path string) (timings.File, error) {
	switch path {
	case "mine.json":
		return realNumbers(), nil
	case "few.json":
		f := realNumbers()
		f.Talks = f.Talks[:2]
		return f, nil
	case "talk.json":
		return timings.Read(path, []byte(`{"person": "Maria", "timings": 1, "talks": [], "minutes_only": []}`))
	}
	return timings.File{}, errors.New("no such file")
}

// drilledBefore is a practice vault with a drill in it.
func drilledBefore(m *memory) {
	openWith(nil2{}, m, 80, 24, sunday.AddDate(0, 0, -1), asPractice).press(drillEnd + "enter")
}

func drillScenes() []scene {
	return []scene{
		{name: "drill-stage", keys: "d", sees: []string{"Which stage?", "Agitation"}},
		{name: "drill-who", keys: "d 3", sees: []string{"Story: with whom?", "Dee, "}},
		{name: "drill-level", keys: "d 3 2", sees: []string{"Story · Dee", "an ordinary day"}},
		{name: "drill-first", keys: toDrill, sees: []string{"Drill: Story", "0 of 3 min", "Three times", "tab write"}},
		{name: "drill-chosen", keys: drilling, sees: []string{"Drill: Story", "Dee"}},
		{name: "drill-late", keys: drilling + "late down", sees: []string{"40 of 3 min"}},
		{name: "drill-typed", fill: drilledBefore, keys: toDrill + "'What did'", sees: []string{"Drill: Story", "What did"}, typed: true},
		{name: "drill-known", keys: toDrill + "k", sees: []string{"Dee has told you", "Mrs Okafor"}},
		{name: "drill-next-step", keys: "d 5 6 3", sees: []string{"Drill: Next step"}},
		{name: "drill-end", keys: drilling + "x", sees: []string{"End this drill?"}},
		{name: "drill-debrief", keys: drillEnd, sees: []string{"Story, with Dee", "Keep", "Try", "a again"}},
		{name: "drill-debrief-gates", keys: drillEnd + "tab", sees: []string{"Story, with Dee"}},
		{name: "room-drilled", fill: drilledBefore, sees: []string{"A drill: one stage"}},
		{name: "propose-ask", keys: "n 'talk.json' enter", sees: []string{"Which file of timings?", "not a file from onetoone"}, typed: true},
		{name: "propose", keys: toPropose, sees: []string{"You left the story after two minutes in seven of ten talks;", "a good day"}},
		{name: "propose-nothing", keys: "n 'few.json' enter", sees: []string{"Too few talks to see a habit"}},
	}
}

// onlyDrill is the only practice of a journal.
func onlyDrill(t *testing.T, m *memory) guide.Session {
	t.Helper()
	r := m.only()
	s, err := guide.Replay(r.Guide, r.Events)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestDrill_AWholeOneByChoosingLinesAndAgain(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press("d").sees("Which stage?", "3 minutes")
		p.press("3").sees("Story: with whom?").press("2").sees("Story · Dee, tenant, 34")
		p.press("2").sees("Drill: Story", "0 of 3 min", "Dee has told you", "1 Three times", "2 You should", "3 What happened")
		p.press("3").sees("You: ").seesNot("Dee has told you")
		p.press("down enter hush x i").sees("Hint: ").seesNot("Trust", "gate")
		p.pass(time.Minute)
		p.press("w hush x").sees("1 of 3 min").press("right left").sees("Drill: Story")
		p.press("x x").sees("Story, with Dee", "Keep", "Try", "What they were holding back").seesNot("The year of the lift", "close  ")
		first := spoken(t, p.j)
		s := onlyDrill(t, p.j)
		p.press("a").sees("Drill: Story", "0 of 3 min").press("tab").sees("enter say it", "tab lines")
		if len(p.j.order) != 2 {
			t.Fatalf("%d practices", len(p.j.order))
		}
		again := p.j.talks[p.j.order[len(p.j.order)-1]]
		next, err := guide.Replay(again.Guide, again.Events)
		if err != nil {
			t.Fatal(err)
		}
		_, was, _ := solo.With(s)
		_, is, _ := solo.With(next)
		if was.Seed != is.Seed || rehearsal.Spoken(next)[0].Text != first[0].Text || is.Drill.Stage != "story" {
			t.Errorf("again is %+v, was %+v", is, was)
		}
		if st, _ := next.Here(); st.ID != "story" {
			t.Errorf("it is in the stage %s", st.ID)
		}
	})
}

func TestDrill_AnotherHasAnotherSeedAndTheFirstIsDone(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press(drillEnd + "n").sees("Drill: Story")
		if len(p.j.order) != 2 {
			t.Fatalf("%d practices", len(p.j.order))
		}
		var seeds []uint64
		for _, id := range p.j.order {
			r := p.j.talks[id]
			s, err := guide.Replay(r.Guide, r.Events)
			if err != nil {
				t.Fatal(err)
			}
			_, setup, _ := solo.With(s)
			seeds = append(seeds, setup.Seed)
			if s.Ended() != s.Debriefed() {
				t.Errorf("a drill is over and not done")
			}
		}
		if seeds[0] == seeds[1] {
			t.Errorf("both have the seed %d", seeds[0])
		}
	})
}

func TestDrill_OnlyTheFirstBeginsWithLinesToChoose(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		drilledBefore(j)
		p := practise(t, j, 80, 24).press(toDrill).sees("enter say it", "tab lines").seesNot("tab write")
		p.press("'What then?' enter").sees("You: What then?").press("tab").sees("tab write")
		p.press("1").sees("tab write").press("x x a").sees("tab write")
	})
}

func TestDrill_StaysInItsStage(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press(toDrill)
		for range 30 {
			p.press("space")
		}
		p.sees("That was the last prompt of this stage.")
		if st, _ := onlyDrill(t, p.j).Here(); st.ID != "story" {
			t.Errorf("it is in the stage %s", st.ID)
		}
	})
}

func TestDrill_MinutesCanBeSetAndNothingEndsByItself(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press("6 up 0 enter").sees("A drill takes 1 to 60 minutes.").press("1 enter")
		p.sees("1 minute; one key repeats it").press(toDrill).sees("0 of 1 min")
		p.pass(5 * time.Minute)
		p.sees("0 of 1 min").press("down").sees("5 of 1 min", "Drill: Story")
		if onlyDrill(t, p.j).Ended() {
			t.Error("it ended by itself")
		}
	})
}

func TestDrill_GoesOnAfterItWasKilledAndSaysWhatItIs(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press(drilling)
		before := spoken(t, p.j)
		p.pass(time.Second)
		p = openWith(t, p.j, 80, 24, sunday.Add(time.Minute), asPractice).sees("Go on with", "Drill: Story", "Dee").press("enter")
		p.sees("Drill: Story", "tab write")
		if after := spoken(t, p.j); len(after) != len(before) {
			t.Errorf("%d lines, then %d", len(before), len(after))
		}
	})
}

func TestDrill_NothingOfWhatIsHeldBackIsOnTheScreenBeforeTheDebrief(t *testing.T) {
	bubble(t, func(t *testing.T) {
		for i := range partner.Stages() {
			p := practise(t, newMemory(), 120, 40).press("d " + string(rune('1'+i)) + " 2 2 ")
			dee, setup, _ := solo.With(onlyDrill(t, p.j))
			talk, _ := partner.Begin(dee, setup)
			for _, keys := range []string{"k", "i", "l", ":", "?"} {
				p.press(keys)
				for i, g := range talk.Debrief().Facts {
					if says := dee.Facts[i].Says[0]; !g.Out && strings.Contains(strings.Join(strings.Fields(p.screen()), " "), says) {
						t.Errorf("%s: after %q the screen says %q", setup.Drill.Stage, keys, says)
					}
				}
				if keys != "i" {
					p.press("esc")
				}
			}
		}
	})
}

func TestPropose_StartsTheVeryDrillWithOneKey(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press("n").sees("Which file of timings?", "None of it is kept here.")
		p.press("'nowhere.json' enter").sees("No such file.").press("esc")
		p.press(toPropose).sees("Story · Sam", "You left the story after two minutes in seven of ten talks; practise staying.", "Or", "a yes without")
		p.press("1").sees("Drill: Story", "Sam")
		s := onlyDrill(t, p.j)
		who, setup, ok := solo.With(s)
		if !ok || who.ID != "sam" || setup.Drill.Stage != "story" || setup.Level != 1 {
			t.Errorf("it is held with %s: %+v", who.ID, setup)
		}
		for _, e := range s.Events() {
			if strings.Contains(e.Text, "mine.json") || strings.Contains(e.Text, "seven") {
				t.Errorf("the practice keeps %q", e.Text)
			}
		}
	})
}

func TestPropose_ShowsNothingOfAFileThatIsSomethingElse(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press("n 'talk.json' enter")
		p.sees("That is not a file from onetoone timings.").seesNot("Maria", "person")
	})
}

func TestPropose_SaysSoWhenThereIsNothingToPropose(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press("n 'few.json' enter").sees("Too few talks to see a habit: it takes four; usable here: two talks", "Practise what you like.")
		p.press("esc").sees("Which file")
		p.pass(2 * time.Second)
		p.press("esc").sees("A drill: one stage")
	})
}
