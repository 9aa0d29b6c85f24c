package when

import (
	"strings"
	"time"
)

// reader goes through the words once and gathers what it finds.
type reader struct {
	words []string
	// monthFirst reads 12/3 in the other way.
	monthFirst bool

	at, today time.Time

	days       []time.Time    // that are named by themselves
	weekdays   []time.Weekday // that may only go with one of days
	clock      clock
	exact      bool // the one day has its time: in two hours
	impossible bool // a date that there is not
	refused    bool // a day is named to say that it is not that one
	several    bool // 5 or 6 december
	counted    bool // a day is named that a week may be counted from
	unit       bool // a week or a month is named that no rule knows what to do with
}

func (r *reader) read() {
	for i := 0; i < len(r.words); {
		n := r.step(i)
		r.unit = r.unit || n == 0 && isUnit(r.word(i))
		i += max(n, 1)
	}
}

// step takes what stands at word i, and says how many words that were.
func (r *reader) step(i int) int {
	before := len(r.days) + len(r.weekdays)
	n := r.stretch(i)
	for _, rule := range [...]func(int) int{r.fromDay, r.numeric, r.calendar, r.named, r.ofWeek, r.span, r.ofMonth, r.time} {
		if n > 0 {
			break
		}
		n = rule(i)
	}
	if len(r.days)+len(r.weekdays) > before && (r.refusedBefore(i) || r.refusedBehind(i+n)) {
		r.refused = true
	}
	return n
}

// refusedBefore reports whether what stands before word i says that it is not
// that day: any day but monday, i can't do friday.
func (r *reader) refusedBefore(i int) bool {
	switch w := r.word(i - 1); w {
	case "on", "do", "make", "manage", "come":
		return negates(r.word(i - 2))
	default:
		return negates(w)
	}
}

// refusedBehind reports whether what stands from word i on says that it is not
// the day before it: monday is out, fridays don't work. Of friday, not later
// than noon, or friday, don't forget, it is the day.
func (r *reader) refusedBehind(i int) bool {
	switch r.word(i) {
	case "i", "we", "he", "she", "they":
		i++
	}
	switch r.word(i) {
	case "is", "are", "was":
		return rules(r.word(i + 1))
	case "isn't", "aren't":
		return true
	case "not", "can't", "cannot", "won't", "don't", "doesn't":
		return fails(r.word(i + 1))
	}
	return false
}

// word is word i, "" outside.
func (r *reader) word(i int) string {
	if i < 0 || i >= len(r.words) {
		return ""
	}
	return r.words[i]
}

// found keeps a day.
func (r *reader) found(d time.Time) { r.days = append(r.days, d) }

// stretch reads how far off it is: in two weeks, 3 days ago, an hour from now.
func (r *reader) stretch(i int) int {
	n := 0
	if w := r.word(i); w == "in" || w == "within" {
		n = 1
	}
	count, ok := number(r.word(i + n))
	if !ok {
		return 0
	}
	unit, end := r.word(i+n+1), i+n+2
	switch {
	case n == 1:
	case r.word(end) == "ago":
		count, end = -count, end+1
	case r.word(end) == "from" && (r.word(end+1) == "now" || r.word(end+1) == "today"):
		end += 2
	default:
		return 0
	}
	if _, more := number(r.word(end + 1)); more { // an hour and a half, a day or two
		r.several = r.several || joins(r.word(end))
		r.refused = r.refused || r.word(end) == "and"
	}
	switch unit {
	case "hour", "hours":
		r.soon(time.Duration(count) * time.Hour)
	case "minute", "minutes":
		r.soon(time.Duration(count) * time.Minute)
	default:
		d, ok := add(r.today, count, unit)
		if !ok {
			return 0
		}
		r.found(d)
	}
	return end - i
}

// soon keeps a day with its time.
func (r *reader) soon(d time.Duration) {
	r.found(r.at.Add(d).Truncate(time.Minute))
	r.exact = true
}

// add goes so many units of days on.
func add(from time.Time, n int, unit string) (time.Time, bool) {
	switch strings.TrimSuffix(unit, "s") {
	case "day":
		return from.AddDate(0, 0, n), true
	case "week":
		return from.AddDate(0, 0, 7*n), true
	case "fortnight":
		return from.AddDate(0, 0, 14*n), true
	case "month":
		first := from.AddDate(0, n, 1-from.Day())
		return first.AddDate(0, 0, min(from.Day(), first.AddDate(0, 1, -1).Day())-1), true
	}
	return time.Time{}, false
}

// fromDay reads a day that is counted from another: the day before friday, a
// week on tuesday. Where the other is not a day that can be read, as in the
// day after the vote on friday, nothing behind it is what is meant.
func (r *reader) fromDay(i int) int {
	count, start := 1, i
	if n, ok := number(r.word(i)); ok {
		count, start = n, i+1
	}
	unit, way := r.word(start), r.word(start+1)
	if isWhich(r.word(start - 1)) { // next week, on monday
		return 0
	}
	switch way {
	case "before":
		count = -count
	case "after", "from":
	case "on":
		if strings.HasPrefix(unit, "day") { // the whole day on friday
			return 0
		}
	default:
		return 0
	}
	if _, ok := add(r.today, count, unit); !ok {
		return 0
	}
	from := reader{words: r.words, at: r.at, today: r.today}
	n := from.step(start + 2)
	base, err := from.day()
	if err != nil || from.exact || from.clock.named {
		r.refused = true
		return 2
	}
	d, _ := add(base, count, unit)
	r.found(d)
	return start + 2 + n - i
}

// named reads days that are called by what they are to us.
func (r *reader) named(i int) int {
	away := 0
	switch r.word(i) {
	case "today", "tonight":
	case "tomorrow", "tmrw":
		away = 1
	case "yesterday":
		away = -1
	default:
		return 0
	}
	r.found(r.today.AddDate(0, 0, away))
	r.counted = true
	return 1
}

// ofWeek reads a day of the week, with what says which. One that nothing is
// said of may go with a date, which then has to be on it.
func (r *reader) ofWeek(i int) int {
	which, at := "", i
	if w := r.word(i); isWhich(w) {
		which, at = w, i+1
	}
	if which == "next" && r.word(at) == "week" {
		if at++; r.word(at) == "on" {
			at++
		}
		which = "next week"
	}
	d, ok := weekday(r.word(at))
	if !ok || isWord(r.word(at), r.word(at-1)) {
		return 0
	}
	r.counted = true
	r.refused = r.refused || r.isAnother(at)
	first, n := r.after(d), at-i+1
	nextWeek := first
	if monday(first).Equal(monday(r.today)) {
		nextWeek = first.AddDate(0, 0, 7)
	}
	switch {
	case which == "last" && d == r.today.Weekday():
		r.found(r.today.AddDate(0, 0, -7))
	case which == "last":
		r.found(first.AddDate(0, 0, -7))
	case which == "next", which == "next week":
		r.found(nextWeek)
	case which != "":
		r.found(first)
	case r.word(at+1) == "week":
		r.found(first.AddDate(0, 0, 7))
		n++
	case r.word(at+1) == "next" && r.word(at+2) == "week":
		r.found(nextWeek)
		n += 2
	default:
		r.weekdays = append(r.weekdays, d)
		n += r.numbered(at + 1)
	}
	return n
}

// numbered reads the number that a weekday has in its month: friday the 4th.
func (r *reader) numbered(i int) int {
	n := 1
	if r.word(i) == "the" {
		n = 2
	}
	w := r.word(i + n - 1)
	day, ok := ordinal(w)
	_, bare := digits(w, 2)
	_, ofMonth := month(r.word(i + n))
	if !ok || bare && n == 1 || ofMonth || r.word(i+n) == "of" {
		return 0
	}
	if !r.next(day, r.today) {
		r.impossible = true
	}
	return n
}

// isAnother reports whether what stands around weekday i makes it another than
// the next one, in a way that is not read: the first friday of may.
func (r *reader) isAnother(i int) bool {
	before, after := r.word(i-1), r.word(i+1)
	_, inMonth := month(r.word(i + 2))
	_, count := number(before)
	switch {
	case apart(before), after == "of", after == "in" && inMonth:
		return true
	case after == "after":
		return before == "the" || r.word(i+2) == "next"
	case after == "before": // the friday before christmas, but not the friday before 5pm
		_, _, timed := readClock(r.word(i+2), r.word(i+3))
		return before == "the" && !timed
	}
	return count && strings.HasSuffix(r.word(i), "days")
}

// monday is the first day of a day's week.
func monday(t time.Time) time.Time { return t.AddDate(0, 0, -(int(t.Weekday())+6)%7) }
