package main

import (
	"fmt"
	"regexp"
	"syscall"
	"time"

	"example.org/onetoone/.ci/lib/term"
)

// The sizes that are drawn.
const (
	maxCols = 400
	maxRows = 200
)

// settled is how long a screen is waited for that has to become right after a
// change of size: longer than any machine needs.
const settled = 30 * time.Second

// text has letters of one and of two columns, and marks upon letters.
const text = "half a line about the lift 組合の団結 e\u0301te\u0301 and what the landlord said "

// resize gives the terminal sizes in bursts. After each the screen must be
// what a second program in the same place shows, which gets only the last
// size, and draws everything anew; and no row may ever be wider than the
// widest of the burst.
func resize(r *room) error {
	all := r.Pick(2000, 100_000)
	r.Note("%d sizes", all)
	for ; all > 0; all -= 2000 {
		if err := r.storm(min(all, 2000)); err != nil {
			return err
		}
	}
	return nil
}

// pair is the program in the storm, and the one that shows what is right.
type pair struct{ storm, calm *hand }

func (r *room) storm(n int) error {
	var p pair
	for _, h := range []**hand{&p.storm, &p.calm} {
		at, err := r.place()
		if err != nil {
			return err
		}
		if *h, err = at.start(term.Options{}); err != nil {
			return err
		}
		defer (*h).Drop(nil)
		if err := (*h).heard(); err != nil {
			return err
		}
		(*h).Audited(func(a *term.Audit) { a.Widths = true })
	}
	for i, move := range []func(*hand) error{
		func(*hand) error { return nil },
		func(h *hand) error { return h.Talk("Zoe") },
		func(h *hand) error {
			return h.steps(step{"\r", "a line", term.At(term.Writing)}, step{text, "it", term.Typed("")})
		},
		func(h *hand) error {
			if err := h.Press("\r", "the talk", term.At(term.Listening)); err != nil {
				return err
			}
			return h.leaveTalk()
		},
	} {
		for _, h := range []*hand{p.storm, p.calm} {
			if err := move(h); err != nil {
				return err
			}
		}
		if err := p.blow(r, n/4, i == 2); err != nil {
			return err
		}
	}
	return nil
}

// heard waits until a program that has just begun hears keys: from then on it
// hears signals.
func (h *hand) heard() error {
	return h.steps(step{"?", "the help", term.Says("help.title")}, step{"\x1b", "Home", term.At(term.Home)})
}

// blow gives n sizes, in bursts of one to four, and goes back to the usual one.
func (p pair) blow(r *room, n int, typing bool) error {
	for n > 0 {
		cols, rows := 0, 0
		for range min(n, 1+r.Rand.IntN(4)) {
			n--
			cols, rows = r.size()
			if err := p.storm.Resize(cols, rows); err != nil {
				return err
			}
			time.Sleep(time.Duration(r.Rand.IntN(2000)) * time.Microsecond)
		}
		if typing && r.Rand.IntN(4) == 0 {
			for _, h := range []*hand{p.storm, p.calm} {
				if err := h.Send("団x "); err != nil {
					return err
				}
			}
		}
		if err := p.compare(r, cols, rows); err != nil {
			return err
		}
	}
	if err := p.storm.Resize(term.Columns, term.Rows); err != nil {
		return err
	}
	return p.compare(r, term.Columns, term.Rows)
}

// size draws a size, a third of the time a small one.
func (r *room) size() (cols, rows int) {
	if r.Rand.IntN(3) == 0 {
		return 1 + r.Rand.IntN(60), 1 + r.Rand.IntN(30)
	}
	return 1 + r.Rand.IntN(maxCols), 1 + r.Rand.IntN(maxRows)
}

// minutes are of two clocks that started at two moments.
var minutes = regexp.MustCompile(`\d+ of (\d+)`)

// compare waits until both show the same.
func (p pair) compare(r *room, cols, rows int) error {
	entered, whole := 0, 0
	p.calm.Audited(func(a *term.Audit) { entered, whole = a.Entered, a.Whole })
	if err := p.calm.Resize(cols, rows); err != nil {
		return err
	}
	if err := p.calm.Signal(syscall.SIGCONT); err != nil {
		return err
	}
	var want, got string
	same := term.Until(settled, func() bool {
		anew := false
		p.calm.Audited(func(a *term.Audit) { anew = a.Entered > entered && a.Whole > whole })
		want, got = minutes.ReplaceAllString(p.calm.Picture(), "0 of $1"), minutes.ReplaceAllString(p.storm.Picture(), "0 of $1")
		return anew && want == got
	})
	r.Check(same, fmt.Sprintf("at %d×%d the screen is a fresh frame's", cols, rows), "fresh:", want, "there is:", got)
	for _, h := range []*hand{p.storm, p.calm} {
		h.Audited(func(a *term.Audit) {
			a.Settle()
			if len(a.Bad) > 0 {
				r.Check(false, "nothing is drawn outside the window", fmt.Sprintf("%d×%d, %q", cols, rows, a.Bad))
				a.Bad = nil
			}
		})
	}
	return nil
}
