package guide_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/transcript"
)

// asking is a guide of two stages whose last one asks.
func asking() script.Guide {
	ask := func(id, text, empty string) script.Prompt {
		return script.Prompt{ID: id, Text: text, Empty: []string{empty}, Asks: true}
	}
	return script.Guide{ID: "asking", Opening: []string{"Hello."}, Meeting: []string{"I ask for nothing."}, Stages: []script.Stage{
		{ID: "one", Title: "One", Minutes: 5, Prompts: []script.Prompt{
			{ID: "come", Text: "How did you come to be {here}?", Other: []string{"What is {here}?", "Why {here}?"}},
			{ID: "keep", Text: "What matters?", Other: []string{"What counts?"}, Carries: true},
			{ID: "mine", Text: "Your story: {story}. And you?", Empty: []string{"Your story. And you?"}, Tell: true},
		}},
		{ID: "two", Title: "Two", Minutes: 5, Prompts: []script.Prompt{
			ask("ask", "Will you {ask}?", "Will you join in?"),
			ask("smaller", "Then will you {smaller}?", "Then what would you do?"),
			{ID: "number", Text: "{statistic}. And {theme}?", Empty: []string{"What do others say?"}},
			{ID: "again", Text: "When do we speak?"},
		}},
	}}
}

// asked goes through a talk of that guide, prepared as given, and says all that is
// on the screen.
func asked(t *testing.T, fields map[guide.Field]string, before ...guide.Session) ([]string, guide.Session) {
	t.Helper()
	s, e := guide.Begin(asking(), noon)
	must := func(e guide.Event, err error) {
		t.Helper()
		if err == nil {
			s, err = s.Apply(e)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	must(e, nil)
	for f, text := range fields {
		if f == guide.FieldStatistic {
			must(s.Cite(text, "the minutes", noon))
			continue
		}
		must(s.Fill(f, text, noon))
	}
	if len(before) > 0 {
		must(s.Fill(guide.FieldAsked, transcript.Asked(before...).In(s.BaseGuide()), noon))
	}
	must(s.Start(noon))
	e, err := s.Open(noon)
	said := []string{}
	for ; !errors.Is(err, guide.ErrEnd); e, err = s.Next(noon) {
		must(e, err)
		said = append(said, s.Asking())
	}
	again, err := guide.Replay(asking(), s.Events())
	if err != nil || again.Asking() != s.Asking() {
		t.Errorf("replayed it is at %q (%v)", again.Asking(), err)
	}
	return said, s
}

func TestSay_PutsInWhatWasPreparedAsItIsSaid(t *testing.T) {
	for _, c := range []struct {
		fields map[guide.Field]string
		want   string
	}{
		{nil, "How did you come to be here? | What matters? | Your story. And you? | Will you join in? | What do others say? | When do we speak?"},
		{map[guide.Field]string{
			guide.FieldHere: "At the depot.", guide.FieldStory: "The night shift.", guide.FieldAsk: "Will you come on Tuesday?",
			guide.FieldStatistic: "9 of 12", guide.FieldTheme: "nobody answers",
		}, "How did you come to be at the depot? | What matters? | Your story: The night shift. And you? | Will you come on Tuesday? | 9 of 12 (the minutes). And nobody answers? | When do we speak?"},
		{map[guide.Field]string{guide.FieldHere: "Elm Street", guide.FieldAsk: "MC the evening", guide.FieldStatistic: "9 of 12", guide.FieldAnswer: guide.AnswerYes, guide.FieldFallback: "Ring Joy"},
			"How did you come to be at Elm Street? | What matters? | Your story. And you? | Will you MC the evening? | What do others say? | When do we speak?"},
		{map[guide.Field]string{guide.FieldAnswer: guide.AnswerNotToday, guide.FieldFallback: "Ring Joy", guide.FieldAsks: guide.Yes},
			"How did you come to be here? | What matters? | Your story. And you? | Will you join in? | Then will you ring Joy? | What do others say? | When do we speak?"},
		{map[guide.Field]string{guide.FieldAsks: guide.No, guide.FieldAsk: "come"},
			"How did you come to be here? | What matters? | Your story. And you? | What do others say? | When do we speak?"},
	} {
		if said, _ := asked(t, c.fields); strings.Join(said, " | ") != c.want {
			t.Errorf("%v:\n got %s\nwant %s", c.fields, strings.Join(said, " | "), c.want)
		}
	}
}

func TestOpeningLines_SayThatNothingIsAsked(t *testing.T) {
	for asks, want := range map[string]string{guide.No: "I ask for nothing.", guide.Yes: "Hello.", "": "Hello."} {
		if _, s := asked(t, map[guide.Field]string{guide.FieldAsks: asks}); s.Guide().OpeningLines(s.Asks(), s.Met())[0] != want {
			t.Errorf("%q says otherwise than %q", asks, want)
		}
	}
}

func TestAsked_ALaterTalkHasWhatTheyWereNotAskedFirstAndOtherWords(t *testing.T) {
	s, e := guide.Begin(asking(), noon)
	first := &hold{t: t, s: s, at: noon}
	first.must(e, nil)
	first.do("start; open; next")
	if got := transcript.Asked(first.s).In(asking()); got != "come/0 keep/0" {
		t.Fatalf("%q", got)
	}
	said, second := asked(t, nil, first.s)
	if first.s.Met() || !second.Met() {
		t.Errorf("met before the first: %v, before the second: %v", first.s.Met(), second.Met())
	}
	if got, want := strings.Join(said[:3], " | "), "Your story. And you? | What counts? | What is here?"; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	said, third := asked(t, nil, first.s, second)
	if got, want := strings.Join(said[:3], " | "), "Why here? | What matters? | Your story. And you?"; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	back, err := third.Jump(1, noon.Add(time.Minute))
	if err != nil || back.Prompt != "mine" {
		t.Errorf("%+v (%v)", back, err)
	}
}

func TestReplay_ATalkThatNamesNothingOfThisStandsAsItStood(t *testing.T) {
	s := begin(t).do("next; next; other").s
	if s.Asking() != "How about a?" || s.Field(guide.FieldAsked) != "" {
		t.Errorf("%q", s.Asking())
	}
}
