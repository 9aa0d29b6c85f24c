package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/store"
)

func TestErrors_AreHarmlessWhateverIsInThem(t *testing.T) {
	file := filepath.Join(t.TempDir(), "talk.txt")
	must(t, os.WriteFile(file, []byte("Maria: What happened?\nDee: Nothing.\n"), 0o600))
	var out, said bytes.Buffer
	code := run([]string{"score", file, "--organizer", "\x1b]0;a title\x07Ali"}, strings.NewReader(""), &out, &said, theSetting)
	if code != exitUsage || strings.ContainsAny(said.String(), "\x1b\x07") || !strings.Contains(said.String(), "Ali says nothing") {
		t.Errorf("exit code %d, said %q", code, said.String())
	}
}

func TestCompletion_OfAShellThatItDoesNotKnowIsAMistake(t *testing.T) {
	for args, want := range map[string]int{"completion tcsh": exitUsage, "completion": exitDone, "completion bash": exitDone} {
		var out, said bytes.Buffer
		if code := run(strings.Fields(args), strings.NewReader(""), &out, &said, theSetting); code != want || (code == exitDone) != (out.Len() > 0) {
			t.Errorf("%s: exit code %d, %d bytes, and %q", args, code, out.Len(), said.String())
		}
	}
}

func TestErrors_OfADiskSayWhatIsSafeAndWhatToDo(t *testing.T) {
	for words, err := range map[string]error{
		"Free some space on that disk":       fmt.Errorf("deleting a talk: %w", store.ErrFull),
		"What was saved is safe":             fmt.Errorf("making a backup: %w", &fs.PathError{Op: "write", Path: "a.tar", Err: syscall.ENOSPC}),
		"onetoone backup -o FILE":            fmt.Errorf("forgetting a person: %w", store.ErrDisk),
		"What was saved before is still the": store.ErrDisk,
	} {
		var said bytes.Buffer
		d := &desk.Desk{Streams: desk.Streams{Err: &said}}
		if complain(d, "onetoone", err); !strings.Contains(said.String(), words) || exitCode(err) != exitFailed {
			t.Errorf("of %v it says %q", err, said.String())
		}
	}
}

func TestCompletion_BringsNoVaultToAnotherFormat(t *testing.T) {
	talks := filepath.Join(t.TempDir(), "vault")
	older := desk.PracticeDir(talks)
	must(t, os.CopyFS(older, os.DirFS("../../store/testdata/format6/practice")))
	if err := os.Chmod(older, 0o700); err != nil {
		t.Fatal(err)
	}
	var out, said bytes.Buffer
	run([]string{"__complete", "--vault", talks, "practice", "class", "show", ""}, strings.NewReader(""), &out, &said, theSetting)
	if _, err := store.Open(older, store.Options{}); !errors.Is(err, store.ErrOldFormat) {
		t.Errorf("the vault for practice: %v; said %q", err, said.String())
	}
}
