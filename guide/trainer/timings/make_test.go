package timings_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/numbers"
	"example.org/onetoone/guide/trainer/timings"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/guide/words"
)

// noon is a Thursday in the 47th week.
func noon() time.Time { return time.Date(2026, 11, 19, 12, 0, 0, 0, time.UTC) }

// talk is a talk that is held for a test.
type talk struct {
	t  testing.TB
	s  guide.Session
	at time.Time
}

func begin(t testing.TB, g script.Guide, at time.Time) *talk {
	s, e := guide.Begin(g, at)
	return (&talk{t: t, s: s, at: at}).do(e, nil)
}

func (x *talk) do(e guide.Event, err error) *talk {
	x.t.Helper()
	if err == nil {
		x.s, err = x.s.Apply(e)
	}
	if err != nil {
		x.t.Fatal(err)
	}
	return x
}

func (x *talk) after(d time.Duration) *talk { x.at = x.at.Add(d); return x }

func (x *talk) start() *talk { return x.do(x.s.Start(x.at)).do(x.s.Open(x.at)) }

func (x *talk) agree(c guide.Consent) *talk { return x.do(x.s.Agree(c, false, x.at)) }

func (x *talk) mark(k guide.MarkKind) *talk {
	x.do(x.s.Mark(x.at))
	m, _ := x.s.LastMark()
	if k != "" {
		x.do(x.s.NameMark(m.Seq, k, x.at))
	}
	return x
}

func (x *talk) end() *talk { return x.do(x.s.End(x.at)) }

func made(t testing.TB, sessions ...guide.Session) (timings.File, timings.Left, string) {
	t.Helper()
	f, left, err := timings.Make(slices.Values(sessions))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return f, left, b.String()
}

// known is a talk whose numbers are known: six minutes here, two in the story.
func known(t testing.TB) *talk {
	x := begin(t, script.Builtin()[0], noon()).start()
	x.mark(guide.Quote).mark("").after(time.Minute).do(x.s.Next(x.at))
	x.after(time.Minute).do(x.s.Next(x.at)).do(x.s.Undo(x.at)) // it does not count
	x.do(x.s.Wait(x.at)).do(x.s.Speak(guide.Me, x.at)).after(time.Minute)
	x.do(x.s.Speak(guide.Them, x.at)).after(3 * time.Minute).do(x.s.Jump(3, x.at))
	x.after(2 * time.Minute).mark(guide.Felt).mark(guide.Felt)
	x.do(x.s.Fill(guide.FieldAnswer, guide.AnswerYes, x.at)).do(x.s.FillPromise(guide.TheirFirst, guide.FieldWhat, "come along", x.at))
	return x.end()
}

func TestMake_CountsWhatHappenedByStage(t *testing.T) {
	f, _, _ := made(t, known(t).agree(guide.Notes).s)
	if len(f.Talks) != 1 {
		t.Fatalf("%d talks", len(f.Talks))
	}
	got := f.Talks[0]
	if got.Week != "2026-W47" || got.Guide != "one-to-one" || got.Minutes != 8 || got.Planned != 30 || got.Silences != 1 {
		t.Errorf("the talk: %+v", got)
	}
	if got.Percent == nil || *got.Percent != 17 {
		t.Errorf("organizer_percent %v, expected 17: one minute of six", got.Percent)
	}
	if a := got.Ask; !a.Planned || !a.Yes || a.What == nil || !*a.What || *a.When {
		t.Errorf("the ask: %+v", a)
	}
	hello, story, last := got.Stages[0], got.Stages[2], got.Stages[4]
	if hello.Seconds != 360 || hello.Prompts != 2 || hello.Marks[guide.Quote] != 1 || hello.Marks[timings.Unnamed] != 1 {
		t.Errorf("the first stage: %+v", hello)
	}
	if story.Seconds != 120 || story.Prompts != 1 || story.Planned != 8 || story.Click[guide.Felt] != 2 || len(story.Marks) != 0 {
		t.Errorf("the story: %+v", story)
	}
	if last.Seconds != 0 || last.Prompts != 0 || last.ID != "next-step" {
		t.Errorf("the last stage: %+v", last)
	}
}

func TestMake_KeepsToTheConsentOfEachTalk(t *testing.T) {
	for _, c := range []struct {
		level              guide.Consent
		talks, only, asked int
		promise            bool
	}{
		{guide.Undecided, 0, 0, 1, false},
		{guide.None, 0, 1, 0, false},
		{guide.Themes, 1, 0, 0, false},
		{guide.Notes, 1, 0, 0, true},
		{guide.Named, 1, 0, 0, true},
	} {
		f, left, written := made(t, known(t).agree(c.level).s)
		if len(f.Talks) != c.talks || len(f.MinutesOnly) != c.only || left.Undecided != c.asked {
			t.Errorf("%s: %d talks, %d with minutes only, %d undecided", c.level, len(f.Talks), len(f.MinutesOnly), left.Undecided)
		}
		if has := strings.Contains(written, `"what"`); has != c.promise {
			t.Errorf("%s: what was promised is in the file: %t", c.level, has)
		}
	}
	if _, _, got := made(t, known(t).agree(guide.None).s); got != "{\n  \"timings\": 1,\n  \"talks\": [],\n  \"minutes_only\": [\n    8\n  ]\n}\n" {
		t.Errorf("of a talk at none the file says\n%s", got)
	}
}

func TestMake_LeavesOutPracticesAndTalksThatAreNotOver(t *testing.T) {
	prepared := begin(t, script.Builtin()[0], noon())
	running := begin(t, script.Builtin()[0], noon()).start().agree(guide.Named)
	practice := begin(t, script.Builtin()[0], noon())
	practice.do(practice.s.Fill(guide.FieldRole, string(guide.RoleObserver), practice.at)).start().agree(guide.Named).end()
	f, left, _ := made(t, prepared.s, running.s, practice.s)
	if len(f.Talks)+len(f.MinutesOnly) != 0 || left != (timings.Left{NotOver: 2}) {
		t.Errorf("%+v, left out %+v", f, left)
	}
}

func TestMake_TheOrderOfTheTalksSaysNothingOfTheirDays(t *testing.T) {
	var sessions []guide.Session
	for i := range 12 {
		x := begin(t, script.Builtin()[i%2], noon().Add(time.Duration(i*5)*time.Hour)).start()
		x.after(time.Duration(1+i*7%11) * time.Minute).agree([]guide.Consent{guide.Named, guide.None, guide.Themes}[i%3]).end()
		sessions = append(sessions, x.s)
	}
	_, _, want := made(t, sessions...)
	dice := rand.New(rand.NewPCG(1, 1))
	for range 20 {
		dice.Shuffle(len(sessions), func(i, j int) { sessions[i], sessions[j] = sessions[j], sessions[i] })
		if _, _, got := made(t, sessions...); got != want {
			t.Fatalf("in another order the file is another:\n%s\n%s", got, want)
		}
	}
}

// canary is in every word that is put into a talk.
const canary = "kanarie"

// sung is a guide all of whose words and ids are canaries.
func sung() script.Guide {
	g := script.Guide{ID: canary, Title: canary, Summary: canary, Opening: []string{canary}}
	for i := range 3 {
		st := script.Stage{ID: fmt.Sprint(canary, "-", i), Title: canary, Purpose: canary, Minutes: 5}
		for j := range 3 {
			st.Prompts = append(st.Prompts, script.Prompt{ID: fmt.Sprint(canary, i, j), Text: canary, Other: []string{canary}})
		}
		g.Stages = append(g.Stages, st)
	}
	return g
}

// sing holds a talk at random, with a canary wherever a word can be.
func sing(t testing.TB, dice *rand.Rand) guide.Session {
	g := sung()
	if dice.IntN(2) == 0 {
		g = script.Builtin()[dice.IntN(2)]
	}
	x := begin(t, g, noon().Add(time.Duration(dice.IntN(5000))*time.Hour))
	words := func() string { return fmt.Sprint(canary, dice.IntN(1000)) }
	try := func(e guide.Event, err error) {
		if err == nil {
			x.do(e, nil)
		}
		x.after(time.Duration(dice.IntN(100)) * time.Second)
	}
	fill := func() {
		for _, f := range transcript.Fields() {
			try(x.s.Fill(f, words(), x.at))
			try(x.s.Fill(f, guide.Yes, x.at))
		}
		for _, f := range transcript.PromiseFields() {
			try(x.s.FillPromise(1+dice.IntN(2), f, words(), x.at))
		}
		try(x.s.Cite(words(), words(), x.at))
	}
	fill()
	x.start()
	for range 10 + dice.IntN(40) {
		marks := x.s.EveryMark()
		about := 0
		if len(marks) > 0 {
			about = marks[dice.IntN(len(marks))].Seq
		}
		switch dice.IntN(12) {
		case 0, 1:
			try(x.s.Next(x.at))
		case 2:
			try(x.s.Jump(1+dice.IntN(len(g.Stages)), x.at))
		case 3:
			try(x.s.Mark(x.at))
		case 4:
			try(x.s.NameMark(about, guide.MarkKinds()[dice.IntN(12)], x.at))
		case 5:
			try(x.s.Note(words(), about, x.at))
		case 6:
			try(x.s.Undo(x.at))
		case 7:
			try(x.s.Discard(about, x.at))
		case 8:
			try(x.s.Speak([]guide.Speaker{guide.Me, guide.Them}[dice.IntN(2)], x.at))
		case 9:
			try(x.s.Wait(x.at))
		case 10:
			try(x.s.Pause(x.at))
			try(x.s.Resume(x.at))
		case 11:
			fill()
		}
	}
	x.end()
	try(x.s.Fill(guide.FieldAnswer, guide.AnswerYes, x.at))
	try(x.s.Assess(1+dice.IntN(5), words(), x.at))
	try(x.s.Add(words(), 0, x.at))
	return x.do(x.s.Agree(guide.Levels()[dice.IntN(4)], dice.IntN(2) == 0, x.at)).s
}

func TestMake_NoWordOfATalkIsInTheFile(t *testing.T) {
	allowed := map[string]bool{numbers.OwnGuide: true, "stage-1": true, "stage-2": true, "stage-3": true}
	for _, g := range script.Builtin() {
		allowed[g.ID] = true
		for _, st := range g.Stages {
			allowed[st.ID] = true
		}
	}
	var weeks, strs int
	for seed := range uint64(60) {
		dice := rand.New(rand.NewPCG(seed, 4))
		var sessions []guide.Session
		for range 1 + dice.IntN(6) {
			sessions = append(sessions, sing(t, dice))
		}
		f, _, written := made(t, sessions...)
		if strings.Contains(written, canary) {
			t.Fatalf("seed %d: a word is in the file:\n%s", seed, written)
		}
		var table bytes.Buffer
		if err := f.Table(&table, words.English()); err != nil || strings.Contains(table.String(), canary) {
			t.Fatalf("seed %d: %v, a word is in the table:\n%s", seed, err, table.String())
		}
		var doc any
		if err := json.Unmarshal([]byte(written), &doc); err != nil {
			t.Fatal(err)
		}
		values(doc, func(s string) {
			if strs++; allowed[s] {
				return
			}
			if weeks++; len(s) != len("2026-W47") || !strings.HasPrefix(s, "202") || s[4:6] != "-W" {
				t.Errorf("seed %d: the file says %q", seed, s)
			}
		})
		if back, err := timings.Read("f", []byte(written)); err != nil || len(back.Talks) != len(f.Talks) {
			t.Fatalf("seed %d: what was written cannot be read: %v\n%s", seed, err, written)
		}
	}
	if weeks == 0 || strs == weeks {
		t.Errorf("%d values that are text, %d of them weeks: nothing was tried", strs, weeks)
	}
}

// values calls f for all text in a document that is no key.
func values(doc any, f func(string)) {
	switch v := doc.(type) {
	case string:
		f(v)
	case []any:
		for _, x := range v {
			values(x, f)
		}
	case map[string]any:
		for _, x := range v {
			values(x, f)
		}
	}
}
