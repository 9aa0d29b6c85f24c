package numbers

import (
	"fmt"
	"time"
)

// Week is the week of a moment, by ISO 8601: 2026-W47.
func Week(at time.Time) string {
	year, week := at.ISOWeek()
	return weekName(year, week)
}

// IsWeek reports whether s is a week as Week writes it.
func IsWeek(s string) bool {
	var year, week int
	if _, err := fmt.Sscanf(s, "%4d-W%2d", &year, &week); err != nil {
		return false
	}
	return week >= 1 && week <= 53 && year >= 0 && s == weekName(year, week)
}

func weekName(year, week int) string { return fmt.Sprintf("%04d-W%02d", year, week) }
