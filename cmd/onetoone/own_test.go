//go:build unix

package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"
)

// installed copies the program to a folder of its own.
func installed(t *testing.T) (path string) {
	t.Helper()
	from, err := built()
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), "onetoone")
	if err := os.WriteFile(path, b, 0o700); err != nil {
		t.Fatal(err)
	}
	return path
}

// upgrade puts another file in a program's place, as installing does.
func upgrade(path string) error {
	if err := os.WriteFile(path+".new", []byte("#!/bin/sh\necho the new one\n"), 0o700); err != nil {
		return err
	}
	return os.Rename(path+".new", path)
}

func TestLock_AfterTheProgramsFileWasReplacedOrRemoved(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("elsewhere the system does not name what runs")
	}
	for name, change := range map[string]func(path string) error{"replaced": upgrade, "removed": os.Remove} {
		t.Run(name, func(t *testing.T) {
			path := installed(t)
			c := protect(talk(startAt(t, path, t.TempDir())))
			if err := change(path); err != nil {
				t.Fatal(err)
			}
			for range 2 { // the fresh one has no file either
				c.press("L").sees("Your passphrase")
				c.press("a passphrase of mine\r").sees("tab cues")
			}
			c.press("\x03")
			if code := c.ends(patience); code != exitDone {
				t.Errorf("exit code %d", code)
			}
		})
	}
}

func TestOwnFile_IsWhatRunsWhereTheSystemNamesIt(t *testing.T) {
	path := installed(t)
	then, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	own, link := ownFile{path, then}, filepath.Join(t.TempDir(), "exe")
	if err := os.Link(path, link); err != nil {
		t.Skip(err)
	}
	if got, err := own.name(link); got != path || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	if err := upgrade(path); err != nil {
		t.Fatal(err)
	}
	if got, err := own.name(link); got != link || err != nil {
		t.Errorf("after an upgrade: %q, %v", got, err)
	}
}

func TestOwnFile_ElsewhereHasToBeUnchanged(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(path string) error
		want   error
	}{
		"unchanged":        {func(string) error { return nil }, nil},
		"replaced":         {upgrade, errFileChanged},
		"written to":       {func(path string) error { return os.WriteFile(path, []byte("#!/bin/sh"), 0o700) }, errFileChanged},
		"put back in time": {func(path string) error { return os.Chtimes(path, time.Time{}, time.Unix(1, 0)) }, errFileChanged},
		"removed":          {os.Remove, fs.ErrNotExist},
	} {
		path := installed(t)
		then, err := os.Stat(path)
		if err == nil {
			err = tt.change(path)
		}
		if err != nil {
			t.Fatal(err)
		}
		got, err := ownFile{path, then}.name(filepath.Join(t.TempDir(), "nothing"))
		if !errors.Is(err, tt.want) || (err == nil) != (got == path) {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	if _, err := (ownFile{}).name("/nothing"); err == nil {
		t.Error("a file that is not known has a name")
	}
}
