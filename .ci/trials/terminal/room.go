package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"example.org/onetoone/.ci/lib/term"
	"example.org/onetoone/.ci/lib/trial"
	"example.org/onetoone/store"
)

// room is where a trial is held, and the count of it.
type room struct {
	*trial.T
	homes int
}

// hand presses keys on a program and waits for what they show.
type hand struct{ *term.Program }

// step is keys and the screen they lead to.
type step struct {
	keys, what string
	shows      term.Shows
}

func (h *hand) steps(steps ...step) error {
	for _, s := range steps {
		if err := h.Press(s.keys, s.what, s.shows); err != nil {
			return err
		}
	}
	return nil
}

// leaveTalk goes from a talk to the form of its debrief, past no marks.
func (h *hand) leaveTalk() error {
	return h.steps(step{"x", "how to leave", term.Says("end.now")}, step{"1", "the debrief", term.At(term.DebriefForm, term.DebriefMark)})
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
	home := filepath.Join(r.Dir, fmt.Sprintf("home%d", r.homes))
	env, err := term.HomeAt(home)
	if err != nil {
		return nil, err
	}
	return &place{Shell: term.Shell{Bin: r.Program, Vault: filepath.Join(home, "vault"), Env: env}, home: home}, nil
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
	if _, err = h.Await("the first screen", term.At(term.Home, term.Locked, term.Room)); err != nil {
		return nil, h.Drop(err)
	}
	return h, nil
}

// patience is how long a command may take; it may be asked for a passphrase
// that costs a second.
const patience = 30 * time.Second

// answer gives a command the passphrase as often as it asks, and no other
// word that it wants.
func (p *place) answer(h *term.Program) {
	// What stands there for two looks is asked: the echo is off by then, if it will be.
	for asked, seen := "", ""; !h.Ended(); time.Sleep(50 * time.Millisecond) {
		rows := strings.TrimRight(h.Sight().String(), "-\n ")
		if rows == asked || rows != seen || !strings.HasSuffix(rows, ":") {
			seen = rows
			continue
		}
		asked = rows
		if h.Hushed() {
			_ = h.Send(p.Passphrase + "\n")
		} else {
			_ = h.Send("no\n")
		}
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
		if err := h.Press(p.Passphrase+"\r", "Home", term.At(term.Home)); err != nil {
			return nil, h.Drop(err)
		}
	}
	return h, nil
}
