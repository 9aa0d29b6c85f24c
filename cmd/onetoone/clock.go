package main

import "time"

// clock gives the time of day, so much ahead of what the computer takes it for:
// 0 for everybody (clock_everyday.go), another day for tests and for trial
// builds (clock_trial.go). It is the program's only clock; whatever wants one is
// given it.
//
// It is without the reading that goes on however the clock is set: that is
// stopwatch's, and what is stored has none.
func clock(ahead time.Duration) func() time.Time {
	return func() time.Time { return time.Now().Add(ahead).Round(0) }
}

// stopwatch gives how long the program has run, however the clock is set
// meanwhile. Time in which the computer sleeps is not in it.
func stopwatch() func() time.Duration {
	began := time.Now()
	return func() time.Duration { return time.Since(began) }
}
