package guide_test

import (
	"errors"
	"testing"

	"example.org/onetoone/guide"
)

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
	do(s.Answer("Come in.", "reacts", noon))
	do(s.Say("How are you?", "open question: opens with “how”", noon))
	do(s.Answer("Fine.", "answers", noon))
	do(s.Say("", "", noon))
	do(s.Answer("(She looks at the door.)", "falls silent", noon))
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

func texts(lines []guide.Spoken) (out []string) {
	for _, l := range lines {
		out = append(out, l.Text)
	}
	return out
}

func TestRewind_KeepsBothBranches(t *testing.T) {
	s := alone(t)
	door := s.Spoken()[0].Seq
	e, err := s.Rewind(door, noon)
	s = applied(t, s, e, err)
	if got := texts(s.Spoken()); len(got) != 1 || got[0] != "Come in." {
		t.Fatalf("after rewinding to the door there is %q", got)
	}
	e, err = s.Say("What a view.", "", noon)
	s = applied(t, s, e, err)
	e, err = s.Answer("It is.", "reacts", noon)
	s = applied(t, s, e, err)
	ways := s.Branches()
	if len(ways) != 2 || len(ways[0]) != 5 || len(ways[1]) != 3 || ways[1][2].Text != "It is." {
		t.Fatalf("the ways are %+v", ways)
	}
	again, err := guide.Replay(small(), s.Events())
	if err != nil || len(again.Branches()) != 2 || len(again.Spoken()) != 3 {
		t.Errorf("replayed there are %d ways, %v", len(again.Branches()), err)
	}
}

func TestSolo_RefusesWhatCannotBe(t *testing.T) {
	s := alone(t)
	lines := s.Spoken()
	if _, err := s.Rewind(lines[1].Seq, noon); !errors.Is(err, guide.ErrNothing) {
		t.Errorf("rewinding to one's own line: %v", err)
	}
	if _, err := s.Rewind(lines[4].Seq, noon); !errors.Is(err, guide.ErrNothing) {
		t.Errorf("rewinding to where it stands: %v", err)
	}
	if _, err := s.Label(lines[0].Seq, "pitch: x", noon); !errors.Is(err, guide.ErrNothing) {
		t.Errorf("labelling the partner's line: %v", err)
	}
	for _, k := range []guide.Kind{guide.Labelled, guide.Rewound, guide.Hinted} {
		if _, err := s.Apply(guide.Event{Seq: s.Len() + 1, At: noon, Kind: k, Ref: 1, Text: "x"}); !errors.Is(err, guide.ErrOrder) {
			t.Errorf("%s about no line: %v", k, err)
		}
	}
	if _, err := s.Apply(guide.Event{Seq: s.Len() + 1, At: noon, Kind: guide.Said, Text: "x"}); !errors.Is(err, guide.ErrOrder) {
		t.Errorf("said by nobody: %v", err)
	}
}

func TestSolo_ACorrectionAndAHintStandWithTheirLine(t *testing.T) {
	s := alone(t)
	mine := s.Spoken()[1].Seq
	e, err := s.Label(mine, "closed question: you said so", noon)
	s = applied(t, s, e, err)
	e, err = s.Hint("Wait.", noon)
	s = applied(t, s, e, err)
	lines := s.Spoken()
	if lines[1].Corrected != "closed question: you said so" || lines[1].Heard == "" || lines[4].Hint != "Wait." {
		t.Errorf("the lines are %+v", lines)
	}
}

func TestSolo_StaysWholeWhenOnlyTheLeastIsKept(t *testing.T) {
	s := alone(t)
	e, err := s.Rewind(s.Spoken()[2].Seq, noon)
	s = applied(t, s, e, err)
	e, err = s.Say("And then?", "", noon)
	s = applied(t, s, e, err)
	e, err = s.End(noon)
	s = applied(t, s, e, err)
	again, err := guide.Replay(small(), s.Reduce(guide.None, false, noon))
	if err != nil {
		t.Fatal(err)
	}
	if a, b := texts(s.Branches()[1]), texts(again.Branches()[1]); len(again.Branches()) != 2 || len(a) != len(b) || b[3] != "And then?" || !again.Solo() {
		t.Errorf("of %q there is %q", a, b)
	}
}

func TestLastSpoken_IsTheNewestOfWhatStands(t *testing.T) {
	s := alone(t)
	e, err := s.Rewind(s.Spoken()[2].Seq, noon)
	back := applied(t, s, e, err)
	e, err = back.Say("Is it cold?", "", noon)
	back = applied(t, back, e, err)
	for _, s := range []guide.Session{s, back} {
		want := map[guide.Speaker]guide.Spoken{}
		for _, l := range s.Spoken() {
			want[l.Who] = l
		}
		for who, l := range want {
			if got, ok := s.LastSpoken(who); !ok || got != l {
				t.Errorf("%v: %+v, %v; want %+v", who, got, ok, l)
			}
		}
	}
	if _, ok := (guide.Session{}).LastSpoken(guide.Me); ok {
		t.Error("somebody spoke before there was a practice")
	}
}
