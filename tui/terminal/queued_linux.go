package terminal

import (
	"os"

	"golang.org/x/sys/unix"
)

// queued is how many bytes of the terminal wait to be read.
func queued(in *os.File) int {
	n, err := unix.IoctlGetInt(int(in.Fd()), unix.TIOCINQ)
	if err != nil {
		return 0
	}
	return n
}
