package guide_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/transcript"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// small is a guide with three stages of two prompts.
func small() script.Guide {
	g := script.Guide{ID: "small", Title: "Small"}
	for _, st := range []string{"one", "two", "three"} {
		g.Stages = append(g.Stages, script.Stage{ID: st, Title: strings.ToUpper(st), Minutes: 10, Prompts: []script.Prompt{
			{ID: st + "-a", Text: "What about a?", Other: []string{"How about a?"}},
			{ID: st + "-b", Text: "What about b?"},
		}})
	}
	return g
}

// hold is a session that is driven by words: a verb, and after a colon what it
// is given. Each step takes one minute.
type hold struct {
	t  *testing.T
	s  guide.Session
	at time.Time
}

func begin(t *testing.T) *hold {
	t.Helper()
	s, e := guide.Begin(small(), noon)
	h := &hold{t: t, s: s, at: noon}
	h.must(e, nil)
	h.do("start; open")
	return h
}

func (h *hold) must(e guide.Event, err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
	if h.s, err = h.s.Apply(e); err != nil {
		h.t.Fatal(err)
	}
}

func (h *hold) do(script string) *hold {
	h.t.Helper()
	for step := range strings.SplitSeq(script, ";") {
		verb, arg, _ := strings.Cut(strings.TrimSpace(step), ":")
		h.must(h.verb(verb, arg))
		h.at = h.at.Add(time.Minute)
	}
	return h
}

func (h *hold) verb(verb, arg string) (guide.Event, error) {
	last, _ := h.s.LastMark()
	switch verb {
	case "start":
		return h.s.Start(h.at)
	case "open":
		return h.s.Open(h.at)
	case "next":
		return h.s.Next(h.at)
	case "back":
		return h.s.Back(h.at)
	case "other":
		return h.s.Rephrase(h.at)
	case "jump":
		return h.s.Jump(int(arg[0]-'0'), h.at)
	case "mark":
		return h.s.Mark(h.at)
	case "kind":
		return h.s.NameMark(last.Seq, guide.MarkKind(arg), h.at)
	case "line":
		return h.s.Note(arg, last.Seq, h.at)
	case "note":
		return h.s.Note(arg, 0, h.at)
	case "undo":
		return h.s.Undo(h.at)
	case "redo":
		return h.s.Redo(h.at)
	case "pause":
		return h.s.Pause(h.at)
	case "resume":
		return h.s.Resume(h.at)
	case "me":
		return h.s.Speak(guide.Me, h.at)
	case "them":
		return h.s.Speak(guide.Them, h.at)
	case "end":
		return h.s.End(h.at)
	case "erase":
		seq, _ := transcript.LastSaid(h.s)
		return h.s.Erase(seq, h.at)
	case "agree":
		return h.s.Agree(guide.Consent(arg), false, h.at)
	case "fill":
		f, v, _ := strings.Cut(arg, "=")
		return h.s.Fill(guide.Field(f), v, h.at)
	case "promise":
		f, v, _ := strings.Cut(arg, "=")
		return h.s.FillPromise(guide.TheirFirst, guide.Field(f), v, h.at)
	}
	h.t.Fatalf("no verb %q", verb)
	return guide.Event{}, nil
}

func (h *hold) where() string {
	_, p := h.s.Here()
	return p.ID
}

func TestSession_WalksPromptsWithoutLosingTheWayBack(t *testing.T) {
	for _, tt := range []struct{ script, want string }{
		{"next", "one-b"},
		{"next; next", "two-a"},
		{"next; next; next; back", "two-a"},
		{"next; jump:3; jump:1", "one-b"},
		{"jump:2; back", "one-a"},
		{"next; jump:3; back; back", "one-b"},
		{"other; next; back", "one-a"},
		{"next; mark; next; undo", "one-b"},
		{"next; next; undo; undo; redo", "one-b"},
	} {
		if got := begin(t).do(tt.script).where(); got != tt.want {
			t.Errorf("%s: at %s, want %s", tt.script, got, tt.want)
		}
	}
}

func TestSession_EndsAfterTheLastPrompt(t *testing.T) {
	h := begin(t).do("jump:3; next")
	if _, err := h.s.Next(h.at); !errors.Is(err, guide.ErrEnd) {
		t.Errorf("Next after the last prompt: %v, want ErrEnd", err)
	}
}

func TestSession_UndoTakesBackMarksNotesAndMovesInOrder(t *testing.T) {
	h := begin(t).do("mark; kind:quote; line:it leaks; next; undo; undo; undo")
	if m, _ := h.s.LastMark(); len(m.Kinds) > 0 || m.Words() != "" {
		t.Errorf("after three undos the mark is %+v, want it bare", m)
	}
	h.do("redo")
	if m, _ := h.s.LastMark(); !m.Is(guide.Quote) {
		t.Errorf("after redo the kinds are %q, want quote", m.Kinds)
	}
	h.do("undo; undo")
	if n := len(h.s.Marks()); n != 0 {
		t.Errorf("after undoing all there are %d marks", n)
	}
}

func TestSession_ATranscriptKeepsOnlyWhatStands(t *testing.T) {
	h := begin(t).do("mark; line:kept; note:undone; undo; mark; undo; note:also kept")
	var words []string
	for _, p := range transcript.Of(h.s).Parts {
		for _, e := range p.Entries {
			for _, l := range e.Lines {
				words = append(words, l.Text)
			}
		}
	}
	if want := []string{"kept", "also kept"}; !reflect.DeepEqual(words, want) {
		t.Errorf("transcript has %q, want %q", words, want)
	}
}

func TestSession_TimeDoesNotCountWhilePausedOrGone(t *testing.T) {
	h := begin(t).do("next; pause") // 3 minutes so far: open, next, pause
	h.at = h.at.Add(time.Hour)
	h.do("resume; next")
	if got := h.s.Elapsed(h.at.Add(-time.Minute)); got != 4*time.Minute {
		t.Errorf("elapsed %v, want 4m", got)
	}
	before := h.s.Elapsed(h.at)
	h.at = h.at.Add(-2 * time.Hour) // the clock jumps back
	h.do("next")
	if got := h.s.Elapsed(h.at); got < before-time.Minute || got > before+time.Minute {
		t.Errorf("elapsed %v after the clock went back, want about %v", got, before)
	}
}

func TestSession_TalkShareIsKeptPerStage(t *testing.T) {
	h := begin(t)
	if _, on := h.s.TalkShare(""); on {
		t.Error("the clock ran before it was used")
	}
	h.do("me; next; them; jump:2; note:x; pause")
	if got, _ := h.s.TalkShare("one"); got < 0.6 || got > 0.7 {
		t.Errorf("share in one: %v, want two thirds", got)
	}
	if got, _ := h.s.TalkShare("two"); got != 0 {
		t.Errorf("share in two: %v, want 0", got)
	}
}

func TestSession_ErasedWordsAreGoneFromTheEvents(t *testing.T) {
	h := begin(t).do("mark; line:a secret; line:more of it; note:fine; mark; line:last; erase")
	for _, e := range h.s.Events() {
		if e.Text == "last" {
			t.Errorf("event %d still holds the erased words", e.Seq)
		}
	}
	if n := len(h.s.Marks()); n != 1 {
		t.Errorf("%d marks stand, want 1", n)
	}
	again, err := guide.Replay(small(), h.s.Events())
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(transcript.Of(again), transcript.Of(h.s)) {
		t.Error("replaying the stored events gives another transcript")
	}
}

func TestSession_AYesIsNoPromiseUntilWhatAndWhenAreThere(t *testing.T) {
	h := begin(t).do("fill:answer=yes; promise:what=bring the petition")
	if p := h.s.Promises(); len(p) != 0 {
		t.Fatalf("promised %v without a when", p)
	}
	if miss := h.s.Draft(guide.TheirFirst).Missing(); !reflect.DeepEqual(miss, []guide.Field{guide.FieldWhen}) {
		t.Errorf("missing %v, want when", miss)
	}
	h.do("promise:when=tue 6pm")
	p := h.s.Promises()
	if len(p) != 1 || p[0].Due != time.Date(2026, 11, 24, 18, 0, 0, 0, time.UTC) {
		t.Errorf("promised %+v, want one due Tuesday at six", p)
	}
	if h.do("fill:answer=not today"); len(h.s.Promises()) != 0 {
		t.Error("not today is kept as a promise")
	}
}

func TestSession_RefusesWhatConsentDoesNotKeep(t *testing.T) {
	h := begin(t).do("agree:themes")
	if _, err := h.s.Note("words", 0, h.at); !errors.Is(err, guide.ErrNotKept) {
		t.Errorf("a note at themes: %v, want ErrNotKept", err)
	}
	if _, err := h.s.Fill(guide.FieldPerson, "Dee", h.at); !errors.Is(err, guide.ErrNotKept) {
		t.Errorf("a name at themes: %v, want ErrNotKept", err)
	}
	if _, err := h.s.Mark(h.at); err != nil {
		t.Errorf("a mark at themes: %v", err)
	}
}

func TestFill_RefusesAStatisticWithoutASource(t *testing.T) {
	h := begin(t)
	if _, err := h.s.Cite("1 in 3", "", h.at); !errors.Is(err, guide.ErrNoSource) {
		t.Errorf("Cite without a source: %v", err)
	}
	if _, err := h.s.Fill(guide.FieldStatistic, "1 in 3", h.at); !errors.Is(err, guide.ErrNoSource) {
		t.Errorf("Fill of a statistic: %v", err)
	}
}

func TestReplay_RefusesListsNoSessionMakes(t *testing.T) {
	_, first := guide.Begin(small(), noon)
	for name, events := range map[string][]guide.Event{
		"a gap":          {first, {Seq: 3, Kind: guide.Marked}},
		"no beginning":   {{Seq: 1, Kind: guide.Marked}},
		"unknown kind":   {first, {Seq: 2, Kind: "danced"}},
		"unknown prompt": {first, {Seq: 2, Kind: guide.Moved, Stage: "one", Prompt: "nine"}},
		"undo of none":   {first, {Seq: 2, Kind: guide.Undone, Ref: 1}},
		"kind of none":   {first, {Seq: 2, Kind: guide.Kinded, Ref: 1, Mark: guide.Quote}},
	} {
		if _, err := guide.Replay(small(), events); !errors.Is(err, guide.ErrOrder) {
			t.Errorf("%s: %v, want ErrOrder", name, err)
		}
	}
}

func TestRestore_KeepsADiscardedMarkButNeverAnErasedOne(t *testing.T) {
	h := begin(t)
	h.must(h.s.Mark(noon))
	m, _ := h.s.LastMark()
	if _, err := h.s.Restore(m.Seq, noon); !errors.Is(err, guide.ErrNothing) {
		t.Errorf("restoring a mark that was kept: %v", err)
	}
	h.must(h.s.Discard(m.Seq, noon))
	if n := len(h.s.Marks()); n != 0 {
		t.Fatalf("%d marks after discarding", n)
	}
	h.must(h.s.Restore(m.Seq, noon))
	if n := len(h.s.Marks()); n != 1 {
		t.Fatalf("%d marks after restoring", n)
	}
	h.must(h.s.Erase(m.Seq, noon))
	if n := len(h.s.EveryMark()); n != 0 {
		t.Errorf("%d marks after erasing", n)
	}
	again, err := guide.Replay(h.s.BaseGuide(), h.s.Events())
	if err != nil || len(again.Marks()) != 0 {
		t.Errorf("replayed: %d marks, %v", len(again.Marks()), err)
	}
}
