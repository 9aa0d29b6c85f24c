package guide

import (
	"maps"
	"time"

	"example.org/onetoone/guide/when"
)

// clock measures a talk: the time in each stage and, once it was switched on,
// who spoke. Time is added when an event comes, as much as the event says.
type clock struct {
	into    time.Duration // how long the talk had lasted at the last event
	last    time.Time     // when that was
	running bool
	stage   string
	who     Speaker
	stages  map[string]time.Duration
	spoken  map[string]share
}

// share is how long each of two people spoke.
type share struct{ me, them time.Duration }

func (c clock) clone() clock {
	c.stages, c.spoken = maps.Clone(c.stages), maps.Clone(c.spoken)
	return c
}

// to moves the clock to an event. One that comes before the last, which none of
// ours does, adds nothing.
func (c *clock) to(e Event) {
	if d := e.into() - c.into; d > 0 {
		c.add(d)
		c.into += d
	}
	c.last = e.At
}

func (c *clock) add(d time.Duration) {
	if c.stages == nil {
		c.stages = map[string]time.Duration{}
	}
	c.stages[c.stage] += d
	if c.who != Me && c.who != Them {
		return
	}
	if c.spoken == nil {
		c.spoken = map[string]share{}
	}
	s := c.spoken[c.stage]
	if c.who == Me {
		s.me += d
	} else {
		s.them += d
	}
	c.spoken[c.stage] = s
}

func (c *clock) start()             { c.running = true }
func (c *clock) pause()             { c.running = false }
func (c *clock) enter(stage string) { c.stage = stage }
func (c *clock) speaks(who Speaker) { c.who = who }

// minute is whole minutes into the talk at the last event.
func (c clock) minute() int { return int(c.into / time.Minute) }

// ClockMovedBack is how far the organizer's clock went back during the talk,
// at most; zero when it never went back by a minute or more. It is what lies
// between two events, and some time passed between them as well: half an hour or
// more is to the next quarter of an hour. The order of the events is right all
// the same. Of a talk whose hours were let go of nothing is known: zero.
func (s Session) ClockMovedBack() time.Duration {
	if s.withoutHours() {
		return 0
	}
	var most time.Duration
	events := s.events()
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
func (s Session) withoutHours() bool {
	at := s.StartedAt()
	if at.IsZero() {
		at = s.BeganAt()
	}
	return at.Equal(when.Midnight(at))
}

// Elapsed is how long the talk has lasted at t, without pauses. Since the last
// event it goes by the stopwatch, where there is one, and not by t.
func (s Session) Elapsed(t time.Time) time.Duration {
	return s.st.clock.into + s.sinceLast(t)
}

// ElapsedIn is how long the talk has been in a stage at t, without pauses.
func (s Session) ElapsedIn(stage string, t time.Time) time.Duration {
	d := s.st.clock.stages[stage]
	if stage == s.st.clock.stage {
		d += s.sinceLast(t)
	}
	return d
}

// Paused reports whether the talk stands still.
func (s Session) Paused() bool { return s.Started() && !s.Ended() && !s.st.clock.running }

// Speaking is who the talk and listen clock counts for now; NoOne while it is off.
func (s Session) Speaking() Speaker {
	if s.st.clock.who == Silent {
		return NoOne
	}
	return s.st.clock.who
}

// TalkShare is the organizer's part of the time spoken in a stage, 0 to 1, and
// whether the clock ran in it at all. Stage "" is the whole talk.
func (s Session) TalkShare(stage string) (float64, bool) {
	var all share
	for id, v := range s.st.clock.spoken {
		if stage == "" || id == stage {
			all.me += v.me
			all.them += v.them
		}
	}
	if all.me+all.them == 0 {
		return 0, false
	}
	return float64(all.me) / float64(all.me+all.them), true
}

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
