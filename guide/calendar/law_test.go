package calendar_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/calendar"
)

// TestLaw_ACalendarThatTakesTheLastFileHasWhatIsOpen changes promises in any order, with
// files of which a calendar takes some: with the last one it has the days of all that is
// open, each once, and nothing else.
func TestLaw_ACalendarThatTakesTheLastFileHasWhatIsOpen(t *testing.T) {
	begun := held(t, guide.Named).s
	rapid.Check(t, func(t *rapid.T) {
		s, ids := begun, 0
		do := func(e guide.Event, err error) {
			if err == nil {
				s, err = s.Apply(e)
			}
			_ = err // what a verb refuses changes nothing
		}
		taken := map[string]calendar.Entry{} // what the calendar has, by id
		export := func(takes bool) {
			for _, e := range calendar.Of([]guide.Header{s.Header("talk")}, noon, func() string { ids++; return fmt.Sprint(ids) }) {
				if e.New {
					do(e.Event(s, noon), nil)
				}
				if had, ok := taken[e.UID]; takes && (!ok || had.Sequence < e.Sequence) {
					taken[e.UID] = e
				} else if takes && (had.Gone != e.Gone || !had.Day.Equal(e.Day)) {
					t.Fatalf("%+v is told as %+v without a new number", had, e)
				}
			}
		}
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			n := rapid.IntRange(1, 3).Draw(t, "promise")
			day := rapid.SampledFrom([]string{"friday", "in two weeks", "4 december", "one of these days", ""}).Draw(t, "day")
			switch rapid.IntRange(0, 5).Draw(t, "step") {
			case 0:
				do(s.FillPromise(n, guide.FieldWhat, "bring it", noon))
				do(s.FillPromise(n, guide.FieldWhen, day, noon))
			case 1:
				do(s.FillPromise(n, guide.FieldState, rapid.SampledFrom([]string{"open", "kept", "missed", "rescheduled", "dropped"}).Draw(t, "state"), noon))
			case 2:
				do(s.UndoPromise(n, noon))
			case 3:
				do(s.Fill(guide.FieldAgain, day, noon))
			case 4:
				var err error
				if s, err = s.Reduced(rapid.SampledFrom([]guide.Consent{guide.Named, guide.Notes}).Draw(t, "consent"), true, noon); err != nil {
					t.Fatal(err)
				}
			case 5:
				export(rapid.Bool().Draw(t, "taken"))
			}
		}
		export(true)
		var want, got []string
		h := s.Header("talk")
		for _, p := range h.Promises {
			if !p.Due.IsZero() {
				want = append(want, p.Due.Format(time.DateOnly))
			}
		}
		if !h.Again.IsZero() && h.Person != "" {
			want = append(want, h.Again.Format(time.DateOnly))
		}
		for _, e := range slices.Collect(maps.Values(taken)) {
			if !e.Gone {
				got = append(got, e.Day.Format(time.DateOnly))
			}
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Fatalf("it has %q, and open is %q", got, want)
		}
	})
}
