package main

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"example.org/onetoone/.ci/lib/term"
	"example.org/onetoone/.ci/lib/trial"
	"example.org/onetoone/.ci/trials/disk/life"
	"example.org/onetoone/store"
)

const (
	busyCode = 4 // the exit code of a program whose vault is open elsewhere
	// within is how soon that program must be gone. A machine that is busy with
	// other things may take longer now and then: one race in fifty may.
	within  = 500 * time.Millisecond
	waiting = 3 * time.Second
)

// races starts two programs on one vault, on terminals of their own.
func races(t *trial.T) error {
	if t.Program == "" {
		return errors.New("expected -program FILE, the built onetoone")
	}
	env, err := term.HomeAt(filepath.Join(t.Dir, "home"))
	if err != nil {
		return err
	}
	r := &raceRun{T: t, vault: filepath.Join(t.Dir, "vault"), env: env}
	v, err := store.Open(r.vault, store.Options{})
	if err == nil {
		_, err = life.NewTalk(v)
		err = errors.Join(err, v.Close())
	}
	if err == nil {
		r.files, err = readFiles(r.vault)
	}
	if err == nil {
		r.show, err = r.shows()
	}
	if err != nil {
		return err
	}
	all := t.Pick(200, 10_000)
	for i := range all {
		t.Judge(fmt.Sprint("race ", i+1), r.race())
	}
	slices.Sort(r.took)
	if n := len(r.took); n > 0 {
		t.Check(r.took[n*49/50] <= within, fmt.Sprintf("49 in 50 are gone within %v", within), r.took[n*49/50].String())
		t.Note("the second was gone after %d ms, at the median, and %d at most; the first program won %d times",
			r.took[n/2].Milliseconds(), r.took[n-1].Milliseconds(), r.first)
	}
	return nil
}

type raceRun struct {
	*trial.T
	vault string
	env   []string
	files map[string][]byte
	show  string
	took  []time.Duration
	first int
}

// runner is a program on a terminal.
type runner struct {
	*term.Program
	since time.Time
}

func (r *raceRun) start() (runner, error) {
	x := runner{since: time.Now()}
	var err error
	x.Program, err = term.Start(term.Options{Bin: r.Program, Args: []string{"--dark", "--vault", r.vault}, Env: r.env})
	return x, err
}

// stop kills a program that may have ended.
func (x runner) stop() { _, _ = x.Kill() }

// race starts both, in half of the races within some milliseconds, and in the
// others the second when the first has the vault.
func (r *raceRun) race() error {
	if err := writeFiles(r.vault, r.files); err != nil {
		return err
	}
	a, err := r.start()
	if err != nil {
		return err
	}
	defer a.stop()
	var before map[string][]byte
	if late := r.Rand.IntN(2) == 0; late {
		if err := r.opened(); err != nil {
			return err
		}
		if before, err = readFiles(r.vault); err != nil {
			return err
		}
	} else {
		time.Sleep(time.Duration(r.Rand.IntN(20_000)) * time.Microsecond)
	}
	b, err := r.start()
	if err != nil {
		return err
	}
	defer b.stop()
	if err := r.judge(a, b); err != nil {
		return err
	}
	if before != nil {
		after, err := readFiles(r.vault)
		if err != nil || !maps.EqualFunc(before, after, bytes.Equal) {
			return errors.Join(errors.New("the second program changed a file"), err)
		}
	}
	a.stop()
	b.stop()
	if show, err := r.shows(); err != nil || show != r.show {
		return errors.Join(errors.New("the vault shows something else now"), err)
	}
	return nil
}

// opened waits until a program says that it has the vault.
func (r *raceRun) opened() error {
	for end := time.Now().Add(waiting); time.Now().Before(end); time.Sleep(2 * time.Millisecond) {
		if b, err := os.ReadFile(filepath.Join(r.vault, openFile)); err == nil && len(b) > 0 {
			time.Sleep(20 * time.Millisecond) // and has done what it does at its start
			return nil
		}
	}
	return errors.New("the first program did not open the vault")
}

// judge waits for one of them to end: with the code for a vault that is open
// elsewhere, while the other goes on.
func (r *raceRun) judge(a, b runner) error {
	for end := time.Now().Add(waiting); !a.Ended() && !b.Ended(); time.Sleep(200 * time.Microsecond) {
		if time.Now().After(end) {
			return errors.New("both have the vault")
		}
	}
	loser, winner := b, a
	if b.Ended() {
		r.first++
	} else {
		loser, winner = a, b
	}
	took := time.Since(loser.since)
	if code := loser.Cmd.ProcessState.ExitCode(); code != busyCode {
		return fmt.Errorf("one ended with %d and not with %d", code, busyCode)
	}
	if time.Sleep(10 * time.Millisecond); winner.Ended() {
		return errors.New("both ended: nobody has the vault")
	}
	r.took = append(r.took, took)
	return nil
}

func (r *raceRun) shows() (string, error) {
	v, err := store.Open(r.vault, store.Options{})
	if err != nil {
		return "", err
	}
	text, err := life.Look(v)
	return text, errors.Join(err, v.Close())
}
