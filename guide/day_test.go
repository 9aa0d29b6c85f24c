package guide_test

import (
	"errors"
	"slices"
	"testing"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/older"
)

// agreed is a talk in which the other person said when.
func agreed(t *testing.T, when string) *hold {
	h := begin(t).do("next; fill:answer=yes; promise:what=come")
	h.must(h.s.FillPromise(guide.TheirFirst, guide.FieldWhen, when, h.at))
	h.must(h.s.Fill(guide.FieldAgain, when, h.at))
	return h
}

func TestFill_KeepsTheDayThatTheWordsNamed(t *testing.T) {
	for words, day := range map[string]string{"24 nov 2026, 6pm": "2026-11-24T18:00", "24 nov 2026": "2026-11-24", "when he is back": "", "31 feb": ""} {
		h := agreed(t, words)
		events := h.s.Events()
		for _, e := range events[len(events)-2:] {
			if e.Day != day {
				t.Errorf("%q names %q, not %q", words, e.Day, day)
			}
		}
	}
	h := begin(t).do("fill:why=we meet on 24 nov 2026")
	if e := h.s.Events()[h.s.Len()-1]; e.Day != "" {
		t.Errorf("%q is when to do what?", e.Day)
	}
}

func TestReplay_ReadsNoWords(t *testing.T) {
	events := agreed(t, "24 nov 2026, 6pm").s.Events()
	for i := range events {
		if events[i].Day != "" {
			events[i].Day = "2026-11-26" // as a program that knows other words read it
		}
	}
	s, err := guide.Replay(small(), events)
	if err != nil {
		t.Fatal(err)
	}
	words, again := s.SpeakAgain()
	p := s.Promises()[0]
	if p.Due.Format("2006-01-02") != "2026-11-26" || !p.Due.Equal(again) || p.Due.Location() != noon.Location() || p.When != words {
		t.Errorf("%+v, again on %v", p, again)
	}
	events[len(events)-1].Day = "on thursday"
	if _, err := guide.Replay(small(), events); !errors.Is(err, guide.ErrOrder) {
		t.Errorf("a day that is none: %v", err)
	}
}

func TestUpgraded_ReadsTheDayFromWhenTheWordsWereSaid(t *testing.T) {
	want := agreed(t, "tomorrow, 6pm").s.Events()
	before := slices.Clone(want)
	for i := range before {
		before[i].Day = ""
	}
	if got := older.Events(2, before); !slices.Equal(got, want) {
		t.Errorf("%+v", got)
	}
	if got := older.Events(older.Shape, before); !slices.Equal(got, before) {
		t.Error("words that named no day when they were typed are read again")
	}
}

func TestReduce_KeepsTheDayAndNotTheHourItWasCountedFrom(t *testing.T) {
	for words, day := range map[string]string{"in three hours": noon.Format("2006-01-02"), "24 nov 2026, 6pm": "2026-11-24T18:00"} {
		h := agreed(t, words).do("end")
		for _, e := range h.s.Reduce(guide.None, true, h.at) {
			if e.Field == guide.FieldWhen && e.Day != day {
				t.Errorf("%q leaves %q", words, e.Day)
			}
		}
	}
}

func TestErase_TakesTheDayWithTheWords(t *testing.T) {
	h := agreed(t, "24 nov 2026")
	h.must(h.s.Erase(h.s.FieldSeq(guide.FieldWhen, guide.TheirFirst), h.at))
	if e := h.s.Events()[h.s.FieldSeq(guide.FieldWhen, guide.TheirFirst)-1]; e.Day != "" || e.Text != "" {
		t.Errorf("%+v", e)
	}
}
