package guide

import (
	"strings"
	"sync"
	"time"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules/common"
	"github.com/olebedev/when/rules/en"
)

// dayReader reads English days and times. Making it compiles expressions, so
// it is made when the first day is read, not at start.
var dayReader = sync.OnceValue(func() *when.Parser {
	p := when.New(nil)
	p.Add(en.All...)
	p.Add(common.All...)
	return p
})

// maxWhen is how long words may be, in bytes, for a day to be looked for: a
// pasted megabyte would take seconds.
const maxWhen = 500

// ReadWhen reads the day, and the time of day where one is named, from words
// such as "tue 6pm", "24 nov", "2026-12-01" or "tomorrow at 18:00", seen from
// at. day is midnight of that day in at's zone when no time was named. ok is
// false when no day could be read: the words then stand by themselves. A day
// without a year that has passed is never guessed into the next year. In more
// than 500 bytes no day is looked for.
func ReadWhen(words string, at time.Time) (day time.Time, timed, ok bool) {
	words = strings.TrimSpace(words)
	if len(words) > maxWhen {
		return time.Time{}, false, false
	}
	if d, err := time.ParseInLocation("2006-01-02 15:04", words, at.Location()); err == nil {
		return d, true, true
	}
	if d, err := time.ParseInLocation("2006-01-02", words, at.Location()); err == nil {
		return d, false, true
	}
	first, ok := read(words, at)
	if !ok {
		return time.Time{}, false, false
	}
	// A time that was not named is the base's own: a second base on the same
	// day tells.
	other := at.Add(time.Hour)
	if other.Day() != at.Day() {
		other = at.Add(-time.Hour)
	}
	second, ok := read(words, other)
	if !ok {
		return time.Time{}, false, false
	}
	timed = first.Hour() == second.Hour() && first.Minute() == second.Minute()
	if !timed {
		first = time.Date(first.Year(), first.Month(), first.Day(), 0, 0, 0, 0, at.Location())
	}
	return first, timed, true
}

// read returns the time that words name, seen from base.
func read(words string, base time.Time) (time.Time, bool) {
	r, err := dayReader().Parse(strings.ToLower(words), base)
	if err != nil || r == nil {
		return time.Time{}, false
	}
	return r.Time, true
}
