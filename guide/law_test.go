package guide_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/transcript"
)

// anySession is what the verbs made of a row of keys.
func anySession(t *rapid.T) (guide.Session, time.Time) {
	s, e := guide.Begin(small(), noon)
	at := noon
	s = mustApply(t, s, e)
	for _, k := range rapid.SliceOfN(rapid.Byte(), 0, 60).Draw(t, "keys") {
		at = at.Add(time.Duration(k) * time.Second)
		if e, err := anyVerb(s, k, at); err == nil {
			s = mustApply(t, s, e)
		}
	}
	return s, at
}

func mustApply(t *rapid.T, s guide.Session, e guide.Event) guide.Session {
	s, err := s.Apply(e)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// said are the words of all lines that stand, in the order of their events.
func said(s guide.Session) (words []string) {
	var lines []guide.Line
	t := transcript.Of(s)
	for _, p := range append(t.Parts, transcript.Part{Entries: t.After}) {
		for _, e := range p.Entries {
			lines = append(lines, e.Lines...)
		}
	}
	slices.SortFunc(lines, func(a, b guide.Line) int { return a.Seq - b.Seq })
	for _, l := range lines {
		words = append(words, l.Text)
	}
	return words
}

// TestLaw_TheFoldIsTheModel compares a session with two stacks: what stands,
// and what was undone.
func TestLaw_TheFoldIsTheModel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, e := guide.Begin(small(), noon)
		s = mustApply(t, s, e)
		var stand, undone []string // a note's words; a mark has none
		for i, verb := range rapid.SliceOfN(rapid.IntRange(0, 3), 1, 40).Draw(t, "verbs") {
			var err error
			switch verb {
			case 0:
				e, err = s.Mark(noon)
				stand, undone = append(stand, ""), nil
			case 1:
				words := fmt.Sprint("words ", i)
				e, err = s.Note(words, 0, noon)
				stand, undone = append(stand, words), nil
			case 2:
				if e, err = s.Undo(noon); len(stand) > 0 {
					undone, stand = append(undone, stand[len(stand)-1]), stand[:len(stand)-1]
				} else if err != nil {
					continue
				}
			case 3:
				if e, err = s.Redo(noon); len(undone) > 0 {
					stand, undone = append(stand, undone[len(undone)-1]), undone[:len(undone)-1]
				} else if err != nil {
					continue
				}
			}
			if err != nil {
				t.Fatal(err)
			}
			s = mustApply(t, s, e)
		}
		notes := slices.DeleteFunc(slices.Clone(stand), func(w string) bool { return w == "" })
		if got := said(s); !slices.Equal(got, notes) {
			t.Fatalf("it says %q, want %q", got, notes)
		}
		if got, want := len(s.Marks()), len(stand)-len(notes); got != want {
			t.Fatalf("%d marks, want %d", got, want)
		}
	})
}

func TestLaw_AnyBeginningOfATalkIsATalk(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, _ := anySession(t)
		events := s.Events()
		n := rapid.IntRange(1, len(events)).Draw(t, "length")
		again, err := guide.Replay(small(), events[:n])
		if err != nil {
			t.Fatal(err)
		}
		if again.Len() != n {
			t.Fatalf("%d events of %d", again.Len(), n)
		}
	})
}

func TestLaw_RedoTakesAnUndoBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, at := anySession(t)
		before := s
		var steps int
		for range rapid.IntRange(1, 5).Draw(t, "steps") {
			if e, err := s.Undo(at); err == nil {
				s = mustApply(t, s, e)
				steps++
			}
		}
		for range steps {
			e, err := s.Redo(at)
			if err != nil {
				t.Fatal(err)
			}
			s = mustApply(t, s, e)
		}
		h := s.Header("x")
		h.Events, h.Minutes = before.Len(), before.Header("x").Minutes // time goes on meanwhile
		for what, pair := range map[string][2]any{
			"transcript": {transcript.Of(before), transcript.Of(s)},
			"header":     {before.Header("x"), h},
			"prompt":     {before.Asking(), s.Asking()},
			"promises":   {before.Promises(), s.Promises()},
		} {
			if !reflect.DeepEqual(pair[0], pair[1]) {
				t.Fatalf("another %s:\n%+v\n%+v", what, pair[0], pair[1])
			}
		}
	})
}

func TestLaw_ErasedWordsAreNowhereInTheTalk(t *testing.T) {
	const canary = "canary-7f3a"
	rapid.Check(t, func(t *rapid.T) {
		s, at := anySession(t)
		last, _ := s.LastMark()
		e, err := s.Note("a "+canary, rapid.SampledFrom([]int{0, last.Seq}).Draw(t, "about"), at)
		if err != nil {
			t.Skip("the talk does not take a note")
		}
		s = mustApply(t, s, e)
		seq := s.Len()
		for range rapid.IntRange(0, 3).Draw(t, "undone") {
			if e, err := s.Undo(at); err == nil {
				s = mustApply(t, s, e)
			}
		}
		if e, err = s.Erase(seq, at); err != nil {
			t.Fatal(err)
		}
		s = mustApply(t, s, e)
		text, err := json.Marshal(s.Events())
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(text), canary) || strings.Contains(fmt.Sprint(transcript.Of(s)), canary) {
			t.Fatal("the words are still there")
		}
	})
}

func TestLaw_ReducingLeavesATalkThatCannotBeReducedFurther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, at := anySession(t)
		if e, err := s.End(at); err == nil { // while a talk goes on, its clock keeps its pauses
			s = mustApply(t, s, e)
		}
		level := rapid.SampledFrom([]guide.Consent{guide.None, guide.Themes, guide.Notes}).Draw(t, "level")
		events := s.Reduce(level, rapid.Bool().Draw(t, "promises"), at)
		again, err := guide.Replay(small(), events)
		if err != nil {
			t.Fatal(err)
		}
		if _, gone := transcript.Remaining(again, level, again.KeepsPromises()); len(gone) > 0 {
			t.Fatalf("reducing again would remove %v", gone)
		}
	})
}
