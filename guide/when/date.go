package when

import (
	"slices"
	"strings"
	"time"
)

// Numbers that are taken for a year; 24 nov 1830 has a time in it, or a slip.
const (
	firstYear = 1900
	lastYear  = 2199
)

// numeric reads a date in figures.
func (r *reader) numeric(i int) int {
	for _, sep := range [...]string{"-", "/", "."} {
		parts := strings.Split(r.word(i), sep)
		if len(parts) < 2 || len(parts) > 3 || sep == "/" && r.isNumber(i) {
			continue
		}
		var n [3]int
		ok := true
		for k, p := range parts {
			if p == "" && k == 2 && sep == "." { // 24.11.
				parts = parts[:2]
				break
			}
			var fits bool
			n[k], fits = digits(p, 4)
			ok = ok && fits
		}
		whole := len(parts) == 3
		if !ok || !whole && !dayAndMonth(sep, r.word(i)) {
			continue
		}
		if _, named := month(r.word(i + 1)); named && !whole { // 5/6 december
			r.several = true
			return 1
		}
		switch {
		case whole && len(parts[0]) == 4:
			r.date(n[2], n[1], n[0])
		case whole && len(parts[2]) == 2:
			r.european(sep, n[0], n[1], 2000+n[2])
		case whole:
			r.european(sep, n[0], n[1], n[2])
		default:
			r.european(sep, n[0], n[1], 0)
		}
		return 1
	}
	return 0
}

// isNumber reports whether figures with slashes are something else than a day.
func (r *reader) isNumber(i int) bool {
	return r.word(i) == "24/7" || numbersThing(r.word(i-1)) || countsThings(r.word(i+1))
}

// dayAndMonth reports whether two numbers are a date: 24/11 and 24.11. are,
// 18.45 is a time and 2-3 is neither.
func dayAndMonth(sep, w string) bool { return sep == "/" || sep == "." && strings.HasSuffix(w, ".") }

// european has the day before the month, unless only the other way is a day.
func (r *reader) european(sep string, day, month, year int) {
	if sep == "/" && (month > 12 && day <= 12 || r.monthFirst && day <= 12) {
		day, month = month, day
	}
	r.date(day, month, year)
}

// calendar reads a date with the name of its month, on either side.
func (r *reader) calendar(i int) int {
	day, isDay := ordinal(r.word(i))
	n := 1
	if isDay && r.word(i+1) == "of" {
		n = 2
	}
	m, isMonth := month(r.word(i + n))
	if !isDay || !isMonth {
		if m, isMonth = month(r.word(i)); !isMonth {
			return 0
		}
		n = 1
		if r.word(i+1) == "the" {
			n = 2
		}
		if day, isDay = ordinal(r.word(i + n)); !isDay {
			return 0
		}
	}
	n++
	r.several = r.several || r.besides(i, i+n)
	year := 0
	if y, ok := digits(r.word(i+n), 4); ok && y >= firstYear && y <= lastYear {
		year = y
		n++
	}
	r.date(day, int(m), year)
	return n
}

// besides reports whether another number of a day stands before a date or
// behind it: 5 or 6 december, dec 5 and 6.
func (r *reader) besides(from, end int) bool {
	at := from - 1
	if joins(r.word(at)) {
		at--
	}
	_, before := ordinal(r.word(at))
	_, behind := ordinal(r.word(end + 1))
	return before || behind && joins(r.word(end))
}

// date keeps a day of the calendar. Without a year it is the next such day,
// or this year's where the words name its weekday and only that one fits.
func (r *reader) date(day, month, year int) {
	if year != 0 {
		d, ok := r.exists(day, month, year)
		r.impossible = r.impossible || !ok || year < firstYear || year > lastYear
		r.found(d)
		return
	}
	past, was := r.exists(day, month, r.today.Year())
	for y := r.today.Year(); y <= r.today.Year()+8; y++ { // 29 feb comes every four years, but for some
		d, ok := r.exists(day, month, y)
		if !ok || d.Before(r.today) {
			continue
		}
		if was && past.Before(r.today) && r.says(past.Weekday()) && !r.says(d.Weekday()) {
			d = past
		}
		r.found(d)
		return
	}
	r.impossible = true
}

// says reports whether the words name a day of the week.
func (r *reader) says(d time.Weekday) bool {
	return slices.ContainsFunc(r.words, func(w string) bool {
		named, ok := weekday(w)
		return ok && named == d
	})
}

// exists gives a day, if there is such a one.
func (r *reader) exists(day, month, year int) (time.Time, bool) {
	d := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return d, month >= 1 && month <= 12 && d.Day() == day
}
