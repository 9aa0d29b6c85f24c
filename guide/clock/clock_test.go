package clock_test

import (
	"testing"
	"time"

	"example.org/onetoone/guide/clock"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

func TestClock_CountsWhatTheEventsSayWhateverTheHoursAre(t *testing.T) {
	var c clock.Clock
	c.Run(true)
	c.Enter("story")
	c.Speaks("me")
	c.To(2*time.Minute, noon.Add(-time.Hour)) // the clock on the wall went back
	c.Speaks("them")
	c.To(3*time.Minute, noon)
	before := c.Clone()
	c.Enter("ask")
	c.To(7*time.Minute, noon)
	c.To(5*time.Minute, noon) // nothing comes before what was
	if c.Into() != 7*time.Minute || c.In("story") != 3*time.Minute || c.In("ask") != 4*time.Minute {
		t.Errorf("%v, of which %v and %v", c.Into(), c.In("story"), c.In("ask"))
	}
	if c.Spoke("me", "") != 2*time.Minute || c.Spoke("them", "") != 5*time.Minute || c.Spoke("them", "story") != time.Minute {
		t.Errorf("spoken %v and %v", c.Spoke("me", ""), c.Spoke("them", ""))
	}
	if before.In("ask") != 0 || before.Spoke("them", "") != time.Minute {
		t.Error("a clone went on with the other")
	}
}

func TestSince_GoesByTheStopwatchWhereThereIsOne(t *testing.T) {
	var c clock.Clock
	var w clock.Watch
	c.To(0, noon)
	if c.Since(noon.Add(time.Hour), w) != 0 {
		t.Error("a talk that did not begin lasts")
	}
	c.Run(true)
	if got := c.Since(noon.Add(time.Minute), w); got != time.Minute {
		t.Errorf("by the hours %v", got)
	}
	w.Read(10 * time.Second)
	w.Read(40 * time.Second)
	w.Read(30 * time.Second)
	if got := c.Since(noon.Add(time.Hour), w); got != 30*time.Second {
		t.Errorf("by the stopwatch %v", got)
	}
	w.Lap(true)
	w.Read(time.Minute)
	if d, ok := w.SinceEnd(); !ok || d != 20*time.Second {
		t.Errorf("%v since the end, %v", d, ok)
	}
}
