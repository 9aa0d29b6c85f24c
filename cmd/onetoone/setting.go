package main

import (
	"time"

	"example.org/onetoone/guide/words"
)

// setting is what tests and trial builds (trial.go) may change of the program. The
// zero value is everybody's program (everyday.go).
type setting struct {
	// ahead is how far its clock is ahead of the computer's.
	ahead time.Duration
	// workFactor is that of store.Options, for passphrases that are set.
	workFactor int
	// keepWait is that of desk.Desk.
	keepWait time.Duration
	// words says everything in a language; nil says English. Where one is to be
	// chosen, as by a locale (words.In), it is here.
	words *words.Words
}

// clock gives the time of day. It is the program's only clock; whatever wants
// one is given it.
//
// It is without the reading that goes on however the clock is set: that is
// stopwatch's, and what is stored has none.
func (g setting) clock() time.Time { return time.Now().Add(g.ahead).Round(0) }

// stopwatch gives how long the program has run, however the clock is set
// meanwhile. Time in which the computer sleeps is not in it.
func stopwatch() func() time.Duration {
	began := time.Now()
	return func() time.Duration { return time.Since(began) }
}
