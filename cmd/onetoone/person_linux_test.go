package main

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestTalk_ItsArgumentsDoNotSayWithWhom(t *testing.T) {
	c := start(t, t.TempDir(), "talk", "Maria", "Löw", "--guide", "ten-minutes", "--light")
	c.sees("Maria Löw")
	for _, what := range []string{"cmdline", "environ"} {
		said, err := os.ReadFile(fmt.Sprintf("/proc/%d/%s", c.cmd.Process.Pid, what))
		must(t, err)
		if strings.Contains(string(said), "Maria") || what == "cmdline" && !strings.Contains(string(said), "ten-minutes\x00") {
			t.Errorf("%s: %q", what, said)
		}
	}
	c.press("\r").sees("10 minutes")
	c.press("\x03")
	if code := c.ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
}

func TestPerson_IsNotInTheArgumentsOfACommandThatRuns(t *testing.T) {
	dir := t.TempDir() + "/v"
	must(t, fillVault(dir))
	c := start(t, t.TempDir(), "forget", "Maria Löw", "--vault", dir)
	c.sees("Type forget or Maria Löw")
	said, err := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", c.cmd.Process.Pid))
	must(t, err)
	if strings.Contains(string(said), "Maria") || !strings.Contains(string(said), dir) {
		t.Errorf("%q", said)
	}
	c.press("no\r").sees("nobody was forgotten")
	if code := c.ends(patience); code != exitFailed {
		t.Errorf("exit code %d", code)
	}
	c = start(t, t.TempDir(), "rename", "Maria Löw", "Marija Löw", "--vault", dir)
	c.sees("it is Marija Löw now")
	if code := c.ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	c = start(t, t.TempDir(), "report", "Marija Löw", "--vault", dir, "--json")
	c.sees(`"Marija Löw"`)
	if code := c.ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
}
