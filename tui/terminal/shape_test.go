package terminal

import "testing"

func TestCursorShape_IsNoneOnAConsole(t *testing.T) {
	for term, want := range map[string]string{"xterm-256color": "\x1b[6 q", "tmux-256color": "\x1b[6 q", "linux": ""} {
		t.Setenv("TERM", term)
		if got := cursorShape(steadyBar); got != want {
			t.Errorf("under %s it is %q", term, got)
		}
	}
}
