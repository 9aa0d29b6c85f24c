//go:build unix

package disk

import (
	"os"
	"syscall"
)

// NoFollow makes an open of a link fail.
const NoFollow = syscall.O_NOFOLLOW

// SyncDir makes what was renamed in a folder, or removed from it, last.
func SyncDir(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}
