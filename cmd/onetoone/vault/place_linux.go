package vault

import (
	"bytes"
	"os"
	"strings"

	"golang.org/x/sys/unix"
)

// networkDisk says on what kind of network disk a folder is, or nothing.
func networkDisk(dir string) string {
	var st unix.Statfs_t
	if unix.Statfs(dir, &st) != nil {
		return ""
	}
	return networkKind(int64(st.Type))
}

// networkKind knows the file systems that live on another computer.
func networkKind(magic int64) string {
	switch uint32(magic) {
	case unix.NFS_SUPER_MAGIC:
		return "NFS"
	case unix.SMB_SUPER_MAGIC, unix.CIFS_SUPER_MAGIC, unix.SMB2_SUPER_MAGIC:
		return "SMB"
	case unix.AFS_SUPER_MAGIC, unix.CODA_SUPER_MAGIC:
		return "AFS"
	}
	return ""
}

// swapping reports whether memory may be written to a disk; memory that is
// only packed together (zram) does not count.
func swapping() bool {
	b, err := os.ReadFile("/proc/swaps")
	if err != nil {
		return false
	}
	for i, line := range bytes.Split(b, []byte("\n")) {
		if i > 0 && len(line) > 0 && !strings.Contains(string(line), "zram") {
			return true
		}
	}
	return false
}
