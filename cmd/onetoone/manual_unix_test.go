//go:build unix

package main

import (
	"strings"
	"testing"

	"example.org/onetoone/guide/safe"
)

// TestManual_OnATerminalHasItsWidthAndWeights reads two pages on terminals of
// three widths: no line is wider, what is strong is bold, and a terminal that
// knows no weights is sent none.
func TestManual_OnATerminalHasItsWidthAndWeights(t *testing.T) {
	path, err := built()
	if err != nil {
		t.Fatal(err)
	}
	for terminal, widths := range map[string][]int{"xterm": {40, 80, 120}, "dumb": {80}} {
		for _, columns := range widths {
			for _, name := range []string{"safety", "commands"} {
				c := startIn(t, []string{"TERM=" + terminal, "LANG=C.UTF-8"}, columns, path, t.TempDir(), "manual", name)
				if code := c.ends(patience); code != exitDone {
					t.Fatalf("%s ends with %d", name, code)
				}
				c.mu.Lock()
				shown := c.bytes
				c.mu.Unlock()
				got := string(shown)
				if weights := strings.Contains(got, "\x1b[1m"); weights != (terminal == "xterm") {
					t.Errorf("%s on %s: weights %v", name, terminal, weights)
				}
				for line := range strings.Lines(plainText(shown)) {
					if n := safe.Width(strings.TrimRight(line, "\r\n")); n > columns {
						t.Errorf("%s in %d columns has a line of %d: %q", name, columns, n, line)
					}
				}
			}
		}
	}
}
