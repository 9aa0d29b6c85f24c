package main

import (
	"errors"
	"os"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"example.org/onetoone/store"
)

// shows reports whether a terminal shows what is typed.
func shows(t *testing.T, tty *os.File) bool {
	t.Helper()
	now, err := unix.IoctlGetTermios(int(tty.Fd()), unix.TCGETS)
	must(t, err)
	return now.Lflag&unix.ECHO != 0
}

func TestHush_WhoeverEndsTheProgramWhileItOpensLeavesATerminalThatShows(t *testing.T) {
	home := t.TempDir()
	v, err := store.Open(homeAt(home)["XDG_DATA_HOME"]+"/onetoone", store.Options{Now: today, WorkFactor: 18}) // it takes a while
	must(t, err)
	must(t, errors.Join(v.Protect([]byte("a passphrase")), v.Close()))
	c := start(t, home, "list")
	c.sees("Passphrase:")
	c.press("a passphrase\r").sees("Opening …")
	if shows(t, c.tty) {
		t.Error("while it opens, the terminal shows what is typed")
	}
	c.press("\x03")
	if code := c.ends(patience); code != 128+int(syscall.SIGINT) {
		t.Errorf("exit code %d", code)
	}
	if !shows(t, c.tty) {
		t.Error("the terminal shows nothing any more")
	}
}

func TestHidden_LeavesATerminalThatShowsWhatIsTypedWhateverEndsIt(t *testing.T) {
	for what, end := range map[string]func(c *console){
		"a wrong one": func(c *console) { c.press("wrong\r") },
		"ctrl+c":      func(c *console) { c.press("\x03") },
		"ctrl+d":      func(c *console) { c.press("\x04") },
		"SIGTERM":     func(c *console) { c.signal(syscall.SIGTERM) },
		"SIGINT":      func(c *console) { c.signal(syscall.SIGINT) },
		"SIGHUP":      func(c *console) { c.signal(syscall.SIGHUP) },
		"ctrl+\\":     func(c *console) { c.press("\x1c") },
	} {
		t.Run(what, func(t *testing.T) {
			home := t.TempDir()
			must(t, fillVault(homeAt(home)["XDG_DATA_HOME"]+"/onetoone", "a passphrase"))
			c := start(t, home, "list")
			c.sees("Passphrase:")
			if shows(t, c.tty) {
				t.Error("it is shown")
			}
			end(c)
			if code := c.ends(patience); code == exitDone {
				t.Error("it is done")
			}
			if !shows(t, c.tty) {
				t.Error("the terminal shows nothing any more")
			}
		})
	}
}

func TestScreens_GiveTheTerminalBackWhateverEndsThem(t *testing.T) {
	for _, s := range []syscall.Signal{syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP, syscall.SIGQUIT} {
		t.Run(s.String(), func(t *testing.T) {
			c := talking(t, t.TempDir())
			c.signal(s)
			if code := c.ends(patience); code != exitDone {
				t.Errorf("exit code %d", code)
			}
			if !shows(t, c.tty) || strings.Contains(c.all(), "goroutine") {
				t.Errorf("the terminal is left as\n%s", c.all())
			}
		})
	}
}
