package main

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"syscall"

	"example.org/onetoone/.ci/lib/trial"
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
func full(t *trial.T) error {
	disk := filepath.Join(t.Dir, "disk")
	if err := os.MkdirAll(disk, 0o700); err != nil {
		return err
	}
	if err := mount(disk, smallest, 0); err != nil {
		return fmt.Errorf("%w: no disk can be mounted: %w", trial.ErrSkip, err)
	}
	defer func() { _ = syscall.Unmount(disk, syscall.MNT_DETACH) }()
	f := &fullRun{T: t, disk: disk, plan: life.Draw(t.Seed, 10), asker: ask.New(t.Self, "look")}
	defer f.asker.Close()
	step := 32 << 10
	if t.Long {
		step = 4 << 10
	}
	for size := smallest; size <= largest; size += step {
		t.Judge(fmt.Sprintf("a disk of %d bytes", size), f.one(size))
	}
	t.Judge("a disk that is read-only", f.readOnly())
	t.Check(f.filled > 0, "some disk was full")
	t.Note("disks of %d to %d KB, %d of them full before the end; one read-only", smallest>>10, largest>>10, f.filled)
	return nil
}

func mount(dir string, size int, flags uintptr) error {
	return syscall.Mount("tmpfs", dir, "tmpfs", flags, fmt.Sprintf("size=%d", size))
}

type fullRun struct {
	*trial.T
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
	cmd, err := actor(f.T, f.plan, f.Dir, vault, "-tries", "2")
	if err != nil {
		return err
	}
	out, err := gaveUp(cmd)
	if err != nil {
		return err
	}
	done, complaints := readOut(out)
	if !cmd.ProcessState.Success() {
		f.filled++
	}
	if err := judgeWords(fault{errno: "ENOSPC"}, complaints); err != nil {
		return err
	}
	if err := mount(f.disk, 2*largest, syscall.MS_REMOUNT); err != nil {
		return err
	}
	q := ask.After(f.plan, done, vault, true)
	if a := f.asker.Ask(q); a.Shown(q) < 0 {
		return fmt.Errorf("with room again, and %d steps acknowledged: %s", done, a)
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
	q := ask.After(f.plan, last, vault, false)
	answer := f.asker.Ask(q)
	after, err := readFiles(vault)
	if err == nil && !maps.EqualFunc(before, after, bytes.Equal) {
		err = errors.New("its files changed")
	}
	if answer.Shown(q) < 0 {
		err = errors.Join(err, fmt.Errorf("it cannot be read: %s", answer))
	}
	return err
}
