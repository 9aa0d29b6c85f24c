package rehearsal_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/script"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

func small() script.Guide {
	g := script.Guide{ID: "small", Title: "Small"}
	for _, st := range []string{"one", "two", "three"} {
		g.Stages = append(g.Stages, script.Stage{ID: st, Title: st, Minutes: 10, Prompts: []script.Prompt{{ID: st + "-a", Text: "What about a?"}}})
	}
	return g
}

// alone is a practice with a scripted partner after the door and two turns.
func alone(t *testing.T) guide.Session {
	t.Helper()
	s, e := guide.Begin(small(), noon)
	do := func(e guide.Event, err error) {
		t.Helper()
		if err == nil {
			s, err = s.Apply(e)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	do(e, nil)
	do(s.Fill(guide.FieldPersona, "dee", noon))
	do(s.Start(noon))
	do(s.Open(noon))
	do(rehearsal.Answer(s, "Come in.", "reacts", noon))
	do(rehearsal.Say(s, "How are you?", "open question: opens with “how”", noon))
	do(rehearsal.Answer(s, "Fine.", "answers", noon))
	do(rehearsal.Say(s, "", "", noon))
	do(rehearsal.Answer(s, "(She looks at the door.)", "falls silent", noon))
	return s
}

func applied(t *testing.T, s guide.Session, e guide.Event, err error) guide.Session {
	t.Helper()
	if err == nil {
		s, err = s.Apply(e)
	}
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func texts(lines []rehearsal.Line) (out []string) {
	for _, l := range lines {
		out = append(out, l.Text)
	}
	return out
}

func TestRewind_KeepsBothBranches(t *testing.T) {
	s := alone(t)
	door := rehearsal.Spoken(s)[0].Seq
	e, err := rehearsal.Rewind(s, door, noon)
	s = applied(t, s, e, err)
	if got := texts(rehearsal.Spoken(s)); len(got) != 1 || got[0] != "Come in." {
		t.Fatalf("after rewinding to the door there is %q", got)
	}
	e, err = rehearsal.Say(s, "What a view.", "", noon)
	s = applied(t, s, e, err)
	e, err = rehearsal.Answer(s, "It is.", "reacts", noon)
	s = applied(t, s, e, err)
	ways := rehearsal.Branches(s)
	if len(ways) != 2 || len(ways[0]) != 5 || len(ways[1]) != 3 || ways[1][2].Text != "It is." {
		t.Fatalf("the ways are %+v", ways)
	}
	again, err := guide.Replay(small(), s.Events())
	if err != nil || len(rehearsal.Branches(again)) != 2 || len(rehearsal.Spoken(again)) != 3 {
		t.Errorf("replayed there are %d ways, %v", len(rehearsal.Branches(again)), err)
	}
}

func TestSolo_RefusesWhatCannotBe(t *testing.T) {
	s := alone(t)
	lines := rehearsal.Spoken(s)
	if _, err := rehearsal.Rewind(s, lines[1].Seq, noon); !errors.Is(err, guide.ErrNothing) {
		t.Errorf("rewinding to one's own line: %v", err)
	}
	if _, err := rehearsal.Rewind(s, lines[4].Seq, noon); !errors.Is(err, guide.ErrNothing) {
		t.Errorf("rewinding to where it stands: %v", err)
	}
	if _, err := rehearsal.Label(s, lines[0].Seq, "pitch: x", noon); !errors.Is(err, guide.ErrNothing) {
		t.Errorf("labelling the partner's line: %v", err)
	}
}

func TestSpoken_PassesOverWhatNobodyCouldHaveMade(t *testing.T) {
	s := alone(t)
	want := rehearsal.Spoken(s)
	for _, e := range []guide.Event{
		{Kind: guide.Labelled, Ref: 1, Text: "x"}, {Kind: guide.Rewound, Ref: 1}, {Kind: guide.Hinted, Ref: 99, Text: "x"},
		{Kind: guide.Labelled, Ref: want[0].Seq, Text: "x"}, {Kind: guide.Rewound, Ref: want[1].Seq}, {Kind: guide.Said, Text: "x"},
		{Kind: guide.Said, Who: guide.Me, Text: "x", From: -1}, {Kind: guide.Tallied, Tally: "applause"}, {Kind: guide.Scored, Role: "juggler", Text: "close", Item: 3},
	} {
		e.Seq, e.At = s.Len()+1, noon
		s = applied(t, s, e, nil)
	}
	if got := rehearsal.Spoken(s); !slices.Equal(got, want) || len(rehearsal.Counts(s)) > 0 {
		t.Errorf("%+v, %+v", got, rehearsal.Counts(s))
	}
}

func TestSolo_ACorrectionAndAHintStandWithTheirLine(t *testing.T) {
	s := alone(t)
	mine := rehearsal.Spoken(s)[1].Seq
	e, err := rehearsal.Label(s, mine, "closed question: you said so", noon)
	s = applied(t, s, e, err)
	e, err = rehearsal.Hint(s, "Wait.", noon)
	s = applied(t, s, e, err)
	lines := rehearsal.Spoken(s)
	if lines[1].Corrected != "closed question: you said so" || lines[1].Heard == "" || lines[4].Hint != "Wait." {
		t.Errorf("the lines are %+v", lines)
	}
}

func TestSolo_StaysWholeWhenOnlyTheLeastIsKept(t *testing.T) {
	s := alone(t)
	e, err := rehearsal.Rewind(s, rehearsal.Spoken(s)[2].Seq, noon)
	s = applied(t, s, e, err)
	e, err = rehearsal.Say(s, "And then?", "", noon)
	s = applied(t, s, e, err)
	e, err = s.End(noon)
	s = applied(t, s, e, err)
	again, err := guide.Replay(small(), s.Reduce(guide.None, false, noon))
	if err != nil {
		t.Fatal(err)
	}
	if a, b := texts(rehearsal.Branches(s)[1]), texts(rehearsal.Branches(again)[1]); len(rehearsal.Branches(again)) != 2 || len(a) != len(b) || b[3] != "And then?" || !rehearsal.Solo(again) {
		t.Errorf("of %q there is %q", a, b)
	}
}

func TestLastSpoken_IsTheNewestOfWhatStands(t *testing.T) {
	s := alone(t)
	e, err := rehearsal.Rewind(s, rehearsal.Spoken(s)[2].Seq, noon)
	back := applied(t, s, e, err)
	e, err = rehearsal.Say(back, "Is it cold?", "", noon)
	back = applied(t, back, e, err)
	for _, s := range []guide.Session{s, back} {
		want := map[guide.Speaker]rehearsal.Line{}
		for _, l := range rehearsal.Spoken(s) {
			want[l.Who] = l
		}
		for who, l := range want {
			if got, ok := rehearsal.LastSpoken(s, who); !ok || got != l {
				t.Errorf("%v: %+v, %v; want %+v", who, got, ok, l)
			}
		}
	}
	if _, ok := rehearsal.LastSpoken((guide.Session{}), guide.Me); ok {
		t.Error("somebody spoke before there was a practice")
	}
}

func TestLastSpoken_IsTheLastOfWhatWasSpoken(t *testing.T) {
	c := newCounting(t)
	check := func() {
		t.Helper()
		for _, who := range []guide.Speaker{guide.Me, guide.Them} {
			var want rehearsal.Line
			for _, l := range rehearsal.Spoken(c.s) {
				if l.Who == who {
					want = l
				}
			}
			if got, ok := rehearsal.LastSpoken(c.s, who); got != want || ok != (want.Seq > 0) {
				t.Errorf("%s said last %+v, not %+v", who, got, want)
			}
		}
	}
	check()
	c.do(rehearsal.Answer(c.s, "Yes?", "opens", c.at))
	door := c.s.Len()
	check()
	c.do(rehearsal.Say(c.s, "How is the flat?", "asks", c.at))
	c.do(rehearsal.Label(c.s, c.s.Len(), "tells", c.at))
	c.do(rehearsal.Hint(c.s, "Wait.", c.at))
	check()
	c.do(rehearsal.Answer(c.s, "Cold.", "answers", c.at))
	check()
	c.do(rehearsal.Rewind(c.s, door, c.at))
	check()
	c.do(rehearsal.Say(c.s, "Who else?", "asks", c.at))
	check()
}
