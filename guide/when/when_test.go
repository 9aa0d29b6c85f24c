package when_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide/when"
)

// sunday is the 22nd of November 2026, half past one.
var sunday = time.Date(2026, 11, 22, 13, 30, 7, 99, time.FixedZone("", 3600))

func TestRead_ReadsDaysAsPeopleSayThem(t *testing.T) {
	for words, want := range map[string]string{
		"today":                      "2026-11-22",
		"Tonight at 8.30pm":          "2026-11-22 20:30",
		"tomorrow":                   "2026-11-23",
		"tomorrow at 9:30":           "2026-11-23 09:30",
		"the day after tomorrow":     "2026-11-24",
		"yesterday":                  "2026-11-21",
		"tue":                        "2026-11-24",
		"Tuesday 6pm":                "2026-11-24 18:00",
		"tues, 6 p.m.":               "2026-11-24 18:00",
		"on Thursdays at noon":       "2026-11-26 12:00",
		"friday 18.00":               "2026-11-27 18:00",
		"friday 18h":                 "2026-11-27 18:00",
		"fri at 6":                   "2026-11-27",
		"by friday, but after 5 pm":  "2026-11-27 17:00",
		"sunday":                     "2026-11-29",
		"this sat":                   "2026-11-28",
		"next tuesday":               "2026-11-24",
		"last monday":                "2026-11-16",
		"last sunday":                "2026-11-15",
		"tuesday week":               "2026-12-01",
		"tuesday next week":          "2026-11-24",
		"the day before friday":      "2026-11-26",
		"a week on tuesday":          "2026-12-01",
		"two weeks from tomorrow":    "2026-12-07",
		"next week on monday":        "2026-11-23",
		"monday the 30th":            "2026-11-30",
		"friday the 4th":             "2026-12-04",
		"fri 4th dec":                "2026-12-04",
		"tuesday 6":                  "2026-11-24",
		"friday 6 to 8pm":            "2026-11-27",
		"fri between 6 and 8 pm":     "2026-11-27",
		"friday 6pm to 8pm":          "2026-11-27 18:00",
		"the friday before 5pm":      "2026-11-27 17:00",
		"in two weeks":               "2026-12-06",
		"in two weeks' time":         "2026-12-06",
		"within 3 days":              "2026-11-25",
		"5 days ago":                 "2026-11-17",
		"a month from now":           "2026-12-22",
		"in an hour":                 "2026-11-22 14:30",
		"in 45 minutes":              "2026-11-22 14:15",
		"18:45":                      "2026-11-22 18:45",
		"24 nov":                     "2026-11-24",
		"22 nov":                     "2026-11-22",
		"5 jan":                      "2027-01-05",
		"January 5th":                "2027-01-05",
		"5 january 2027":             "2027-01-05",
		"Jan 5, 2028 at 7pm":         "2028-01-05 19:00",
		"1 Dec 2026":                 "2026-12-01",
		"24th of november at 9":      "2026-11-24",
		"24 nov 1830":                "2026-11-24",
		"november the 24th, 6.30pm":  "2026-11-24 18:30",
		"the 3rd of march, or later": "2027-03-03",
		"29 feb":                     "2028-02-29",
		"sat 28 nov":                 "2026-11-28",
		"mon 16 nov":                 "2026-11-16",
		"2026-12-01":                 "2026-12-01",
		"2026-12-01 17:00":           "2026-12-01 17:00",
		"24.11.":                     "2026-11-24",
		"1.12.2026":                  "2026-12-01",
		"on 1.12.2026.":              "2026-12-01",
		"24-11-2026":                 "2026-11-24",
		"12/03":                      "2027-03-12",
		"5/1/27":                     "2027-01-05",
		"11/28":                      "2026-11-28",
		"room 12/3 on friday":        "2026-11-27",
		"monday is fine":             "2026-11-23",
		"friday, no later":           "2026-11-27",
		"friday, not later than 6pm": "2026-11-27 18:00",
		"friday, don't forget":       "2026-11-27",
		"by 1/12, room 12/3":         "2026-12-01",
		"24/7/27":                    "2027-07-24",
		"next week":                  "2026-11-27",
		"sometime next week":         "2026-11-27",
		"this week":                  "2026-11-22",
		"by the end of the week":     "2026-11-22",
		"end of next week":           "2026-11-27",
		"at the weekend":             "2026-11-22",
		"end of the month":           "2026-11-30",
		"by the end of this month":   "2026-11-30",
		"end of december":            "2026-12-31",
		"by the end of feb":          "2027-02-28",
		"next month":                 "2026-12-31",
		"end of next month":          "2026-12-31",
		"the 12th":                   "2026-12-12",
		"on the 30th at 6pm":         "2026-11-30 18:00",
		"the 12th of next month":     "2026-12-12",
		"by the 22nd":                "2026-11-22",
		"31st":                       "2026-12-31",
		"in 14 days":                 "2026-12-06",
		"thursday at 7":              "2026-11-26",
	} {
		day, timed, err := when.Read(words, sunday)
		got := day.Format("2006-01-02")
		if timed {
			got = day.Format("2006-01-02 15:04")
		} else if day.Hour() != 0 {
			t.Errorf("%q: no time is named, and the day is %v", words, day)
		}
		if err != nil || got != want {
			t.Errorf("%q is read as %q, want %q: %v", words, got, want, err)
		}
	}
}

func TestRead_SaysWhyItReadsNoDay(t *testing.T) {
	for words, want := range map[string]error{
		"":                              when.ErrNoDay,
		"after the vote":                when.ErrNoDay,
		"before she may leave":          when.ErrNoDay,
		"when the sun comes out":        when.ErrNoDay,
		"when we sat down":              when.ErrNoDay,
		"the march":                     when.ErrNoDay,
		"at 6":                          when.ErrNoDay,
		"9:15":                          when.ErrNoDay, // which is past
		"18.45":                         when.ErrNoDay,
		"any day but monday":            when.ErrNoDay,
		"not on monday":                 when.ErrNoDay,
		"monday is out":                 when.ErrNoDay,
		"Monday isn’t good":             when.ErrNoDay,
		"fridays don't work":            when.ErrNoDay,
		"friday, not possible":          when.ErrNoDay,
		"on friday i can't":             when.ErrNoDay,
		"i can't do friday":             when.ErrNoDay,
		"tuesday is no good for her":    when.ErrNoDay,
		"he is there 24/7":              when.ErrNoDay,
		"room 12/3":                     when.ErrNoDay,
		"when 3/4 of us have signed":    when.ErrNoDay,
		"with a 2/3 majority":           when.ErrNoDay,
		"the day after the vote on fri": when.ErrNoDay,
		"tomorrow" + strings.Repeat(" or later", 100): when.ErrNoDay,
		"31 feb":                when.ErrNoSuchDay,
		"31 november":           when.ErrNoSuchDay,
		"2026-02-30":            when.ErrNoSuchDay,
		"2026-13-01":            when.ErrNoSuchDay,
		"31.11.2026":            when.ErrNoSuchDay,
		"29 feb 2027":           when.ErrNoSuchDay,
		"0/5":                   when.ErrNoSuchDay,
		"fri 28 nov":            when.ErrDisagree,
		"tomorrow, tuesday":     when.ErrDisagree,
		"monday or thursday":    when.ErrSeveral,
		"24 nov or 26 nov":      when.ErrSeveral,
		"today or in two weeks": when.ErrSeveral,
		"monday the 31st":       when.ErrDisagree,
		"5 or 6 december":       when.ErrSeveral,
		"5/6 december":          when.ErrSeveral,
		"5 - 7 dec":             when.ErrSeveral,
		"dec 5 and 6":           when.ErrSeveral,
		"in a day or two":       when.ErrSeveral,
		"32 march":              when.ErrNoSuchDay,
		"the 32nd":              when.ErrNoSuchDay,
		"the 12th or 13th":      when.ErrSeveral,
		"on the 12th floor":     when.ErrNoDay,
		"at the 2nd meeting":    when.ErrNoDay,
		"not next week":         when.ErrNoDay,
		"next week or the 12th": when.ErrSeveral,
		"every week":            when.ErrNoDay,
		"next weekend":          when.ErrNoDay,
	} {
		if day, _, err := when.Read(words, sunday); !errors.Is(err, want) {
			t.Errorf("%q is read as %v, %v; want %v", words, day, err, want)
		}
	}
}

func TestRead_ReadsNoOtherDayThanTheOneThatIsMeant(t *testing.T) {
	for _, words := range []string{
		"first monday in december", "the second tuesday of the month", "last friday of november", "1st monday in may",
		"the friday after next", "the monday after the holidays", "every other tuesday", "two fridays from now", "easter monday",
		"a week tomorrow", "tomorrow week", "two weeks today", "monday fortnight", "friday last week", "monday of next week",
		"the friday before christmas", "in an hour and a half", "next week before friday",
	} {
		if day, _, err := when.Read(words, sunday); !errors.Is(err, when.ErrNoDay) {
			t.Errorf("%q is read as %v, %v", words, day, err)
		}
	}
}

func TestRead_NextIsOfTheWeekAfter(t *testing.T) {
	monday := sunday.AddDate(0, 0, 1)
	for words, want := range map[string]string{
		"tuesday": "24", "next tuesday": "01", "this tuesday": "24", "monday": "30", "next monday": "30", "last monday": "16", "friday next week": "04",
		"next week friday": "04", "next week, on monday": "30",
	} {
		if day, _, err := when.Read(words, monday); err != nil || day.Format("02") != want {
			t.Errorf("%q on a monday is read as %v, %v; want the %s", words, day, err, want)
		}
	}
}

func TestRead_ReadsTheDayAlsoWhereItHasNoMidnight(t *testing.T) {
	for zone, first := range map[string]string{"America/Santiago": "2026-09-06", "America/Havana": "2026-03-08", "Africa/Cairo": "2026-04-24"} {
		l, err := time.LoadLocation(zone)
		if err != nil {
			t.Skip("no time zones here:", err)
		}
		changes, _ := time.ParseInLocation(time.DateOnly, first, time.UTC)
		for d := -9; d <= 2; d++ {
			noon := changes.AddDate(0, 0, d)
			at := time.Date(noon.Year(), noon.Month(), noon.Day(), 12, 0, 0, 0, l)
			day := func(n int) time.Time { return changes.AddDate(0, 0, d+n) }
			for words, want := range map[string]time.Time{
				"today": day(0), "tomorrow": day(1), "in 2 days": day(2), "in a week": day(7), at.Weekday().String(): day(7), "the day after tomorrow": day(2),
				day(3).Format("Mon 2 Jan"): day(3), day(4).Format(time.DateOnly): day(4), day(5).Format("Monday the 2th"): day(5),
			} {
				got, timed, err := when.Read(words, at)
				if err != nil || timed || got.Format("2006-01-02 15:04") != want.Format("2006-01-02 15:04") {
					t.Errorf("%q, said on %v, is read as %v, timed %v: %v", words, at, got, timed, err)
				}
			}
		}
	}
}

// FuzzRead: whatever the words, a day is a whole minute of at's zone, midnight
// where no time is named, and no day comes with an error.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"tue 6pm", "24 nov 2027", "in 999 months", "29/2", "31.12.2199", "a week on", "the day before the day before friday", "12 am", "a.m."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, words string) {
		day, timed, err := when.Read(words, sunday)
		switch {
		case err != nil:
			if !day.IsZero() || timed {
				t.Errorf("%q: %v with the day %v", words, err, day)
			}
		case day.Second() != 0 || day.Nanosecond() != 0 || day.Location() != sunday.Location() || !timed && (day.Hour() != 0 || day.Minute() != 0):
			t.Errorf("%q is read as %v, timed %v", words, day, timed)
		}
		if again, failed := when.Parse(when.Write(day, timed), sunday.Location()); err == nil && (failed != nil || !again.Equal(day)) {
			t.Errorf("%q is %v, and as written down %v, %v", words, day, again, failed)
		}
	})
}

func TestBare_IsADayAndNothingBeside(t *testing.T) {
	for words, want := range map[string]bool{
		"monday": true, "tue 6pm": true, "Fri 27 Nov": true, "in 3 weeks": true, "tomorrow at 18:00": true, "on the 3rd of December": true,
		"next Tuesday, 6pm": true, "2026-12-01": true, "today": true, "thursday at 7": false, "by friday": false, "within 2 days": false,
		"friday after the shift": false, "when the rota is out": false, "around noon on monday": false,
	} {
		if got := when.Bare(words); got != want {
			t.Errorf("%q: %v", words, got)
		}
	}
}
