package rounds

import (
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/tui/practice"
	"example.org/onetoone/tui/screen"
)

// Room is what people practise with each other here, and the first screen
// of practice.
type Room struct {
	*practice.Talks
	Journal Journal
	Files   Files
	// Notices are what is said once.
	Notices *screen.Notices
}

// Journal is where the practices are.
type Journal interface {
	Home(n int) (agenda.Home, error)
}

// Files are what is printed for a round, and kept of it. What is nil is not
// offered.
type Files struct {
	// WriteCards writes the cards of some ids, and WritePlan who does what when,
	// as Export does a talk: as a page to print where the name ends in .html.
	WriteCards func(path string, ids []string, plain bool) (string, error)
	WritePlan  func(path string, p rounds.Plan, plain bool) (string, error)
	// Timing is the minutes of a round; the zero value is the usual ones.
	// KeepTiming keeps others for the next start.
	Timing     rounds.Timing
	KeepTiming func(rounds.Timing) error
}

// GoOn takes up a round where it stopped, or shows what there is of it. A talk
// that is still held is gone on with elsewhere.
func (k *Room) GoOn(t *hold.Talk) screen.Step {
	switch s := t.Session(); {
	case s.Ended() && s.Debriefed():
		return screen.Push(k.newOutcome(t))
	case s.Ended():
		return screen.Push(k.Debrief(t))
	}
	return k.goOnWatching(t)
}
