package timings_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/trainer/timings"
	"example.org/onetoone/guide/words"
)

func TestRead_SaysWhereAFileIsWrong(t *testing.T) {
	_, _, good := made(t, known(t).agree(guide.Notes).s, known(t).agree(guide.None).s)
	if _, err := timings.Read("t.json", []byte(good)); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ old, with, says string }{
		{`"talks": [`, `"talks": {`, "t.json: line "},
		{`"timings": 1`, `"timings": 2`, "timings: version 2, expected 1"},
		{`"timings": 1`, `"practice_result": 1`, "timings: version 0, expected 1"},
		{`"timings": 1`, `"timings": "one"`, "timings: string, expected a whole number"},
		{`"talks"`, `"names": ["Maria"], "talks"`, `the whole: "names" does not belong there`},
		{`"week"`, `"day": "2026-11-19", "week"`, `talks[0]: "day" does not belong there`},
		{`"week": "2026-W47"`, `"week": "2026-11-19"`, `talks[0].week: "2026-11-19"`},
		{`"week": "2026-W47"`, `"week": "2026-W99"`, `talks[0].week: "2026-W99"`},
		{`"n": 1`, `"n": 7`, "talks[0].n: 7, expected 1"},
		{`"guide": "one-to-one"`, `"guide": "maria"`, `talks[0].guide: "maria"`},
		{`"minutes": 8`, `"minutes": -8`, "talks[0].minutes: -8, expected 0 to"},
		{`"minutes": 8`, `"minutes": 8.5`, "talks[0].minutes: number 8.5, expected a whole number"},
		{`"organizer_percent": 17`, `"organizer_percent": 117`, "talks[0].organizer_percent: 117, expected 0 to 100"},
		{`"answered": true`, `"answered": false`, "talks[0].ask: a yes without an answer"},
		{`"what": true,`, ``, "talks[0].ask: one of what and when"},
		{`"yes": true`, `"yes": false`, "talks[0].ask: what and when without a yes"},
		{`"id": "story"`, `"id": "maria"`, `talks[0].stages[2].id: "maria"`},
		{`"id": "story"`, `"id": "stage-2"`, `talks[0].stages[2].id: "stage-2"`},
		{`"id": "story"`, `"id": "motivation"`, "talks[0].stages[2].id: motivation is there twice"},
		{`"seconds": 120`, `"seconds": 99999999`, "talks[0].stages[2].seconds: 99999999"},
		{`"prompts": 2`, `"prompts": 99`, "talks[0].stages[0].prompts: 99"},
		{`"quote": 1`, `"maria": 1`, `talks[0].stages[0].marks: "maria"`},
		{`"quote": 1`, `"felt": 1`, `talks[0].stages[0].marks: "felt"`},
		{`"felt": 2`, `"quote": 2`, `talks[0].stages[2].click: "quote"`},
		{`"felt": 2`, `"felt": 0`, "talks[0].stages[2].click.felt: 0, expected 1 to"},
		{"\"minutes_only\": [\n    8", "\"minutes_only\": [\n    -8", "minutes_only[0]: -8"},
	} {
		bad := strings.Replace(good, c.old, c.with, 1)
		if bad == good {
			t.Fatalf("%q is not in\n%s", c.old, good)
		}
		_, err := timings.Read("t.json", []byte(bad))
		if !errors.Is(err, timings.ErrNoTimings) || !strings.HasPrefix(err.Error(), "t.json: ") || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s for %s: %v, expected %s", c.with, c.old, err, c.says)
		}
	}
}

func TestRead_NamesTheLineOfWhatIsNoJSON(t *testing.T) {
	for text, want := range map[string]string{"": "line 1", "{\n\"timings\": 1,\n]": "line 3", "{}\n{}": "line 2", "Maria: hello": "line 1"} {
		if _, err := timings.Read("f", []byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, expected %s", text, err, want)
		}
	}
	if _, err := timings.Read("f", make([]byte, timings.MaxFile+1)); !errors.Is(err, timings.ErrNoTimings) {
		t.Errorf("a file that is too long: %v", err)
	}
}

// FuzzRead: whatever is read can be written and read again, and is the same.
func FuzzRead(f *testing.F) {
	_, _, good := made(f, known(f).agree(guide.Notes).s, known(f).agree(guide.None).s)
	f.Add([]byte(good))
	f.Add([]byte(`{"timings":1,"talks":null,"minutes_only":[1]}`))
	f.Add([]byte(`{"timings":1,"talks":[{"n":1,"week":"2026-W01","guide":"own","stages":[{"id":"stage-1","marks":{}}]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		read, err := timings.Read("f", data)
		if err != nil {
			return
		}
		var once, twice bytes.Buffer
		if err := read.Write(&once); err != nil {
			t.Fatal(err)
		}
		again, err := timings.Read("f", once.Bytes())
		if err != nil {
			t.Fatalf("%v\n%s", err, once.Bytes())
		}
		if err := again.Write(&twice); err != nil || !bytes.Equal(once.Bytes(), twice.Bytes()) {
			t.Errorf("%v\n%s\n%s", err, once.Bytes(), twice.Bytes())
		}
		_ = timings.Propose(words.English(), read)
	})
}
