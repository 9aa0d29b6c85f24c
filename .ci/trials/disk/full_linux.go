package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"

	"example.org/onetoone/.ci/trials/disk/ask"
	"example.org/onetoone/.ci/trials/disk/life"
)

// The disks that are too small begin with one that holds nothing and end with
// one that holds everything.
const (
	smallest = 16 << 10
	largest  = 1 << 20
)

// full does a plan on disks of all sizes, until there is no room; and looks at
// a vault on a disk that takes nothing from the start.
func full(s settings) (result, error) {
	disk := filepath.Join(s.dir, "disk")
	if err := os.MkdirAll(disk, 0o700); err != nil {
		return result{}, err
	}
	if err := mount(disk, smallest, 0); err != nil {
		return result{}, fmt.Errorf("%w: no disk can be mounted: %w", errSkip, err)
	}
	defer func() { _ = syscall.Unmount(disk, syscall.MNT_DETACH) }()
	f := &fullRun{settings: s, disk: disk, plan: life.Draw(s.seed, 10), asker: ask.New(s.self, "look")}
	defer f.asker.Close()
	b, err := json.Marshal(f.plan)
	if err == nil {
		err = os.WriteFile(filepath.Join(s.dir, "plan"), b, 0o600)
	}
	if err != nil {
		return result{}, err
	}
	step := 32 << 10
	if s.long {
		step = 4 << 10
	}
	for size := smallest; size <= largest; size += step {
		if err := f.one(size); err != nil {
			f.wrong("seed %d, a disk of %d bytes: %v", s.seed, size, err)
			continue
		}
		f.good()
	}
	if err := f.readOnly(); err != nil {
		f.wrong("seed %d, a disk that is read-only: %v", s.seed, err)
	} else {
		f.good()
	}
	note := fmt.Sprintf("seed %d, disks of %d to %d KB, %d of them full before the end; one read-only", s.seed, smallest>>10, largest>>10, f.filled)
	if f.filled == 0 {
		f.wrong("no disk was full")
	}
	return result{Done: f.done, Bad: f.bad, Note: note}, nil
}

func mount(dir string, size int, flags uintptr) error {
	return syscall.Mount("tmpfs", dir, "tmpfs", flags, fmt.Sprintf("size=%d", size))
}

type fullRun struct {
	settings
	tally
	disk   string
	plan   life.Plan
	asker  *ask.Asker
	filled int
}

// one does the plan until the disk is full. What was acknowledged must be
// there once there is room again.
func (f *fullRun) one(size int) error {
	vault := filepath.Join(f.disk, "vault")
	if err := mount(f.disk, largest, syscall.MS_REMOUNT); err != nil {
		return err
	}
	if err := os.RemoveAll(vault); err != nil {
		return err
	}
	if err := mount(f.disk, size, syscall.MS_REMOUNT); err != nil {
		return err
	}
	cmd := exec.Command(f.self, "act", "-plan", filepath.Join(f.dir, "plan"), "-dir", vault, "-tries", "2", "-plant", f.plant)
	var words bytes.Buffer
	cmd.Stderr = &words
	out, err := cmd.Output()
	var exit *exec.ExitError
	if err != nil && (!errors.As(err, &exit) || exit.ExitCode() != 1) {
		return fmt.Errorf("the child ended with %w: %.400s", err, words.String())
	}
	done, complaints := readOut(out)
	if err != nil {
		f.filled++
	}
	if err := judgeWords(fault{errno: "ENOSPC"}, complaints); err != nil {
		return err
	}
	if err := mount(f.disk, 2*largest, syscall.MS_REMOUNT); err != nil {
		return err
	}
	next := min(done+1, len(f.plan.Steps))
	return f.look(vault, done, next)
}

func (f *fullRun) look(vault string, done, next int) error {
	a := f.asker.Ask(ask.Question{
		Dir: vault, GoOn: true, Passphrases: []string{f.plan.Passphrases[next], f.plan.Passphrases[done]},
		Want: []string{ask.Hash(f.plan.Shows[done]), ask.Hash(f.plan.Shows[next])},
	})
	if a.Is != ask.Shows || a.Text != "" {
		return fmt.Errorf("with room again, and %d steps acknowledged: %s %s %.300s", done, a.Is, a.Err, a.Text)
	}
	return nil
}

// readOnly looks at a whole vault on a disk that takes nothing: it can be read,
// and nothing in it changes.
func (f *fullRun) readOnly() error {
	if err := mount(f.disk, 2*largest, syscall.MS_REMOUNT); err != nil {
		return err
	}
	last := len(f.plan.Steps)
	a := life.Actor{Dir: filepath.Join(f.disk, "again")}
	for _, s := range f.plan.Steps {
		if err := a.Do(s, false); err != nil {
			return err
		}
	}
	vault := a.Dir
	before, err := readFiles(vault)
	if err == nil {
		err = mount(f.disk, 2*largest, syscall.MS_REMOUNT|syscall.MS_RDONLY)
	}
	if err != nil {
		return err
	}
	answer := f.asker.Ask(ask.Question{Dir: vault, Passphrases: []string{f.plan.Passphrases[last]}, Want: []string{ask.Hash(f.plan.Shows[last])}})
	after, err := readFiles(vault)
	if err == nil && !maps.EqualFunc(before, after, bytes.Equal) {
		err = errors.New("its files changed")
	}
	if answer.Is != ask.Shows || answer.Text != "" {
		err = errors.Join(err, fmt.Errorf("it cannot be read: %s %s %.300s", answer.Is, answer.Err, answer.Text))
	}
	return err
}
