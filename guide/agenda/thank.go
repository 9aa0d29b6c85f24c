package agenda

import "time"

// ThankDays is within how many days of a talk its person is thanked.
const ThankDays = 2

// ThankIn is in how many days, seen from now, the person of a talk that ended is to
// be thanked at the latest; 0 is today, also where that day is past.
func ThankIn(ended, now time.Time) int { return max(0, ThankDays-days(ended, now)) }

// days are those from one time to another, as the later one's calendar counts them.
func days(from, to time.Time) int {
	day := func(t time.Time) time.Time {
		y, m, d := t.In(to.Location()).Date()
		return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	}
	return int(day(to).Sub(day(from)).Hours() / 24)
}
