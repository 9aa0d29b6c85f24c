//go:build unix

package tui_test

import (
	"strings"
	"testing"
	"time"
)

const (
	asksLight = "\x1b]11;?\a\x1b[c"
	colour    = "\x1b[1;38;5;"
)

// The program asks once its first frame stands, and draws with the colours that
// fit from the answer on, in whatever pieces that comes and whatever is typed
// meanwhile.
func TestLight_ComesWithTheAnswerOfTheTerminal(t *testing.T) {
	for name, tt := range map[string]struct {
		answer []string
		want   string // of a keycap
	}{
		"dark":      {[]string{"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\\x1b[?62;22c"}, "110m"},
		"light":     {[]string{"\x1b]11;rgb:ff/ff/ff\a\x1b[?6c"}, "24m"},
		"in pieces": {[]string{"\x1b]11;rg", "b:fdfd/f6", "n", "f6/e3e3", "\x1b\\\x1b[?62;22c"}, "24m"},
	} {
		c := startRole(t, roleAsking)
		c.after("", asksLight)
		if before, _, _ := strings.Cut(c.text(), asksLight); !strings.Contains(before, "quit") || strings.Contains(before, "38;5;") {
			t.Errorf("%s: before the question there is %q", name, before)
		}
		for _, piece := range tt.answer[:len(tt.answer)-1] {
			c.after(piece, "")
			time.Sleep(60 * time.Millisecond)
		}
		c.after(tt.answer[len(tt.answer)-1], colour+tt.want)
		if name == "in pieces" {
			c.after("Zoe", "Zoe") // n was a key
		}
		c.after("\x03", "ENDED")
		if last := c.ends(0); strings.Contains(last, "rgb") || strings.Contains(last, ";22c") {
			t.Errorf("%s: it wrote %q", name, last)
		}
	}
}

// Without an answer nothing changes, and leaving waits for a moment, lest the
// answer is typed at the shell.
func TestLight_LeavingWaitsForTheAnswer(t *testing.T) {
	for name, tt := range map[string]struct {
		answers bool
		least   time.Duration
	}{"never": {false, 100 * time.Millisecond}, "late": {true, 40 * time.Millisecond}} {
		c := startRole(t, roleAsking)
		c.after("", asksLight)
		began := time.Now()
		c.after("\x03", "")
		if tt.answers {
			time.Sleep(40 * time.Millisecond)
			c.after("\x1b]11;rgb:0/0/0\x1b\\\x1b[?62c", "")
		}
		c.after("", "")
		out := c.ends(0)
		if took := time.Since(began); took < tt.least {
			t.Errorf("%s: it left after %v", name, took)
		}
		if left := strings.LastIndex(out, "\x1b[?1049l"); strings.Contains(out[left:], "rgb") || strings.Contains(out[:left], "38;5;") && !tt.answers {
			t.Errorf("%s: it wrote %q", name, out)
		}
	}
}
