package main

import "time"

// clock gives the time of day, so much ahead of what the computer takes it for:
// 0 for everybody (clock_everyday.go), another day for tests and for trial
// builds (clock_trial.go). It is the program's only clock; whatever wants one is
// given it.
//
// It is without the reading that stops while the computer sleeps: what is
// computed live and what is read back later must agree.
func clock(ahead time.Duration) func() time.Time {
	return func() time.Time { return time.Now().Add(ahead).Round(0) }
}
