package when_test

import (
	"testing"
	"time"

	"example.org/onetoone/guide/when"
)

func TestSpelled_ReadsTheMonthFirst(t *testing.T) {
	now := time.Date(2026, 11, 22, 14, 0, 0, 0, time.UTC)
	for words, want := range map[string]string{
		"12/3": "3 Dec", "on 12/3, 6pm": "on 3 Dec, 6pm", "12/3/2027": "3 Dec 2027", "12/3/27": "3 Dec 2027", "thu 12/3": "thu 3 Dec",
		"24/12": "24/12", "12/24": "12/24", "12/12": "12/12", "3.12.": "3.12.", "3 dec": "3 dec", "24/7": "24/7", "2026-12-03": "2026-12-03",
		"room 12/3": "room 12/3", "12/3 or 12/5": "12/3 or 12/5", "": "",
	} {
		if got := when.Spelled(words, now); got != want {
			t.Errorf("%q is %q, want %q", words, got, want)
		}
	}
}

func TestWhich_IsAnsweredByOneOfTheTwoDays(t *testing.T) {
	now := time.Date(2026, 11, 22, 14, 0, 0, 0, time.UTC)
	var asked when.Which
	if _, ok := asked.Answer("3 dec", now); ok {
		t.Error("nothing was asked")
	}
	asked.Ask("24/12", now)
	asked.Ask("12/3", now)
	for words, want := range map[string][2]bool{
		"3 dec": {true, true}, "3 dec, 6pm": {true, true}, "12.3.": {false, true}, "12/3": {false, false}, "3/12": {false, false},
		"4 dec": {false, false}, "24 dec": {false, false}, "soon": {false, false},
	} {
		if first, ok := asked.Answer(words, now); [2]bool{first, ok} != want {
			t.Errorf("%s: %v %v", words, first, ok)
		}
	}
}
