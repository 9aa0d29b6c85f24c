package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"example.org/onetoone/.ci/trials/disk/ask"
	"example.org/onetoone/.ci/trials/disk/life"
)

// chapter is how many kills one vault lives through; then another begins, or
// it would grow, and every cycle with it.
const chapter = 25

// kills kills children that save, at random moments, and looks what is there.
func kills(s settings) (result, error) {
	n := s.pick(300, 10_000)
	k := &killRun{settings: s, random: rand.New(rand.NewPCG(s.seed, 4)), asker: ask.New(s.self, "look")}
	defer k.asker.Close()
	for i := 0; k.done < n; i++ {
		if err := k.chapter(i, min(chapter, n-k.done)); err != nil {
			return result{}, err
		}
	}
	if k.acked == 0 {
		k.wrong("no child got so far as to save anything: nothing was tried")
	}
	note := fmt.Sprintf("seed %d, %d steps acknowledged; %d times the step in progress was done too, %d kills came before the first",
		s.seed, k.acked, k.after, k.none)
	return result{Done: k.done, Bad: k.bad, Note: note}, nil
}

type killRun struct {
	settings
	tally
	random             *rand.Rand
	asker              *ask.Asker
	acked, after, none int
}

// chapter is one vault's life. What is in progress when the power goes may be
// done or not; the plan goes on from what is there.
func (k *killRun) chapter(i, kills int) error {
	dir := filepath.Join(k.dir, "killed")
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	if err := os.Mkdir(dir, 0o700); err != nil {
		return err
	}
	plan := life.Draw(k.seed+uint64(i), kills*16)
	b, err := json.Marshal(plan)
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, "plan"), b, 0o600)
	}
	if err != nil {
		return err
	}
	at := 0
	for range kills {
		if at+1 >= len(plan.Steps) {
			return nil // the next chapter makes up for it
		}
		acked, err := k.killed(dir, at)
		if err != nil {
			return err
		}
		k.acked += acked - at
		if acked == at {
			k.none++
		}
		next, ok := k.look(filepath.Join(dir, "vault"), plan, acked)
		if !ok {
			return nil
		}
		at = next
	}
	return nil
}

// killed runs a child that goes on with the plan, kills it, and gives how many
// steps it had acknowledged in all.
func (k *killRun) killed(dir string, from int) (acked int, err error) {
	cmd := exec.Command(k.self, "act", "-plan", filepath.Join(dir, "plan"), "-dir", filepath.Join(dir, "vault"),
		"-from", fmt.Sprint(from), "-plant", k.plant)
	out, err := cmd.StdoutPipe()
	if err != nil {
		return 0, err
	}
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		return 0, err
	}
	after := time.Duration(k.random.IntN(40_000)) * time.Microsecond
	opening := k.random.IntN(4) == 0 // it dies in the first moments, and otherwise some time after its first step
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

// look judges what is there after a kill, and gives how many steps are done.
func (k *killRun) look(vault string, plan life.Plan, acked int) (at int, ok bool) {
	next := min(acked+1, len(plan.Steps))
	q := ask.Question{
		Dir: vault, Passphrases: []string{plan.Passphrases[next], plan.Passphrases[acked]},
		Want: []string{ask.Hash(plan.Shows[acked]), ask.Hash(plan.Shows[next])},
	}
	a := k.asker.Ask(q)
	switch {
	case a.Is == ask.Shows && a.Show == q.Want[0]:
		k.good()
		return acked, true
	case a.Is == ask.Shows && a.Show == q.Want[1]:
		k.after++
		k.good()
		return next, true
	}
	k.wrong("seed %d: killed after %d steps were acknowledged, in %s: %s %s %.300s", k.seed, acked, plan.Steps[acked].Do, a.Is, a.Err, a.Text)
	return 0, false
}
