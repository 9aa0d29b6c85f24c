package guide

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/olebedev/when/rules"
	"github.com/olebedev/when/rules/common"
	"github.com/olebedev/when/rules/en"
)

// maxWhen is how long words may be, in bytes, for a day to be looked for: a
// pasted megabyte would take seconds.
const maxWhen = 500

// ReadWhen reads the day, and the time of day where one is named, from words
// such as "tue 6pm", "24 nov", "2026-12-01" or "tomorrow at 18:00", seen from
// at. day is midnight of that day in at's zone when no time was named, and a
// whole minute otherwise. ok is false when no day could be read: the words
// then stand by themselves. A day without a year that has passed is never
// guessed into the next year. In more than 500 bytes no day is looked for.
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
	first, ok := readDay(words, at)
	if !ok {
		return time.Time{}, false, false
	}
	// A time that was not named is the base's own: a second base on the same
	// day tells.
	other := at.Add(time.Hour)
	if other.Day() != at.Day() {
		other = at.Add(-time.Hour)
	}
	second, ok := readDay(words, other)
	if !ok {
		return time.Time{}, false, false
	}
	timed = first.Hour() == second.Hour() && first.Minute() == second.Minute()
	hour, minute := 0, 0
	if timed {
		hour, minute = first.Hour(), first.Minute()
	}
	return time.Date(first.Year(), first.Month(), first.Day(), hour, minute, 0, 0, at.Location()), timed, true
}

// readDay gives the time that words name, seen from base. It joins the first
// run of rules that match close together, each over what the ones before it
// found. The library's own parser does the same, but whoever links it waits at
// every start for the expressions of languages that are not read here.
func readDay(words string, base time.Time) (time.Time, bool) {
	const near = 5 // bytes between two matches that belong together
	text := strings.ToLower(words)
	var found []*rules.Match
	for _, r := range slices.Concat(en.All, common.All) {
		if m := r.Find(text); m != nil {
			m.Order = float64(len(found))
			found = append(found, m)
		}
	}
	if len(found) == 0 {
		return time.Time{}, false
	}
	slices.SortStableFunc(found, func(a, b *rules.Match) int { return cmp.Compare(a.Left, b.Left) })
	from, to := found[0].Left, found[0].Right
	for i, m := range found {
		if m.Left > to+near {
			found = found[:i]
			break
		}
		to = m.Right
	}
	slices.SortFunc(found, func(a, b *rules.Match) int { return cmp.Compare(a.Order, b.Order) })
	c, named := &rules.Context{Text: text[from:to]}, false
	for _, m := range found {
		ok, err := m.Apply(c, &rules.Options{Distance: near, MatchByOrder: true}, base)
		if err != nil {
			return time.Time{}, false
		}
		named = named || ok
	}
	t, err := c.Time(base)
	return t, named && err == nil
}
