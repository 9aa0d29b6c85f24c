package guide_test

import (
	"strings"
	"testing"
	"time"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules/common"
	"github.com/olebedev/when/rules/en"

	"example.org/onetoone/guide"
)

func TestReadWhen_ReadsTheDaysThatTheLibrarysOwnParserReads(t *testing.T) {
	lib := when.New(nil)
	lib.Add(en.All...)
	lib.Add(common.All...)
	for _, at := range []time.Time{
		time.Date(2026, 11, 22, 14, 3, 7, 99, time.UTC),
		time.Date(2026, 12, 31, 23, 30, 0, 0, time.FixedZone("", 3600)),
		time.Date(2028, 2, 28, 0, 10, 0, 0, time.UTC),
	} {
		for _, words := range strings.Split("today;tonight;tomorrow morning;tue 6pm;next friday at noon;last monday;"+
			"in an hour;in two weeks;within three days;5 days ago;half past four;24 nov;24th of november at 9;"+
			"november 24 6.30pm;1/12/2026;the 3rd of march, or in the evening;friday, but not before 9am;"+
			"monday and then a long while later on thursday;when the vote is over;18:45;may;sat;", ";") {
			day, _, ok := guide.ReadWhen(words, at)
			r, err := lib.Parse(strings.ToLower(words), at)
			if want := err == nil && r != nil; ok != want {
				t.Errorf("%q at %v: read %v, the library %v", words, at, ok, want)
			} else if ok && day.Format(time.DateOnly) != r.Time.Format(time.DateOnly) {
				t.Errorf("%q at %v: read as %v, by the library as %v", words, at, day, r.Time)
			}
		}
	}
}

func TestReadWhen_GivesWholeMinutes(t *testing.T) {
	at := time.Date(2026, 11, 22, 14, 3, 7, 123456789, time.UTC)
	for _, words := range []string{"tue 6pm", "tomorrow", "in two hours"} {
		if day, _, ok := guide.ReadWhen(words, at); !ok || !day.Equal(day.Truncate(time.Minute)) {
			t.Errorf("%q read as %v, %v", words, day, ok)
		}
	}
}
