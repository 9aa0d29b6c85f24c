package when

import (
	"regexp"
	"slices"
	"time"
)

// Which is what was asked about figures in one place where a day is typed: which of
// two days they are. The zero value has asked nothing.
type Which struct{ asked [][2]time.Time }

// Ask keeps the two days of words that are [Either].
func (w *Which) Ask(words string, at time.Time) {
	if a, b, either := Either(words, at); either && !slices.Contains(w.asked, [2]time.Time{a, b}) {
		w.asked = append(w.asked, [2]time.Time{a, b})
	}
}

// Answer reports whether words name one of the days that were asked about, and
// whether that is the one with the month first.
func (w *Which) Answer(words string, at time.Time) (monthFirst, ok bool) {
	day, _, err := Read(words, at)
	if _, _, either := Either(words, at); either || err != nil {
		return false, false
	}
	for _, two := range w.asked {
		for i, d := range two {
			if civil(day).Equal(civil(d)) {
				monthFirst, ok = i == 1, true
			}
		}
	}
	return monthFirst, ok
}

// figures are those that may be a date.
var figures = regexp.MustCompile(`\b\d{1,2}/\d{1,2}(/(\d{4}|\d{2}))?\b`)

// Spelled is words of somebody for whom the month comes first in 12/3: with 3 Dec in
// its place, which Read reads as they mean it. Words that say the same in both ways
// stay, and those in which it cannot be told what the figures are.
func Spelled(words string, at time.Time) string {
	dayFirst, _, dayErr := read(words, at, false)
	monthFirst, _, err := read(words, at, true)
	if err != nil || dayErr == nil && dayFirst.Equal(monthFirst) || len(figures.FindAllString(words, 2)) != 1 {
		return words
	}
	for _, form := range [...]string{"2 Jan", "2 Jan 2006"} {
		text := figures.ReplaceAllLiteralString(words, monthFirst.Format(form))
		if day, _, err := Read(text, at); err == nil && day.Equal(monthFirst) {
			return text
		}
	}
	return words
}
