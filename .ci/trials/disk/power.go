package main

import (
	"encoding/json"
	"fmt"
	"hash/maphash"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

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
func power(s settings) (result, error) {
	want := s.pick(20_000, 1_000_000)
	runs := min(1+want/5000, 40)
	c := &cutter{settings: s, seen: map[moment]bool{}, hash: maphash.MakeSeed(), random: rand.New(rand.NewPCG(s.seed, 2)), want: want}
	var made []recording
	for i := range runs {
		rec, err := record(s, s.seed+uint64(i), 15)
		if err != nil {
			return result{}, err
		}
		made = append(made, rec)
	}
	work := make(chan cutState, 8)
	var workers sync.WaitGroup
	for i := range 2 * runtime.NumCPU() { // they wait half of the time
		workers.Go(func() { c.work(filepath.Join(s.dir, fmt.Sprint("state", i)), work) })
	}
	var err error
	for pass := 0; pass < 50 && len(c.seen) < want && err == nil; pass++ {
		for i := 0; i < len(made) && err == nil; i++ {
			left := want - len(c.seen)
			err = c.cut(i, made[i], (left+len(made)-i-1)/(len(made)-i), work)
		}
	}
	close(work)
	workers.Wait()
	calls := 0
	for _, m := range made {
		calls += len(m.calls)
	}
	note := fmt.Sprintf("seed %d, all distinct, %d of them before anything was acknowledged; %d calls of %d runs; %d opened with the step in progress done, %d without, %d refused",
		s.seed, c.early, calls, runs, c.after, c.before, c.refused)
	return result{Done: c.tally.done, Bad: c.tally.bad, Note: note}, err
}

// record runs a plan under strace: each kind of step, and more of any.
func record(s settings, seed uint64, more int) (recording, error) {
	if _, err := exec.LookPath("strace"); err != nil {
		return recording{}, fmt.Errorf("%w: no strace", errSkip)
	}
	rec := recording{plan: life.Draw(seed, more), root: filepath.Join(s.dir, fmt.Sprint("run", seed), "vault")}
	if err := os.MkdirAll(filepath.Dir(rec.root), 0o700); err != nil {
		return rec, err
	}
	defer os.RemoveAll(filepath.Dir(rec.root))
	plan, trace := filepath.Join(filepath.Dir(rec.root), "plan"), filepath.Join(filepath.Dir(rec.root), "trace")
	b, err := json.Marshal(rec.plan)
	if err == nil {
		err = os.WriteFile(plan, b, 0o600)
	}
	if err != nil {
		return rec, err
	}
	args := []string{"-f", "-qq", "-y", "-xx", "-s", "16777216", "--seccomp-bpf", "-e", "signal=none", "-e", "trace=" + cut.Calls, "-o", trace,
		s.self, "act", "-plan", plan, "-dir", rec.root, "-plant", s.plant}
	if out, err := exec.Command("strace", args...).CombinedOutput(); err != nil {
		if strings.Contains(string(out), "ptrace") {
			return rec, fmt.Errorf("%w: strace may not trace", errSkip)
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
	settings
	want   int
	random *rand.Rand
	hash   maphash.Seed
	seen   map[moment]bool
	early  int

	tally                  tally
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
	acked, owed := 0, c.random.Float64()
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
	switch c.plant {
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
		s.state = d.Draw(c.random)
		h := moment{s.state.Hash(c.hash), s.run, s.acked}
		if c.seen[h] || len(c.seen) == c.want {
			continue
		}
		c.seen[h] = true
		if s.acked == 0 {
			c.early++
		}
		s.goOn = c.random.IntN(8) == 0
		work <- s
		return
	}
}

// work looks at states in a folder of its own.
func (c *cutter) work(dir string, states <-chan cutState) {
	asker := ask.New(c.self, "look")
	defer asker.Close()
	for s := range states {
		err := os.RemoveAll(dir)
		if err == nil {
			err = os.Mkdir(dir, 0o700)
		}
		if err == nil {
			err = s.state.WriteTo(dir)
		}
		if err != nil {
			c.tally.wrong("making a state: %v", err)
			continue
		}
		c.judge(s, asker.Ask(s.question(filepath.Join(dir, "vault"))))
	}
}

func (s cutState) question(dir string) ask.Question {
	p := s.plan
	next := min(s.acked+1, len(p.Steps))
	return ask.Question{
		Dir: dir, GoOn: s.goOn, Passphrases: []string{p.Passphrases[next], p.Passphrases[s.acked]},
		Want: []string{ask.Hash(p.Shows[s.acked]), ask.Hash(p.Shows[next])},
	}
}

// judge says whether that may be so: the vault opens, shows everything that
// was acknowledged, and the step that was in progress done or not at all.
func (c *cutter) judge(s cutState, a ask.Answer) {
	q := s.question("")
	c.mu.Lock()
	defer c.mu.Unlock()
	switch {
	case a.Is == ask.Shows && a.Show == q.Want[0]:
		c.before++
		c.tally.good()
	case a.Is == ask.Shows && a.Show == q.Want[1]:
		c.after++
		c.tally.good()
	case a.Is == ask.Refused && s.acked == 0:
		c.refused++
		c.tally.good()
	default:
		doing := "nothing"
		if s.acked < len(s.plan.Steps) {
			doing = s.plan.Steps[s.acked].Do
		}
		c.tally.wrong("seed %d: the power goes after call %d, with %d steps acknowledged, in %s: %s %s %.300s; files %s",
			c.seed, s.call, s.acked, doing, a.Is, a.Err, a.Text, s.state.List())
	}
}
