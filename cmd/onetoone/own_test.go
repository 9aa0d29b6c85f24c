//go:build unix

package main

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// installed copies the program to a folder of its own.
func installed(t *testing.T) (path string) {
	t.Helper()
	from, err := built()
	must(t, err)
	b, err := os.ReadFile(from)
	must(t, err)
	path = filepath.Join(t.TempDir(), "onetoone")
	must(t, os.WriteFile(path, b, 0o700))
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
			must(t, change(path))
			for range 2 { // the fresh one has no file either
				c.press("L").sees("Type your passphrase")
				c.press("a passphrase of mine\r").sees("tab cues")
			}
			c.press("\x03")
			if code := c.ends(patience); code != exitDone {
				t.Errorf("exit code %d", code)
			}
		})
	}
}
