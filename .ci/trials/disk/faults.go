package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"example.org/onetoone/.ci/lib/trial"
	"example.org/onetoone/.ci/trials/disk/ask"
	"example.org/onetoone/.ci/trials/disk/life"
	"example.org/onetoone/store"
)

// fault is what goes wrong: the n-th call of a name fails with an error, and
// all after it too when it stays.
type fault struct {
	call  string
	errno string
	n     int
	stays bool
}

func (f fault) String() string {
	if f.stays {
		return fmt.Sprintf("every %s from the %dth: %s", f.call, f.n, f.errno)
	}
	return fmt.Sprintf("the %dth %s: %s", f.n, f.call, f.errno)
}

// faults lets every call that changes a file fail in turn, in a child that
// does a plan and tries each step again.
func faults(t *trial.T) error {
	rec, err := record(t, t.Seed, 0)
	if err != nil {
		return err
	}
	r := &faultRun{T: t, plan: rec.plan, written: map[string]bool{}, hit: map[string]int{}, beyond: map[fault]int{}}
	for _, c := range rec.calls {
		if c.Name == "write" && !c.Out {
			r.written[strings.TrimPrefix(c.Paths[0], rec.root+"/")] = true
		}
	}
	kinds := []fault{{errno: "EIO"}, {errno: "ENOSPC"}}
	if t.Long {
		kinds = append(kinds, fault{errno: "EIO", stays: true}, fault{errno: "ENOSPC", stays: true})
	}
	work := make(chan fault)
	go func() {
		defer close(work)
		r.all(kinds, work)
	}()
	t.Workers(func(dir string) { r.work(dir, work) })
	var hit []string
	for _, name := range slices.Sorted(maps.Keys(r.hit)) {
		hit = append(hit, fmt.Sprintf("%s %d", name, r.hit[name]))
	}
	t.Note("calls that failed: %s; %d runs told of it, the others did without", strings.Join(hit, ", "), r.told)
	return nil
}

// all are the faults, until their number is beyond all calls there are.
func (r *faultRun) all(kinds []fault, work chan<- fault) {
	for _, name := range []string{"pwrite64", "write", "fdatasync", "fsync", "ftruncate", "renameat", "unlinkat", "mkdirat"} {
		for _, f := range kinds {
			if f.call = name; name == "unlinkat" && f.errno == "ENOSPC" {
				continue // removing takes no room
			}
			for f.n = 1; !r.passed(f); f.n++ {
				work <- f
			}
		}
	}
}

type faultRun struct {
	*trial.T
	mu      sync.Mutex
	plan    life.Plan
	written map[string]bool // what write is called for, below the folder

	hit    map[string]int
	told   int
	beyond map[fault]int // runs that passed untouched, by the fault without its number
}

// passed reports whether a fault's number is beyond all calls there are. What is
// drawn at random moves a call or two, so that it takes some runs to say.
func (r *faultRun) passed(f fault) bool {
	number := f.n
	f.n = 0
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.beyond[f] > 2 || r.N > 0 && number > r.N
}

func (r *faultRun) work(dir string, faults <-chan fault) {
	asker := ask.New(r.Self, "look")
	defer asker.Close()
	for f := range faults {
		if err := r.one(asker, dir, f); !errors.Is(err, errBeyond) {
			r.Judge(f.String(), err)
		}
	}
}

// errBeyond is returned for a fault that comes after all calls there are.
var errBeyond = errors.New("beyond all calls")

// one makes one fault, and judges what came of it.
func (r *faultRun) one(asker *ask.Asker, dir string, f fault) error {
	vault := filepath.Join(dir, "vault")
	if err := errors.Join(os.MkdirAll(dir, 0o700), os.RemoveAll(vault)); err != nil {
		return err
	}
	out, trace, err := r.run(dir, f)
	if err != nil {
		return err
	}
	if !bytes.Contains(trace, []byte("(INJECTED)")) {
		f.n = 0
		r.mu.Lock()
		defer r.mu.Unlock()
		r.beyond[f]++
		return errBeyond
	}
	done, complaints := readOut(out)
	err = errors.Join(judgeWords(f, complaints), judgeSyncs(trace))
	q := ask.After(r.plan, done, vault, true)
	if a := asker.Ask(q); a.Shown(q) < 0 {
		err = errors.Join(err, fmt.Errorf("afterwards, with %d steps acknowledged: %s", done, a))
	}
	if !f.stays && done != len(r.plan.Steps) {
		err = errors.Join(err, fmt.Errorf("after one failure only %d of %d steps could be done: %s", done, len(r.plan.Steps), complaints))
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.hit[f.call]++
	if len(complaints) > 0 {
		r.told++
	}
	return err
}

// run runs the plan with the fault, and gives what the child said and what
// strace saw. The child must end by itself.
func (r *faultRun) run(dir string, f fault) (out, trace []byte, err error) {
	file := filepath.Join(dir, "trace")
	when := fmt.Sprint(f.n)
	if f.stays {
		when += "+"
	}
	args := []string{"-f", "-qq", "-y", "--seccomp-bpf", "-e", "signal=none", "-o", file,
		"-e", "trace=fsync,fdatasync,close," + f.call, "-e", "inject=" + f.call + ":error=" + f.errno + ":when=" + when}
	if f.call == "write" { // only to files: the child speaks, and the runtime wakes itself, by write too
		args[9] = "trace=" + f.call
		for _, name := range slices.Sorted(maps.Keys(r.written)) {
			args = append(args, "-P", filepath.Join(dir, "vault", name))
		}
	}
	tries := "3"
	if r.Plant == "shrug" {
		tries = "1"
	}
	act, err := actor(r.T, r.plan, dir, filepath.Join(dir, "vault"), "-tries", tries)
	if err != nil {
		return nil, nil, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	cmd := exec.CommandContext(ctx, "strace", append(args, act.Args...)...)
	cmd.WaitDelay = time.Second
	if out, err = gaveUp(cmd); err != nil {
		return out, nil, err
	}
	trace, err = os.ReadFile(file)
	return out, trace, err
}

// gaveUp runs a child, which may give up, and say why, but not die.
func gaveUp(cmd *exec.Cmd) (out []byte, err error) {
	out, err = cmd.Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		if exit.ExitCode() == 1 {
			return out, nil
		}
		err = fmt.Errorf("the child ended with %w: %.400s", err, exit.Stderr)
	}
	return out, err
}

// readOut reads what a child said: how many steps it did, and its complaints.
func readOut(out []byte) (done int, complaints []string) {
	for line := range strings.Lines(string(out)) {
		if rest, ok := strings.CutPrefix(line, "error "); ok {
			complaints = append(complaints, strings.TrimSpace(rest))
			continue
		}
		_, _ = fmt.Sscanf(line, "done %d", &done)
	}
	return done, complaints
}

// judgeWords says whether complaints name what went wrong in the words of
// package store.
func judgeWords(f fault, complaints []string) error {
	class, words := "disk", store.ErrDisk.Error()
	if f.errno == "ENOSPC" {
		class, words = "full", store.ErrFull.Error()
	}
	for _, c := range complaints {
		var step int
		var is string
		if _, err := fmt.Sscanf(c, "%d %s", &step, &is); err != nil || is != class || !strings.Contains(c, words) {
			return fmt.Errorf("it says %q and not that %s", c, words)
		}
	}
	return nil
}

// judgeSyncs says whether a descriptor whose sync failed was synced again, or
// written to: what the system dropped then would pass for written.
func judgeSyncs(trace []byte) error {
	failed := map[string]bool{}
	for line := range strings.Lines(string(trace)) {
		_, call, _ := strings.Cut(line, " ")
		name, rest, _ := strings.Cut(strings.TrimSpace(call), "(")
		fd, _, _ := strings.Cut(rest, ">")
		switch {
		case name == "close":
			delete(failed, fd)
		case (name == "fsync" || name == "fdatasync") && strings.Contains(rest, "(INJECTED)"):
			if failed[fd] {
				return fmt.Errorf("it syncs %s> again after a sync of it failed", fd)
			}
			failed[fd] = true
		case failed[fd]:
			return fmt.Errorf("it goes on with %s> after a sync of it failed: %.100s", fd, call)
		}
	}
	return nil
}
