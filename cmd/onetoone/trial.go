//go:build trial

package main

import (
	"os"
	"strconv"
	"time"
)

// settings is what the environment says, in what was built with -tags trial
// and nowhere else:
//
//	ONETOONE_CLOCK   how far the clock is ahead, as 9000h or -90m
//	ONETOONE_FACTOR  the work factor of passphrases that are set, as 10
//
// What is empty is as for everybody.
func settings() (g setting) {
	var err error
	if said := os.Getenv("ONETOONE_CLOCK"); said != "" {
		if g.ahead, err = time.ParseDuration(said); err != nil {
			panic(err)
		}
	}
	if said := os.Getenv("ONETOONE_FACTOR"); said != "" {
		if g.workFactor, err = strconv.Atoi(said); err != nil {
			panic(err)
		}
	}
	return g
}
