package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestErrors_AreHarmlessWhateverIsInThem(t *testing.T) {
	file := filepath.Join(t.TempDir(), "talk.txt")
	if err := os.WriteFile(file, []byte("Maria: What happened?\nDee: Nothing.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, said bytes.Buffer
	code := run([]string{"score", file, "--organizer", "\x1b]0;a title\x07Ali"}, strings.NewReader(""), &out, &said)
	if code != exitUsage || strings.ContainsAny(said.String(), "\x1b\x07") || !strings.Contains(said.String(), "Ali says nothing") {
		t.Errorf("exit code %d, said %q", code, said.String())
	}
}
