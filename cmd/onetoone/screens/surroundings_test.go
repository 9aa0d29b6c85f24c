package screens

import (
	"path/filepath"
	"strings"
	"testing"

	"example.org/onetoone/guide/words"
)

func TestNewSurroundings_SayEachOnce(t *testing.T) {
	file := filepath.Join(t.TempDir(), "state", "said")
	env := map[string]string{}
	say := func() string {
		return strings.Join(newSurroundings(words.English(), func(name string) string { return env[name] }, file), "\n")
	}
	if got := say(); got != "" {
		t.Errorf("at home it says %q", got)
	}
	env["SSH_CONNECTION"] = "192.0.2.1 50000 192.0.2.2 22"
	if got := say(); !strings.Contains(got, "The vault is there") {
		t.Errorf("over SSH it says %q", got)
	}
	env["TMUX"] = "/tmp/tmux-1/default,1,0"
	if got := say(); !strings.Contains(got, "onetoone cannot clear that") || strings.Contains(got, "SSH") {
		t.Errorf("inside tmux it says %q", got)
	}
	if got := say(); got != "" {
		t.Errorf("again it says %q", got)
	}
}

func TestNewSurroundings_AreSaidAgainWhereNothingCanBeWritten(t *testing.T) {
	file := filepath.Join(t.TempDir(), "said")
	env := func(name string) string { return map[string]string{"STY": "1.pts"}[name] }
	for range 2 {
		if got := newSurroundings(words.English(), env, filepath.Join(file, "\x00")); len(got) != 1 {
			t.Errorf("it says %q", got)
		}
	}
}
