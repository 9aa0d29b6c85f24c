package recorded_test

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/recorded"
	"example.org/onetoone/guide/practice/recording"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

var ear = sync.OnceValues(listener.New)

// captions are a practice with times: Maria speaks ten seconds, Dee thirty.
const captions = `WEBVTT

00:10:00.000 --> 00:10:05.000
<v Maria Lopez>It sounds like you carried it alone, Dee.

00:10:09.000 --> 00:10:39.000
<v Dee>I did, Maria. I was so tired, and all of us were, and the council decided it, and nobody on the whole stair was ever asked about the lift or the damp or the heating.

00:10:40.000 --> 00:10:45.000
<v Maria Lopez>What happened that day?
`

func read(t testing.TB, name, text string) recording.Talk {
	t.Helper()
	talks, err := recording.Read(name, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return talks[0]
}

func keep(t testing.TB, name, text string) guide.Session {
	t.Helper()
	l, err := ear()
	if err != nil {
		t.Fatal(err)
	}
	talk := read(t, name, text)
	s, err := recorded.Practice(l, script.Builtin()[0], talk, talk.Turns[0].Who, "a recording", noon)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func report(t testing.TB, s guide.Session) recorded.Report {
	t.Helper()
	r, ok := recorded.Of(s)
	if !ok {
		t.Fatal("it is no recorded practice")
	}
	return r
}

func TestPractice_KeepsBothSidesWithTheirTimesAsRoles(t *testing.T) {
	s := keep(t, "a.vtt", captions)
	h := s.Header("x")
	if !h.Debriefed || h.Minutes != 0 || !h.Ended.Equal(noon) || !h.Began.Equal(noon.Add(-45*time.Second)) || h.Role != guide.RoleOrganizer {
		t.Errorf("%+v", h)
	}
	lines := rehearsal.Spoken(s)
	if len(lines) != 3 || lines[1].Who != guide.Them || !lines[1].Timed || lines[1].From != 9*time.Second || lines[1].Until != 39*time.Second {
		t.Errorf("%+v", lines)
	}
	if all := fmt.Sprint(s.Events()); strings.Contains(all, "Maria") || strings.Contains(all, "Lopez") || strings.Contains(all, "Dee") || !strings.Contains(all, "I did, M. I was so tired") {
		t.Errorf("it is kept as %s", all)
	}
}

func TestOf_SaysWhatTheRecordingItselfSays(t *testing.T) {
	l, _ := ear()
	for name, text := range map[string]string{"a.vtt": captions, "a.txt": headed, "b.txt": unheaded} {
		talk := read(t, name, text)
		direct := scorecard.Of(scorecard.Recorded(l, recorded.Unnamed(talk), talk.Turns[0].Who))
		kept := report(t, keep(t, name, text)).Card
		if !reflect.DeepEqual(direct.Figures, kept.Figures) || direct.Points() != kept.Points() || direct.Try.String() != kept.Try.String() {
			t.Errorf("%s: %+v\nkept as\n%+v", name, direct.Figures, kept.Figures)
		}
	}
}

const headed = `# 1. Relationship
Maria: I'm from the group. It takes ten minutes.
Dee: Sure.
# STORY (5 min)
Maria: What happened that day?
Dee: The lift was out. I felt so stupid.
# A break
Maria: Tea?
Dee: Yes.
`

const unheaded = `Maria: Hello there.
Dee: Hi.
Maria: So, what does an ordinary week look like for you?
Dee: Busy.
Maria: And your mother?
Dee: At home.
Maria: Will you come to the meeting on Tuesday at six in the hall with me?
Dee: Yes.
`

func stages(r recorded.Report) string {
	var out []string
	for _, s := range r.Card.Stages {
		out = append(out, fmt.Sprintf("%s %d", s.Name, s.Turns))
	}
	return string(r.Told) + ": " + strings.Join(out, ", ")
}

func TestTell_GoesByHeadingsThenByPromptsAndNeverGuesses(t *testing.T) {
	for text, want := range map[string]string{
		headed:   "headings: Relationship 2, Story 2, A break 2",
		unheaded: "prompts: Relationship 4, Next step 2",
		"Maria: So, what does an ordinary week look like for you?\nDee: Busy.\nMaria: And then?\n": "not told: ",
		"Maria: Hello.\nDee: Hi.\n": "not told: ",
	} {
		if got := stages(report(t, keep(t, "a.txt", text))); got != want {
			t.Errorf("%q\nfor\n%s", got, text)
		}
	}
}

func TestTell_KnowsEveryPromptOfTheGuidesThatIsAskedAsItStands(t *testing.T) {
	for _, g := range script.Builtin() {
		last := g.Stages[len(g.Stages)-1]
		for _, st := range g.Stages[:len(g.Stages)-1] {
			found := 0
			for _, p := range st.Prompts {
				turns := []scorecard.Turn{{Organizer: true, Words: "Mm. " + p.Text}, {Organizer: true, Words: last.Prompts[0].Text}}
				turns[1].Heard = listener.Line{Moves: []listener.Label{{Move: listener.Ask}}, Asks: listener.Parts{What: true, When: true}}
				if recorded.Tell(g, turns) == recorded.ByPrompts && turns[0].Stage == st.Title && turns[1].Stage == last.Title {
					found++
				} else if turns[0].Stage != "" {
					t.Errorf("%s, %s: %q is told to be of %s", g.ID, st.ID, p.Text, turns[0].Stage)
				}
			}
			if 3*found < 2*len(st.Prompts) {
				t.Errorf("%s, %s: %d of %d prompts are known", g.ID, st.ID, found, len(st.Prompts))
			}
		}
	}
}

func TestOf_ACorrectedLabelChangesThePointAndShows(t *testing.T) {
	s := keep(t, "a.vtt", captions)
	before := report(t, s).Card.Points()
	line := rehearsal.Spoken(s)[0]
	for _, m := range []listener.Move{listener.Simple, listener.Complex} {
		if !solo.Heard(line).Does(m) {
			continue
		}
		e, err := rehearsal.Label(s, line.Seq, solo.Turned(line, m), noon)
		if err == nil {
			s, err = s.Apply(e)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	r := report(t, s)
	if r.Card.Points() >= before {
		t.Errorf("%d points, and %d without the reflection", before, r.Card.Points())
	}
	var md, page bytes.Buffer
	if err := errors.Join(r.Document(words.English()).Markdown(&md), r.Document(words.English()).HTML(&page)); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"0:00 You: It sounds like you carried it alone, D.", "corrected by hand, heard as", "0:09 They: I did, M."} {
		if !strings.Contains(strings.ReplaceAll(md.String(), `\`, ""), want) || !strings.Contains(page.String(), want) {
			t.Errorf("%q is not in\n%s\n%s", want, md.String(), page.String())
		}
	}
}

func TestPractice_RefusesWhatHasNoWordsAndWhatNobodySaidInTwoHours(t *testing.T) {
	l, _ := ear()
	if _, err := recorded.Practice(l, script.Builtin()[0], recording.Talk{Turns: []recording.Turn{{Who: "A"}}}, "A", "x", noon); !errors.Is(err, guide.ErrNothing) {
		t.Error(err)
	}
	long := recording.Talk{Turns: make([]recording.Turn, recorded.MostTurns+1)}
	if _, err := recorded.Practice(l, script.Builtin()[0], long, "A", "x", noon); !errors.Is(err, recorded.ErrLong) {
		t.Error(err)
	}
	if _, ok := recorded.Of(guide.Session{}); ok {
		t.Error("an empty session is a recorded practice")
	}
}

func TestUnnamed_LeavesNamesThatAreWordsAndEveryOtherWord(t *testing.T) {
	talk := read(t, "a.txt", "Will Örtel: Will you come, MAY?\nMay: With Örtel's sister? Ört and örtel stay. I'm May.\nörtel: Hm, Örtel.\n")
	var got []string
	for _, turn := range recorded.Unnamed(talk).Turns {
		got = append(got, turn.Words)
	}
	if want := []string{"Will you come, MAY?", "With Ö.'s sister? Ört and örtel stay. I'm May.", "Hm, Ö."}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// FuzzPractice: whatever is in a file that can be read, it is kept as a session
// that reads back the same and has a scorecard, or refused for having no words.
func FuzzPractice(f *testing.F) {
	for _, s := range []string{captions, headed, unheaded, "A: \nB: x\x01y\n", "[99:59:59] A: x\n[00:01] B: y\n"} {
		f.Add(s)
	}
	l, err := ear()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		talks, err := recording.Read("a.txt", []byte(text))
		if err != nil {
			return
		}
		s, err := recorded.Practice(l, script.Builtin()[0], talks[0], talks[0].Turns[0].Who, "a recording", noon)
		if err != nil {
			if !errors.Is(err, guide.ErrNothing) && !errors.Is(err, recorded.ErrLong) {
				t.Fatal(err)
			}
			return
		}
		again, err := guide.Replay(s.BaseGuide(), s.Events())
		if err != nil || !slices.Equal(rehearsal.Spoken(again), rehearsal.Spoken(s)) {
			t.Fatalf("it does not read back: %v", err)
		}
		r, ok := recorded.Of(again)
		if !ok || len(r.Card.Lines) != len(scorecard.Names()) || !again.Ended() || len(r.Lines) > len(talks[0].Turns) {
			t.Fatalf("%+v", r)
		}
	})
}

// BenchmarkPractice keeps and scores a recording of about two hours.
func BenchmarkPractice(b *testing.B) {
	talk := read(b, "a.txt", strings.Repeat(headed+unheaded, 70))
	l, _ := ear()
	for b.Loop() {
		s, err := recorded.Practice(l, script.Builtin()[0], talk, "Maria", "a recording", noon)
		if err != nil {
			b.Fatal(err)
		}
		recorded.Of(s)
	}
}

// The same file is one card, whether it is kept or not.
func TestPractice_IsScoredAsTheFileIs(t *testing.T) {
	l, err := ear()
	if err != nil {
		t.Fatal(err)
	}
	text := `Maria Lopez: Hi Deepak, you busy? I've got this petition.
Deepak: A bit. Rosa sent you, did she. It's the lift, six weeks now, and my mother has not been down since.
Maria Lopez: Six weeks, Deepak. What has that done to her?
Deepak: She sits by the window. Rosa brings the bread. She used to go to the temple every day with Anil and now nobody comes.
Maria Lopez: So she lost the temple, and Anil. Who decides about the lift?
Deepak: The council. They said no twice.
Maria Lopez: Will you come with Rosa on Tuesday at six, to the tenants' hall?
Deepak: I could.
Maria Lopez: I'll ring you Wednesday. Thank you, Deepak.
`
	talk := read(t, "a.txt", text)
	others := recorded.Others(talk)
	if len(others) < 2 {
		t.Fatalf("no names of others: %v", others)
	}
	file := scorecard.Of(recorded.Turns(l, talk, "Maria Lopez", others...))
	s, err := recorded.Practice(l, script.Builtin()[0], talk, "Maria Lopez", "a recording", noon, others...)
	if err != nil {
		t.Fatal(err)
	}
	kept := report(t, s).Card
	if file.Keep.Turn != kept.Keep.Turn || file.Keep.Turn == 0 {
		t.Errorf("the line to keep is %d in the file and %d when it is kept", file.Keep.Turn, kept.Keep.Turn)
	}
	for i, line := range file.Lines {
		for j, x := range line.Criteria {
			by := kept.Lines[i].Criteria[j].By
			if !slices.EqualFunc(x.By, by, func(a, b scorecard.Quote) bool { return a.Turn == b.Turn }) {
				t.Errorf("%s, %s: %v and %v", line.ID, x.What, x.By, by)
			}
		}
	}
	if parts := file.Lines[6].Criteria[1].By; len(parts) != 1 {
		t.Errorf("the ask with a day, a place and Rosa is none: %v", parts)
	}
}
