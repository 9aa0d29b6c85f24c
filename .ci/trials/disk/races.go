package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"

	"github.com/creack/pty"

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
func races(s settings) (result, error) {
	if s.program == "" {
		return result{}, errors.New("expected -program FILE, the built onetoone")
	}
	r := &raceRun{settings: s, vault: filepath.Join(s.dir, "vault"), random: rand.New(rand.NewPCG(s.seed, 5))}
	v, err := store.Open(r.vault, store.Options{})
	if err == nil {
		_, err = life.NewTalk(v)
		err = errors.Join(err, v.Close())
	}
	if err == nil {
		r.files, err = readFiles(r.vault)
	}
	if err != nil {
		return result{}, err
	}
	if r.show, err = r.shows(); err != nil {
		return result{}, err
	}
	for range s.pick(200, 10_000) {
		if err := r.race(); err != nil {
			r.wrong("seed %d, race %d: %v", s.seed, r.done+1, err)
			continue
		}
		r.good()
	}
	slices.Sort(r.took)
	if len(r.took) > 0 && r.took[len(r.took)*49/50] > within {
		r.wrong("one in fifty took longer than %v", r.took[len(r.took)*49/50])
	}
	note := fmt.Sprintf("seed %d", s.seed)
	if n := len(r.took); n > 0 {
		note += fmt.Sprintf("; the second was gone after %d ms, at the median, and %d at most; the first program won %d times",
			r.took[n/2].Milliseconds(), r.took[n-1].Milliseconds(), r.first)
	}
	return result{Done: r.done, Bad: r.bad, Note: note}, nil
}

type raceRun struct {
	settings
	tally
	vault  string
	random *rand.Rand
	files  map[string][]byte
	show   string
	took   []time.Duration
	first  int
}

// runner is a program on a terminal.
type runner struct {
	cmd   *exec.Cmd
	tty   *os.File
	since time.Time
	took  time.Duration // once ended is closed
	ended chan struct{}
}

func (r *raceRun) start() (*runner, error) {
	x := &runner{cmd: exec.Command(r.program, "--dark", "--vault", r.vault), ended: make(chan struct{})}
	x.cmd.Env = []string{"HOME=" + r.dir, "PATH=/usr/bin:/bin", "TERM=xterm-256color", "LANG=C.UTF-8"}
	for _, name := range []string{"DATA", "STATE", "CONFIG", "CACHE"} {
		x.cmd.Env = append(x.cmd.Env, "XDG_"+name+"_HOME="+filepath.Join(r.dir, "home"))
	}
	x.since = time.Now()
	tty, err := pty.StartWithSize(x.cmd, &pty.Winsize{Cols: 80, Rows: 24})
	if err != nil {
		return nil, err
	}
	x.tty = tty
	go func() { _, _ = io.Copy(io.Discard, tty) }()
	go func() {
		_ = x.cmd.Wait()
		x.took = time.Since(x.since)
		close(x.ended)
	}()
	return x, nil
}

// stop kills a program that may have ended.
func (x *runner) stop() {
	_ = x.cmd.Process.Kill()
	select {
	case <-x.ended:
	case <-time.After(waiting):
	}
	_ = x.tty.Close()
}

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
	if late := r.random.IntN(2) == 0; late {
		if err := r.opened(); err != nil {
			return err
		}
		if before, err = readFiles(r.vault); err != nil {
			return err
		}
	} else {
		time.Sleep(time.Duration(r.random.IntN(20_000)) * time.Microsecond)
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
func (r *raceRun) judge(a, b *runner) error {
	loser, winner := b, a
	select {
	case <-b.ended:
		r.first++
	case <-a.ended:
		loser, winner = a, b
	case <-time.After(waiting):
		return errors.New("both have the vault")
	}
	if code := loser.cmd.ProcessState.ExitCode(); code != busyCode {
		return fmt.Errorf("one ended with %d and not with %d", code, busyCode)
	}
	select {
	case <-winner.ended:
		return errors.New("both ended: nobody has the vault")
	case <-time.After(10 * time.Millisecond):
	}
	r.took = append(r.took, loser.took)
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
