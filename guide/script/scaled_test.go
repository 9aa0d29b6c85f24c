package script_test

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.org/onetoone/guide/script"
)

func stageMinutes(g script.Guide) (list []int) {
	for _, s := range g.Stages {
		list = append(list, s.Minutes)
	}
	return list
}

func TestScaled_KeepsTheProportions(t *testing.T) {
	g, _ := script.Find("one-to-one")
	for _, c := range []struct {
		minutes int
		want    []int
	}{
		{0, []int{5, 6, 8, 6, 5}},
		{-3, []int{5, 6, 8, 6, 5}},
		{30, []int{5, 6, 8, 6, 5}},
		{60, []int{10, 12, 16, 12, 10}},
		{20, []int{4, 4, 5, 4, 3}},
		{10, []int{2, 2, 3, 2, 1}},
		{7, []int{1, 2, 2, 1, 1}},
		{5, []int{1, 1, 1, 1, 1}},
		{2, []int{1, 1, 1, 1, 1}},
	} {
		if got := stageMinutes(g.Scaled(c.minutes)); !reflect.DeepEqual(got, c.want) {
			t.Errorf("to %d minutes: %v, want %v", c.minutes, got, c.want)
		}
	}
}

func TestScaled_AddsUpExactlyWithAtLeastAMinuteEach(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		weights := rapid.SliceOfN(rapid.IntRange(1, 240), 1, 12).Draw(t, "weights")
		var g script.Guide
		for _, w := range weights {
			g.Stages = append(g.Stages, script.Stage{Minutes: w})
		}
		want := rapid.IntRange(len(weights), 600).Draw(t, "minutes")
		scaled := g.Scaled(want)
		if got := scaled.Minutes(); got != want {
			t.Fatalf("%v adds up to %d, want %d", stageMinutes(scaled), got, want)
		}
		for i, s := range scaled.Stages {
			if s.Minutes < 1 {
				t.Fatalf("%v has a stage without a minute", stageMinutes(scaled))
			}
			for j, other := range scaled.Stages {
				if weights[i] > weights[j] && s.Minutes < other.Minutes {
					t.Fatalf("%v of %v gives the longer stage less", stageMinutes(scaled), weights)
				}
			}
		}
	})
}

func TestScaled_LeavesTheGuideItCameFromAlone(t *testing.T) {
	g, _ := script.Find("one-to-one")
	before := g.Clone()
	scaled := g.Scaled(15)
	scaled.Stages[0].Title = "changed"
	scaled.Stages[0].Prompts[0].Other[0] = "changed"
	scaled.Stages[0].Cues.Listen[0] = "changed"
	scaled.Care.Stop[0] = "changed"
	scaled.Opening[0] = "changed"
	scaled.Meeting[0], scaled.Met[0] = "changed", "changed"
	if !reflect.DeepEqual(g, before) {
		t.Error("changing the scaled guide changed the other")
	}
}

func TestOpeningLines_SayHowLongItTakes(t *testing.T) {
	g := script.Guide{
		Opening: []string{"About {minutes} minutes.", "Yes, {minutes}."},
		Meeting: []string{"", "I ask for {minutes} minutes and nothing else."},
		Met:     []string{"{minutes} minutes again.", "Good to see you."},
		Stages:  []script.Stage{{Minutes: 12}, {Minutes: 8}},
	}
	if got, want := g.OpeningLines(true, false), []string{"About 20 minutes.", "Yes, 20."}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := g.OpeningLines(false, false), []string{"About 20 minutes.", "I ask for 20 minutes and nothing else."}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestOpeningLines_AreOthersForSomebodyWhoWasMet(t *testing.T) {
	g := script.Guide{
		Opening: []string{"I'm new.", "Yes?", "I ask."}, Meeting: []string{"", "", "Just meeting."}, Met: []string{"Good to see you.", "", "I ask again."},
		Stages: []script.Stage{{Minutes: 12}},
	}
	if got, want := g.OpeningLines(true, true), []string{"Good to see you.", "Yes?", "I ask again."}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := g.OpeningLines(false, true), []string{"Good to see you.", "Yes?", "Just meeting."}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSaid_PutsInWhatWasPreparedOrHasWordsWithoutIt(t *testing.T) {
	p := script.Prompt{Text: "Will you {ask}?", Other: []string{"What about {smaller}, {here}?", "Yes?"}, Empty: []string{"Will you?", "What {here}?", ""}}
	for _, c := range []struct {
		known map[string]string
		want  string
	}{
		{nil, "Will you? What here? Yes?"},
		{map[string]string{"ask": "come {smaller}", "here": "at work"}, "Will you come {smaller}? What at work? Yes?"},
		{map[string]string{"smaller": "a call"}, "Will you? What about a call, here? Yes?"},
	} {
		var got []string
		for i := range p.Wordings() {
			got = append(got, p.Said(i, func(name string) string { return c.known[name] }))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%v: %q, want %q", c.known, got, c.want)
		}
	}
}

func TestPrompt_IsFoundByItsStageAndID(t *testing.T) {
	g, _ := script.Find("one-to-one")
	if p, ok := g.Prompt("agitation", "why"); !ok || p.ID != "why" || p.Text == "" {
		t.Errorf("got %+v, %v", p, ok)
	}
	for _, c := range [][2]string{{"story", "why"}, {"agitation", "nothing"}, {"nothing", "why"}} {
		if p, ok := g.Prompt(c[0], c[1]); ok {
			t.Errorf("found %+v in %v", p, c)
		}
	}
}
