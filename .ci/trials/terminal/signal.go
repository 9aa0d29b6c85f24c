package main

import (
	"fmt"
	"strings"
	"syscall"
	"time"

	"example.org/onetoone/.ci/lib/term"
)

// mayTake is how long the program may take to end when it is told to.
const mayTake = time.Second

// blow is something that ends or stops the program from outside.
type blow struct {
	name  string
	stops bool // it can go on afterwards
	land  func(*hand) error
	coded bool // it is told by a code, as a panic is
}

func signalling(s syscall.Signal) func(*hand) error {
	return func(h *hand) error { return h.Signal(s) }
}

func blows() []blow {
	all := []blow{
		{name: "SIGHUP", land: signalling(syscall.SIGHUP)},
		{name: "SIGTERM", land: signalling(syscall.SIGTERM)},
		{name: "SIGINT", land: signalling(syscall.SIGINT)},
		{name: "a closed terminal", land: func(h *hand) error { return h.HangUp() }},
		{name: "SIGTSTP", stops: true, land: signalling(syscall.SIGTSTP)},
		{name: "ctrl+z", stops: true, land: func(h *hand) error { return h.Send("\x1a") }},
		{name: "SIGQUIT", land: signalling(syscall.SIGQUIT)},
	}
	for _, s := range []syscall.Signal{syscall.SIGABRT, syscall.SIGSEGV, syscall.SIGBUS, syscall.SIGFPE, syscall.SIGILL, syscall.SIGTRAP} {
		all = append(all, blow{name: s.String(), land: signalling(s), coded: true})
	}
	return all
}

// signals sends signals to the program, or closes its terminal, at points of
// a talk drawn at random. It has to end within a second, leave the terminal as
// it was, and keep everything that was on the screen.
func signals(r *room) error {
	slowest := time.Duration(0)
	all := r.Pick(200, 5000)
	for i := range all {
		b := blows()[i%len(blows())]
		var took time.Duration
		var err error
		if b.stops {
			err = r.stopOnce(b)
		} else {
			took, err = r.endOnce(b)
		}
		if err != nil {
			r.Check(false, fmt.Sprintf("cycle %d, %s, can be held", i, b.name), err.Error())
		}
		slowest = max(slowest, took)
	}
	r.Note("%d points, slowest end %d ms", all, slowest.Milliseconds())
	return nil
}

// somewhere starts the program and goes to a point.
func (r *room) somewhere(o term.Options, protect bool) (*place, *hand, point, error) {
	where := r.place
	if protect {
		where = r.protected
	}
	p, err := where()
	if err != nil {
		return nil, nil, point{}, err
	}
	h, err := p.homeScreen(o)
	if err != nil {
		return nil, nil, point{}, err
	}
	pt, err := r.goTo(h)
	if err != nil {
		return nil, nil, pt, h.Drop(fmt.Errorf("going to %s: %w", pt, err))
	}
	time.Sleep(time.Duration(r.Rand.IntN(30)) * time.Millisecond)
	return p, h, pt, nil
}

// endOnce ends the program once and looks at what is left.
func (r *room) endOnce(b blow) (time.Duration, error) {
	raw := &strings.Builder{}
	p, h, pt, err := r.somewhere(term.Options{Tap: func(b []byte) { raw.Write(b) }}, r.Rand.IntN(2) == 0)
	if err != nil {
		return 0, err
	}
	began := time.Now()
	if err := b.land(h); err != nil {
		return 0, h.Drop(err)
	}
	code, err := h.Exit(mayTake)
	took := time.Since(began)
	r.Check(err == nil, fmt.Sprintf("%s, %s, ends it within a second", b.name, pt))
	if b.name != "a closed terminal" {
		r.sane(h, b.name, pt)
	}
	h.Close()
	if text := raw.String(); b.coded {
		said := text[max(0, strings.LastIndex(text, "\x1b[?1049l")):]
		told := code == 1 && codeSaid.MatchString(said) && !strings.Contains(text, "goroutine ")
		r.Check(told, fmt.Sprintf("%s, %s, is told by a code", b.name, pt), fmt.Sprint(code), tail(said))
	}
	return took, r.kept(p, b.name, pt)
}

// sane checks that the terminal is as it was, and that nothing but the
// program's own sequences was written.
func (r *room) sane(h *hand, after string, pt point) {
	strange := h.Strange()
	r.Check(len(strange) == 0, fmt.Sprintf("after %s, %s, the terminal is as it was", after, pt), strange...)
	h.Audited(func(a *term.Audit) {
		r.Check(len(a.Bad) == 0, fmt.Sprintf("up to %s, %s, only our own sequences are written", after, pt), a.Bad...)
	})
}

// kept checks that the vault has what was done.
func (r *room) kept(p *place, after string, pt point) error {
	talks, err := p.records()
	if err != nil {
		return fmt.Errorf("after %s: %w", after, err)
	}
	missing := pt.missing(talks)
	r.Check(len(missing) == 0, fmt.Sprintf("after %s, %s, everything is kept", after, pt), "missing: "+strings.Join(missing, "; "))
	return nil
}

// stopOnce stops the program as a shell's job once, continues it, and leaves
// it: what was open is there again, behind the lock if there is one.
func (r *room) stopOnce(b blow) error {
	locks := r.Rand.IntN(2) == 0
	p, h, pt, err := r.somewhere(term.Options{Bin: r.Self, Args: []string{roleShell, r.Program}}, locks)
	if err != nil {
		return err
	}
	if pt.where == "the cover" {
		// Only esc does anything there, behind another key.
		if err := h.Press(" \x1b\x1b", "the talk", term.At(term.Listening)); err != nil {
			return h.Drop(err)
		}
	}
	if b.name == "SIGTSTP" {
		err = h.Signal(syscall.SIGUSR2)
	} else {
		err = b.land(h)
	}
	if err != nil {
		return h.Drop(err)
	}
	if _, err := h.Await("the shell", term.Has(shellSays)); err != nil {
		return h.Drop(fmt.Errorf("after %s, %s: %w", b.name, pt, err))
	}
	r.sane(h, "having been stopped by "+b.name, pt)
	entered := 0
	h.Audited(func(a *term.Audit) { entered = a.Entered })
	if err := h.Signal(syscall.SIGUSR1); err != nil {
		return h.Drop(err)
	}
	again := term.Until(patience, func() (on bool) {
		h.Audited(func(a *term.Audit) { on = a.Entered > entered && a.Whole > 0 })
		return on
	})
	r.Check(again, fmt.Sprintf("after %s, %s, it goes on", b.name, pt))
	return r.afterStop(p, h, b, pt, locks)
}

// afterStop leaves a program that was stopped and continued.
func (r *room) afterStop(p *place, h *hand, b blow, pt point, locks bool) error {
	if locks {
		_, err := h.Await("the lock", term.At(term.Locked))
		if r.Check(err == nil, fmt.Sprintf("after %s, %s, it is locked", b.name, pt), fmt.Sprint(err)) {
			if err := h.Press(p.Passphrase+"\r", "what was open", func(s term.Sight) bool { return s.View != term.Locked }); err != nil {
				return h.Drop(err)
			}
		}
	}
	if err := h.Send("\x03"); err != nil {
		return h.Drop(err)
	}
	code, err := h.Exit(patience)
	r.Check(err == nil && code == 0, fmt.Sprintf("after %s, %s, ctrl+c leaves it", b.name, pt), fmt.Sprint(code, err))
	h.Close()
	return r.kept(p, b.name, pt)
}
