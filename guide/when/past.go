package when

import (
	"errors"
	"time"

	"example.org/onetoone/guide/words"
)

// ErrAhead is returned by ReadPast for a day that is still to come.
const ErrAhead = words.Error("when.ahead")

// Here is noon of a day that was agreed on, in the zone of now: it stays the day
// that was said, wherever somebody has gone since. The zero Time stays.
func Here(day, now time.Time) time.Time {
	if day.IsZero() {
		return day
	}
	y, m, d := day.Date()
	return time.Date(y, m, d, 12, 0, 0, 0, now.Location())
}

// Past reports whether a day that was agreed on is over.
func Past(day, now time.Time) bool { return Here(day, now).Before(Midnight(now)) }

// Impossible reports whether words name a day on which nothing can be promised: one
// that there is not, or that is past, or that has [JustPassed].
func Impossible(words string, at time.Time) bool {
	day, _, err := Read(words, at)
	if _, passed := JustPassed(words, at); passed {
		return true
	}
	return errors.Is(err, ErrNoSuchDay) || errors.Is(err, ErrDisagree) || err == nil && civil(day).Before(civil(at))
}

// JustPassed gives the day of a date without a year that was no more than two months
// ago. Read takes it for next year's; who makes a promise hardly means that.
func JustPassed(words string, at time.Time) (time.Time, bool) {
	last, err := ReadPast(words, at)
	if err != nil || !civil(last).Before(civil(at)) || civil(at).Sub(civil(last)) > justPassed {
		return time.Time{}, false
	}
	next, _, err := Read(words, at)
	return last, err == nil && civil(next).After(civil(at))
}

const justPassed = 62 * 24 * time.Hour

// ReadPast reads a day that is not ahead. A date without a year, which Read takes
// for the next one, is the last one here; words that are counted from today, or
// name a weekday, stay what they are. The errors are Read's, and ErrAhead.
func ReadPast(words string, now time.Time) (time.Time, error) {
	day, _, err := Read(words, now)
	if err != nil || !civil(day).After(civil(now)) {
		return day, err
	}
	if tomorrow, _, err := Read(words, now.AddDate(0, 0, 1)); err != nil || !tomorrow.Equal(day) {
		return time.Time{}, ErrAhead
	}
	last, _, err := Read(words, now.AddDate(-1, 0, 0))
	if err != nil || last.Month() != day.Month() || last.Day() != day.Day() || civil(last).After(civil(now)) {
		return time.Time{}, ErrAhead
	}
	return last, nil
}
