//go:build unix

package locking

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"

	"example.org/onetoone/guide/words"
)

// lockSignal asks the screens to lock.
const lockSignal = syscall.SIGUSR1

// Ignore lets the signal end no program that cannot lock: a command that
// has the vault for a moment.
func Ignore() { signal.Ignore(lockSignal) }

// Signals gives the requests to lock, until the context ends.
func Signals(ctx context.Context) <-chan struct{} {
	signals, out := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(signals, lockSignal)
	go func() {
		defer Ignore()
		for {
			select {
			case <-signals:
				select {
				case out <- struct{}{}:
				case <-ctx.Done():
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

// Ask asks a process to lock. It has the vault's lock at this moment, so
// it is no stranger that was given an old number; where the system tells which
// program it runs, that is looked at too.
func Ask(pid int) error {
	if pid <= 1 {
		return words.Fail("fail.locking.early", ErrStillOpen)
	}
	if other := programOf(pid); other != "" && other != programOf(os.Getpid()) {
		return words.Fail("fail.locking.other", nil, "PID", pid, "Name", other)
	}
	return syscall.Kill(pid, lockSignal)
}

// programOf is the name of the program that a process runs; empty where the
// system does not tell. A program that was replaced meanwhile says so after its
// name.
func programOf(pid int) string {
	path, err := os.Readlink(fmt.Sprintf("/proc/%d/exe", pid))
	if err != nil {
		return ""
	}
	return filepath.Base(strings.TrimSuffix(path, " (deleted)"))
}
