package when_test

import (
	"errors"
	"testing"
	"time"

	"example.org/onetoone/guide/when"
)

func TestReadPast_ReadsTheLastDayOfThatName(t *testing.T) {
	now := time.Date(2026, 11, 22, 14, 0, 0, 0, time.UTC)
	for words, want := range map[string]string{
		"yesterday": "2026-11-21", "today": "2026-11-22", "1 oct": "2026-10-01", "24 dec": "2025-12-24", "1 oct 2024": "2024-10-01",
	} {
		if day, err := when.ReadPast(words, now); err != nil || day.Format(time.DateOnly) != want {
			t.Errorf("%s is %s, want %s: %v", words, day, want, err)
		}
	}
	for _, words := range []string{"tomorrow", "in two weeks", "monday", "1 oct 2027"} {
		if _, err := when.ReadPast(words, now); !errors.Is(err, when.ErrAhead) {
			t.Errorf("%s: %v", words, err)
		}
	}
	if _, err := when.ReadPast("31 feb", now); !errors.Is(err, when.ErrNoSuchDay) {
		t.Errorf("31 feb: %v", err)
	}
}

func TestPast_ADayIsTheSameOneWherever(t *testing.T) {
	agreed := time.Date(2026, 11, 22, 0, 0, 0, 0, time.FixedZone("", 14*3600))
	there := time.FixedZone("", -11*3600)
	if at := when.Here(agreed, time.Date(2026, 11, 20, 0, 0, 0, 0, there)); at.Format("2006-01-02 15 -07") != "2026-11-22 12 -11" {
		t.Errorf("here it is %s", at)
	}
	if when.Past(agreed, time.Date(2026, 11, 22, 23, 59, 0, 0, there)) {
		t.Error("it is over on its own day")
	}
	if !when.Past(agreed, time.Date(2026, 11, 23, 0, 0, 0, 0, there)) {
		t.Error("it is not over on the next")
	}
	if !when.Here(time.Time{}, agreed).IsZero() {
		t.Error("no day is one")
	}
}
