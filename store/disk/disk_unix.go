//go:build unix

package disk

import (
	"os"
	"syscall"
)

// NoFollow makes an open of a link fail.
const NoFollow = syscall.O_NOFOLLOW

// nonBlock makes an open of a pipe return, whoever has its other end.
const nonBlock = syscall.O_NONBLOCK

// SyncDir makes what was renamed in a folder, or removed from it, last.
func SyncDir(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}
