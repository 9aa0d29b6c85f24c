//go:build unix

package main

import (
	"os"
	"strings"
	"syscall"
	"testing"

	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
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

// The one question comes behind the first frame, and is asked once.
func TestHome_AsksTheTerminalNothingBeforeItsFirstFrame(t *testing.T) {
	const asked = "\x1b]11;?\a\x1b[c"
	for _, args := range [][]string{nil, {"--light"}} {
		c := start(t, t.TempDir(), args...)
		first, _, _ := strings.Cut(string(c.sees(noTalks)), asked)
		if got := questions([]byte(first)); len(got) > 0 || !strings.Contains(plainText([]byte(first)), noTalks) {
			t.Errorf("the terminal was asked %q before the first frame", got)
		}
		if code := c.press("n\x03").ends(patience); code != exitDone {
			t.Errorf("exit code %d", code)
		}
		all := string(c.bytes)
		if n := strings.Count(all, asked); n != 1 && args == nil || n != 0 && args != nil || len(questions([]byte(strings.Replace(all, asked, "", 1)))) > 0 {
			t.Errorf("with %v the terminal was asked %q", args, questions([]byte(all)))
		}
	}
}

func TestHome_ReachesTheFirstPromptInThreeKeys(t *testing.T) {
	c := start(t, t.TempDir())
	c.sees(noTalks)
	c.press("n\r\r").sees(firstPrompt())
}

// Whoever listens to the screen hears what a key changed, and not the keys again.
func TestTalk_AKeyThatIsSavedWritesNothingElseAnew(t *testing.T) {
	c := start(t, t.TempDir())
	c.sees(noTalks)
	c.press("n\r\r").sees(firstPrompt())
	// marked is what a mark writes, up to the word that it is saved.
	marked := func(marks string) string {
		got := plainText(c.press("m").sees(marks))
		if _, after, _ := strings.Cut(got, marks); !strings.Contains(after, saved) {
			got += plainText(c.sees(saved))
		}
		return got
	}
	marked("1 mark") // and what was written of the talk before
	for _, marks := range []string{"2 marks", "3 marks"} {
		got, hint := marked(marks), words.English().T("act.keys")
		if strings.Count(got, saved) != 1 || strings.Contains(got, hint) || strings.Contains(got, firstPrompt()) {
			t.Errorf("a mark wrote %q", got)
		}
	}
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
	must(t, c.tty.Close())
	c.ends(patience)
	start(t, home).sees(offered)
}

// A terminal that cannot place text is told so before anything is opened, and
// commands work on it without a sequence.
func TestDumbTerminal_IsToldWhatToDoInstead(t *testing.T) {
	path, err := built()
	if err != nil {
		t.Fatal(err)
	}
	for _, term := range []string{"TERM=dumb", "TERM="} {
		for _, args := range [][]string{nil, {"talk", "Maria"}, {"practice"}} {
			home := t.TempDir()
			c := startIn(t, []string{term}, 80, path, home, args...)
			if code := c.ends(patience); code != exitFailed {
				t.Errorf("%s %v: exit code %d", term, args, code)
			}
			out := string(c.sees("TERM=xterm-256color onetoone"))
			if strings.Contains(out, "\x1b") || !strings.Contains(out, "list, show, report") || !strings.Contains(out, "Nothing was opened") {
				t.Errorf("%s %v: %q", term, args, out)
			}
			if files, err := os.ReadDir(home); err != nil || len(files) > 0 {
				t.Errorf("%s %v: there is %v, %v", term, args, files, err)
			}
			c = startIn(t, []string{term}, 80, path, home, "guides")
			if code := c.ends(patience); code != exitDone {
				t.Errorf("%s: guides ended with %d", term, code)
			}
			if out := string(c.sees("one-to-one")); strings.Contains(out, "\x1b") {
				t.Errorf("%s: guides says %q", term, out)
			}
		}
	}
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
