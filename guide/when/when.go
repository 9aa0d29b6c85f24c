package when

import (
	"time"

	"example.org/onetoone/guide/words"
)

// maxWords is how long words may be, in bytes, for a day to be looked for.
const maxWords = 500

// Why no day is read. Each stands for all words of its kind.
const (
	ErrNoDay     = words.Error("when.no-day")
	ErrNoSuchDay = words.Error("when.no-such-day")
	ErrDisagree  = words.Error("when.disagree")
	ErrSeveral   = words.Error("when.several")
)

// Read reads the day that words name, seen from at, in at's zone: [Midnight] of
// it, or a whole minute where timed says that a time was named as well. It may
// be a day that is past. Where it reads none it says why, with one of the
// errors of this package; more than [maxWords] bytes name no day.
func Read(words string, at time.Time) (day time.Time, timed bool, err error) {
	return read(words, at, false)
}

func read(words string, at time.Time, monthFirst bool) (day time.Time, timed bool, err error) {
	if len(words) > maxWords {
		return time.Time{}, false, ErrNoDay
	}
	r := reader{words: split(words), at: at, today: civil(at), monthFirst: monthFirst}
	r.read()
	return r.result()
}

// Either gives the two days of words in which the day or the month may come first:
// 12/3. ok is false where there is no doubt, or one of them is past.
func Either(words string, at time.Time) (dayFirst, monthFirst time.Time, ok bool) {
	dayFirst, _, err := read(words, at, false)
	monthFirst, _, other := read(words, at, true)
	ahead := !civil(dayFirst).Before(civil(at)) && !civil(monthFirst).Before(civil(at))
	return dayFirst, monthFirst, err == nil && other == nil && ahead && !dayFirst.Equal(monthFirst)
}

// result joins what was found, if it agrees.
func (r *reader) result() (time.Time, bool, error) {
	day, err := r.day()
	if err != nil {
		return time.Time{}, false, err
	}
	if r.exact {
		return day, true, nil
	}
	return on(day, r.clock.hour, r.clock.minute, r.at.Location()), r.clock.named, nil
}

// day is the one that is named, or why there is none.
func (r *reader) day() (time.Time, error) {
	switch {
	case r.impossible:
		return time.Time{}, ErrNoSuchDay
	case r.refused, r.unit && r.counted: // a week tomorrow, friday last week
		return time.Time{}, ErrNoDay
	case r.several:
		return time.Time{}, ErrSeveral
	}
	var out time.Time
	for _, d := range r.days {
		if out.IsZero() {
			out = d
		} else if !d.Equal(out) {
			return time.Time{}, ErrSeveral
		}
	}
	for _, w := range r.weekdays {
		switch {
		case out.IsZero():
			out = r.after(w)
		case out.Weekday() != w && len(r.days) > 0:
			return time.Time{}, ErrDisagree
		case out.Weekday() != w:
			return time.Time{}, ErrSeveral
		}
	}
	if out.IsZero() {
		return r.byClock()
	}
	return out, nil
}

// byClock is today, where only a time is named that is ahead.
func (r *reader) byClock() (time.Time, error) {
	if !r.clock.colon || r.clock.hour*60+r.clock.minute <= r.at.Hour()*60+r.at.Minute() {
		return time.Time{}, ErrNoDay
	}
	return r.today, nil
}

// after is the first of a weekday after today.
func (r *reader) after(w time.Weekday) time.Time {
	n := int(w-r.today.Weekday()+7) % 7
	if n == 0 {
		n = 7
	}
	return r.today.AddDate(0, 0, n)
}

// Midnight is when t's day begins, by the clock at t. Some countries put their
// clocks forward at midnight, from 24:00 to 1:00: then it is in a zone of that
// day's noon, so that it is never on the day before.
func Midnight(t time.Time) time.Time { return on(t, 0, 0, t.Location()) }

// on is a time of day on a day.
func on(day time.Time, hour, minute int, zone *time.Location) time.Time {
	y, m, d := day.Date()
	t := time.Date(y, m, d, hour, minute, 0, 0, zone)
	if t.Hour() == hour && t.Minute() == minute {
		return t
	}
	_, offset := time.Date(y, m, d, 12, 0, 0, 0, zone).Zone()
	return time.Date(y, m, d, hour, minute, 0, 0, time.FixedZone("", offset))
}

// civil is t's day with no clock at all: days that are counted on have none.
func civil(t time.Time) time.Time {
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}
