package guide

import (
	"time"

	"example.org/onetoone/guide/words"
)

// Days after which a talk is looked through again: whether to keep it for
// another period, to keep less of it, or to delete it. Nothing goes by itself.
// Source: reliability research, "default retention 180 days".
const (
	RetentionDays    = 180
	MinRetentionDays = 1
	MaxRetentionDays = 3650
)

// Renew decides to keep the talk for another period. It returns ErrOrder while
// the talk is going on.
func (s Session) Renew(at time.Time) (Event, error) {
	if s.st.clock.Running() {
		return Event{}, words.Fail("session.keeping-on", ErrOrder)
	}
	return s.next(at, Event{Kind: Renewed}), nil
}

// KeptSince is from when the days count after which the talk is looked through
// again: since it was last decided to keep it, else since it was held, else
// since its preparation began.
func (h Header) KeptSince() time.Time {
	switch {
	case !h.Renewed.IsZero():
		return h.Renewed
	case !h.Started.IsZero():
		return h.Started
	}
	return h.Began
}
