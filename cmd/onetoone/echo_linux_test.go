package main

import (
	"bytes"
	"cmp"
	"errors"
	"os"
	"strings"
	"syscall"
	"testing"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"

	"example.org/onetoone/store"
)

// shows reports whether a terminal shows what is typed.
func shows(t *testing.T, tty *os.File) bool {
	t.Helper()
	now, err := unix.IoctlGetTermios(int(tty.Fd()), unix.TCGETS)
	if err != nil {
		t.Fatal(err)
	}
	return now.Lflag&unix.ECHO != 0
}

// prompt answers at the moment something is asked, and notes what the terminal
// would have shown of that.
type prompt struct {
	t      *testing.T
	keys   *os.File
	tty    *os.File
	said   bytes.Buffer
	showed bool
	answer string // six words of mine where it is empty
}

func (p *prompt) Write(b []byte) (int, error) {
	if p.said.Len() == 0 {
		p.showed = shows(p.t, p.tty)
		if _, err := p.keys.WriteString(cmp.Or(p.answer, "six words of mine\r")); err != nil {
			p.t.Error(err)
		}
	}
	return p.said.Write(b)
}

func TestHidden_ShowsNothingFromBeforeItAsks(t *testing.T) {
	keys, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer keys.Close()
	defer tty.Close()
	asked := &prompt{t: t, keys: keys, tty: tty}
	d := &desk{streams: streams{in: tty, err: asked}}
	typed, err := d.hidden("Passphrase: ")
	if err != nil || typed != "six words of mine" {
		t.Errorf("it reads %q, %v", typed, err)
	}
	if asked.showed {
		t.Error("the terminal still shows what is typed when it is asked for")
	}
	if shows(t, tty) {
		t.Error("the terminal shows what is typed before the next question")
	}
	d.asking.hush.end()
	if !shows(t, tty) {
		t.Error("afterwards the terminal shows nothing any more")
	}
}

func TestHidden_WhatIsTypedBeforeTheNextQuestionIsNotShownAndAnswersNothing(t *testing.T) {
	for _, next := range []string{"", "Once more: "} {
		keys, tty, err := pty.Open()
		if err != nil {
			t.Fatal(err)
		}
		defer keys.Close()
		defer tty.Close()
		d := &desk{streams: streams{in: tty, screen: tty, err: &prompt{t: t, keys: keys, tty: tty}}}
		if _, err := d.opener("Passphrase: "); err != nil {
			t.Fatal(err)
		}
		if said := d.err.(*prompt).said.String(); !strings.HasSuffix(said, "Opening …\n") {
			t.Errorf("after it, it says %q", said)
		}
		if _, err := keys.WriteString("six words of mine\r"); err != nil { // as it seems to hang
			t.Fatal(err)
		}
		if n, err := unix.Poll([]unix.PollFd{{Fd: int32(tty.Fd()), Events: unix.POLLIN}}, int(patience.Milliseconds())); n != 1 || err != nil {
			t.Fatal("it does not come", err)
		}
		if shows(t, tty) {
			t.Error("it is shown")
		}
		asked := &prompt{t: t, keys: keys, tty: tty, answer: "Maria\r"}
		d.err = asked
		typed := ""
		if next == "" {
			typed = d.ask("Who: ")
		} else {
			typed, err = d.hidden(next)
		}
		if err != nil || typed != "Maria" || asked.showed != (next == "") {
			t.Errorf("%q reads %q, shown: %v, %v", next, typed, asked.showed, err)
		}
		d.asking.hush.end()
	}
}

func TestHush_WhoeverEndsTheProgramWhileItOpensLeavesATerminalThatShows(t *testing.T) {
	home := t.TempDir()
	v, err := store.Open(homeAt(home)["XDG_DATA_HOME"]+"/onetoone", store.Options{Now: today, WorkFactor: 18}) // it takes a while
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(v.Protect([]byte("a passphrase")), v.Close()); err != nil {
		t.Fatal(err)
	}
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
			if err := fillVault(homeAt(home)["XDG_DATA_HOME"]+"/onetoone", "a passphrase"); err != nil {
				t.Fatal(err)
			}
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
