package main

import (
	"fmt"
	"time"

	"example.org/onetoone/.ci/lib/term"
)

// What the program may take more at the end of a soak than after its first
// third, for each event that came in between (an event is kept in memory as
// long as its talk is open), and beyond that.
const (
	eventMay   = 4 // KiB
	memoryMay  = 4 << 10
	threadsMay = 4
	fdsMay     = 1
)

// soak holds one endless talk, with marks, notes, moves, undo and screens that
// come and go, and watches what the program takes.
func soak(r *room) error {
	p, err := r.protected()
	if err != nil {
		return err
	}
	h, err := p.homeScreen(term.Options{})
	if err != nil {
		return err
	}
	if err := h.Talk("Zoe"); err != nil {
		return h.Drop(err)
	}
	whole := time.Duration(r.Pick(60, 3*3600)) * time.Second
	events, before, early := 0, 0, []size{}
	var late []size
	began := time.Now()
	for round := 0; time.Since(began) < whole; round++ {
		if err := h.round(round); err != nil {
			return h.Drop(fmt.Errorf("round %d: %w", round, err))
		}
		events += roundEvents
		s, err := sizeOf(h.Cmd.Process.Pid)
		if err != nil {
			return h.Drop(err)
		}
		switch part := time.Since(began) * 3 / whole; part {
		case 0:
			before = events
		case 1:
			early = append(early, s)
		case 2:
			late = append(late, s)
		}
	}
	if err := h.Leave(); err != nil {
		return err
	}
	r.flat(smallest(early), smallest(late), events-before)
	r.Check(events > r.Pick(500, 30_000), "the soak has enough events", fmt.Sprint(events))
	r.Note("%d events in %s", events, whole)
	return nil
}

// flat compares what the program took in the second third of a soak with what
// it took in the last.
func (r *room) flat(early, late size, events int) {
	may := early.rss + memoryMay + events*eventMay/2 // from the middle of the one to that of the other
	r.Check(late.rss <= may, "memory is flat", fmt.Sprintf("%d KiB, then %d KiB after %d more events; at most %d", early.rss, late.rss, events, may))
	r.Check(late.threads <= early.threads+threadsMay, "threads are constant", fmt.Sprint(early.threads, late.threads))
	r.Check(late.fds <= early.fds+fdsMay, "descriptors are constant", fmt.Sprint(early.fds, late.fds))
	r.Note("%d → %d KiB, %d → %d threads, %d → %d descriptors", early.rss, late.rss, early.threads, late.threads, early.fds, late.fds)
}

// smallest is the least that was taken of everything: what is never given back
// is in all of them.
func smallest(all []size) size {
	least := size{rss: 1 << 30, threads: 1 << 30, fds: 1 << 30}
	for _, s := range all {
		least.rss, least.threads, least.fds = min(least.rss, s.rss), min(least.threads, s.threads), min(least.fds, s.fds)
	}
	return least
}

// roundEvents is how many events a round makes, at least.
const roundEvents = 7

// round does a bit of everything.
func (h *hand) round(n int) error {
	marks := h.Sight().Marks
	there := term.At(term.Listening)
	marked := func(s term.Sight) bool { return s.Marks == marks+1 }
	stage, move := h.Sight().Stage, "\x1b[C"
	if stage == 5 {
		move = "\x1b[D"
	}
	return h.steps(
		step{"m", "a mark", marked}, step{"q", "a kind", func(s term.Sight) bool { return !s.Unnamed }},
		step{"\r", "words for it", term.At(term.Writing)}, step{fmt.Sprintf("words %d", n), "them", term.Typed("")}, step{"\r", "the talk", there},
		step{"m", "a mark", func(s term.Sight) bool { return s.Marks == marks+2 }}, step{"z", "undo", marked},
		step{"\r", "a note", term.At(term.Writing)}, step{fmt.Sprintf("note %d", n), "it", term.Typed("")}, step{"\r", "the talk", there},
		step{move, "another stage", func(s term.Sight) bool { return s.Stage != stage }},
		step{"?", "the help", term.Says("help.title")}, step{"\x1b", "the talk", there},
		step{":", "the list", term.Says(listOfActions)}, step{"\x1b", "the talk", there},
		step{"\t", "the cues", term.Has(theCues)}, step{"b", "the talk", there},
		step{"n", "the next step", term.At(term.NextForm)}, step{"\x1b", "the talk", there},
		step{"", "saved", term.Saved},
	)
}
