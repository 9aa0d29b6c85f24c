package main

import "testing"

func TestParseKeys_ReadsKeysChordsAndWaits(t *testing.T) {
	steps, err := ParseKeys("a <ctrl+c><alt+/><sleep:5ms><wait:x+><enter>é<right=━><type:A line>")
	if err != nil {
		t.Fatal(err)
	}
	if len(steps) != 10 {
		t.Fatalf("%d steps: %+v", len(steps), steps)
	}
	if steps[0].Rune != 'a' || !steps[1].Silent || steps[4].Sleep == 0 || steps[5].Wait == nil || steps[8].Rune != '━' || !steps[9].Silent {
		t.Errorf("wrong kinds of steps: %+v", steps)
	}
	for i, want := range map[int]string{2: "\x03", 3: "\x1b/", 6: "\r", 7: "é", 8: "\x1b[C", 9: "A line"} {
		if steps[i].Bytes != want {
			t.Errorf("step %d writes %q, want %q", i, steps[i].Bytes, want)
		}
	}
}

func TestParseKeys_RefusesWhatItDoesNotKnow(t *testing.T) {
	for _, s := range []string{"<nokey>", "<enter", "<sleep:soon>", "<wait:(>", "<right=ab>"} {
		if _, err := ParseKeys(s); err == nil {
			t.Errorf("no error for %q", s)
		}
	}
}
