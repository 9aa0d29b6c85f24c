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
		if err != nil {
			t.Fatal(err)
		}
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
