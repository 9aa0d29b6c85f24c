package guide

import "time"

// Clocks are set, jump and go back; how long a talk lasted must not follow them.
// So every event carries the time since the talk began ([Event.Into]), and a
// session that is held live is given the readings of a stopwatch.

// stopwatch are the readings of one that a session was given.
type stopwatch struct {
	on bool
	// now is the newest reading, last the one at the last event, and end the one
	// when the talk ended.
	now, last, end time.Duration
}

// Timed gives the session a reading of a stopwatch: one that goes on however the
// clock is set, and may stand still while the computer sleeps, which is a pause.
// From here on verbs and [Session.Elapsed] go by the newest reading and not by the
// times that they are told. The first reading counts from the last event: what lay
// between, before a program was started anew, is no part of the talk. A reading
// that is less than one before counts as that.
func (s Session) Timed(reading time.Duration) Session {
	w := &s.watch
	if !w.on {
		*w = stopwatch{on: true, now: reading, last: reading, end: reading}
	}
	w.now = max(w.now, reading)
	return s
}

// Reduced is the session that Reduce leaves. Its stopwatch runs on.
func (s Session) Reduced(c Consent, promises bool, at time.Time) (Session, error) {
	out, err := Replay(s.BaseGuide(), s.Reduce(c, promises, at))
	out.watch = s.watch
	out.watch.lap(Consented) // the time until now is in that event
	return out, err
}

// lap notes that an event came at the newest reading.
func (w *stopwatch) lap(k Kind) {
	w.last = w.now
	if k == Ended {
		w.end = w.now
	}
}

// sinceLast is how long the talk has lasted at t since the last event.
func (s Session) sinceLast(t time.Time) time.Duration {
	switch {
	case !s.st.clock.running:
		return 0
	case s.watch.on:
		return s.watch.now - s.watch.last
	}
	return max(0, t.Sub(s.st.clock.last))
}

// SinceMark is how long ago in the talk a mark was made, at t.
func (s Session) SinceMark(m Mark, t time.Time) time.Duration {
	return s.Elapsed(t) - s.events()[m.Seq-1].into()
}

// SinceEnd is how long the talk has been over at t; with a stopwatch, as far as
// that ran.
func (s Session) SinceEnd(t time.Time) time.Duration {
	switch {
	case !s.Ended():
		return 0
	case s.watch.on:
		return s.watch.now - s.watch.end
	}
	return max(0, t.Sub(s.EndedAt()))
}

// into is what the event says of how long the talk had lasted.
func (e Event) into() time.Duration { return time.Duration(e.Into) * time.Millisecond }

// Minute is how long the talk had lasted then, in whole minutes without pauses.
func (e Event) Minute() int { return int(e.into() / time.Minute) }
