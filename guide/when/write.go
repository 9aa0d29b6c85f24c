package when

import (
	"time"

	"example.org/onetoone/guide/words"
)

const (
	dayForm   = "2006-01-02"
	timedForm = "2006-01-02T15:04"
)

// Write writes down what Read read: 2026-12-01, or where a time was named
// 2026-12-01T18:00. It says no zone: a day that was agreed on is that day
// wherever it is read.
func Write(day time.Time, timed bool) string {
	if timed {
		return day.Format(timedForm)
	}
	return day.Format(dayForm)
}

// Parse reads what Write wrote, in a zone. It fails for anything else.
func Parse(written string, zone *time.Location) (time.Time, error) {
	form := dayForm
	if len(written) == len(timedForm) {
		form = timedForm
	}
	t, err := time.Parse(form, written)
	if err != nil {
		return time.Time{}, words.Fail("when.written", nil, "Found", written, "Day", dayForm, "Timed", timedForm)
	}
	return on(t, t.Hour(), t.Minute(), zone), nil
}
