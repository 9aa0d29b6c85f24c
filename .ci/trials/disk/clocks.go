package main

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"

	"example.org/onetoone/.ci/lib/trial"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/store"
)

// clocks lives through arbitrary sequences of clocks, starts, talks, kills and
// backups. Whatever the clocks say: no acknowledged word is gone without a key
// press, neither the newest backup nor one of the newest seven that were due is, and no talk lasts longer than it did.
func clocks(t *trial.T) error {
	c := &clockRun{T: t}
	for i := range t.Pick(500, 20_000) {
		if err := c.sequence(uint64(i)); err != nil {
			return fmt.Errorf("sequence %d: %w", i, err)
		}
	}
	built, err := 0, error(nil)
	if t.Plant == "" {
		built, err = c.built()
	}
	t.Note("%d starts, %d words acknowledged, %d backups, %d kills; %d times through the built program",
		c.starts, c.words, c.backups, c.kills, built)
	return err
}

type clockRun struct {
	*trial.T
	starts, words, backups, kills int
}

// wrongClocks are where clocks have been seen to stand, in days from the right
// one.
func wrongClocks() []int { return []int{-375, -20, -8, -1, 1, 8, 15, 200, 11 * 365, -10_000} }

// clockLife is one vault and one computer.
type clockLife struct {
	*clockRun
	r    *rand.Rand
	dir  string
	says time.Time     // the clock
	ran  time.Duration // since the program started: what no clock moves
	v    *store.Vault
	all  map[string]*clockTalk
	live *clockTalk // the one that is being held
	made []string   // backups that were due since the last that took the place of all, oldest first
	last string     // the newest backup, due or not
	gone bool       // something was removed since
	what []string   // was done
	bad  string
}

// clockTalk is a talk as it was acknowledged.
type clockTalk struct {
	id     string
	s      guide.Session
	words  []string      // that have to be there
	lasted time.Duration // at most
}

func (c *clockRun) sequence(i uint64) (err error) {
	l := &clockLife{clockRun: c, r: rand.New(rand.NewPCG(c.Seed, i+1)), dir: filepath.Join(c.Dir, "clocks"),
		says: time.Date(2026, 11, 29, 12, 0, 0, 0, time.UTC), all: map[string]*clockTalk{}}
	if err := os.RemoveAll(l.dir); err != nil {
		return err
	}
	defer func() {
		if l.v != nil {
			err = errors.Join(err, l.v.Close())
		}
	}()
	if err := l.start(); err != nil {
		return err
	}
	for range 40 {
		do := l.step()
		l.what = append(l.what, do.name)
		if err := do.f(); err != nil {
			l.bad = err.Error()
		}
		if do.looks && l.bad == "" {
			l.check()
		}
		if l.bad != "" {
			c.Wrong("sequence %d: after %v: %s", i, l.what, l.bad)
			return nil
		}
	}
	c.Good()
	return nil
}

type clockStep struct {
	name  string
	f     func() error
	looks bool // whether all is there is looked at after it
}

// step draws what happens next.
func (l *clockLife) step() clockStep {
	switch n := l.r.IntN(100); {
	case n < 18:
		return l.setClock()
	case n < 30:
		return clockStep{"kill", l.kill, true}
	case n < 38:
		return clockStep{"quit", l.quit, true}
	case n < 44:
		return clockStep{"backup", l.backup, true}
	case n < 46:
		return clockStep{"backups by hand", l.byHand, true}
	case n < 52:
		return clockStep{"yes, it is today", func() error { return l.v.AcceptClock(l.says) }, true}
	case n < 54 && len(l.all) > 0:
		return clockStep{"decide none", l.decide, true}
	case l.live == nil:
		return clockStep{"talk", l.begin, false}
	case n < 60:
		return clockStep{"end", func() error { return l.verb(l.live.s.End(l.says)) }, false}
	}
	return clockStep{"note", l.note, false}
}

// setClock lets time go by, or sets the clock wrong, or right.
func (l *clockLife) setClock() clockStep {
	days := wrongClocks()
	d := days[l.r.IntN(len(days))]
	return clockStep{fmt.Sprintf("clock %+d days", d), func() error { l.says = l.says.AddDate(0, 0, d); return nil }, false}
}

// start opens the vault as the program does, under the clock that there is.
func (l *clockLife) start() (err error) {
	l.starts++
	l.ran, l.live = 0, nil
	l.v, err = store.Open(filepath.Join(l.dir, "vault"), store.Options{
		Now: func() time.Time { return l.says }, Passphrase: []byte(passphrase), WorkFactor: 1,
		Later: func(time.Duration, func()) func() bool { return func() bool { return true } },
	})
	if err != nil {
		return err
	}
	_, err = l.v.CloseUndecided()
	if err != nil || l.Plant != "by age" {
		return err
	}
	for _, t := range l.all {
		if t.s.Ended() && l.says.After(t.s.EndedAt().AddDate(0, 0, agenda.UndecidedDays)) {
			return errors.Join(err, l.v.Delete(t.id))
		}
	}
	return nil
}

func (l *clockLife) quit() error {
	if err := backUpIfDue(l); err != nil {
		return err
	}
	if err := l.v.Close(); err != nil {
		return err
	}
	return l.start()
}

// kill goes on from a copy of the folder as it lies there.
func (l *clockLife) kill() error {
	l.kills++
	from, to := filepath.Join(l.dir, "vault"), filepath.Join(l.dir, "copy")
	if err := os.CopyFS(to, os.DirFS(from)); err != nil {
		return err
	}
	err := l.v.Close()
	l.v = nil
	if err = errors.Join(err, os.RemoveAll(from), os.Rename(to, from)); err != nil {
		return err
	}
	return l.start()
}

// tick lets a talk go on for up to a quarter of an hour, while the clock goes
// where it likes.
func (l *clockLife) tick() {
	d := time.Duration(l.r.IntN(900_000)) * time.Millisecond
	l.ran += d
	if l.live != nil {
		l.live.lasted += d
		l.live.s = l.timed(l.live.s)
	}
	l.says = l.says.Add(d)
	if l.r.IntN(8) == 0 {
		l.says = l.says.AddDate(0, 0, l.r.IntN(800)-400)
	}
}

// timed gives a session the reading of the stopwatch.
func (l *clockLife) timed(s guide.Session) guide.Session {
	if l.Plant == "by the clock" {
		return s
	}
	return s.Timed(l.ran)
}

// begin begins a talk, or goes on with one that was cut off.
func (l *clockLife) begin() error {
	for _, t := range l.all {
		if t.s.Started() && !t.s.Ended() {
			return l.goOn(t)
		}
	}
	s, e := guide.Begin(script.Builtin()[0], l.says)
	s, err := s.Apply(e)
	if err != nil {
		return err
	}
	l.live = &clockTalk{id: store.NewID(), s: l.timed(s)}
	l.all[l.live.id] = l.live
	if err := l.v.Create(s.Header(l.live.id), s.BaseGuide(), s.Events()...); err != nil {
		return err
	}
	if err := l.verb(l.live.s.Start(l.says)); err != nil {
		return err
	}
	return l.verb(l.live.s.Open(l.says))
}

func (l *clockLife) goOn(t *clockTalk) error {
	s, err := l.load(t)
	if err != nil {
		return err
	}
	l.live, t.s = t, s
	if !s.Paused() {
		if err := l.verb(s.Pause(s.LastAt())); err != nil {
			return err
		}
	}
	t.s = l.timed(t.s)
	return l.verb(t.s.Resume(l.says))
}

// load is a talk as the vault has it.
func (l *clockLife) load(t *clockTalk) (guide.Session, error) {
	r, err := l.v.Load(t.id)
	if err != nil {
		return guide.Session{}, err
	}
	return guide.Replay(r.Guide, r.Events)
}

func (l *clockLife) note() error {
	l.tick()
	word := fmt.Sprintf("word %d", l.words)
	if err := l.verb(l.live.s.Note(word, 0, l.says)); err != nil {
		return err
	}
	l.live.words = append(l.live.words, word)
	l.words++
	return nil
}

// verb saves what a verb decided: what it says is acknowledged then.
func (l *clockLife) verb(e guide.Event, err error) error {
	t := l.live
	if err == nil {
		t.s, err = t.s.Apply(e)
	}
	if err != nil {
		return err
	}
	if t.s.Ended() {
		l.live = nil
	}
	return l.v.Append(t.id, t.s.Header(t.id), e)
}
