package main

import (
	"slices"
	"sync"
	"time"

	"example.org/onetoone/.ci/lib/term"
)

// claim is something that was done and has to be in the vault once the screen
// has shown it together with the word "saved".
type claim struct {
	what  string
	shown func(term.Sight) bool
	holds func(*term.Kept) bool
}

// line is a text that is being typed, or was, and is not known to be saved.
type line struct {
	name   string
	pieces []string
	at     []time.Time // when each piece was typed; as many as were
	holds  func(*term.Kept) bool
}

// typed is the text as far as it was typed.
func (l *line) typed() []string { return l.pieces[:len(l.at)] }

// place is where in the talk the screen is.
type place struct {
	stage  int
	prompt string
}

// ledger is what was done, and what of it the status line has called saved.
// The screen is read by a goroutine of its own, so all of it is guarded.
type ledger struct {
	mu    sync.Mutex
	doing []claim
	sure  []claim
	lines []*line
	// seen is what the screen had of the line being written when it last said
	// saved.
	seen string
	// places are where the talk may be: where it was last when the screen
	// said saved, and everything that showed since.
	places []place
	moving bool // a key was sent that may show another prompt, which is not seen yet
	failed bool // the status line said that something was not saved
}

// show takes in a screen.
func (g *ledger) show(s term.Sight) {
	g.mu.Lock()
	defer g.mu.Unlock()
	saved := s.Status == term.StatusSaved
	g.failed = g.failed || s.Status == term.StatusFailed
	if s.View == term.Listening || s.View == term.Writing {
		g.stand(place{s.Stage, s.Prompt}, saved)
	}
	if !saved {
		return
	}
	g.seen = s.Line
	left := g.doing[:0]
	for _, c := range g.doing {
		if c.shown(s) {
			g.sure = append(g.sure, c)
		} else {
			left = append(left, c)
		}
	}
	g.doing = left
}

// stand notes where the talk is. A screen that shows another prompt answers
// the key that moved.
func (g *ledger) stand(p place, saved bool) {
	if n := len(g.places); n > 0 && g.places[n-1] != p {
		g.moving = false
	}
	if saved {
		g.places = g.places[:0]
	}
	g.places = append(g.places, p)
}

// did adds what has to be there once the screen shows it.
func (g *ledger) did(c claim) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.doing = append(g.doing, c)
}

// move says that a key was sent that may show another prompt, or that its
// screen is seen.
func (g *ledger) move(on bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.moving = on
}

// begin opens a line to type.
func (g *ledger) begin(l *line) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.lines, g.seen = append(g.lines, l), ""
}

// reckoning is what the ledger says when the program was killed.
type reckoning struct {
	broken []string // what was called saved and is not there
	open   []*line  // what was typed and is in no mark, note or field
	seen   string   // of the last of these, what was on the screen at the last "saved"
	places []place  // where the talk may be gone on with; none is anywhere
}

// reckon judges what the vault holds after a kill, and forgets what is not
// settled: the driver begins it anew.
func (g *ledger) reckon(k *term.Kept) reckoning {
	g.mu.Lock()
	defer g.mu.Unlock()
	out := reckoning{seen: g.seen}
	for _, c := range g.sure {
		if !c.holds(k) {
			out.broken = append(out.broken, c.what)
		}
	}
	for _, l := range g.lines {
		if len(l.at) > 0 && !l.holds(k) {
			out.open = append(out.open, l)
		}
	}
	if !g.moving {
		out.places = append(out.places, g.places...)
	}
	g.doing, g.lines, g.places, g.seen, g.moving = nil, nil, nil, "", false
	return out
}

// mayStand reports whether the talk may be gone on with at a place.
func (r reckoning) mayStand(p place) bool {
	return len(r.places) == 0 || slices.Contains(r.places, p)
}
