package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"sync"
	"syscall"
	"time"

	"github.com/creack/pty"

	"example.org/onetoone/ptybench"
)

// The screen of the proof.
const (
	columns = 80
	rows    = 24
)

// patience is how long the driver waits for something to show.
const patience = 10 * time.Second

// program is the program on its terminal. A goroutine reads what it writes;
// what stands below mu is guarded by it.
type program struct {
	cmd   *exec.Cmd
	tty   *os.File
	shown func(sight) // called, one at a time, with every screen
	ended chan struct{}

	mu     sync.Mutex
	cond   *sync.Cond
	screen *ptybench.Screen
	now    sight
	gone   bool
}

// start starts a program on a new terminal.
func start(bin string, args, env []string, shown func(sight)) (*program, error) {
	p := &program{cmd: exec.Command(bin, args...), shown: shown, ended: make(chan struct{}), screen: ptybench.NewScreen(columns, rows)}
	p.cond = sync.NewCond(&p.mu)
	p.cmd.Env = env
	tty, err := pty.StartWithSize(p.cmd, &pty.Winsize{Cols: columns, Rows: rows})
	if err != nil {
		return nil, fmt.Errorf("starting %s: %w", bin, err)
	}
	p.tty = tty
	go p.read()
	return p, nil
}

// read takes in what the program writes until its terminal is closed.
func (p *program) read() {
	defer close(p.ended)
	buf := make([]byte, 64<<10)
	for {
		n, err := p.tty.Read(buf)
		p.mu.Lock()
		if n > 0 {
			_, _ = p.screen.Write(buf[:n])
			p.now = look(p.screen.Text())
			p.shown(p.now)
		}
		p.gone = err != nil
		p.cond.Broadcast()
		p.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// send types keys.
func (p *program) send(keys string) error {
	_, err := p.tty.WriteString(keys)
	return err
}

// sight is what is on the screen now.
func (p *program) sight() sight {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.now
}

// await waits until the screen is as f wants it.
func (p *program) await(what string, f func(sight) bool) (sight, error) {
	return p.awaitFor(patience, what, f)
}

func (p *program) awaitFor(d time.Duration, what string, f func(sight) bool) (sight, error) {
	deadline := time.Now().Add(d)
	wake := time.AfterFunc(d, func() { p.mu.Lock(); p.cond.Broadcast(); p.mu.Unlock() })
	defer wake.Stop()
	p.mu.Lock()
	defer p.mu.Unlock()
	for !f(p.now) {
		if p.gone || !time.Now().Before(deadline) {
			return p.now, &unseen{what: what, gone: p.gone, screen: p.now}
		}
		p.cond.Wait()
	}
	return p.now, nil
}

// unseen says that something did not show.
type unseen struct {
	what   string
	gone   bool
	screen sight
}

func (u *unseen) Error() string {
	how := "did not show"
	if u.gone {
		how = "did not show, and the program is gone"
	}
	return fmt.Sprintf("%s %s; the screen:\n%s", u.what, how, u.screen)
}

// kill ends the program as a crash would, and takes in all that it had
// written. It returns the moment.
func (p *program) kill() (time.Time, error) {
	at := time.Now()
	err := p.cmd.Process.Signal(syscall.SIGKILL)
	_ = p.cmd.Wait()
	p.drain()
	return at, err
}

// drain reads to the end and closes the terminal.
func (p *program) drain() {
	select {
	case <-p.ended:
	case <-time.After(time.Second): // somebody else holds the terminal open
	}
	_ = p.tty.Close()
	<-p.ended
}

// quit waits for a program that was told to end.
func (p *program) quit() error {
	done := make(chan error, 1)
	go func() { done <- p.cmd.Wait() }()
	defer p.drain()
	select {
	case err := <-done:
		return err
	case <-time.After(patience):
		return errors.Join(errors.New("quitting: still running"), p.cmd.Process.Kill())
	}
}
