//go:build unix

package disk

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// TryLock takes the file's lock if nobody has it.
func TryLock(f *os.File) (bool, error) {
	err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return false, nil
	}
	return err == nil, err
}

// Unlock gives a lock up that closing would not: memory mapped from the file
// holds on to it.
func Unlock(f *os.File) { _ = syscall.Flock(int(f.Fd()), syscall.LOCK_UN) }

// IsFull reports whether there was no room, on the disk or in a quota.
func IsFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// TakesNothing reports whether a disk is read-only, or a folder may not be
// written to.
func TakesNothing(err error) bool {
	return errors.Is(err, syscall.EROFS) || errors.Is(err, fs.ErrPermission)
}

// IsOthers reports whether a file belongs to another user.
func IsOthers(info fs.FileInfo) bool {
	st, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(st.Uid) != os.Geteuid()
}
