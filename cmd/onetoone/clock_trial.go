//go:build trial

package main

import (
	"os"
	"time"
)

// ahead is how far the program's clock is ahead of the computer's: what
// ONETOONE_CLOCK says, as 9000h or -90m; empty is not at all. It is for trials
// that put the clock forward and back between two starts, and only in what was
// built with -tags trial.
func ahead() time.Duration {
	said := os.Getenv("ONETOONE_CLOCK")
	if said == "" {
		return 0
	}
	d, err := time.ParseDuration(said)
	if err != nil {
		panic(err)
	}
	return d
}
