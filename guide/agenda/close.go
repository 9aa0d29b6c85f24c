package agenda

import (
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/clock"
	"example.org/onetoone/guide/words"
)

// UndecidedDays is after how many days a talk of which nobody has said what may
// be kept is closed. Source: this project's own choice (issue "Hold a one-to-one").
const UndecidedDays = 7

// ClosesAt is when the talk is closed unless somebody says before what may be
// kept of it: UndecidedDays after it ended. It is zero where that never comes: of
// a talk that is not over, that was decided, or that was practice.
func ClosesAt(h guide.Header) time.Time {
	if !h.NeedsConsent() || h.Unfinished() || h.Role != "" {
		return time.Time{}
	}
	last := h.Started
	if h.Ended.After(last) { // else the clock was set back in the talk
		last = h.Ended
	}
	return last.AddDate(0, 0, UndecidedDays)
}

// Closes reports whether the talk is to be closed on a day, and is not yet.
func Closes(h guide.Header, d clock.Day) bool {
	at := ClosesAt(h)
	return h.Closed.IsZero() && !at.IsZero() && !d.Doubtful && !d.Now.Before(at)
}

// Closing decides that a talk is closed: its words are shown nowhere, until somebody
// says what may be kept. Nothing is removed. It returns guide.ErrOrder for a talk that
// is not over, or not undecided, or closed.
func Closing(s guide.Session, at time.Time) (guide.Event, error) {
	if !s.Ended() || s.Consent() != guide.Undecided || !s.ClosedAt().IsZero() {
		return guide.Event{}, words.Fail("session.closing", guide.ErrOrder)
	}
	return s.Stamp(at, guide.Event{Kind: guide.Closed}), nil
}

// Close is the record with the event that closes its talk. It fails as [Closing] does.
func Close(r guide.Record, at time.Time) (guide.Record, error) {
	s, err := guide.Replay(r.Guide, r.Events)
	if err != nil {
		return r, err
	}
	e, err := Closing(s, at)
	if err != nil {
		return r, err
	}
	if s, err = s.Apply(e); err != nil {
		return r, err
	}
	r.Header, r.Events = s.Header(r.Header.ID), s.Events()
	return r, nil
}
