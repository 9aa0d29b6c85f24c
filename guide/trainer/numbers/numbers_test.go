package numbers_test

import (
	"encoding/json"
	"testing"
	"time"

	"example.org/onetoone/guide/trainer/numbers"
)

func TestWeek_IsReadAsItIsWritten(t *testing.T) {
	at := time.Date(2026, 12, 28, 23, 0, 0, 0, time.UTC)
	for range 20 {
		if w := numbers.Week(at); !numbers.IsWeek(w) {
			t.Errorf("%s is %q", at, w)
		}
		at = at.AddDate(0, 0, 3)
	}
	for _, bad := range []string{"", "2026-W1", "2026-W54", "2026-W00", "2026-11-22", "-026-W01", "2026-W47 "} {
		if numbers.IsWeek(bad) {
			t.Errorf("%q is a week", bad)
		}
	}
}

func TestIDs_AreThoseOfTheProgramOrNumbers(t *testing.T) {
	if numbers.GuideID("maria") != numbers.OwnGuide || numbers.GuideID("one-to-one") != "one-to-one" || numbers.IsGuideID("maria") {
		t.Error("an author's id is given away")
	}
	if numbers.StageID(2, "maria") != "stage-3" || numbers.StageID(2, "story") != "story" || numbers.IsStageID(2, "stage-2") {
		t.Error("a stage of an author's has no number")
	}
}

func TestEach_SaysInTheWordsOfTheFileWhatIsWrong(t *testing.T) {
	type talk struct {
		N int `json:"n"`
	}
	for text, want := range map[string]string{
		`{"n":"one"}`:      "talks[0].n: string, expected a whole number",
		`{"n":1,"name":2}`: `talks[0]: "name" does not belong there`,
	} {
		if _, err := numbers.Each[talk]("talks", []json.RawMessage{json.RawMessage(text)}); err == nil || err.Error() != want {
			t.Errorf("%s: %v", text, err)
		}
	}
	if err := numbers.Read([]byte("{\n}\n]"), 10, "n", 1, &talk{}); err == nil || err.Error() != "line 3: damaged there, or cut off" {
		t.Errorf("what is behind the end: %v", err)
	}
}
