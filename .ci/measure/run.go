package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/creack/pty"
)

// stepPause is left after each unmeasured key, for the program to act on it.
const stepPause = 15 * time.Millisecond

// Run executes one Spec once. The error says that it could not be started;
// what went wrong after that is in the Result's Err.
func Run(spec Spec) (Result, error) {
	spec = spec.withDefaults()
	res := Result{Name: spec.Name}
	p, err := spec.parse()
	if err != nil {
		return res, fmt.Errorf("%s: %w", spec.Name, err)
	}
	spec, remove, err := spec.inCopy()
	defer remove()
	if err != nil {
		return res, fmt.Errorf("%s: %w", spec.Name, err)
	}
	cmd, err := spec.command()
	if err != nil {
		return res, fmt.Errorf("%s: %w", spec.Name, err)
	}
	res.BinBytes = sizeOf(cmd.Path)
	s := newSession(spec, p.ready)
	if err := s.start(cmd, p.early); err != nil {
		return res, fmt.Errorf("%s: %w", spec.Name, err)
	}
	defer s.f.Close()
	watch := watchMemory(s.pid)
	s.until(durOf(spec.TimeoutMs), func() bool { return !s.readyAt.IsZero() || s.eof })
	res.starts(s)
	res.StartCPUms = cpuMs(s.pid)
	if res.Err == "" {
		s.use(p, &res)
	}
	if spec.DumpScreen {
		res.ScreenB = s.text()
	}
	s.quit(cmd, p.quit, &res)
	res.PeakRSSKB = watch()
	res.Queries = s.queries()
	return res, nil
}

func (s Spec) command() (*exec.Cmd, error) {
	if len(s.Argv) == 0 {
		return nil, errors.New("no command")
	}
	path, err := exec.LookPath(s.Argv[0])
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(path, s.Argv[1:]...)
	cmd.Env, cmd.Dir = cleanEnv(s.Env), s.Dir
	return cmd, nil
}

// sizeOf is a program's size, symbolic links followed; 0 is not known.
func sizeOf(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}

// start forks the program, with the clock read just before.
func (s *session) start(cmd *exec.Cmd, early []Step) error {
	size := &pty.Winsize{Cols: uint16(s.spec.Cols), Rows: uint16(s.spec.Rows)}
	s.t0 = time.Now()
	f, err := pty.StartWithSize(cmd, size)
	if err != nil {
		return fmt.Errorf("starting %s: %w", filepath.Base(cmd.Path), err)
	}
	s.f, s.pid = f, cmd.Process.Pid
	s.scr.Reply = s.answer()
	go s.read()
	for _, st := range early {
		_, _ = f.WriteString(st.Bytes)
	}
	return nil
}

// use does what comes between ready and quit.
func (s *session) use(p script, res *Result) {
	settle := durOf(s.spec.SettleMs)
	time.Sleep(settle)
	for _, st := range p.setup {
		res.fail("setup", s.step(st))
		time.Sleep(stepPause)
	}
	if len(p.setup) > 0 {
		time.Sleep(settle)
	}
	if s.spec.Burst > 0 && len(p.keys) > 0 {
		res.BurstMs = s.burst(p.keys, s.spec.Burst)
		time.Sleep(settle)
	}
	if s.spec.N > 0 && len(p.keys) > 0 && res.Err == "" {
		cpu, bytes := cpuMs(s.pid), s.written()
		res.fail("keys", s.measure(p.keys, s.spec.N, res))
		res.KeyCPUms = (cpuMs(s.pid) - cpu) / float64(s.spec.N)
		res.KeyBytes = float64(s.written()-bytes) / float64(s.spec.N)
	}
	if s.spec.IdleMs > 0 && res.Err == "" {
		time.Sleep(settle)
		s.idle(durOf(s.spec.IdleMs), res)
	}
}

// quit ends the program and waits until it is reaped. It is killed when its
// quit keys do nothing.
func (s *session) quit(cmd *exec.Cmd, keys []Step, res *Result) {
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	start := time.Now()
	for _, st := range keys {
		start = time.Now()
		res.fail("quit", s.step(st))
	}
	select {
	case <-done:
	case <-time.After(durOf(s.spec.TimeoutMs)):
		res.fail("quit", errors.New("it had to be killed"))
		_ = cmd.Process.Kill()
		<-done
	}
	end := time.Now()
	res.CPUms = msOf(cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime())
	res.QuitMs, res.TotalMs = msOf(end.Sub(start)), msOf(end.Sub(s.t0))
	s.until(time.Second, func() bool { return s.eof })
}
