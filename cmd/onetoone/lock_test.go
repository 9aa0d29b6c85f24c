//go:build unix

package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"example.org/onetoone/cmd/onetoone/invented"
	"example.org/onetoone/store"
)

// protected takes a vault through its first talk and gives it a passphrase.
func protected(t *testing.T, home string) *console {
	t.Helper()
	return protect(talking(t, home))
}

// protect gives the vault of a talk that is held a passphrase.
func protect(c *console) *console {
	c.t.Helper()
	c.press("\x1b").sees("tab cues")
	c.press("L").sees("Choose a passphrase")
	for range 2 {
		c.press("a passphrase of mine\r")
	}
	c.sees("Protected")
	return c
}

func TestLock_StartsAnewAndUnlockingGoesBackToTheSameWord(t *testing.T) {
	home := t.TempDir()
	c := protected(t, home)
	c.press("L").sees("Type your passphrase")
	c.press("wrong\r").sees("does not open")
	c.press("a passphrase of mine\r").sees("tab cues")
	c.press("\r").sees("half a li")
	c.press("ne\r").sees("tab cues")
	c.savedAfter("tab cues")
	c.press("\x03")
	if code := c.ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
}

// thenTyping presses a key and, from the first thing that it does to the screen,
// types a letter again and again until words show.
func (c *console) thenTyping(key, letter, words string) {
	c.t.Helper()
	written := func() int {
		c.mu.Lock()
		defer c.mu.Unlock()
		return len(c.bytes)
	}
	before := written()
	c.press(key)
	for end := time.Now().Add(patience); written() == before && time.Now().Before(end); {
		time.Sleep(100 * time.Microsecond)
	}
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for {
			select {
			case <-stop:
				return
			case <-time.After(time.Millisecond):
				_, _ = c.tty.WriteString(letter)
			}
		}
	}()
	c.sees(words)
	close(stop)
	<-stopped
}

func TestLock_NothingShowsOfWhatIsTypedWhileItLocks(t *testing.T) {
	c := protected(t, t.TempDir())
	c.press("?").sees("Keys on this screen")
	c.press("\x1b").sees("tab cues") // with the last row, which says what is saved
	c.savedAfter("tab cues")
	c.thenTyping("L", "~", "Type your passphrase")
	c.press("\x15a passphrase of mine\r").sees("tab cues")
	if strings.Contains(c.all(), "~") {
		t.Errorf("it shows:\n%q", c.all())
	}
	c.press("\x03")
	if code := c.ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
}

func TestPractice_NothingShowsOfWhatIsTypedWhileItOpens(t *testing.T) {
	c := start(t, t.TempDir())
	c.sees(noTalks)
	c.thenTyping("r", "~", practiceRoom)
	go func() { // what comes with the letters at once is a paste, which quits nothing
		for range time.Tick(100 * time.Millisecond) {
			if _, err := c.tty.WriteString("q"); err != nil {
				return
			}
		}
	}()
	if code := c.ends(patience); code != exitDone || strings.Contains(c.all(), "~") {
		t.Errorf("exit code %d, it shows:\n%q", code, c.all())
	}
}

func TestLocked_TheCommandsAskForThePassphrase(t *testing.T) {
	home := t.TempDir()
	c := protected(t, home)
	c.press("\x03")
	c.ends(patience)
	asked := start(t, home, "list")
	asked.sees("Passphrase:")
	asked.press("wrong\r")
	if code := asked.ends(patience); code != exitLocked {
		t.Errorf("exit code %d", code)
	}
	asked = start(t, home, "list")
	asked.sees("Passphrase:")
	asked.press("a passphrase of mine\r").sees("unfinished")
	if code := asked.ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
}

func TestLockCommand_LocksTheOpenProgramAndGoesBackToTheSameWord(t *testing.T) {
	home := t.TempDir()
	c := protected(t, home)
	asked := start(t, home, "lock")
	if code := asked.ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	asked.sees("locked")
	c.sees("Type your passphrase")
	again := start(t, home, "lock")
	again.sees("nothing to lock")
	c.press("a passphrase of mine\r").sees("tab cues")
	c.press("\r").sees("half a li")
	c.press("\x03")
	if code := c.ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
}

func TestLockCommand_EndsNoCommandThatHasTheVault(t *testing.T) {
	home := t.TempDir()
	c := protected(t, home)
	c.press("\x03")
	c.ends(patience)
	busy := start(t, home, "forget", "Maria")
	busy.sees("Passphrase:")
	busy.press("a passphrase of mine\r").sees("Type forget or Maria")
	busy.signal(syscall.SIGUSR1)
	busy.press("no\r").sees("nobody was forgotten")
	if code := busy.ends(patience); code != exitFailed {
		t.Errorf("exit code %d", code)
	}
}

func TestDelete_AsksForThePassphraseOnce(t *testing.T) {
	dir := t.TempDir() + "/v"
	must(t, fillVault(dir))
	v, err := store.Open(dir, store.Options{Now: today, WorkFactor: theSetting.workFactor})
	must(t, err)
	must(t, v.Protect([]byte("a passphrase of mine")))
	if err := v.Close(); err != nil {
		t.Fatal(err)
	}
	r, w, err := os.Pipe()
	must(t, err)
	defer r.Close()
	fmt.Fprintln(w, "a passphrase of mine")
	w.Close()
	fd, err := syscall.Dup(int(r.Fd())) // the program closes it
	must(t, err)
	var out, said bytes.Buffer
	code := run([]string{"delete", invented.MariaID, "--yes", "--vault", dir, "--passphrase-fd", fmt.Sprint(fd)}, strings.NewReader(""), &out, &said, theSetting)
	if code != exitDone || !strings.Contains(said.String(), "is deleted") {
		t.Errorf("exit code %d, said %q", code, said.String())
	}
}
