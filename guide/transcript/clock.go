package transcript

import (
	"time"

	"example.org/onetoone/guide"
)

// ClockMovedBack is how far the organizer's clock went back during the talk,
// at most; zero when it never went back by a minute or more. It is what lies
// between two events, and some time passed between them as well: half an hour or
// more is to the next quarter of an hour. The order of the events is right all
// the same. Of a talk whose hours were let go of nothing is known: zero.
func ClockMovedBack(s guide.Session) time.Duration {
	if withoutHours(s) {
		return 0
	}
	var most time.Duration
	events := s.Events()
	for i := 1; i < len(events); i++ {
		most = max(most, events[i-1].At.Sub(events[i].At))
	}
	switch {
	case most < time.Minute:
		return 0
	case most < 30*time.Minute:
		return most
	}
	const quarter = 15 * time.Minute
	return (most + quarter - 1).Truncate(quarter)
}

// withoutHours reports whether Reduce moved the talk to midnight: none begins in
// that very nanosecond.
func withoutHours(s guide.Session) bool {
	at := s.StartedAt()
	if at.IsZero() {
		at = s.BeganAt()
	}
	return at.Hour() == 0 && at.Minute() == 0 && at.Second() == 0 && at.Nanosecond() == 0
}
