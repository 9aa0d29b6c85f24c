package main

import (
	"errors"
	"fmt"
	"math/rand"
	"os"
	"os/exec"
	"syscall"
	"time"

	"example.org/onetoone/.ci/lib/term"
)

// Pauses and patience.
const (
	stepPause  = 15 * time.Millisecond // after each unmeasured key, for the program to act on it
	keyTimeout = 2 * time.Second       // a key that is not painted by then is a miss
)

// Result is one run of a Spec. Times are in milliseconds.
type Result struct {
	Name       string
	FirstByte  float64
	Ready      float64   // the screen matched Ready
	Lat        []float64 // key to paint, one for each measured key
	Misses     int       // keys that were not painted in time
	QuitMs     float64   // last quit key to reaped
	PeakRSSKB  int
	StartCPUms float64 // processor time up to ready
	Faults     float64 // page faults up to ready
	CPUms      float64 // processor time from fork to reaped
	AllFaults  float64 // page faults from fork to reaped
	KeyCPUms   float64 // for each measured key, pauses included
	IdleCPU    float64 // per cent of one core while left alone
	IdleWakes  float64 // context switches a second while left alone
	KeyBytes   float64 // to the terminal for each measured key
	BinBytes   int64
	Queries    []string // what was asked of the terminal
	Early      int      // how many of them before there was anything on the screen
	Err        string   // why the run is not whole; empty is whole
}

// fail notes the first thing that went wrong.
func (r *Result) fail(doing string, err error) {
	if r.Err == "" && err != nil {
		r.Err = doing + ": " + err.Error()
	}
}

// Run executes one Spec once. The error says that it could not be started;
// what went wrong after that is in the Result's Err.
func Run(spec Spec) (Result, error) {
	spec = spec.withDefaults()
	r, err := spec.run()
	if err != nil {
		err = fmt.Errorf("%s: %w", spec.Name, err)
	}
	return r, err
}

func (s Spec) run() (res Result, err error) {
	res.Name = s.Name
	p, err := s.parse()
	if err != nil {
		return res, err
	}
	s, remove, err := s.inCopy()
	defer remove()
	if err != nil {
		return res, err
	}
	if len(s.Argv) == 0 {
		return res, errors.New("no command")
	}
	path, err := exec.LookPath(s.Argv[0])
	if err != nil {
		return res, err
	}
	if info, err := os.Stat(path); err == nil {
		res.BinBytes = info.Size()
	}
	m := &session{spec: s, ready: p.ready, began: time.Now()} // the clock starts just before fork
	m.Program, err = term.Start(term.Options{Bin: path, Args: s.Argv[1:], Env: cleanEnv(s.Env), Dir: s.Dir, Took: m.took, Answers: !s.NoAnswer})
	if err != nil {
		return res, err
	}
	defer m.Close()
	m.pid = m.Cmd.Process.Pid
	for _, st := range p.early {
		_ = m.Send(st.Bytes)
	}
	watch := watchMemory(m.pid)
	m.start(&res)
	if res.Err == "" {
		m.use(p, &res)
	}
	m.quit(p.quit, &res)
	res.PeakRSSKB = watch()
	return res, nil
}

// start waits until the program is ready.
func (m *session) start(res *Result) {
	screen := ""
	m.UntilShown(durOf(m.spec.TimeoutMs), func(s *term.Screen, gone bool) bool {
		screen = s.Text()
		return !m.readyAt.IsZero() || gone
	})
	res.StartCPUms, res.Faults = cpuMs(m.pid), faults(m.pid)
	if res.FirstByte, res.Ready = m.since(m.byteAt), m.since(m.readyAt); res.Ready == 0 {
		res.Err = "never ready; the screen was:\n" + screen
	}
}

// use does what comes between ready and quit.
func (m *session) use(p script, res *Result) {
	settle := durOf(m.spec.SettleMs)
	time.Sleep(settle)
	for _, st := range p.setup {
		res.fail("setup", m.step(st))
		time.Sleep(stepPause)
	}
	if len(p.setup) > 0 {
		time.Sleep(settle)
	}
	if m.spec.N > 0 && len(p.keys) > 0 && res.Err == "" {
		cpu, bytes := cpuMs(m.pid), m.Written()
		res.fail("keys", m.measure(p.keys, res))
		res.KeyCPUms = (cpuMs(m.pid) - cpu) / float64(m.spec.N)
		res.KeyBytes = float64(m.Written()-bytes) / float64(m.spec.N)
	}
	if m.spec.IdleMs > 0 && res.Err == "" {
		time.Sleep(settle)
		cpu, wakes, start := cpuMs(m.pid), switches(m.pid), time.Now()
		time.Sleep(durOf(m.spec.IdleMs))
		over := time.Since(start)
		res.IdleCPU = (cpuMs(m.pid) - cpu) / msOf(over) * 100
		res.IdleWakes = float64(switches(m.pid)-wakes) / over.Seconds()
	}
}

// measure types keys, one after the other, and times each one's paint.
func (m *session) measure(keys []Step, res *Result) error {
	rng := rand.New(rand.NewSource(m.spec.Seed))
	for k := 0; len(res.Lat) < m.spec.N; k++ {
		st := keys[k%len(keys)]
		if st.Sleep > 0 || st.Wait != nil || st.Silent {
			if err := m.step(st); err != nil {
				return err
			}
			time.Sleep(durOf(m.spec.GapMinMs))
			continue
		}
		time.Sleep(durOf(m.spec.GapMinMs + rng.Float64()*(m.spec.GapMaxMs-m.spec.GapMinMs)))
		took, painted, err := m.key(st)
		if err != nil {
			return err
		}
		if !painted {
			took, res.Misses = keyTimeout, res.Misses+1
		}
		res.Lat = append(res.Lat, msOf(took))
		if m.Ended() {
			return fmt.Errorf("the program ended after %d keys", len(res.Lat))
		}
	}
	return nil
}

// quit ends the program and waits until it is reaped. It is killed when its
// quit keys do nothing.
func (m *session) quit(keys []Step, res *Result) {
	start := time.Now()
	for _, st := range keys {
		start = time.Now()
		res.fail("quit", m.step(st))
	}
	_, err := m.Exit(durOf(m.spec.TimeoutMs))
	res.fail("quit", err)
	res.QuitMs = msOf(time.Since(start))
	state := m.Cmd.ProcessState
	res.CPUms = msOf(state.UserTime() + state.SystemTime())
	if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
		res.AllFaults = float64(usage.Minflt)
	}
	m.UntilShown(time.Second, func(s *term.Screen, gone bool) bool { res.Queries, res.Early = s.Queries, s.Early; return gone })
}
