package clock

import "time"

// How far a clock may be from the latest time a vault has seen before it is
// asked whether today is today.
const (
	// Behind is how far it may be behind. Two systems on one computer set its
	// clock back and forth by as much as their zones differ, and nothing here turns
	// on less than a day.
	Behind = 14 * time.Hour
	// Ahead is how far it may be ahead: somebody who was away for two weeks is
	// not asked, and after a longer time one key answers.
	Ahead = 14 * 24 * time.Hour
)

// Doubts reports whether a clock that says now has to be confirmed by
// somebody before anything is decided by it. seen is the latest time a vault has
// seen; where that is not known, the zero Time, there is nothing to doubt.
func Doubts(seen, now time.Time) bool {
	if seen.IsZero() {
		return false
	}
	ahead := now.Sub(seen)
	return ahead < -Behind || ahead > Ahead
}

// Day is the time by the organizer's clock, and whether it may be believed. The
// zero Day closes nothing.
type Day struct {
	Now time.Time
	// Doubtful says that the clock may be wrong: nothing happens by it then.
	Doubtful bool
}
