package clock

import (
	"maps"
	"time"
)

// Clock measures a talk: the time in each stage and, once somebody was named, who
// spoke. Time is added when an event comes, as much as the event says. The zero
// Clock stands still. It is a value, once it is cloned.
type Clock struct {
	into    time.Duration
	last    time.Time
	running bool
	stage   string
	who     string
	stages  map[string]time.Duration
	spoken  map[share]time.Duration
}

// share is what one of two people spoke in a stage.
type share struct{ stage, who string }

// Clone gives one that goes on by itself.
func (c Clock) Clone() Clock {
	c.stages, c.spoken = maps.Clone(c.stages), maps.Clone(c.spoken)
	return c
}

// To moves the clock to an event: how long the talk had lasted then, and when that
// was. One that comes before the last, which none of ours does, adds nothing.
func (c *Clock) To(into time.Duration, at time.Time) {
	if d := into - c.into; d > 0 {
		c.add(d)
		c.into += d
	}
	c.last = at
}

func (c *Clock) add(d time.Duration) {
	if c.stages == nil {
		c.stages, c.spoken = map[string]time.Duration{}, map[share]time.Duration{}
	}
	c.stages[c.stage] += d
	if c.who != "" {
		c.spoken[share{c.stage, c.who}] += d
	}
}

// Run starts the clock, or stops it.
func (c *Clock) Run(on bool) { c.running = on }

// Enter says which stage the talk is in from now on.
func (c *Clock) Enter(stage string) { c.stage = stage }

// Speaks says who is speaking from now on; empty is nobody.
func (c *Clock) Speaks(who string) { c.who = who }

// Running reports whether time counts.
func (c Clock) Running() bool { return c.running }

// Stage is the one that the talk is in.
func (c Clock) Stage() string { return c.stage }

// Who is speaking; empty is nobody.
func (c Clock) Who() string { return c.who }

// Into is how long the talk had lasted at the last event.
func (c Clock) Into() time.Duration { return c.into }

// Minute is Into in whole minutes.
func (c Clock) Minute() int { return int(c.into / time.Minute) }

// In is how long the talk had been in a stage at the last event.
func (c Clock) In(stage string) time.Duration { return c.stages[stage] }

// Spoke is how long somebody spoke in a stage, or in all of them for "".
func (c Clock) Spoke(who, stage string) (sum time.Duration) {
	for k, d := range c.spoken {
		if k.who == who && (stage == "" || k.stage == stage) {
			sum += d
		}
	}
	return sum
}

// Share is the part of one of two people in the time that they spoke in a stage, or
// in all of them for "", 0 to 1, and whether the clock ran there for both somewhere.
func (c Clock) Share(who, other, stage string) (float64, bool) {
	mine, theirs := c.Spoke(who, stage), c.Spoke(other, stage)
	if mine+theirs == 0 || c.Spoke(who, "") == 0 || c.Spoke(other, "") == 0 {
		return 0, false
	}
	return float64(mine) / float64(mine+theirs), true
}

// Since is how long the talk has lasted at t since the last event: by the stopwatch,
// where there is one.
func (c Clock) Since(t time.Time, w Watch) time.Duration {
	switch {
	case !c.running:
		return 0
	case w.on:
		return w.now - w.last
	}
	return max(0, t.Sub(c.last))
}

// Watch are the readings of a stopwatch that a talk was given. The zero Watch is
// none.
type Watch struct {
	on bool
	// now is the newest reading, last the one at the last event, and end the one
	// when the talk ended.
	now, last, end time.Duration
}

// Read gives it a reading. The first counts from the last event; one that is less
// than one before counts as that.
func (w *Watch) Read(reading time.Duration) {
	if !w.on {
		*w = Watch{on: true, now: reading, last: reading, end: reading}
	}
	w.now = max(w.now, reading)
}

// Lap notes that an event came at the newest reading, and whether it ended the talk.
func (w *Watch) Lap(ended bool) {
	w.last = w.now
	if ended {
		w.end = w.now
	}
}

// SinceEnd is how long the stopwatch ran since the talk ended; ok is false where
// there is none.
func (w Watch) SinceEnd() (d time.Duration, ok bool) { return w.now - w.end, w.on }
