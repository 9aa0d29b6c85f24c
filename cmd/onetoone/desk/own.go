package desk

import (
	"io/fs"
	"os"

	"example.org/onetoone/guide/words"
)

// ErrNotAnew is returned when the program could not take its own place: it ends
// instead, which leaves as little in memory.
const ErrNotAnew = words.Error("fail.anew")

// errFileChanged says why.
const errFileChanged = words.Error("fail.anew.other")

// Running names the program that runs on Linux, also once its file was replaced
// or removed.
const Running = "/proc/self/exe"

// OwnFile is the file the program was started from, as it was then. The zero
// value is one that is not known.
type OwnFile struct {
	path string
	then fs.FileInfo
}

// noteOwnFile looks at the file at the start; what it cannot tell, it leaves out.
func noteOwnFile() (own OwnFile) {
	path, err := os.Executable()
	if err != nil {
		return own
	}
	then, err := os.Stat(path)
	if err != nil {
		return own // on Linux, it was removed: running has it
	}
	return OwnFile{path, then}
}

// Name is what to execute to run the same program again: the usual path where
// that still is it, else where the system has what runs. Elsewhere the path has
// to have a file that has not changed since the start. The error is
// errFileChanged, or says why the file cannot be looked at.
func (own OwnFile) Name(running string) (string, error) {
	now, err := os.Stat(own.path)
	if runs, none := os.Stat(running); none == nil {
		if err == nil && os.SameFile(now, runs) {
			return own.path, nil // under its own name in lists of processes
		}
		return running, nil
	}
	switch {
	case err != nil:
		return "", words.Fail("fail.anew.look", err)
	case own.then == nil, !os.SameFile(own.then, now), own.then.Size() != now.Size(), !own.then.ModTime().Equal(now.ModTime()):
		return "", errFileChanged
	}
	return own.path, nil
}
