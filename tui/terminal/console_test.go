//go:build unix

package terminal_test

import (
	"os"
	"os/exec"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/term"
)

const (
	enterSequence = "\x1b[?1049h\x1b[m\x1b[2J\x1b[H\x1b[?25l\x1b[?7l\x1b[?2004h"
	leaveSequence = "\x1b[?2004l\x1b[m\x1b[2J\x1b[H\x1b[?25h\x1b[?1049l\x1b[?7h"
)

// console is a terminal with a child on it.
type console struct {
	t        *testing.T
	pty, tty *os.File
	cooked   *term.State
	cmd      *exec.Cmd

	mu    sync.Mutex
	more  *sync.Cond
	out   []byte // all the child has written
	ended bool
}

// openPTY opens the two ends of a terminal, or skips the test where there is none to be had.
func openPTY(t testing.TB) (master, tty *os.File) {
	t.Helper()
	blocking, tty, err := pty.Open()
	if err != nil {
		t.Skipf("no terminal can be opened here: %v", err)
	}
	defer blocking.Close()
	t.Cleanup(func() { tty.Close() })
	if err := pty.Setsize(tty, &pty.Winsize{Cols: 80, Rows: 24}); err != nil {
		t.Fatal(err)
	}
	// Only a file that does not block can be closed, which hangs up, while it is being read.
	fd, err := syscall.Dup(int(blocking.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	syscall.CloseOnExec(fd)
	if err := syscall.SetNonblock(fd, true); err != nil {
		t.Fatal(err)
	}
	master = os.NewFile(uintptr(fd), "terminal")
	t.Cleanup(func() { master.Close() })
	return master, tty
}

// start runs a child on a new terminal and types something before it has had time to begin.
func start(t *testing.T, role, typed string) *console {
	t.Helper()
	master, tty := openPTY(t)
	c := &console{t: t, pty: master, tty: tty}
	c.more = sync.NewCond(&c.mu)
	var err error
	if c.cooked, err = term.GetState(int(tty.Fd())); err != nil {
		t.Fatal(err)
	}
	c.cmd = exec.Command(os.Args[0])
	// CI and some terminals hide questions to the terminal; this one would be asked.
	c.cmd.Env = append(slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, "CI=") }),
		"TERM=xterm-256color", "GORACE=atexit_sleep_ms=0", roleVariable+"="+role)
	c.cmd.Stdin, c.cmd.Stdout, c.cmd.Stderr = tty, tty, tty
	c.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := c.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.cmd.Process.Kill() })
	c.send(typed)
	go c.collect()
	return c
}

func (c *console) collect() {
	buf := make([]byte, 4096)
	for {
		n, err := c.pty.Read(buf)
		c.mu.Lock()
		c.out = append(c.out, buf[:n]...)
		c.ended = err != nil
		c.more.Broadcast()
		c.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (c *console) send(s string) {
	c.t.Helper()
	if _, err := c.pty.WriteString(s); err != nil {
		c.t.Fatal(err)
	}
}

func (c *console) resize(w, h uint16) {
	c.t.Helper()
	if err := pty.Setsize(c.tty, &pty.Winsize{Cols: w, Rows: h}); err != nil {
		c.t.Fatal(err)
	}
}

// waitFor waits until the child has written want n times in all.
func (c *console) waitFor(want string, n int) {
	c.t.Helper()
	late := time.AfterFunc(20*time.Second, func() { c.pty.Close() })
	defer late.Stop()
	c.mu.Lock()
	defer c.mu.Unlock()
	for strings.Count(string(c.out), want) < n {
		if c.ended {
			c.t.Fatalf("%q was not written %d times in\n%q", want, n, c.out)
		}
		c.more.Wait()
	}
}

// end waits for the child and returns its exit code, whether it left the terminal set as it was
// found, and all it has written.
func (c *console) end() (code int, cooked bool, out string) {
	c.t.Helper()
	c.cmd.Wait()
	cooked = c.isCooked()
	c.tty.Close()
	c.mu.Lock()
	defer c.mu.Unlock()
	for !c.ended {
		c.more.Wait()
	}
	return c.cmd.ProcessState.ExitCode(), cooked, string(c.out)
}

// isCooked reports whether the terminal is set as it was found.
func (c *console) isCooked() bool {
	c.t.Helper()
	now, err := term.GetState(int(c.tty.Fd()))
	if err != nil {
		c.t.Fatal(err)
	}
	return reflect.DeepEqual(now, c.cooked)
}

var allowed = regexp.MustCompile(`\x1b\[(?:[0-9;]*[HJKm]|\?(?:25|7|1049|2004)[hl]|[06] q)`)

// checkAsksNothing fails if anything was written but text, colours, and what places and shows.
func checkAsksNothing(t *testing.T, out string) {
	t.Helper()
	if rest := allowed.ReplaceAllString(out, ""); strings.ContainsRune(rest, '\x1b') {
		t.Errorf("the terminal was sent something else: %q", rest)
	}
}
