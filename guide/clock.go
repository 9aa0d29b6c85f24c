package guide

import "time"

// Elapsed is how long the talk has lasted at t, without pauses. Since the last
// event it goes by the stopwatch, where there is one, and not by t.
func (s Session) Elapsed(t time.Time) time.Duration {
	return s.st.clock.Into() + s.st.clock.Since(t, s.watch)
}

// ElapsedIn is how long the talk has been in a stage at t, without pauses.
func (s Session) ElapsedIn(stage string, t time.Time) time.Duration {
	d := s.st.clock.In(stage)
	if stage == s.st.clock.Stage() {
		d += s.st.clock.Since(t, s.watch)
	}
	return d
}

// Paused reports whether the talk stands still.
func (s Session) Paused() bool { return s.Started() && !s.Ended() && !s.st.clock.Running() }

// Speaking is who the talk and listen clock counts for now; NoOne while it is off.
func (s Session) Speaking() Speaker { return Speaker(s.st.clock.Who()) }

// TalkShare is the organizer's part of the time spoken in a stage, 0 to 1, and
// whether the clock ran in it. Stage "" is the whole talk. Until both spoke by the
// clock somewhere in the talk it says nothing: one key alone makes no share.
func (s Session) TalkShare(stage string) (float64, bool) {
	return s.st.clock.Share(string(Me), string(Them), stage)
}

// Timed gives the session a reading of a stopwatch: one that goes on however the
// clock is set, and may stand still while the computer sleeps, which is a pause.
// From here on verbs and [Session.Elapsed] go by the newest reading and not by the
// times that they are told. The first reading counts from the last event: what lay
// between, before a program was started anew, is no part of the talk. A reading
// that is less than one before counts as that.
func (s Session) Timed(reading time.Duration) Session {
	s.watch.Read(reading)
	return s
}

// Reduced is the session that Reduce leaves. Its stopwatch runs on, and what was
// prepared is said on while it is held: it stands in no event, and is in no file.
func (s Session) Reduced(c Consent, promises bool, at time.Time) (Session, error) {
	out, err := Replay(s.BaseGuide(), s.Reduce(c, promises, at))
	if out.watch = s.watch; s.Started() && !s.Ended() && s.aside == nil {
		s.aside = s.st.fields
	}
	out.aside = s.aside
	out.watch.Lap(false) // the time until now is in that event
	return out, err
}

// SinceEnd is how long the talk has been over at t; with a stopwatch, as far as
// that ran.
func (s Session) SinceEnd(t time.Time) time.Duration {
	if !s.Ended() {
		return 0
	}
	if d, ok := s.watch.SinceEnd(); ok {
		return d
	}
	return max(0, t.Sub(s.EndedAt()))
}

// into is what the event says of how long the talk had lasted.
func (e Event) into() time.Duration { return time.Duration(e.Into) * time.Millisecond }

// Minute is how long the talk had lasted then, in whole minutes without pauses.
func (e Event) Minute() int { return int(e.into() / time.Minute) }
