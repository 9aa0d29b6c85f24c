package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"

	"example.org/onetoone/.ci/lib/term"
	"example.org/onetoone/store"
)

// room is where a trial is held, and the count of it.
type room struct {
	bin, self string // the program; this program
	source    string
	long      bool
	seed      uint64
	rand      *rand.Rand
	dir       string
	name      string
	planted   *plant // nil is none

	done, bad int
	notes     string
	homes     int
}

// atMost is the number of an everyday trial, or that of a long one.
func (r *room) atMost(usual, long int) int {
	if r.long {
		return long
	}
	return usual
}

// tell is how many failures of a trial are told.
const tell = 20

// enough ends a trial that has noticed what was planted.
type enough struct{}

// check counts something that has to hold; more is what there is, for when it
// does not.
func (r *room) check(ok bool, what string, more ...string) bool {
	r.done++
	if !ok {
		r.bad++
		if r.planted != nil {
			if r.bad == 3 {
				panic(enough{})
			}
			return false
		}
		if r.bad > tell {
			return false
		}
		fmt.Fprintf(os.Stderr, "%s (seed %d): NOT: %s\n", r.name, r.seed, what)
		for _, m := range more {
			fmt.Fprintln(os.Stderr, "  "+strings.ReplaceAll(strings.TrimRight(m, "\n"), "\n", "\n  "))
		}
	}
	return ok
}

// note adds to what the trial's line says.
func (r *room) note(format string, args ...any) {
	if r.notes != "" {
		r.notes += "; "
	}
	r.notes += fmt.Sprintf(format, args...)
}

// place is a home with a vault.
type place struct {
	term.Shell
	home string
}

// passphrase is that of every protected vault here.
const passphrase = "lamp river coat tunnel bread hill"

// place makes a home of its own, with no vault in it yet.
func (r *room) place() (*place, error) {
	r.homes++
	home := filepath.Join(r.dir, fmt.Sprintf("home%d", r.homes))
	env, err := term.HomeAt(home)
	if err != nil {
		return nil, err
	}
	return &place{Shell: term.Shell{Bin: r.bin, Vault: filepath.Join(home, "vault"), Env: env}, home: home}, nil
}

// protected makes a place with a vault whose passphrase costs next to nothing to
// try.
func (r *room) protected() (*place, error) {
	p, err := r.place()
	if err != nil {
		return nil, err
	}
	p.Passphrase = passphrase
	v, err := store.Open(p.Vault, store.Options{Passphrase: []byte(passphrase), WorkFactor: 1})
	if err != nil {
		return nil, err
	}
	return p, v.Close()
}

// start starts the program at a place and waits for its first screen.
func (p *place) start(o term.Options) (*hand, error) {
	if o.Bin == "" {
		o.Bin = p.Bin
	}
	o.Args = append(o.Args, "--vault", p.Vault)
	o.Env, o.Dir = append(p.Env, o.Env...), filepath.Join(p.home, "work")
	program, err := term.Start(o)
	if err != nil {
		return nil, err
	}
	h := &hand{program}
	if _, err = h.Await("the first screen", at(term.Home, term.Locked, term.Room)); err != nil {
		return nil, h.drop(err)
	}
	return h, nil
}

// patience is how long a command may take; it may be asked for a passphrase
// that costs a second.
const patience = 30 * time.Second

// answer gives a command the passphrase as often as it asks, and no other
// word that it wants.
func (p *place) answer(h *term.Program) {
	for asked := ""; !h.Ended(); time.Sleep(50 * time.Millisecond) { // until the echo is off
		rows := strings.TrimRight(h.Sight().String(), "-\n ")
		if rows == asked {
			continue
		}
		switch {
		case strings.HasSuffix(rows, "Passphrase:"):
			_ = h.Send(p.Passphrase + "\n")
		case strings.HasSuffix(rows, "press enter:"):
			_ = h.Send("no\n")
		default:
			continue
		}
		asked = rows
	}
}

// homeScreen starts the program at a place and goes to Home, through the lock if
// there is one.
func (p *place) homeScreen(o term.Options) (*hand, error) {
	h, err := p.start(o)
	if err != nil {
		return nil, err
	}
	if p.Passphrase != "" {
		if err := h.press(p.Passphrase+"\r", "Home", at(term.Home)); err != nil {
			return nil, h.drop(err)
		}
	}
	return h, nil
}
