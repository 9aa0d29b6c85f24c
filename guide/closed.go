package guide

import (
	"time"

	"example.org/onetoone/guide/when"
	"example.org/onetoone/guide/words"
)

// UndecidedDays is after how many days a talk of which nobody has said what may
// be kept is closed. Source: this project's own choice (issue "Hold a one-to-one").
const UndecidedDays = 7

// Day is the time by the organizer's clock, and whether it may be believed. The
// zero Day closes nothing.
type Day struct {
	Now time.Time
	// Doubtful says that the clock may be wrong: nothing happens by it then.
	Doubtful bool
}

// ClosesAt is when the talk is closed unless somebody says before what may be
// kept of it: UndecidedDays after it ended. It is zero where that never comes: of
// a talk that is not over, that was decided, or that was practice.
func (h Header) ClosesAt() time.Time {
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
func (h Header) Closes(d Day) bool {
	at := h.ClosesAt()
	return h.Closed.IsZero() && !at.IsZero() && !d.Doubtful && !d.Now.Before(at)
}

// Close decides that the talk is closed: its words are shown nowhere, until
// somebody says what may be kept. Nothing is removed. It returns ErrOrder for a
// talk that is not over, or not undecided, or closed.
func (s Session) Close(at time.Time) (Event, error) {
	if !s.Ended() || s.Consent() != Undecided || !s.ClosedAt().IsZero() {
		return Event{}, words.Fail("session.closing", ErrOrder)
	}
	return s.next(at, Event{Kind: Closed}), nil
}

// ClosedAt is when the talk was closed; zero is never, or that it was decided since.
func (s Session) ClosedAt() time.Time { return s.st.closedAt }

// Close is the record with the event that closes it. It fails as Session.Close does.
func (r Record) Close(at time.Time) (Record, error) {
	s, err := Replay(r.Guide, r.Events)
	if err != nil {
		return r, err
	}
	e, err := s.Close(at)
	if err != nil {
		return r, err
	}
	if s, err = s.Apply(e); err != nil {
		return r, err
	}
	r.Header, r.Events = s.Header(r.Header.ID), s.Events()
	return r, nil
}

// Shown is what may be shown of the session: of a closed one what None keeps, of
// any other all of it. It is to be read, and not to be gone on with: its events
// have other numbers than those that are stored.
func (s Session) Shown() (Session, error) {
	if s.ClosedAt().IsZero() {
		return s, nil
	}
	events := s.Reduce(None, false, s.ClosedAt())
	last := &events[len(events)-1]
	*last = Event{Seq: last.Seq, At: when.Midnight(s.ClosedAt()), Kind: Closed}
	return Replay(s.st.base, events)
}

// Shown is what lists may tell of the talk: of a closed one what None keeps, and
// of the organizer's own promises that there are some, with their days.
func (h Header) Shown() Header {
	if h.Closed.IsZero() {
		return h
	}
	day := when.Midnight(h.Started)
	out := Header{
		ID: h.ID, Guide: h.Guide, Began: day, Started: day, Ended: day.Add(time.Duration(h.Minutes) * time.Minute),
		Minutes: h.Minutes, Consent: h.Consent, Debriefed: h.Debriefed, Role: h.Role, Drill: h.Drill, Closed: when.Midnight(h.Closed),
	}
	if !h.Renewed.IsZero() {
		out.Renewed = when.Midnight(h.Renewed)
	}
	for _, p := range h.Promises {
		if p.Whose == Mine {
			out.Promises = append(out.Promises, Promise{N: p.N, Whose: Mine, Due: when.Midnight(p.Due), State: p.State})
		}
	}
	return out
}
