package result_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/guide/words"
)

// good is a file with a practice of every sort of number.
func good(t testing.TB) string {
	t.Helper()
	p := withDee(t).say("What was the winter like?")
	p.say("What happened that day?").after(9*time.Minute).score(guide.RoleObserver, "01230123")
	return text(t, result.WithWords(p.result(), p.s))
}

func TestRead_SaysWhereAFileIsWrong(t *testing.T) {
	good := good(t)
	if _, err := result.Read("r.json", []byte(good)); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ old, with, says string }{
		{`"practices": [`, `"practices": {`, "r.json: line "},
		{`"practice_results": 1`, `"practice_results": 2`, "practice_results: version 2, expected 1"},
		{`"practice_results": 1`, `"timings": 1`, "practice_results: version 0, expected 1"},
		{`"practices"`, `"name": "Maria", "practices"`, `the whole: "name" does not belong there`},
		{`"practices"`, `"member": "` + strings.Repeat("M", 61) + `", "practices"`, "member: 61 characters"},
		{`"id": "p1"`, `"id": "Maria Lopez"`, `practices[0].id: "Maria Lopez"`},
		{`"week": "2026-W47"`, `"week": "2026-11-19"`, `practices[0].week: "2026-11-19"`},
		{`"kind": "partner"`, `"kind": "duel"`, `practices[0].kind: "duel"`},
		{`"kind": "partner"`, `"kind": "round"`, "practices[0].level: of a practice without"},
		{`"persona": "dee"`, `"persona": "maria"`, `practices[0].persona: "maria"`},
		{`"level": 3`, `"level": 4`, "practices[0].level: 4, expected 0 to 3"},
		{`"guide": "one-to-one"`, `"guide": "maria"`, `practices[0].guide: "maria"`},
		{`"minutes": 9`, `"minutes": -9`, "practices[0].minutes: -9, expected 0 to"},
		{`"minutes": 9`, `"minutes": 9.5`, "practices[0].minutes: number 9.5, expected a whole number"},
		{`"framing": 0`, `"framing": 4`, "practices[0].points.framing: 4"},
		{`"framing": 0`, `"maria": 0`, `practices[0].points: "maria"`},
		{`"framing": 0,`, ``, "practices[0].points: 7 lines"},
		{`"id": "word-share"`, `"id": "maria"`, `practices[0].figures[0].id: "maria"`},
		{`"open question": 2`, `"maria": 1`, `practices[0].moves: "maria"`},
		{`"open question": 2`, `"open question": -1`, "practices[0].moves.open question: -1"},
		{`"id": "story"`, `"id": "maria"`, `practices[0].stages[2].id: "maria"`},
		{`"id": "story"`, `"id": "motivation"`, "practices[0].stages[2].id: motivation is there twice"},
		{`"prompts": 1`, `"prompts": 99`, "practices[0].stages[0].prompts: 99"},
		{`"who": "me"`, `"who": "maria"`, `practices[0].said[0].who: "maria"`},
		{`"stage": "relationship"`, `"stage": "maria"`, `practices[0].said[0].stage: "maria"`},
	} {
		bad := strings.Replace(good, c.old, c.with, 1)
		if bad == good {
			t.Fatalf("%q is not in\n%s", c.old, good)
		}
		_, err := result.Read("r.json", []byte(bad))
		if !errors.Is(err, result.ErrNoResult) || !strings.HasPrefix(err.Error(), "r.json: ") || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s for %s: %v, expected %s", c.with, c.old, err, c.says)
		}
	}
}

func TestRead_NamesTheLineOfWhatIsNoJSON(t *testing.T) {
	for text, want := range map[string]string{"": "line 1", "{\n\"practice_results\": 1,\n]": "line 3", "{}\n{}": "line 2", "Maria: hello": "line 1"} {
		if _, err := result.Read("f", []byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, expected %s", text, err, want)
		}
	}
	if _, err := result.Read("f", make([]byte, result.MaxFile+1)); !errors.Is(err, result.ErrNoResult) {
		t.Errorf("a file that is too long: %v", err)
	}
}

// FuzzRead: whatever is read can be written and read again, and is the same.
func FuzzRead(f *testing.F) {
	f.Add([]byte(good(f)))
	f.Add([]byte(`{"practice_results":1,"practices":[{"id":"a","week":"2026-W01","kind":"watch","guide":"own","watching":"questions","counted":{"open":2},"stages":[{"id":"stage-1","organizer_share":0.5}]}]}`))
	f.Add([]byte(`{"practice_results":1,"practices":[{"id":"b","week":"2026-W01","kind":"round","guide":"own"},{"id":"a","week":"2026-W01","kind":"round","guide":"own"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		read, err := result.Read("f", data)
		if err != nil {
			return
		}
		var once, twice bytes.Buffer
		if err := read.Write(&once); err != nil {
			t.Fatal(err)
		}
		again, err := result.Read("f", once.Bytes())
		if err != nil {
			t.Fatalf("%v\n%s", err, once.Bytes())
		}
		if err := again.Write(&twice); err != nil || !bytes.Equal(once.Bytes(), twice.Bytes()) {
			t.Errorf("%v\n%s\n%s", err, once.Bytes(), twice.Bytes())
		}
		for _, p := range read.Practices {
			if p.Line(words.English()) == "" {
				t.Error("a practice that no list can show")
			}
		}
	})
}

func TestWrite_RefusesWhatReadWouldRefuse(t *testing.T) {
	f, err := result.Read("r.json", []byte(good(t)))
	if err != nil {
		t.Fatal(err)
	}
	one := f.Practices[0]
	f.Practices = nil
	for range result.MostPractices + 1 {
		f.Practices = append(f.Practices, one)
	}
	var b bytes.Buffer
	if err := f.Write(&b); !errors.Is(err, result.ErrLarge) || b.Len() > 0 {
		t.Errorf("%v, with %d bytes written", err, b.Len())
	}
}
