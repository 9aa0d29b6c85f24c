package guide

import (
	"time"

	"example.org/onetoone/guide/when"
	"example.org/onetoone/guide/words"
)

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
