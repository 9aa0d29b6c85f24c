package term

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// The screen that Start gives where Options say no other.
const (
	Columns = 80
	Rows    = 24
)

// patience is how long Await waits for something to show.
const patience = 30 * time.Second

// ErrRunning is returned for a program that should have ended and has not.
var ErrRunning = errors.New("still running")

// Options are what Start starts; only Bin is needed.
type Options struct {
	Bin        string
	Args, Env  []string // Env nil is the caller's own
	Dir        string
	Cols, Rows int          // of the terminal; 0 is 80 by 24
	Shown      func(Sight)  // called, one at a time, with every screen
	Tap        func([]byte) // called before that, with what the program wrote
	// Took, unless nil, is called with every read in place of reading the screen's
	// words and auditing: for who measures. at is when the read returned.
	Took func(s *Screen, b []byte, at time.Time)
	// Answers has the terminal answer what is asked of it.
	Answers bool
	// Mute is a terminal without an echo of its own: what is typed while no
	// program has taken it over shows nowhere, and all that shows is the program's.
	Mute bool
}

// Program is a program on its terminal. A goroutine reads what it writes.
// Methods may be called from several goroutines.
type Program struct {
	Cmd    *exec.Cmd
	tty    *os.File
	o      Options
	ended  chan struct{} // closed when all it wrote was read
	exited chan struct{} // closed when the process was reaped
	before unix.Termios

	mu     sync.Mutex // guards what stands below
	cond   *sync.Cond
	screen *Screen
	audit  *Audit
	now    Sight
	wrote  int
	gone   bool
}

// Start starts a program on a new terminal.
func Start(o Options) (*Program, error) {
	if o.Cols == 0 {
		o.Cols, o.Rows = Columns, Rows
	}
	p := &Program{
		Cmd: exec.Command(o.Bin, o.Args...), o: o, ended: make(chan struct{}), exited: make(chan struct{}),
		screen: NewScreen(o.Cols, o.Rows), audit: NewAudit(o.Cols, o.Rows),
	}
	p.cond = sync.NewCond(&p.mu)
	p.Cmd.Env, p.Cmd.Dir = o.Env, o.Dir
	if err := p.open(); err != nil {
		return nil, fmt.Errorf("starting %s: %w", o.Bin, err)
	}
	if o.Answers {
		p.screen.Reply = func(answer string) { _, _ = p.tty.WriteString(answer) }
	}
	go p.read()
	go func() {
		_ = p.Cmd.Wait() // its state says how it ended
		close(p.exited)
	}()
	return p, nil
}

func (p *Program) open() error {
	blocking, slave, err := pty.Open()
	if err != nil {
		return err
	}
	defer blocking.Close()
	defer slave.Close()
	tty, err := notBlocking(blocking)
	if err != nil {
		return err
	}
	p.tty = tty
	p.Cmd.Stdin, p.Cmd.Stdout, p.Cmd.Stderr = slave, slave, slave
	p.Cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	err = pty.Setsize(tty, &pty.Winsize{Cols: uint16(p.o.Cols), Rows: uint16(p.o.Rows)})
	if err == nil && p.o.Mute {
		err = p.mute()
	}
	if err == nil {
		p.before, err = p.termios()
	}
	if err == nil {
		err = p.Cmd.Start()
	}
	if err != nil {
		return errors.Join(err, tty.Close())
	}
	return nil
}

// notBlocking is a terminal that can be closed, which hangs up, while it is
// being read.
func notBlocking(f *os.File) (*os.File, error) {
	fd, err := unix.FcntlInt(f.Fd(), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	if err := syscall.SetNonblock(fd, true); err != nil {
		return nil, errors.Join(err, syscall.Close(fd))
	}
	return os.NewFile(uintptr(fd), f.Name()), nil
}

// read takes in what the program writes until its terminal is closed.
func (p *Program) read() {
	defer close(p.ended)
	buf := make([]byte, 64<<10)
	for {
		n, err := p.tty.Read(buf)
		at := time.Now()
		p.mu.Lock()
		if n > 0 {
			p.take(buf[:n], at)
		}
		p.gone = err != nil
		p.cond.Broadcast()
		p.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (p *Program) take(b []byte, at time.Time) {
	if p.o.Took != nil {
		p.wrote += len(b)
		_, _ = p.screen.Write(b)
		p.o.Took(p.screen, b, at)
		return
	}
	if p.o.Tap != nil {
		p.o.Tap(b)
	}
	p.wrote += len(b)
	_, _ = p.audit.Write(b)
	_, _ = p.screen.Write(b)
	p.now = Look(p.screen.Text())
	p.now.AtLine = p.audit.modes[25] && strings.HasPrefix(p.now.Rows[min(p.screen.Y, len(p.now.Rows)-1)], "   ▌")
	if p.o.Shown != nil {
		p.o.Shown(p.now)
	}
}

// Send types keys.
func (p *Program) Send(keys string) error {
	_, err := p.tty.WriteString(keys)
	return err
}

// Sight is what is on the screen now.
func (p *Program) Sight() Sight {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.now
}

// Written is how many bytes the program wrote so far.
func (p *Program) Written() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.wrote
}

// Audited calls f with what is known of all that the program wrote.
func (p *Program) Audited(f func(*Audit)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	f(p.audit)
}

// Resize gives the terminal another size, and an empty screen of it. The size
// it has already changes nothing: nobody tells a program of it.
func (p *Program) Resize(cols, rows int) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if cols == p.screen.Cols && rows == p.screen.Rows {
		return nil
	}
	p.screen = NewScreen(cols, rows)
	p.audit.resize(cols, rows)
	return pty.Setsize(p.tty, &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)})
}

// Picture is the whole screen in a line for each row, and where the cursor
// stands unless it is hidden.
func (p *Program) Picture() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.audit.modes[25] {
		return p.screen.Text() + "no cursor"
	}
	return fmt.Sprintf("%scursor %d,%d", p.screen.Text(), p.screen.X, p.screen.Y)
}

// Await waits until the screen is as f wants it, half a minute at most.
func (p *Program) Await(what string, f func(Sight) bool) (Sight, error) {
	return p.AwaitFor(patience, what, f)
}

// AwaitFor waits until the screen is as f wants it, d at most. f may call no
// method of the program.
func (p *Program) AwaitFor(d time.Duration, what string, f func(Sight) bool) (now Sight, err error) {
	p.UntilShown(d, func(_ *Screen, gone bool) bool {
		now, err = p.now, nil
		if !f(now) {
			err = &unseen{what: what, gone: gone, screen: now}
		}
		return err == nil || gone
	})
	return now, err
}

// UntilShown calls f with the screen, and whether the program has closed it, until
// it is true, for d at most, and reports whether it was.
func (p *Program) UntilShown(d time.Duration, f func(s *Screen, gone bool) bool) bool {
	deadline := time.Now().Add(d)
	wake := time.AfterFunc(d, func() { p.mu.Lock(); p.cond.Broadcast(); p.mu.Unlock() })
	defer wake.Stop()
	p.mu.Lock()
	defer p.mu.Unlock()
	for !f(p.screen, p.gone) {
		if !time.Now().Before(deadline) {
			return false
		}
		p.cond.Wait()
	}
	return true
}

// unseen says that something did not show.
type unseen struct {
	what   string
	gone   bool
	screen Sight
}

func (u *unseen) Error() string {
	how := "did not show"
	if u.gone {
		how = "did not show, and the program is gone"
	}
	return fmt.Sprintf("%s %s; the screen:\n%s", u.what, how, u.screen)
}
