package tui_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/guide/trainer/fishbowl"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/tui"
	"example.org/onetoone/tui/practice/results"
)

// counts are tallies, by what an observer counted.
type counts = map[guide.Tally]int

// observer is one who watched the first stage and the third.
func observer(name string, f watch.Focus, first, third counts) fishbowl.Observer {
	all := counts{}
	for _, n := range []counts{first, third} {
		for t, x := range n {
			all[t] += x
		}
	}
	return fishbowl.Observer{Name: name, Practice: result.Practice{
		ID: name, Week: "2026-W47", Kind: result.Watch, Guide: "one-to-one", Minutes: 9, Planned: 10, Watching: f, Counted: all,
		Stages: []result.Stage{{ID: "relationship", Planned: 2, Counted: first}, {ID: "motivation", Planned: 2}, {ID: "story", Planned: 3, Counted: third}},
	}}
}

// observersIn are those that the tests hand in.
func observersIn(path string) ([]fishbowl.Observer, error) {
	maria := observer("maria", watch.Questions, counts{rehearsal.TallyOpen: 4, rehearsal.TallyClosed: 1}, counts{rehearsal.TallyOpen: 2})
	ali := observer("ali", watch.Reflections, counts{rehearsal.TallyReflection: 2}, counts{rehearsal.TallyReflection: 3})
	all := observer("the one at the window with a long name", watch.Everything, counts{rehearsal.TallyOpen: 2, rehearsal.TallySilence: 1, rehearsal.TallyFelt: 1}, counts{rehearsal.TallyOpen: 1, rehearsal.TallyFix: 1})
	switch path {
	case "maria":
		return []fishbowl.Observer{maria}, nil
	case "ali":
		return []fishbowl.Observer{ali}, nil
	case "three":
		return []fishbowl.Observer{maria, ali, all}, nil
	case "many":
		var many []fishbowl.Observer
		for i := range 12 {
			o := observer(fmt.Sprint("observer-", i+1), watch.Focuses()[i%len(watch.Focuses())], counts{rehearsal.TallyOpen: i, rehearsal.TallySilence: 1}, nil)
			for t := range o.Practice.Counted {
				if !strings.Contains(fmt.Sprint(o.Practice.Watching.Tallies()), string(t)) {
					delete(o.Practice.Counted, t)
				}
			}
			many = append(many, o)
		}
		return many, nil
	}
	return nil, fmt.Errorf("%s: %w", path, results.ErrNoObserver)
}

func TestJoin_PutsSeveralObserversSideBySide(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 120, 40).press("o 'maria' enter").sees("1 observer", "Nobody watched for: reflection", "open among all questions 6 of 7 good")
		p.seesNot("reflections to questions")
		p.press("a 'ali' enter").sees("2 observers", "1 2", "open 6 ·", "reflection · 5", "reflections to questions 5 to 7")
		p.press("a 'three' enter").sees("3 observers", "open 6 · 3 ◂", "Relationship 1 2 3", "◂ two apart")
		p.press("a 'ali' enter").sees("They are here already.", "3 observers")
		p.press("z").sees("2 observers").press("z z").sees("No files yet.")
	})
}

func TestJoin_BeginsWithWhoWatchedAtThisScreen(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press(toTalked+"space space j").sees("1 this screen", "reflection 2")
		p.press("a 'ali' enter").sees("2 ali", "reflection 2 5 ◂").press("esc").sees("Then the observer")
		practise(t, newMemory(), 80, 24).press(toRound + "4 enter x x space space space j").sees("Which file did an observer hand in?").seesNot("this screen")
	})
}

func TestJoin_AFileThatIsNoneIsSaidAndCanBeTypedAgain(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press("o 'x' enter").sees("That is not an observer's file.")
		p.press("backspace 'ali' enter").sees("1 observer", "1 ali")
	})
}

func TestWatch_HandsInWithoutADebrief(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press("2 2 space o c x 2").sees("Save a result file", "watched questions").press("enter enter").sees("Written to")
		p.press("enter").sees("Practice", "Recent practice").seesNot("to debrief")
		if r := p.j.only(); !r.Header.Debriefed {
			t.Errorf("it is kept as %+v", r.Header)
		}
	})
}

func TestRound_AnObserverChoosesWhatToWatch(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 80, 24).press("1 2 4 enter enter enter").sees("Watch", "Silences").press("space s").sees("pauses of three seconds")
		p.seesNot("closed", "organizer speaks")
		if r := p.j.only(); r.Header.Role != guide.RoleObserver {
			t.Errorf("it is kept as %+v", r.Header)
		}
	})
}

func TestTiming_IsKeptForTheNextTime(t *testing.T) {
	bubble(t, func(t *testing.T) {
		var kept rounds.Timing
		refuse := error(nil)
		p := openWith(t, newMemory(), 80, 24, sunday, func(c *tui.Config) {
			asPractice(c)
			c.KeepTiming = func(t rounds.Timing) error { kept = t; return refuse }
		})
		p.press("6 1 2 down 4 enter").sees("talk 12, debrief 4, rotate 1", "kept for next time")
		if want := (rounds.Timing{Talk: 12, Debrief: 4, Rotate: 1}); kept != want {
			t.Errorf("kept: %+v", kept)
		}
		refuse = errors.New("the disk is full")
		p.press("6 1 5 enter").sees("talk 15", "could not be kept. The disk is full.")
		kept = rounds.Timing{}
		p.press("6 2 enter").sees("A talk takes at least five minutes.")
		if kept != (rounds.Timing{}) {
			t.Errorf("refused, and kept: %+v", kept)
		}
	})
}

func TestCards_ArePrintedFromTheScreen(t *testing.T) {
	bubble(t, func(t *testing.T) {
		var ids []string
		p := openWith(t, newMemory(), 80, 24, sunday, func(c *tui.Config) {
			asPractice(c)
			c.Cast = func() personas.Cast {
				return personas.Cast{All: []personas.Persona{{ID: "dee", Name: "Dee", Card: personas.Card{Hidden: []string{"the fall"}}, Warnings: []personas.Warning{{Text: "illness"}}, Mood: "tired"}, {ID: "tom", Name: "Tom", Card: personas.Card{Hidden: []string{"the slide"}}}}}
			}
			c.WriteCards = func(path string, all []string, _ bool) (string, error) { ids = all; return path, nil }
		})
		p.press("3 'dee' enter").sees("Turn the screen to the person.").seesNot("the fall")
		p.press("enter").sees("the fall", "It touches on", "illness", "How you come in")
		p.press("o").sees("~/practice-card-dee.html").press("enter").sees("Written to", "to nobody else").seesNot("the fall")
		if strings.Join(ids, " ") != "dee" {
			t.Errorf("printed: %v", ids)
		}
		p.press("enter").sees("the fall").press("enter").seesNot("the fall")
		p.press("3 'all of' enter").sees("~/practice-cards.html").press("enter").sees("Written to").seesNot("the slide")
		if strings.Join(ids, " ") != "dee tom" {
			t.Errorf("printed: %v", ids)
		}
	})
}

func TestPlan_IsPrintedAsItStandsOnTheScreen(t *testing.T) {
	bubble(t, func(t *testing.T) {
		var plan rounds.Plan
		p := openWith(t, newMemory(), 80, 24, sunday, func(c *tui.Config) {
			asPractice(c)
			c.WritePlan = func(path string, x rounds.Plan, _ bool) (string, error) { plan = x; return path, nil }
		})
		p.press("6 2 0 enter 5 9 enter o enter").sees("Written to", "~/practice-plan.html")
		if plan.Room.People != 9 || plan.Room.Timing.Talk != 20 {
			t.Errorf("printed: %+v", plan.Room)
		}
	})
}

func TestScoring_SaysWhatMakesTheLineGood(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := practise(t, newMemory(), 40, 20).press(toAfter+"enter enter").sees("framing and consent ·", "asks before going on or writing down")
		p.press("3").sees("asks an open question").seesNot("asks before going on")
	})
}

// printed gives what the screens wrote to a file, as Markdown and as a page.
func printed(c *tui.Config) *[2]strings.Builder {
	var out [2]strings.Builder
	c.WriteReport = func(path string, r paper.Document, _ bool) (string, error) {
		return path, errors.Join(r.Markdown(&out[0]), r.HTML(&out[1]))
	}
	return &out
}

func TestJoin_IsWrittenToAFile(t *testing.T) {
	bubble(t, func(t *testing.T) {
		var out *[2]strings.Builder
		p := openWith(t, newMemory(), 80, 24, sunday, func(c *tui.Config) { asPractice(c); out = printed(c) })
		p.press("o 'three' enter o").sees("~/practice-observers.html").press("enter").sees("Written to").press("enter").sees("3 observers")
		for i := range out {
			if s := out[i].String(); !strings.Contains(s, "open             6   ·   3  ") || !strings.Contains(s, "1  maria: ") {
				t.Errorf("written: %s", s)
			}
		}
	})
}

func TestOutcome_IsWrittenToAFileWithPointsAndCounts(t *testing.T) {
	bubble(t, func(t *testing.T) {
		var out *[2]strings.Builder
		p := openWith(t, newMemory(), 80, 24, sunday, func(c *tui.Config) { asPractice(c); out = printed(c) })
		p.press(toAfter + "enter enter 2 2 2 2 2 2 2 2 enter enter 0 0 0 0 0 0 0 0 enter s").sees("Side by side").press("enter space space space space space space space").sees("Recent practice")
		p.press("up enter").sees("curiosity").press("o enter").sees("Written to")
		for i := range out {
			if s := out[i].String(); !strings.Contains(s, "curiosity            2          0") || !strings.Contains(s, "Practice, ") || !strings.Contains(s, "silence 1") {
				t.Errorf("written: %s", s)
			}
		}
	})
}

func TestExport_OneThatWasLeftSaysNothingOfTheNext(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := openWith(t, newMemory(), 80, 24, sunday, func(c *tui.Config) {
			asPractice(c)
			c.WriteReport = func(path string, _ paper.Document, _ bool) (string, error) {
				time.Sleep(time.Second)
				return path, nil
			}
		})
		p.press("o 'three' enter o enter esc o").pass(2 * time.Second).seesNot("Written to").press("enter").pass(2 * time.Second).sees("Written to")
	})
}
