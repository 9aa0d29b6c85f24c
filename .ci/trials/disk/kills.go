package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"example.org/onetoone/.ci/lib/trial"
	"example.org/onetoone/.ci/trials/disk/ask"
	"example.org/onetoone/.ci/trials/disk/life"
)

// chapter is how many kills one vault lives through; then another begins, or
// it would grow, and every cycle with it.
const chapter = 25

// kills kills children that save, at random moments, and looks what is there.
func kills(t *trial.T) error {
	k := &killRun{T: t, asker: ask.New(t.Self, "look")}
	defer k.asker.Close()
	for n, i := t.Pick(300, 10_000), 0; n > 0; i++ {
		before, _ := t.Held()
		if err := k.chapter(i, min(chapter, n)); err != nil {
			return err
		}
		after, _ := t.Held()
		n -= after - before
	}
	if k.acked == 0 {
		k.Wrong("no child got so far as to save anything: nothing was tried")
	}
	t.Note("%d steps acknowledged; %d times the step in progress was done too, %d kills came before the first", k.acked, k.after, k.none)
	return nil
}

type killRun struct {
	*trial.T
	asker              *ask.Asker
	acked, after, none int
}

// chapter is one vault's life. What is in progress when the power goes may be
// done or not; the plan goes on from what is there.
func (k *killRun) chapter(i, kills int) error {
	dir := filepath.Join(k.Dir, "killed")
	if err := errors.Join(os.RemoveAll(dir), os.Mkdir(dir, 0o700)); err != nil {
		return err
	}
	plan, at := life.Draw(k.Seed+uint64(i), kills*16), 0
	for range kills {
		if at+1 >= len(plan.Steps) {
			return nil // the next chapter makes up for it
		}
		acked, err := k.killed(plan, dir, at)
		if err != nil {
			return err
		}
		k.acked += acked - at
		if acked == at {
			k.none++
		}
		q := ask.After(plan, acked, filepath.Join(dir, "vault"), false)
		a := k.asker.Ask(q)
		shown := a.Shown(q)
		if shown < 0 {
			k.Wrong("killed after %d steps were acknowledged, in %s: %s", acked, plan.Steps[acked].Do, a)
			return nil
		}
		k.Good()
		k.after += shown
		at = acked + shown
	}
	return nil
}

// killed runs a child that goes on with the plan, kills it, and gives how many
// steps it had acknowledged in all.
func (k *killRun) killed(plan life.Plan, dir string, from int) (acked int, err error) {
	cmd, err := actor(k.T, plan, dir, filepath.Join(dir, "vault"), "-from", fmt.Sprint(from))
	if err != nil {
		return 0, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return 0, err
	}
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		return 0, err
	}
	after := time.Duration(k.Rand.IntN(40_000)) * time.Microsecond
	opening := k.Rand.IntN(4) == 0 // it dies in the first moments, and otherwise some time after its first step
	kill := func() { time.AfterFunc(after, func() { _ = cmd.Process.Kill() }) }
	if opening {
		kill()
	}
	acked = from
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if acked == from && !opening {
			kill()
		}
		if _, err := fmt.Sscanf(lines.Text(), "done %d", &acked); err != nil {
			return 0, fmt.Errorf("the child said %q", lines.Text())
		}
	}
	_ = cmd.Wait() // it was killed, or came to its end just before
	return acked, nil
}
