package main

import (
	"errors"
	"fmt"
	"hash/maphash"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"example.org/onetoone/.ci/lib/trial"
	"example.org/onetoone/.ci/trials/disk/ask"
	"example.org/onetoone/.ci/trials/disk/cut"
	"example.org/onetoone/.ci/trials/disk/life"
)

// recording is one run of the store, as the disk saw it.
type recording struct {
	plan  life.Plan
	root  string
	calls []cut.Call
}

// power cuts the power at random moments of recorded runs.
func power(t *trial.T) error {
	want := t.Pick(20_000, 1_000_000)
	runs := min(1+want/5000, 40)
	c := &cutter{T: t, seen: map[moment]bool{}, hash: maphash.MakeSeed(), want: want}
	var made []recording
	for i := range runs {
		rec, err := record(t, t.Seed+uint64(i), 15)
		if err != nil {
			return err
		}
		made = append(made, rec)
	}
	work := make(chan cutState, 8)
	var err error
	go func() {
		defer close(work)
		for pass := 0; pass < 50 && len(c.seen) < want && err == nil; pass++ {
			for i := 0; i < len(made) && err == nil; i++ {
				left := want - len(c.seen)
				err = c.cut(i, made[i], (left+len(made)-i-1)/(len(made)-i), work)
			}
		}
	}()
	t.Workers(func(dir string) { c.work(dir, work) })
	calls := 0
	for _, m := range made {
		calls += len(m.calls)
	}
	t.Note("all distinct, %d of them before anything was acknowledged; %d calls of %d runs; %d opened with the step in progress done, %d without, %d refused",
		c.early, calls, runs, c.after, c.before, c.refused)
	return err
}

// record runs a plan under strace: each kind of step, and more of any.
func record(t *trial.T, seed uint64, more int) (recording, error) {
	if _, err := exec.LookPath("strace"); err != nil {
		return recording{}, fmt.Errorf("%w: no strace", trial.ErrSkip)
	}
	rec := recording{plan: life.Draw(seed, more), root: filepath.Join(t.Dir, fmt.Sprint("run", seed), "vault")}
	if err := os.MkdirAll(filepath.Dir(rec.root), 0o700); err != nil {
		return rec, err
	}
	defer os.RemoveAll(filepath.Dir(rec.root))
	trace := filepath.Join(filepath.Dir(rec.root), "trace")
	act, err := actor(t, rec.plan, filepath.Dir(rec.root), rec.root)
	if err != nil {
		return rec, err
	}
	args := []string{"-f", "-qq", "-y", "-xx", "-s", "16777216", "--seccomp-bpf", "-e", "signal=none", "-e", "trace=" + cut.Calls, "-o", trace}
	if out, err := exec.Command("strace", append(args, act.Args...)...).CombinedOutput(); err != nil {
		if strings.Contains(string(out), "ptrace") {
			return rec, fmt.Errorf("%w: strace may not trace", trial.ErrSkip)
		}
		return rec, fmt.Errorf("recording: %w: %s", err, out)
	}
	f, err := os.Open(trace)
	if err != nil {
		return rec, err
	}
	defer f.Close()
	err = cut.Parse(f, rec.root, func(c cut.Call) error {
		rec.calls = append(rec.calls, c)
		return nil
	})
	return rec, err
}

// cutter draws states and judges them.
type cutter struct {
	*trial.T
	want  int
	hash  maphash.Seed
	seen  map[moment]bool
	early int

	mu                     sync.Mutex
	before, after, refused int
}

// moment tells states apart. The same files when more was acknowledged are
// another state: less may be missing.
type moment struct {
	files      uint64
	run, acked int
}

// cutState is a state to be looked at, and how many steps were acknowledged.
type cutState struct {
	plan  life.Plan
	run   int
	state cut.State
	acked int
	call  int
	goOn  bool
}

// cut draws n states of a recording, spread over its calls; those before the
// vault was opened for the first time get eight times their share.
func (c *cutter) cut(run int, rec recording, n int, work chan<- cutState) error {
	d := cut.NewDisk(rec.root)
	d.Ignore = c.deaf()
	opened := slices.IndexFunc(rec.calls, func(call cut.Call) bool { return call.Out })
	weights := len(rec.calls) + 7*opened
	acked, owed := 0, c.Rand.Float64()
	for i, call := range rec.calls {
		if call.Out {
			if _, err := fmt.Sscanf(string(call.Data), "done %d", &acked); err != nil {
				return fmt.Errorf("the run said %q", call.Data)
			}
		}
		if err := d.Do(call); err != nil {
			return fmt.Errorf("%w: %s %s", err, call.Name, call.Paths)
		}
		share := float64(n) / float64(weights)
		if i < opened {
			share *= 8
		}
		for owed += share; owed >= 1; owed-- {
			c.draw(d, cutState{plan: rec.plan, run: run, acked: acked, call: i}, work)
		}
	}
	return nil
}

// deaf is a planted defect: a disk that does not do some of the syncs.
func (c *cutter) deaf() func(cut.Call) bool {
	sync := func(call cut.Call) bool { return call.Name == "fsync" || call.Name == "fdatasync" }
	folder := func(call cut.Call) bool { return !strings.Contains(filepath.Base(call.Paths[0]), ".") }
	switch c.Plant {
	case "deaf to folders":
		return func(call cut.Call) bool { return sync(call) && folder(call) }
	case "deaf to files":
		return func(call cut.Call) bool { return sync(call) && !folder(call) }
	}
	return nil
}

// draw hands on one state that was not there before, if it finds one soon.
func (c *cutter) draw(d *cut.Disk, s cutState, work chan<- cutState) {
	for range 4 {
		s.state = d.Draw(c.Rand)
		h := moment{s.state.Hash(c.hash), s.run, s.acked}
		if c.seen[h] || len(c.seen) == c.want {
			continue
		}
		c.seen[h] = true
		if s.acked == 0 {
			c.early++
		}
		s.goOn = c.Rand.IntN(8) == 0
		work <- s
		return
	}
}

// work looks at states in a folder of its own.
func (c *cutter) work(dir string, states <-chan cutState) {
	asker := ask.New(c.Self, "look")
	defer asker.Close()
	for s := range states {
		if err := errors.Join(os.RemoveAll(dir), os.Mkdir(dir, 0o700), s.state.WriteTo(dir)); err != nil {
			c.Wrong("making a state: %v", err)
			continue
		}
		q := ask.After(s.plan, s.acked, filepath.Join(dir, "vault"), s.goOn)
		c.judge(s, asker.Ask(q), q)
	}
}

// judge says whether that may be so: the vault opens, shows everything that
// was acknowledged, and the step that was in progress done or not at all.
func (c *cutter) judge(s cutState, a ask.Answer, q ask.Question) {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch shown := a.Shown(q); {
	case shown == 0:
		c.before++
	case shown == 1:
		c.after++
	case a.Is == ask.Refused && s.acked == 0:
		c.refused++
	default:
		doing := "nothing"
		if s.acked < len(s.plan.Steps) {
			doing = s.plan.Steps[s.acked].Do
		}
		c.Wrong("the power goes after call %d, with %d steps acknowledged, in %s: %s; files %s", s.call, s.acked, doing, a, s.state.List())
		return
	}
	c.Good()
}
