package main

import (
	"fmt"
	"regexp"
	"strings"
	"syscall"
	"testing"
)

// toldByACode is what a person reads of something that broke.
var toldByACode = regexp.MustCompile(`onetoone: something broke \(code [0-9a-f]{4}, [a-z/ ]+\)`)

// whole fails unless a program that has ended gave its terminal back, with a code
// and no word of what was typed.
func (c *console) whole(what string) {
	c.t.Helper()
	if code := c.ends(patience); code != exitFailed {
		c.t.Errorf("after %s: exit code %d", what, code)
	}
	c.sees("something broke")
	c.mu.Lock()
	all := string(c.bytes)
	c.mu.Unlock()
	said := all[max(0, strings.LastIndex(all, "\x1b[?1049l")):]
	if !toldByACode.MatchString(said) || strings.Contains(all, "goroutine") || strings.Contains(said, "half a li") {
		c.t.Errorf("after %s it says:\n%q", what, said)
	}
	if strings.Contains(all, "\x1b[?1049h") && strings.LastIndex(all, "\x1b[?25h") < strings.LastIndex(all, "\x1b[?25l") {
		c.t.Errorf("after %s the cursor is hidden", what)
	}
	if !shows(c.t, c.tty) {
		c.t.Errorf("after %s the terminal shows nothing that is typed", what)
	}
}

func TestBlow_LeavesTheTerminalWholeAndSaysACode(t *testing.T) {
	for _, s := range []syscall.Signal{syscall.SIGABRT, syscall.SIGSEGV, syscall.SIGBUS, syscall.SIGFPE, syscall.SIGILL, syscall.SIGTRAP} {
		t.Run(fmt.Sprint(s), func(t *testing.T) {
			home := t.TempDir()
			c := talking(t, home)
			c.signal(s)
			c.whole(fmt.Sprint(s))
			lines(t, list(t, home), "Maria")
		})
	}
}

func TestBlow_WhileAPassphraseIsAskedForTurnsTheEchoOnAgain(t *testing.T) {
	home := t.TempDir()
	c := protected(t, home)
	c.press("\x03")
	c.ends(patience)
	asked := start(t, home, "list")
	asked.sees("Passphrase:")
	asked.signal(syscall.SIGSEGV)
	asked.whole("asking")
}
