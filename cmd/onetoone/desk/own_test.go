//go:build unix

package desk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// aProgram is a file to be taken for the program's.
func aProgram(t *testing.T) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "onetoone")
	if err := os.WriteFile(path, []byte("the program"), 0o700); err != nil {
		t.Fatal(err)
	}
	return path
}

// another puts another file in a program's place, as installing does.
func another(path string) error {
	if err := os.WriteFile(path+".new", []byte("#!/bin/sh"), 0o700); err != nil {
		return err
	}
	return os.Rename(path+".new", path)
}

func TestOwnFile_IsWhatRunsWhereTheSystemNamesIt(t *testing.T) {
	path := aProgram(t)
	then, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	own, link := OwnFile{path, then}, filepath.Join(t.TempDir(), "exe")
	if err := os.Link(path, link); err != nil {
		t.Skip(err)
	}
	if got, err := own.Name(link); got != path || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	if err := another(path); err != nil {
		t.Fatal(err)
	}
	if got, err := own.Name(link); got != link || err != nil {
		t.Errorf("after an another: %q, %v", got, err)
	}
}

func TestOwnFile_ElsewhereHasToBeUnchanged(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(path string) error
		want   error
	}{
		"unchanged":        {func(string) error { return nil }, nil},
		"replaced":         {another, errFileChanged},
		"written to":       {func(path string) error { return os.WriteFile(path, []byte("#!/bin/sh"), 0o700) }, errFileChanged},
		"put back in time": {func(path string) error { return os.Chtimes(path, time.Time{}, time.Unix(1, 0)) }, errFileChanged},
		"removed":          {os.Remove, fs.ErrNotExist},
	} {
		path := aProgram(t)
		then, err := os.Stat(path)
		if err == nil {
			err = tt.change(path)
		}
		if err != nil {
			t.Fatal(err)
		}
		got, err := OwnFile{path, then}.Name(filepath.Join(t.TempDir(), "nothing"))
		if !errors.Is(err, tt.want) || (err == nil) != (got == path) {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	if _, err := (OwnFile{}).Name("/nothing"); err == nil {
		t.Error("a file that is not known has a name")
	}
}
