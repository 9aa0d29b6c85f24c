package when

import (
	"slices"
	"time"
)

// A stretch of days is over on its last one, which is when what was promised for it
// is due: a week on its Friday, while that is ahead.

// span reads a stretch of days by its end: next week, the weekend, end of the month.
func (r *reader) span(i int) int {
	n, end := 0, r.word(i) == "end"
	if end {
		if n = 1; r.word(i+n) == "of" {
			n++
		}
	}
	which := r.word(i + n)
	if slices.Contains([]string{"the", "this", "next"}, which) {
		n++
	}
	unit := r.word(i + n)
	if m, ok := month(unit); end && ok && which == unit {
		return r.lastOf(r.nextMonth(m), n+1)
	}
	if !end && which != "next" && which != "this" && unit != "weekend" || which == unit && (end || unit != "weekend") {
		return 0
	}
	switch {
	case unit == "week" && r.isWeekday(i+n+1): // next week on tuesday
		return 0
	case unit == "week":
		return r.ending(r.endOfWeek(which == "next"), n+1)
	case unit == "weekend" && which != "next" && !end && !isWhich(r.word(i-1)): // which one is next, only the two know
		return r.ending(monday(r.today).AddDate(0, 0, 6), n+1)
	case unit == "month" && which == "next":
		return r.lastOf(r.today.AddDate(0, 1, 1-r.today.Day()), n+1)
	case unit == "month":
		return r.lastOf(r.today, n+1)
	}
	return 0
}

// isWeekday reports whether a day of the week stands at word i, or behind an on.
func (r *reader) isWeekday(i int) bool {
	if r.word(i) == "on" {
		i++
	}
	_, ok := weekday(r.word(i))
	return ok
}

// ending keeps the last day of a stretch. A weekday beside it is none that is read.
func (r *reader) ending(d time.Time, n int) int {
	r.unit = true
	r.found(d)
	return n
}

// lastOf keeps the last day of the month of d.
func (r *reader) lastOf(d time.Time, n int) int {
	return r.ending(d.AddDate(0, 1, -d.Day()), n)
}

// endOfWeek is the Friday of this week or the next; of one whose Friday has passed
// its Sunday.
func (r *reader) endOfWeek(next bool) time.Time {
	first := monday(r.today)
	if next {
		return first.AddDate(0, 0, 11)
	}
	if friday := first.AddDate(0, 0, 4); !friday.Before(r.today) {
		return friday
	}
	return first.AddDate(0, 0, 6)
}

// nextMonth is the first of the next month of that name, this one counting.
func (r *reader) nextMonth(m time.Month) time.Time {
	first := r.today.AddDate(0, 0, 1-r.today.Day())
	return first.AddDate(0, (int(m-first.Month())+12)%12, 0)
}

// ofMonth reads the number of a day that stands for itself: the 12th, on the 3rd of
// next month. Of the 12th floor it is none.
func (r *reader) ofMonth(i int) int {
	w := r.word(i)
	day, ok := ordinal(w)
	if _, bare := digits(w, 2); !ok || bare {
		return 0
	}
	if before := r.word(i - 1); i > 0 && !slices.Contains([]string{"the", "on", "by", "before"}, before) {
		return 0
	}
	from, n := r.today, 1
	if r.word(i+1) == "of" && r.word(i+3) == "month" && isWhich(r.word(i+2)) {
		n = 4
		if r.word(i+2) == "next" {
			from = r.today.AddDate(0, 1, 1-r.today.Day())
		}
	}
	if !r.endsDay(i + n) {
		return 0
	}
	r.several = r.several || joins(r.word(i+n))
	if !r.next(day, from) {
		r.impossible = true
	}
	return n
}

// next keeps the next day from one on that has a number in its month.
func (r *reader) next(day int, from time.Time) bool {
	for d := from; d.Before(from.AddDate(0, 3, 0)); d = d.AddDate(0, 0, 1) {
		if d.Day() == day {
			r.found(d)
			return true
		}
	}
	return false
}

// endsDay reports whether what stands at word i cannot be what a number counts.
func (r *reader) endsDay(i int) bool {
	w := r.word(i)
	if _, _, timed := readClock(w, r.word(i+1)); timed {
		return true
	}
	switch w {
	case "", "at", "by", "before", "after", "around", "about", "in", "from", "if", "or", "and", "is", "works", "then", "latest", "i", "we", "they":
		return true
	}
	return false
}
