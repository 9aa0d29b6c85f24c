package agenda

import (
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/when"
)

// ShownTalk is what may be shown of a talk: of a closed one what None keeps, of any
// other all of it. It is to be read, and not to be gone on with: its events have
// other numbers than those that are stored.
func ShownTalk(s guide.Session) (guide.Session, error) {
	if s.ClosedAt().IsZero() {
		return s, nil
	}
	events := s.Reduce(guide.None, false, s.ClosedAt())
	last := &events[len(events)-1]
	*last = guide.Event{Seq: last.Seq, At: when.Midnight(s.ClosedAt()), Kind: guide.Closed}
	return guide.Replay(s.BaseGuide(), events)
}

// Shown is what lists may tell of a talk: of a closed one what None keeps, and of
// the organizer's own promises that there are some, with their days.
func Shown(h guide.Header) guide.Header {
	if h.Closed.IsZero() {
		return h
	}
	day := when.Midnight(h.Started)
	out := guide.Header{
		ID: h.ID, Guide: h.Guide, Began: day, Started: day, Ended: day.Add(time.Duration(h.Minutes) * time.Minute),
		Minutes: h.Minutes, Consent: h.Consent, Debriefed: h.Debriefed, Role: h.Role, Drill: h.Drill, Closed: when.Midnight(h.Closed),
	}
	if !h.Renewed.IsZero() {
		out.Renewed = when.Midnight(h.Renewed)
	}
	for _, p := range h.Promises {
		if p.Whose == guide.Mine {
			out.Promises = append(out.Promises, guide.Promise{N: p.N, Whose: guide.Mine, Due: when.Midnight(p.Due), State: p.State})
		}
	}
	return out
}
