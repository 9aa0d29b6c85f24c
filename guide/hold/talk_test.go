package hold_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/guide/whom"
)

// begun is a talk that was started, in talks of its own.
func begun(t *testing.T) (*hold.Talks, *hold.Talk) {
	t.Helper()
	talks := &hold.Talks{}
	x := hold.Begin("talk", script.Builtin()[0], noon)
	talks.Add(x)
	must(t, x.Do(x.Session().Start(noon)), x.Do(x.Session().Open(noon)))
	return talks, x
}

func must(t *testing.T, errs ...error) {
	t.Helper()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
}

func kept(*hold.Talk) bool { return true }

// written does everything that talks want done, and gives what is to be waited for.
func written(t *testing.T, talks *hold.Talks, j *memory) (waits []hold.Wait) {
	t.Helper()
	for range 10 {
		writes, more := talks.Work(kept)
		waits = append(waits, more...)
		if len(writes) == 0 {
			return waits
		}
		for _, w := range writes {
			waits = append(waits, talks.Saved(w.Do(j))...)
		}
	}
	t.Fatal("there is always more to write")
	return nil
}

func TestWork_GivesOneWriteAndThenEverythingThatWaits(t *testing.T) {
	talks, x := begun(t)
	j := newMemory()
	first, _ := talks.Work(kept)
	must(t, x.Do(x.Session().Mark(noon)), x.Do(x.Session().Note("words", 0, noon)))
	if again, _ := talks.Work(kept); len(first) != 1 || len(again) != 0 {
		t.Fatalf("%d writes, and %d while it is in flight", len(first), len(again))
	}
	talks.Saved(first[0].Do(j))
	if n := len(j.talks["talk"].Events); n != 3 {
		t.Errorf("the first write holds %d events, want those of its time", n)
	}
	written(t, talks, j)
	if n := len(j.talks["talk"].Events); n != x.Session().Len() {
		t.Errorf("%d events on disk, want %d", n, x.Session().Len())
	}
	if want := []string{"create talk", "append talk"}; !slices.Equal(j.calls, want) {
		t.Errorf("the journal was called %q, want %q", j.calls, want)
	}
}

func TestWork_TriesAgainOnlyAfterTheWait(t *testing.T) {
	talks, x := begun(t)
	j := newMemory()
	j.fails = func() bool { return true }
	waits := written(t, talks, j)
	if len(waits) != 1 || waits[0].For != hold.RetryWait || !errors.Is(x.Err(), errDisk) || talks.Failing() != x {
		t.Fatalf("it waits %v, and failed for %v", waits, x.Err())
	}
	must(t, x.Do(x.Session().Mark(noon)))
	if writes, _ := talks.Work(kept); len(writes) != 0 || x.Behind() != 4 {
		t.Errorf("%d writes before the wait is over, %d things behind", len(writes), x.Behind())
	}
	j.fails = nil
	talks.Over(waits[0])
	written(t, talks, j)
	if x.Err() != nil || x.Waiting() || talks.Failing() != nil || len(talks.Unsaved()) != 0 || talks.UnsavedIs() != "" {
		t.Errorf("still not saved: %v", x.Err())
	}
}

func TestWork_KeepsAnUnsentLineOnceItWaited(t *testing.T) {
	talks, x := begun(t)
	j := newMemory()
	written(t, talks, j)
	line := guide.Draft{Text: "and then th", Cursor: 11, Open: true}
	x.Open(func() guide.Draft { return line })
	x.Touch()
	waits := written(t, talks, j)
	line.Text, line.Cursor = "and then they", 13
	x.Touch()
	if more := written(t, talks, j); len(waits) != 1 || waits[0].For != hold.LineWait || len(more) != 0 {
		t.Fatalf("it waits %v, and then %v", waits, more)
	}
	if d := j.talks["talk"].Draft; d != (guide.Draft{}) {
		t.Errorf("%+v is on disk before it waited", d)
	}
	talks.Over(waits[0])
	written(t, talks, j)
	if d := j.talks["talk"].Draft; d != line {
		t.Errorf("%+v is on disk, want %+v", d, line)
	}
}

func TestWork_MakesNoTalkOfNothing(t *testing.T) {
	var talks hold.Talks
	talks.Add(hold.Begin("talk", script.Builtin()[0], noon))
	writes, waits := talks.Work(func(*hold.Talk) bool { return false })
	if len(writes)+len(waits)+len(talks.All()) != 0 {
		t.Errorf("%d writes, %d waits, %d talks", len(writes), len(waits), len(talks.All()))
	}
}

func TestWork_ForgetsATalkThatWasLeftOnceAllOfItIsOnDisk(t *testing.T) {
	talks, x := begun(t)
	j := newMemory()
	left := func(*hold.Talk) bool { return false }
	writes, _ := talks.Work(left)
	if _, open := talks.Get("talk"); !open || len(talks.Nowhere()) != 1 {
		t.Fatal("it is forgotten before it is on disk")
	}
	must(t, x.Do(x.Session().Mark(noon)))
	talks.Saved(writes[0].Do(j))
	writes, _ = talks.Work(left)
	talks.Saved(writes[0].Do(j))
	talks.Work(left)
	if n := len(talks.All()); n != 0 {
		t.Errorf("%d talks are open", n)
	}
}

func TestSaved_OfATalkThatWasDroppedIsNotTakenIn(t *testing.T) {
	talks, _ := begun(t)
	j := newMemory()
	j.fails = func() bool { return true }
	writes, _ := talks.Work(kept)
	talks.Drop("talk")
	again := hold.Begin("talk", script.Builtin()[0], noon)
	talks.Add(again)
	if waits := talks.Saved(writes[0].Do(j)); len(waits) != 0 || again.Err() != nil {
		t.Errorf("another talk of that id waits %v for %v", waits, again.Err())
	}
}

func TestReduce_TakesThePlaceOfWhatIsOnDisk(t *testing.T) {
	talks, x := begun(t)
	j := newMemory()
	must(t, x.Do(x.Session().Note("named words", 0, noon)))
	written(t, talks, j)
	writes, _ := talks.Work(kept)
	must(t, x.Reduce(guide.Themes, false, noon))
	if left := talks.Unsaved(); len(writes) != 0 || len(left) != 1 || !left[0].Replaces || x.Reductions() != 1 {
		t.Fatalf("%d writes, unsaved is %+v", len(writes), left)
	}
	j.fails = func() bool { return true }
	waits := written(t, talks, j)
	j.fails = nil
	for _, w := range waits {
		talks.Over(w)
	}
	written(t, talks, j)
	r := j.talks["talk"]
	if !slices.Equal(r.Events, x.Session().Events()) || slices.ContainsFunc(r.Events, func(e guide.Event) bool { return e.Text == "named words" }) {
		t.Errorf("on disk is %v", r.Events)
	}
}

func TestReduce_ALineKeepsToItsMark(t *testing.T) {
	_, x := begun(t)
	must(t, x.Do(x.Session().Note("taken back", 0, noon)), x.Do(x.Session().Undo(noon)))
	must(t, x.Do(x.Session().Mark(noon)), x.Do(x.Session().Mark(noon)))
	second := x.Session().Marks()[1].Seq
	x.Shut(guide.Draft{Ref: second, Text: "about the second"})
	x.Shut(guide.Draft{Text: "a note"})
	x.Shut(guide.Draft{Field: guide.FieldPerson, Text: "Mar"})
	must(t, x.Reduce(guide.Notes, false, noon))
	marks := x.Session().Marks()
	if d, ok := x.Half(func(d guide.Draft) bool { return d.Text == "about the second" }); !ok || d.Ref != marks[1].Seq || d.Ref == second {
		t.Errorf("the line is about %d, want %d and not as before %d", d.Ref, marks[1].Seq, second)
	}
	if d := x.Line(); d.Text != "a note" || d.Ref != 0 {
		t.Errorf("the newest line is %+v", d)
	}
	if x.Halves() != 2 {
		t.Errorf("%d lines are left, want those that notes keep", x.Halves())
	}
	must(t, x.Reduce(guide.None, false, noon))
	if x.Halves() != 0 {
		t.Errorf("%d lines are left where nothing is kept", x.Halves())
	}
}

func TestAgree_LinesThatItDoesNotKeepGoFromTheDisk(t *testing.T) {
	talks, x := begun(t)
	j := newMemory()
	x.Shut(guide.Draft{Text: "half a line"})
	written(t, talks, j)
	if d := j.talks["talk"].Draft; d.Text == "" {
		t.Fatal("the line is not on disk")
	}
	must(t, x.Agree(guide.Themes, noon))
	written(t, talks, j)
	if d := j.talks["talk"].Draft; d.Text != "" {
		t.Errorf("%+v is on disk", d)
	}
}

func TestUnkept_SaysThatALineIsOnNoDisk(t *testing.T) {
	_, x := begun(t)
	x.Open(func() guide.Draft { return guide.Draft{Text: "words"} })
	if x.Unkept() {
		t.Error("before anybody agreed to less")
	}
	must(t, x.Agree(guide.Themes, noon))
	if !x.Unkept() {
		t.Error("it is not said")
	}
	x.Open(func() guide.Draft { return guide.Draft{} })
	if x.Unkept() {
		t.Error("where nothing is written")
	}
}

func TestShut_KeepsWhatStandsInEachPlace(t *testing.T) {
	_, x := begun(t)
	name := guide.Draft{Field: guide.FieldPerson, Text: "Mar"}
	x.Shut(guide.Draft{Text: "half a note"})
	x.Shut(name)
	x.StandOn("card")
	if x.Line().Text != "card" || x.Page() != "card" || x.Halves() != 2 || !x.LineWaits() {
		t.Errorf("it stands on %q with %d lines", x.Page(), x.Halves())
	}
	x.StandOn("")
	name.Text = ""
	x.Shut(name)
	if d := x.Line(); d.Text != "half a note" || x.Page() != "" {
		t.Errorf("%+v is left, and page %q", d, x.Page())
	}
	x.Open(func() guide.Draft { return guide.Draft{Text: "more"} })
	if x.LineWaits() || x.Line().Text != "more" {
		t.Errorf("while one is open %+v is the newest", x.Line())
	}
	x.LetGo(hold.OfTheTalk)
	if _, half := x.Half(hold.OfTheTalk); half {
		t.Error("what was let go of is there")
	}
}

func TestLetGo_ALineIsNeverNowhere(t *testing.T) {
	talks, x := begun(t)
	for _, name := range []string{"goes", "stays", "breaks"} {
		x.Shut(guide.Draft{Field: guide.Field(name), Text: name})
	}
	before := talks.UnsavedIs()
	func() {
		defer func() { _ = recover() }()
		x.LetGo(func(d guide.Draft) bool {
			if d.Text == "breaks" {
				panic(d.Text)
			}
			return d.Text == "goes"
		})
	}()
	if got := talks.Unsaved()[0].Draft.All(); len(got) != 3 || got[0].Text != "goes" || talks.UnsavedIs() != before {
		t.Errorf("after letting go broke %+v are there", got)
	}
}

func TestShut_MovesALineInOneChange(t *testing.T) {
	talks, x := begun(t)
	x.Shut(guide.Draft{Ref: 1, Text: "about a mark"})
	x.Open(func() guide.Draft { return guide.Draft{Text: "a note by now"} })
	x.Shut(guide.Draft{Text: "a note by now"}, guide.Draft{Ref: 1})
	if got := talks.Unsaved()[0].Draft.All(); len(got) != 1 || got[0].Text != "a note by now" {
		t.Errorf("%+v are there", got)
	}
}

func TestEnd_LetsGoOfWhatConsentDoesNotKeep(t *testing.T) {
	for _, c := range guide.Levels() {
		_, x := begun(t)
		must(t, x.Do(x.Session().Mark(noon)), x.Agree(c, noon), x.End(noon.Add(time.Minute)))
		if _, gone := transcript.Remaining(x.Session(), c, false); len(gone) > 0 {
			t.Errorf("%s keeps %v", c, gone)
		}
	}
}

func TestLoad_GoesOnWithATalkAndItsLines(t *testing.T) {
	talks, x := begun(t)
	j := newMemory()
	x.Shut(guide.Draft{Text: "half a note"})
	x.Shut(guide.Draft{Field: guide.FieldPerson, Text: "Mar"})
	written(t, talks, j)
	again, err := hold.Load(j, "talk")
	must(t, err)
	again.CutOff()
	if !again.Session().Paused() || again.Halves() != 2 || !again.Created() {
		t.Errorf("%d lines, paused is %v", again.Halves(), again.Session().Paused())
	}
	if again.CutOff(); again.Session().Len() != x.Session().Len()+1 {
		t.Error("the clock was stopped twice")
	}
	s, err := hold.Read(j, "talk")
	if err != nil || s.Len() != x.Session().Len() {
		t.Errorf("%d events read: %v", s.Len(), err)
	}
	if _, err := hold.Load(j, "another"); !errors.Is(err, guide.ErrNoTalk) {
		t.Errorf("another talk: %v", err)
	}
}

func TestReadOnly_ATalkIsReadAndNotChanged(t *testing.T) {
	talks, _ := begun(t)
	j := newMemory()
	written(t, talks, j)
	j.readOnly = true
	x, err := hold.Load(j, "talk")
	must(t, err)
	for what, err := range map[string]error{
		"do": x.Do(x.Session().Mark(noon)), "reduce": x.Reduce(guide.None, false, noon), "end": x.End(noon),
		"agree": x.Agree(guide.Named, noon), "a verb's own": x.Do(x.Session().Erase(99, noon)),
	} {
		if own := what == "a verb's own"; errors.Is(err, hold.ErrReadOnly) == own || err == nil {
			t.Errorf("%s: %v", what, err)
		}
	}
	x.CutOff()
	if x.Waiting() || x.Session().Paused() {
		t.Error("it was changed")
	}
}

func TestRemove_FindsALineByItsWords(t *testing.T) {
	_, x := begun(t)
	must(t, x.Do(x.Session().Note("first", 0, noon)), x.Do(x.Session().Note("Dee came along", 0, noon)))
	x.Shut(guide.Draft{Text: "Dee said"})
	seq, _ := transcript.LastSaid(x.Session())
	must(t, x.Do(x.Session().Undo(noon)), x.Do(x.Session().Redo(noon)), x.Reduce(guide.Notes, false, noon))
	must(t, x.Remove(whom.Naming{Seq: seq + 7, Text: "Dee came along"}, noon), x.Remove(whom.Naming{Text: "Dee said"}, noon),
		x.Remove(whom.Naming{Seq: seq, Text: "is gone"}, noon))
	var all []string
	for _, e := range x.Session().Events() {
		all = append(all, e.Text)
	}
	if text := strings.Join(all, " "); strings.Contains(text, "Dee") || !strings.Contains(text, "first") || x.Halves() != 0 {
		t.Errorf("%q is left, and %d lines", text, x.Halves())
	}
}

func TestTalks_AreFoundByWhomTheyAreWith(t *testing.T) {
	talks, x := begun(t)
	other := hold.New("other", x.Session())
	must(t, x.Do(x.Session().Fill(guide.FieldPerson, "Dee", noon)), other.Do(other.Session().Fill(guide.FieldPerson, "Ann", noon)))
	talks.Add(other)
	if got := talks.With(whom.Person{ID: "hers", Name: " dee "}); len(got) != 1 || got[0] != x {
		t.Errorf("%d talks", len(got))
	}
	talks.Add(hold.New("talk", x.Session()))
	if n := len(talks.All()); n != 2 {
		t.Errorf("%d talks are open, one of them twice", n)
	}
}

func TestKeep_WritesWhatWasLeft(t *testing.T) {
	_, x := begun(t)
	talks := &hold.Talks{}
	talks.Add(x)
	j := newMemory()
	for range 2 { // what is there is not in the way
		for _, u := range talks.Unsaved() {
			must(t, hold.Keep(j, u))
		}
		if !slices.Equal(j.talks["talk"].Events, x.Session().Events()) {
			t.Errorf("on disk is %v", j.talks["talk"].Events)
		}
		must(t, x.Reduce(guide.None, false, noon))
	}
	j.fails = func() bool { return true }
	if err := hold.Keep(j, talks.Unsaved()[0]); !errors.Is(err, errDisk) {
		t.Errorf("got %v", err)
	}
}

func TestWith_TakesWhatWasPreparedToAnotherGuideUntilTheTalkStarts(t *testing.T) {
	x := hold.Begin("talk", script.Builtin()[0], noon)
	must(t, x.Do(x.Session().Fill(guide.FieldPerson, "Dee", noon)))
	x.Shut(guide.Draft{Field: guide.FieldStatistic, Text: "9 of 12"})
	other, err := x.With("other", script.Builtin()[1])
	must(t, err)
	s := other.Session()
	if h := s.Header(other.ID()); h.ID != "other" || h.Guide != script.Builtin()[1].ID || h.Person != "Dee" || other.Line().Text != "9 of 12" {
		t.Errorf("%+v, with %q half-written", h, other.Line().Text)
	}
	if again, err := guide.Replay(s.BaseGuide(), s.Events()); err != nil || again.Events()[0].Text != s.BaseGuide().ID {
		t.Errorf("%v, begun with %q", err, again.Events()[0].Text)
	}
	_, started := begun(t)
	if _, err := started.With("other", script.Builtin()[1]); !errors.Is(err, guide.ErrOrder) {
		t.Errorf("a talk that started got another guide: %v", err)
	}
}

// A talk whose place another one takes goes once that is on disk, and not before; and
// not while it is being written itself, or it would come back.
func TestReplace_DeletesATalkOnceAnotherIsInItsPlace(t *testing.T) {
	talks, x := begun(t)
	j := newMemory()
	first, _ := talks.Work(kept)
	by, last := hold.New("by", x.Session()), hold.New("last", x.Session())
	talks.Replace(x, by)
	if _, is := talks.Get("talk"); is || len(talks.Unsaved()) != 1 {
		t.Errorf("%d are unsaved, and the one that goes is found", len(talks.Unsaved()))
	}
	talks.Replace(by, last) // which was never written
	talks.Saved(first[0].Do(j))
	fails := true
	j.fails = func() bool { return fails }
	waits := written(t, talks, j)
	if len(j.talks) != 1 || j.talks["talk"] == nil {
		t.Errorf("it was gone before the other was there: %v", j.talks)
	}
	fails = false
	for _, w := range waits {
		talks.Over(w)
	}
	written(t, talks, j)
	if len(j.talks) != 1 || j.talks["last"] == nil || len(talks.All()) != 1 {
		t.Errorf("on disk are %v, and %d open", j.talks, len(talks.All()))
	}
	talks.Replace(last, nil)
	if written(t, talks, j); len(j.talks) != 0 || len(talks.All()) != 0 {
		t.Errorf("on disk are %v, and %d open", j.talks, len(talks.All()))
	}
}

// A program that is killed leaves one of two talks of which one takes the place of the
// other: both are one write, which waits for what is being written of the other.
func TestReplace_OfATalkThatIsOnDiskIsOneWrite(t *testing.T) {
	talks, x := begun(t)
	j := newMemory()
	first, _ := talks.Work(kept)
	by := hold.New("by", x.Session())
	by.Shut(guide.Draft{Field: guide.FieldStatistic, Text: "9 of 12"})
	talks.Replace(x, by)
	if more, _ := talks.Work(kept); len(more) != 0 {
		t.Errorf("%d writes, while the other is under way", len(more))
	}
	talks.Saved(first[0].Do(j))
	writes, _ := talks.Work(kept)
	if len(writes) != 1 {
		t.Fatalf("%d writes", len(writes))
	}
	done := writes[0].Do(j)
	if len(j.talks) != 1 || j.talks["by"] == nil || j.talks["by"].Draft.Text != "9 of 12" {
		t.Errorf("on disk are %v", j.talks)
	}
	if talks.Saved(done); len(talks.All()) != 1 {
		t.Errorf("%d are open", len(talks.All()))
	}
}
