//go:build unix

package tui_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/muesli/termenv"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/tui"
)

// The tests of this file run the test binary again on a terminal of its own,
// as a small program with a journal in memory.
const roleVariable = "TUI_TEST_ROLE"

// The roles of that program: what goes wrong in it.
const (
	rolePlain        = "plain"
	rolePanicUpdate  = "panic in Update"
	rolePanicCommand = "panic in a command"
	roleAsking       = "asking" // nothing: the terminal is asked for its background
)

func TestMain(m *testing.M) {
	if role := os.Getenv(roleVariable); role != "" {
		os.Exit(child(role))
	}
	os.Exit(m.Run())
}

// secret is what somebody wrote; it must not be in what a panic prints.
const secret = "her-papers"

// breaking is a journal that panics once a secret reaches it.
type breaking struct {
	*memory
	role string
}

func (b breaking) Append(id string, h guide.Header, events ...guide.Event) error {
	if b.role == rolePanicCommand && strings.Contains(fmt.Sprint(events), secret) {
		panic("broken with " + secret)
	}
	return b.memory.Append(id, h, events...)
}

func child(role string) int {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGHUP, syscall.SIGTERM)
	defer stop()
	j := breaking{newMemory(), role}
	marks := 0
	look := tui.Look{Profile: termenv.Ascii}
	if role == roleAsking {
		look = tui.Look{Profile: termenv.ANSI256, Ask: true}
	}
	left, err := tui.Run(ctx, tui.Config{
		Vault: tui.Vault{Journal: j},
		Look:  look,
		Holding: tui.Holding{Guides: script.Builtin, NewID: func() string { return "talk" }, Now: func() time.Time {
			if r := j.only(); r != nil && role == rolePanicUpdate {
				marks = r.Header.Marks
			}
			if marks > 1 {
				panic("broken with " + secret)
			}
			return time.Now()
		}},
	})
	words := 0
	for _, u := range left.Unsaved {
		words += strings.Count(fmt.Sprint(u.Events), secret)
	}
	events := 0
	if r := j.only(); r != nil {
		events = len(r.Events)
	}
	fmt.Printf("ENDED err=%v left=%d events=%d\n", err, words, events)
	if err != nil {
		return 1
	}
	return 0
}

// console is a program on a terminal.
type console struct {
	t   *testing.T
	tty *os.File
	cmd *exec.Cmd
	mu  sync.Mutex
	out bytes.Buffer
	end chan struct{}
}

func startRole(t *testing.T, role string) *console {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), roleVariable+"="+role, "TERM=xterm-256color", "CI=", "COLORFGBG=")
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		t.Skipf("no terminal to test on: %v", err)
	}
	c := &console{t: t, tty: tty, cmd: cmd, end: make(chan struct{})}
	go c.collect()
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = tty.Close() })
	return c
}

func (c *console) collect() {
	defer close(c.end)
	buf := make([]byte, 1<<16)
	for {
		n, err := c.tty.Read(buf)
		c.mu.Lock()
		c.out.Write(buf[:n])
		c.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (c *console) text() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.out.String()
}

// after writes keys and waits until the program has written a text since.
func (c *console) after(keys, want string) {
	c.t.Helper()
	from := len(c.text())
	if _, err := c.tty.WriteString(keys); err != nil {
		c.t.Fatal(err)
	}
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(2 * time.Millisecond) {
		if strings.Contains(c.text()[from:], want) {
			return
		}
	}
	c.t.Fatalf("after %q nothing says %q:\n%q", keys[:min(len(keys), 40)], want, c.text()[from:])
}

// ends waits until the program has ended and returns what it wrote last.
func (c *console) ends(code int) string {
	c.t.Helper()
	done := make(chan error, 1)
	go func() { done <- c.cmd.Wait() }()
	select {
	case <-done:
	case <-time.After(20 * time.Second):
		c.t.Fatalf("the program does not end:\n%q", c.text())
	}
	<-c.end
	if got := c.cmd.ProcessState.ExitCode(); got != code {
		c.t.Errorf("exit code %d, want %d:\n%q", got, code, c.text())
	}
	return c.text()
}

func TestRun_AsksTheTerminalNothingAndLosesNoKeyTypedAtStart(t *testing.T) {
	c := startRole(t, rolePlain)
	c.after("nMaria\r\r", "say yes")
	for _, query := range []string{"\x1b]11;?", "\x1b]10;?", "\x1b[6n", "\x1b[c", "\x1b[>c", "\x1b[?u"} {
		if strings.Contains(c.text(), query) {
			t.Errorf("the terminal was asked %q", query)
		}
	}
	c.after("\x03", "ENDED err=<nil> left=0")
	c.ends(0)
}

func TestRun_GivesTheTerminalBackAfterAPanicAndPrintsNoContent(t *testing.T) {
	for _, role := range []string{rolePanicUpdate, rolePanicCommand} {
		t.Run(role, func(t *testing.T) {
			c := startRole(t, role)
			c.after("n", "Prepare")
			c.after("\r", "Say first")
			c.after("\r", "say yes")
			c.after("m", "1 mark")
			c.after("\r", "WRITING")
			c.after(secret, secret)
			from := len(c.text())
			if _, err := c.tty.WriteString("\rm"); err != nil {
				t.Fatal(err)
			}
			go func() { // until it is gone
				for _, err := c.tty.WriteString(" "); err == nil; _, err = c.tty.WriteString(" ") {
					time.Sleep(20 * time.Millisecond)
				}
			}()
			end := c.ends(1)[from:]
			if !strings.Contains(end, "\x1b[?1049l") || !strings.Contains(end, "something broke (code ") {
				t.Errorf("the terminal was not given back, or nothing said:\n%q", end)
			}
			_, said, _ := strings.Cut(end, "\x1b[?1049l")
			if strings.Contains(said, secret) {
				t.Errorf("what was written was printed:\n%q", said)
			}
			if role == rolePanicCommand && !strings.Contains(said, "left=1") {
				t.Errorf("what was not saved was not given back:\n%q", said)
			}
		})
	}
}

func TestRun_EndsAndSavesWhenTheTerminalGoes(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGHUP, syscall.SIGTERM} {
		c := startRole(t, rolePlain)
		c.after("n\r\r", "say yes")
		c.after("m", "1 mark")
		if err := c.cmd.Process.Signal(sig); err != nil {
			t.Fatal(err)
		}
		if end := c.ends(0); !strings.Contains(end, "ENDED err=<nil> left=0") {
			t.Errorf("after %v:\n%q", sig, end)
		}
	}
}

func TestRun_KeepsAMegabyteOfPasteWholeAndTheKeysAlive(t *testing.T) {
	c := startRole(t, rolePlain)
	c.after("n\r\r", "say yes")
	c.after("\r", "WRITING")
	big := strings.Repeat("every week the lift is out again. ", 1<<20/34)
	go func() { _, _ = c.tty.WriteString("\x1b[200~" + big + "THE END\x1b[201~") }()
	c.after("", "THE END")
	time.Sleep(50 * time.Millisecond) // what follows a paste at once belongs to it
	c.after("\r", "saved")
	c.after("\r\x1b[200~a paste that has no end", "has no end")
	time.Sleep(500 * time.Millisecond)
	c.after("!", "!")
	c.after("\x03", "ENDED err=<nil>")
	c.ends(0)
}
