//go:build unix

package terminal_test

import (
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math/rand"
	"os"
	"strings"
	"sync"
	"syscall"
	"testing"

	"golang.org/x/term"

	"example.org/onetoone/tui/terminal"
)

func TestOpen_RefusesWhatIsNoTerminal(t *testing.T) {
	_, tty := openPTY(t)
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	for _, files := range [][2]*os.File{{r, tty}, {tty, w}} {
		if _, err := terminal.Open(files[0], files[1]); !errors.Is(err, terminal.ErrNotTerminal) {
			t.Errorf("got %v", err)
		}
	}
}

func TestProgram_AsksNothingAndMissesNoKey(t *testing.T) {
	c := start(t, roleProgram, "abcdef")
	c.waitFor("keys=abcdef;", 1)
	c.send("\x1b[A\x1bOB組")
	c.waitFor("keys=abcdef<up><down>組;", 1)
	if c.isCooked() {
		t.Error("the terminal is not raw")
	}
	c.send("\x03")
	code, cooked, out := c.end()
	checkAsksNothing(t, out)
	if code != 0 || !cooked || !strings.Contains(out, enterSequence) || !strings.HasSuffix(out, leaveSequence) {
		t.Errorf("ended with %d, cooked %v, after writing %q", code, cooked, out)
	}
}

func TestProgram_LeavesTheTerminalAsItWasAfterAPanic(t *testing.T) {
	c := start(t, roleProgram, "")
	c.waitFor("ready", 1)
	c.send("\x10")
	code, cooked, out := c.end()
	if code != exitPanic || !cooked || !strings.HasSuffix(out, leaveSequence) {
		t.Errorf("ended with %d, cooked %v, after writing %q", code, cooked, out)
	}
}

func TestProgram_GetsAMegabytePastedWhole(t *testing.T) {
	text := make([]byte, 1<<20)
	rand.New(rand.NewSource(1)).Read(text)
	want := strings.ReplaceAll(strings.ReplaceAll(string(text), "\r\n", "\n"), "\r", "\n")
	c := start(t, roleProgram, "")
	c.waitFor("ready", 1)
	c.send("a\x1b[200~" + string(text) + "\x1b[201~")
	c.waitFor(fmt.Sprintf("pasted=%d %08x;", len(want), crc32.ChecksumIEEE([]byte(want))), 1)
	c.send("b")
	c.waitFor("keys=ab;", 1)
}

func TestProgram_HearsKeysAfterAPasteWithoutEnd(t *testing.T) {
	c := start(t, roleProgram, "")
	c.waitFor("ready", 1)
	c.send("\x1b[200~text")
	c.waitFor("pasted=4 ", 1)
	c.send("k")
	c.waitFor("keys=k;", 1)
}

func TestProgram_TakesNoPasteForKeys(t *testing.T) {
	c := start(t, roleProgram, "")
	c.waitFor("ready", 1)
	c.send("\x1b[200~harmless\x1b[201~\x04yes\r\x03")
	c.waitFor("pasted=14 ", 1)
	c.send("k")
	c.waitFor("keys=k;", 1)
}

func TestWatch_TellsTheNewSize(t *testing.T) {
	c := start(t, roleProgram, "")
	c.waitFor("size=80x24;", 1)
	c.resize(40, 20)
	c.waitFor("size=40x20;", 1)
	c.waitFor("ready", 2)
}

func TestWatch_TakesTheTerminalOverAgainAfterAStop(t *testing.T) {
	c := start(t, roleProgram, "")
	c.waitFor("ready", 1)
	c.resize(40, 20) // once this has arrived, so will a signal
	c.waitFor("size=40x20;", 1)
	c.cmd.Process.Signal(syscall.SIGSTOP)
	var status syscall.WaitStatus
	if _, err := syscall.Wait4(c.cmd.Process.Pid, &status, syscall.WUNTRACED, nil); err != nil || !status.Stopped() {
		t.Fatalf("waiting for the stop: %v", err)
	}
	if err := term.Restore(int(c.tty.Fd()), c.cooked); err != nil {
		t.Fatal(err)
	}
	c.cmd.Process.Signal(syscall.SIGCONT)
	c.waitFor(enterSequence, 2)
	c.waitFor("size=40x20;", 2)
	if c.isCooked() {
		t.Error("the terminal is not raw")
	}
	c.send("x\x03")
	if code, cooked, _ := c.end(); code != 0 || !cooked {
		t.Errorf("ended with %d, cooked %v", code, cooked)
	}
}

func TestSuspend_GivesTheTerminalToTheShell(t *testing.T) {
	c := start(t, roleShell, "")
	c.waitFor("ready", 1)
	for i := range 3 {
		c.send("\x1a")
		c.waitFor(fmt.Sprintf("suspended=%d;", i+1), 1)
	}
	c.send("x")
	c.waitFor("keys=x;", 1)
	c.send("\x03")
	code, _, out := c.end()
	if n := strings.Count(out, leaveSequence+"the shell is here;"+enterSequence); code != 0 || n != 3 {
		t.Errorf("ended with %d, %d suspensions in %q", code, n, out)
	}
}

func TestWatch_GivesTheTerminalBackWhenSomebodyElseStopsTheProgram(t *testing.T) {
	c := start(t, roleShell, "")
	c.waitFor("ready", 1)
	c.resize(40, 20) // once this has arrived, so will a signal
	c.waitFor("size=40x20;", 1)
	for i := range 3 {
		c.cmd.Process.Signal(syscall.SIGUSR1)
		c.waitFor(fmt.Sprintf("suspended=%d;", i+1), 1)
	}
	c.send("x\x03")
	code, cooked, out := c.end()
	if n := strings.Count(out, leaveSequence+"the shell is here;"+enterSequence); code != 0 || !cooked || n != 3 {
		t.Errorf("ended with %d, cooked %v, %d suspensions in %q", code, cooked, n, out)
	}
}

func TestSuspend_ComesBackWhereNobodyCouldContinueIt(t *testing.T) {
	c := start(t, roleProgram, "")
	c.waitFor("ready", 1)
	c.send("\x1a")
	c.waitFor("suspended=1;", 1)
	c.send("x")
	c.waitFor("keys=x;", 1)
}

func TestDone_IsClosedWhenTheTerminalIsGone(t *testing.T) {
	c := start(t, roleProgram, "")
	c.waitFor("ready", 1)
	c.pty.Close()
	c.cmd.Wait()
	if code := c.cmd.ProcessState.ExitCode(); code != exitHangUp {
		t.Errorf("ended with %d", code)
	}
}

func TestClose_MayBeCalledOftenAndFromAnywhere(t *testing.T) {
	master, tty := openPTY(t)
	written := make(chan string)
	go func() {
		all, _ := io.ReadAll(master)
		written <- string(all)
	}()
	term, err := terminal.Open(tty, tty)
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 100 {
				term.Paint(terminal.Frame{Rows: []string{"a frame"}})
				term.Repaint()
			}
			if err := term.Close(); err != nil {
				t.Error(err)
			}
			term.Paint(terminal.Frame{Rows: []string{"too late"}})
		})
	}
	wg.Wait()
	if n, err := term.Input().Read(make([]byte, 1)); n != 0 || err != io.EOF {
		t.Errorf("read %d bytes, %v after Close", n, err)
	}
	<-term.Input().Done()
	if err := term.Suspend(); err != nil {
		t.Error(err)
	}
	tty.Close()
	if out := <-written; strings.Count(out, leaveSequence) != 1 || !strings.HasSuffix(out, leaveSequence) {
		t.Errorf("wrote %q", out)
	}
}

func TestErr_KeepsTheFirstFailure(t *testing.T) {
	_, tty := openPTY(t)
	out, err := os.OpenFile(tty.Name(), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	term, err := terminal.Open(tty, out)
	if err != nil {
		t.Fatal(err)
	}
	defer term.Close()
	if err := term.Err(); err != nil {
		t.Errorf("before anything failed: %v", err)
	}
	out.Close()
	term.Paint(terminal.Frame{Rows: []string{"nowhere"}})
	if term.Err() == nil {
		t.Error("painting on a closed file gave no error")
	}
}

func BenchmarkPaint(b *testing.B) {
	master, tty := openPTY(b)
	go io.Copy(io.Discard, master)
	term, err := terminal.Open(tty, tty)
	if err != nil {
		b.Fatal(err)
	}
	defer term.Close()
	rows := make([]string, 24)
	for y := range rows {
		rows[y] = strings.Repeat("we talked about the lift ", 3)
	}
	f := terminal.Frame{Rows: rows, CursorOn: true}
	for i := 0; b.Loop(); i++ {
		f.CursorX = i % 70
		rows[10] = strings.Repeat("x", f.CursorX)
		term.Paint(f)
	}
	if err := term.Err(); err != nil {
		b.Fatal(err)
	}
}
