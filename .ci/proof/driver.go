package main

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"example.org/onetoone/.ci/lib/term"
	"example.org/onetoone/.ci/lib/trial"
)

// errKilled is what a key returns when the program was killed after it.
var errKilled = errors.New("killed")

// driver holds the talk. Its goals are idempotent: each looks at what is
// there and does what is missing.
type driver struct {
	*trial.T
	shell term.Shell
	kills kills
	lines []string
	day   time.Time // of the promise
	rep   *report
	book  *ledger
	p     *term.Program

	line     *line  // being written; nil is none
	moved    []bool // the prompt was changed before this sentence
	kept     int    // sentences whose words are in the talk
	killedAt time.Time
	killedBy string // the moment
}

// key presses a key of a moment, and kills the program after it if that was
// drawn.
func (d *driver) key(name, keys string) {
	if err := d.p.Send(keys); err != nil {
		trial.Need(fmt.Errorf("%s: %w", name, err))
	}
	wait, due := d.kills.due(name)
	if !due {
		return
	}
	time.Sleep(wait)
	at, err := d.p.Kill()
	if err != nil {
		trial.Need(fmt.Errorf("killing at %s: %w", name, err))
	}
	d.killedAt, d.killedBy = at, name
	trial.Need(errKilled)
}

// press presses the key of a moment and waits for what it shows.
func (d *driver) press(name, keys, what string, shows func(term.Sight) bool) {
	d.key(name, keys)
	d.await(what+" after "+name, shows)
}

func (d *driver) await(what string, shows func(term.Sight) bool) term.Sight {
	s, err := d.p.Await(what, shows)
	trial.Need(err)
	return s
}

// glance waits until the status line says saved, as a person does who looks
// up after writing; every third time it does not wait.
func (d *driver) glance() {
	if d.Rand.IntN(3) == 0 {
		return
	}
	from := time.Now()
	d.await("saved", func(s term.Sight) bool { return s.Status == term.StatusSaved })
	d.rep.slowest = max(d.rep.slowest, time.Since(from))
}

// write types what is still missing of the line.
func (d *driver) write() {
	l := d.line
	slow := d.kills.within(l.name)
	for n := len(l.at); n < len(l.pieces); n++ {
		l.at = append(l.at, time.Now())
		d.key(letter(l.name, n+1), l.pieces[n])
		if slow {
			time.Sleep(15*time.Millisecond + upTo(d.Rand, 35*time.Millisecond))
		} else {
			time.Sleep(5*time.Millisecond + upTo(d.Rand, 6*time.Millisecond))
		}
	}
}

// begin takes up a line, of which n pieces stand there already.
func (d *driver) begin(name, text string, n int, since []time.Time, holds func(*term.Kept) bool) {
	d.line = &line{name: name, pieces: pieces(text), at: slices.Clone(since[:n]), holds: holds}
	d.book.begin(d.line)
}

// run holds the talk to its end, however often it is killed.
func (d *driver) run() error {
	k := &term.Kept{}
	before := reckoning{}
	for {
		err := trial.Try(func() {
			d.open(k, before)
			d.goOn(k)
		})
		if !errors.Is(err, errKilled) {
			return err
		}
		if k, before, err = d.judge(); err != nil {
			return err
		}
	}
}

// open starts the program and waits for Home.
func (d *driver) open(k *term.Kept, before reckoning) {
	d.line = nil
	from := time.Now()
	p, err := term.Start(term.Options{Bin: d.shell.Bin, Args: []string{"--vault", d.shell.Vault}, Env: d.shell.Env, Shown: d.book.show})
	trial.Need(err)
	d.p = p
	s := d.await("Home", term.At(term.Home))
	d.rep.restart = max(d.rep.restart, time.Since(from))
	d.pickUp(s, k, before)
}

// goOn does what is missing, from the screen that shows.
func (d *driver) goOn(k *term.Kept) {
	steps := []struct {
		from []term.View
		do   func()
	}{
		{[]term.View{term.Home}, func() { d.prepareAnew(k) }},
		{[]term.View{term.Preparing, term.Opening}, d.prepare},
		{[]term.View{term.Listening, term.Writing}, d.talk},
		{[]term.View{term.NextForm, term.Card}, d.next},
		{[]term.View{term.DebriefMark, term.DebriefForm}, d.debrief},
	}
	for _, st := range steps {
		if term.At(st.from...)(d.p.Sight()) {
			st.do()
		}
	}
	d.leave()
}

// leave quits from Home.
func (d *driver) leave() {
	s := d.await("Home", term.At(term.Home))
	d.Check(!s.Says("home.going") && !s.Says("home.debrief.form"), "Home has nothing left to go on with", s.String())
	trial.Need(d.p.Send("q"))
	err := d.p.Quit()
	d.Check(err == nil, "the program ends with status 0", fmt.Sprint(err))
}
