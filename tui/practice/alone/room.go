package alone

import (
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/practice/recording"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/trainer/timings"
	"example.org/onetoone/tui/practice"
	"example.org/onetoone/tui/screen"
)

// Room is what one practises alone: with a scripted partner, the drill of a
// stage, and what a recorded conversation comes to.
type Room struct {
	*practice.Talks
	Journal Journal
	Sources
	picks bool // the newest drill was held by choosing lines
	// Hints are for whoever wants none offered.
	Hints Hints
}

// Hints says whether none are offered during a talk, and keeps that for the next
// start; a nil Keep keeps nothing.
type Hints struct {
	Off  bool
	Keep func(off bool) error
}

// Journal is where the practices are.
type Journal interface {
	hold.Reader
	ReadOnly() bool
	Home(n int) (agenda.Home, error)
}

// Sources read what was written elsewhere. What is nil is not offered.
type Sources struct {
	// Recording reads a conversation that was written down elsewhere.
	Recording func(path string) ([]recording.Talk, error)
	// Timings reads a file of numbers of real talks. Its errors are told only
	// where they are of the file itself: what stands in it may be anything.
	Timings func(path string) (timings.File, error)
}

// GoOn takes up a practice with a scripted partner where it stopped, or shows
// what it, or a recorded one, came to.
func (k *Room) GoOn(t *hold.Talk) screen.Step {
	switch s := t.Session(); {
	case rehearsal.Recorded(s):
		return screen.Push(k.newReport(t))
	case s.Ended():
		return screen.Push(k.newSoloDebrief(t))
	}
	return k.goOnSolo(t)
}
