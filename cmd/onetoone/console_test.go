//go:build unix

package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"

	"example.org/onetoone/guide/safe"
)

// console is the program on a terminal of its own.
type console struct {
	t    *testing.T
	cmd  *exec.Cmd
	tty  *os.File
	done chan struct{} // closed when the program has ended, and all it wrote was read

	mu    sync.Mutex
	bytes []byte // all it wrote
	read  int    // what of it a test has seen
	shown glance
}

// start starts the program at somebody's home.
func start(t *testing.T, home string, args ...string) *console {
	t.Helper()
	path, err := built()
	must(t, err)
	return startAt(t, path, home, args...)
}

// startAt starts the program from another file.
func startAt(t *testing.T, path, home string, args ...string) *console {
	t.Helper()
	return startWide(t, 80, path, home, args...)
}

// startWide starts the program on a terminal of so many columns.
func startWide(t *testing.T, columns int, path, home string, args ...string) *console {
	t.Helper()
	return startIn(t, nil, columns, path, home, args...)
}

// startIn starts the program with some more variables.
func startIn(t *testing.T, env []string, columns int, path, home string, args ...string) *console {
	t.Helper()
	cmd := exec.Command(path, args...)
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "TMPDIR=" + t.TempDir()}
	for name, value := range homeAt(home) {
		if value != "" {
			cmd.Env = append(cmd.Env, name+"="+value)
		}
	}
	cmd.Env = append(cmd.Env, env...)
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: uint16(columns)})
	must(t, err)
	c := &console{t: t, cmd: cmd, tty: tty, done: make(chan struct{})}
	go func() {
		c.collect()
		_ = cmd.Wait()
		close(c.done)
	}()
	t.Cleanup(c.end)
	return c
}

// end ends a program that a failed test left.
func (c *console) end() {
	select {
	case <-c.done:
	default:
		_ = c.cmd.Process.Kill()
		<-c.done
	}
	_ = c.tty.Close()
}

func (c *console) collect() {
	buf := make([]byte, 1<<14)
	for {
		n, err := c.tty.Read(buf)
		c.mu.Lock()
		c.bytes = append(c.bytes, buf[:n]...)
		c.shown.write(buf[:n])
		c.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (c *console) press(keys string) *console {
	c.t.Helper()
	if _, err := c.tty.WriteString(keys); err != nil {
		c.t.Fatal(err)
	}
	return c
}

// sees waits for words that are drawn after those of the last sees, or that stand
// in a row which is drawn to, and gives everything up to them.
func (c *console) sees(words string) []byte {
	c.t.Helper()
	for deadline := time.Now().Add(patience); ; time.Sleep(time.Millisecond) {
		c.mu.Lock()
		now := c.bytes[c.read:]
		if strings.Contains(oneSpaced(plainText(now)), oneSpaced(words)) || strings.Contains(oneSpaced(c.shown.look()), oneSpaced(words)) {
			c.read = len(c.bytes)
			clear(c.shown.touched)
			c.mu.Unlock()
			return now
		}
		c.mu.Unlock()
		if time.Now().After(deadline) {
			c.t.Fatalf("%q does not come; there is:\n%s", words, plainText(now))
		}
	}
}

// ends waits for the program to end and gives its exit code.
func (c *console) ends(within time.Duration) int {
	c.t.Helper()
	select {
	case <-c.done:
	case <-time.After(within):
		c.t.Fatalf("the program is still there after %v", within)
	}
	return c.cmd.ProcessState.ExitCode()
}

// plainText is what a terminal shows of some bytes, row by row.
func plainText(b []byte) string {
	b = regexp.MustCompile(`\x1b\[[0-9;]*H`).ReplaceAll(b, []byte("\n"))
	b = regexp.MustCompile(`\x1b\[[0-9;?]*[A-Za-z]`).ReplaceAll(b, nil)
	return string(b)
}

// oneSpaced is a text without regard to where its lines break.
func oneSpaced(text string) string { return strings.Join(strings.Fields(text), " ") }

// questions are the sequences that make a terminal answer.
func questions(b []byte) []string {
	asks := regexp.MustCompile(`\x1b\][^\x07\x1b]*\?|\x1b\[[>=?]?[0-9;]*[cn]|\x1b\[\?[0-9;]*\$p|\x1b\[\?u|\x1b\[[>]?[0-9;]*q|\x1bP|\x1b\[1[0-9;]*t`)
	var out []string
	for _, q := range asks.FindAll(b, -1) {
		out = append(out, string(q))
	}
	return out
}

// list is what the plain command says of the same vault.
func list(t *testing.T, home string) string {
	t.Helper()
	return told(t, home, "list")
}

// told is what a command says of the same vault.
func told(t *testing.T, home string, args ...string) string {
	t.Helper()
	out, errs, code := command(t, home, args...)
	if code != exitDone {
		t.Fatalf("exit code %d: %s", code, errs)
	}
	return out
}

func (c *console) signal(s syscall.Signal) {
	c.t.Helper()
	must(c.t, c.cmd.Process.Signal(s))
}

func TestQuestions_AreTold(t *testing.T) {
	for _, q := range []string{"\x1b]11;?\x07", "\x1b]10;?\x1b\\", "\x1b[6n", "\x1b[c", "\x1b[>c", "\x1b[?2026$p", "\x1b[?u", "\x1b[>0q", "\x1bP+q", "\x1b[14t"} {
		if len(questions([]byte("x"+q+"y"))) != 1 {
			t.Errorf("%q is not told", q)
		}
	}
	if got := questions([]byte("\x1b[?1049h\x1b[m\x1b[2J\x1b[H\x1b[?25l\x1b[1;38;5;215m\x1b[K\x1b]0;title\x07")); len(got) > 0 {
		t.Errorf("%q are no questions", got)
	}
}

// command runs the program without a terminal.
func command(t *testing.T, home string, args ...string) (out, errs string, code int) {
	t.Helper()
	path, err := built()
	must(t, err)
	cmd := exec.Command(path, args...)
	for name, value := range homeAt(home) {
		cmd.Env = append(cmd.Env, name+"="+value)
	}
	var o, e bytes.Buffer
	cmd.Stdout, cmd.Stderr = &o, &e
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return o.String(), e.String(), cmd.ProcessState.ExitCode()
}

// vaultAt fills a vault and gives its folder.
func vaultAt(t *testing.T, home string) string {
	t.Helper()
	dir := filepath.Join(homeAt(home)["XDG_DATA_HOME"], "onetoone")
	must(t, fillVault(dir))
	return dir
}

func change(t *testing.T, path string, how func([]byte) []byte) {
	t.Helper()
	b, err := os.ReadFile(path)
	must(t, err)
	must(t, os.WriteFile(path, how(b), 0o600))
}

// lines fails unless a text has each of some words in it.
func lines(t *testing.T, text string, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(oneSpaced(text), oneSpaced(w)) {
			t.Errorf("%q is not in\n%s", w, text)
		}
	}
}

func TestCommands_PrintRowsAsWideAsTheTerminal(t *testing.T) {
	home := t.TempDir()
	must(t, fillPractice(filepath.Join(home, "data", "onetoone-practice")))
	path, err := built()
	must(t, err)
	for _, args := range []string{"personas", "personas print dee", "practice result", "guides", "practice plan --people 6 --minutes 60", "practice propose", "doctor"} {
		c := startWide(t, 40, path, home, strings.Fields(args)...)
		c.ends(patience)
		for line := range strings.Lines(strings.ReplaceAll(plainText(c.bytes), "\r", "")) {
			if safe.Width(strings.TrimSpace(line)) > 40 && strings.Contains(strings.TrimSpace(line[strings.LastIndex(line, "  ")+1:]), " ") {
				t.Errorf("%s: %q is %d columns wide", args, line, safe.Width(line))
			}
		}
	}
}
