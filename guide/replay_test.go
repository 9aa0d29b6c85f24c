package guide_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/transcript"
)

// FuzzReplay states one law: what the verbs make is always accepted, the
// session before stays as it was, and replaying the events, also by way of
// JSON, gives the same session.
func FuzzReplay(f *testing.F) {
	f.Add([]byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
	f.Add([]byte{2, 2, 3, 4, 7, 7, 8, 2, 7, 14, 0, 0, 0, 0, 13, 5})
	f.Fuzz(func(t *testing.T, keys []byte) {
		s, e := guide.Begin(small(), noon)
		s, err := s.Apply(e)
		if err != nil {
			t.Fatal(err)
		}
		at := noon
		for _, k := range keys[:min(len(keys), 300)] {
			at = at.Add(time.Duration(k) * time.Second)
			e, err := anyVerb(s, k, at)
			if err != nil {
				continue
			}
			before := transcript.Of(s)
			after, err := s.Apply(e)
			if err != nil {
				t.Fatalf("%s refused: %v", e.Kind, err)
			}
			if !reflect.DeepEqual(before, transcript.Of(s)) {
				t.Fatalf("%s changed the session before it", e.Kind)
			}
			s = after
		}
		checkReplay(t, s, at)
	})
}

func checkReplay(t *testing.T, s guide.Session, at time.Time) {
	t.Helper()
	text, err := json.Marshal(s.Events())
	if err != nil {
		t.Fatal(err)
	}
	var events []guide.Event
	if err := json.Unmarshal(text, &events); err != nil {
		t.Fatal(err)
	}
	again, err := guide.Replay(small(), events)
	if err != nil {
		t.Fatal(err)
	}
	for what, pair := range map[string][2]any{
		"header":     {s.Header("x"), again.Header("x")},
		"transcript": {transcript.Of(s), transcript.Of(again)},
		"asking":     {s.Asking(), again.Asking()},
		"elapsed":    {s.Elapsed(at), again.Elapsed(at)},
		"promises":   {s.Promises(), again.Promises()},
		"promised":   {s.Promised(), again.Promised()},
		"counted":    {rehearsal.Counts(s), rehearsal.Counts(again)},
		"points":     {rehearsal.Points(s, guide.RolePerson), rehearsal.Points(again, guide.RolePerson)},
	} {
		if !reflect.DeepEqual(pair[0], pair[1]) {
			t.Errorf("replay gives another %s:\n%+v\n%+v", what, pair[0], pair[1])
		}
	}
}

// anyVerb calls the verb that a byte stands for.
func anyVerb(s guide.Session, k byte, at time.Time) (guide.Event, error) {
	last, _ := s.LastMark()
	kinds := guide.MarkKinds()
	switch k % 32 {
	case 0:
		return s.Start(at)
	case 1:
		return s.Open(at)
	case 2:
		return s.Mark(at)
	case 3:
		return s.NameMark(last.Seq, kinds[int(k)%len(kinds)], at)
	case 4:
		return s.Note("words", last.Seq, at)
	case 5:
		return s.Note("a note", 0, at)
	case 6:
		return s.Next(at)
	case 7:
		return s.Undo(at)
	case 8:
		return s.Redo(at)
	case 9:
		return s.Jump(int(k)%4, at)
	case 10:
		return s.Pause(at)
	case 11:
		return s.Resume(at)
	case 12:
		return s.Speak(guide.Them, at)
	case 13:
		seq, _ := transcript.LastSaid(s)
		return s.Erase(seq, at)
	case 14:
		return s.Discard(last.Seq, at)
	case 15:
		return s.Pass(last.Seq, at)
	case 16:
		return s.FillPromise(1+int(k)%3, guide.FieldWhat, "a thing", at)
	case 17:
		return s.Fill(guide.FieldAnswer, guide.AnswerYes, at)
	case 18:
		return s.Back(at)
	case 19:
		return s.Rephrase(at)
	case 20:
		return s.End(at)
	case 23:
		return rehearsal.Count(s, rehearsal.Tallies()[int(k)%4], at)
	case 24:
		return rehearsal.Score(s, guide.Roles()[int(k)%3], "curiosity", int(k)%4, at)
	case 25:
		counted := rehearsal.Counts(s)
		if len(counted) == 0 {
			return guide.Event{}, guide.ErrNothing
		}
		return s.Note("a word", counted[0].Seq, at)
	case 26:
		return agenda.Renew(s, at)
	case 27:
		return rehearsal.Answer(s, "theirs", "answers", at)
	case 28:
		return rehearsal.Say(s, "mine", "open question: asks", at)
	case 29, 30:
		lines := rehearsal.Spoken(s)
		if len(lines) == 0 {
			return guide.Event{}, guide.ErrNothing
		}
		if l := lines[int(k/32)%len(lines)]; l.Who == guide.Them {
			return rehearsal.Rewind(s, l.Seq, at)
		}
		return rehearsal.Label(s, lines[int(k/32)%len(lines)].Seq, "pitch: said so", at)
	case 31:
		return rehearsal.Hint(s, "wait", at)
	case 21:
		if k >= 128 {
			return s.Correct(s.Len()-int(k/32), fmt.Sprint("rather ", k), at)
		}
		return s.UnnameMark(last.Seq, kinds[int(k)%len(kinds)], at)
	case 22:
		for _, m := range s.EveryMark() {
			if m.Discarded {
				return s.Restore(m.Seq, at)
			}
		}
	}
	return s.Erase(int(k), at)
}

// FuzzEvents states one law: no list of events, however it was made, makes
// Replay panic.
func FuzzEvents(f *testing.F) {
	_, first := guide.Begin(small(), noon)
	seed, _ := json.Marshal([]guide.Event{first, {Seq: 2, Kind: guide.Marked}, {Seq: 3, Kind: guide.Undone, Ref: 2}})
	f.Add(seed)
	f.Fuzz(func(_ *testing.T, text []byte) {
		var events []guide.Event
		if json.Unmarshal(text, &events) != nil {
			return
		}
		s, err := guide.Replay(small(), events)
		if err != nil {
			return
		}
		_ = transcript.Of(s)
		_ = s.Header("x")
		_, _ = transcript.Remaining(s, guide.None, false)
		_ = s.Reduce(guide.Themes, true, noon)
	})
}

// long is a talk of n events, as a real one has them.
func long(b *testing.B, n int) []guide.Event {
	b.Helper()
	s, e := guide.Begin(small(), noon)
	s, err := s.Apply(e)
	for i := 0; err == nil && s.Len() < n; i++ {
		e, err = anyVerb(s, []byte{0, 1, 2, 3, 4, 5, 6, 18, 9, 5}[i%10], noon.Add(time.Duration(i)*time.Second))
		if err != nil {
			err = nil
			continue
		}
		s, err = s.Apply(e)
	}
	if err != nil {
		b.Fatal(err)
	}
	return s.Events()
}

func BenchmarkReplay_500Events(b *testing.B) {
	events := long(b, 500)
	for b.Loop() {
		if _, err := guide.Replay(small(), events); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkApply_OneMoreAfter2000(b *testing.B) {
	s, err := guide.Replay(small(), long(b, 2000))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		e, err := s.Mark(noon.Add(time.Hour))
		if err != nil {
			b.Fatal(err)
		}
		if _, err := s.Apply(e); err != nil {
			b.Fatal(err)
		}
	}
}
