package agenda

import (
	"time"

	"example.org/onetoone/guide"
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

// KeptSince is from when the days count after which the talk is looked through
// again: since it was last decided to keep it, else since it was held, else
// since its preparation began.
func KeptSince(h guide.Header) time.Time {
	switch {
	case !h.Renewed.IsZero():
		return h.Renewed
	case !h.Started.IsZero():
		return h.Started
	}
	return h.Began
}

// Renew decides to keep a talk for another period. It returns guide.ErrOrder while the
// talk is going on.
func Renew(s guide.Session, at time.Time) (guide.Event, error) {
	if s.Started() && !s.Ended() && !s.Paused() {
		return guide.Event{}, words.Fail("session.keeping-on", guide.ErrOrder)
	}
	return s.Stamp(at, guide.Event{Kind: guide.Renewed}), nil
}
