package store

import (
	"errors"
	"io/fs"
	"os"

	"golang.org/x/sys/windows"
)

// noFollow is nothing here: links are found by looking before opening.
const noFollow = 0

// tryLock takes the file's lock if nobody has it. The locked byte lies far
// behind the text, which others have to read.
func tryLock(f *os.File) (bool, error) {
	err := windows.LockFileEx(windows.Handle(f.Fd()), windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY,
		0, 1, 0, &windows.Overlapped{OffsetHigh: 1})
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return false, nil
	}
	return err == nil, err
}

// unlock is nothing here: closing a file gives its lock up.
func unlock(*os.File) {}

// syncDir is nothing here: a folder cannot be synced.
func syncDir(string) error { return nil }

// isFull reports whether there was no room on the disk.
func isFull(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL)
}

// isOthers is not known here.
func isOthers(fs.FileInfo) bool { return false }
