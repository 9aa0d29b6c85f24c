//go:build unix

package main

import (
	"strings"
	"syscall"
	"testing"

	"example.org/onetoone/guide/script"
)

// firstPrompt is the beginning of the first prompt of the usual guide: short
// enough to stand in one row.
func firstPrompt() string {
	words := strings.Fields(script.Builtin()[0].Stages[0].Prompts[0].Text)
	return strings.Join(words[:min(3, len(words))], " ")
}

const (
	noTalks = "Press n"    // on a first screen without talks
	offered = "Go on with" // over talks that stopped in the middle
	saved   = "saved"
)

func TestHome_AsksTheTerminalNothingBeforeItsFirstFrame(t *testing.T) {
	c := start(t, t.TempDir())
	before := c.sees(noTalks)
	if asked := questions(before); len(asked) > 0 {
		t.Errorf("the terminal was asked %q", asked)
	}
	if code := c.press("q").ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
}

func TestHome_ReachesTheFirstPromptInThreeKeys(t *testing.T) {
	c := start(t, t.TempDir())
	c.sees(noTalks)
	c.press("n\r\r").sees(firstPrompt())
}

func TestHome_KeysTypedWhileItStartsArrive(t *testing.T) {
	c := start(t, t.TempDir())
	c.press("n") // an enter typed so early has been through the kernel's line editing
	c.sees("Prepare")
}

func TestTalk_PreparesATalkWithThePersonNamed(t *testing.T) {
	home := t.TempDir()
	c := start(t, home, "talk", "Maria", "Löw", "--guide", "ten-minutes")
	c.sees("Maria Löw")
	c.press("\r\r").sees(saved)
	c.signal(syscall.SIGTERM)
	c.ends(patience)
	if got := list(t, home); !strings.Contains(got, "Maria Löw") {
		t.Errorf("the vault has\n%s", got)
	}
}

// talking is a program in the middle of a talk with Maria, an unsent line open.
func talking(t *testing.T, home string) *console {
	t.Helper()
	return talk(start(t, home))
}

// talk begins a first talk, with half a line in it.
func talk(c *console) *console {
	c.t.Helper()
	c.sees(noTalks)
	c.press("n").sees("Prepare")
	c.press("Maria\r\r").sees(firstPrompt())
	c.press("\rhalf a li").sees("half a li")
	return c
}

func TestHangUp_EndsAndTheTalkIsOfferedAgain(t *testing.T) {
	home := t.TempDir()
	c := talking(t, home)
	c.signal(syscall.SIGHUP)
	if code := c.ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	c = start(t, home)
	c.sees(offered)
	c.press("\r").sees("half a li") // the line is there, too
}

func TestHangUp_TwiceLosesNothing(t *testing.T) {
	home := t.TempDir()
	c := talking(t, home)
	c.signal(syscall.SIGHUP)
	_ = c.cmd.Process.Signal(syscall.SIGHUP) // it may have ended already
	c.ends(patience)
	start(t, home).sees(offered)
}

func TestClosedTerminal_EndsAndTheTalkIsOfferedAgain(t *testing.T) {
	home := t.TempDir()
	c := talking(t, home)
	if err := c.tty.Close(); err != nil {
		t.Fatal(err)
	}
	c.ends(patience)
	start(t, home).sees(offered)
}

func TestSecondInstance_IsToldWhoHasTheVault(t *testing.T) {
	home := t.TempDir()
	first := start(t, home)
	first.sees(noTalks)
	second := start(t, home)
	if code := second.ends(patience); code != exitBusy {
		t.Errorf("exit code %d", code)
	}
	second.sees("another onetoone has this vault")
	first.press("n").sees("Prepare") // and the first one goes on
}
