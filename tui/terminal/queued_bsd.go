//go:build darwin || dragonfly || freebsd || netbsd || openbsd

package terminal

import (
	"os"

	"golang.org/x/sys/unix"
)

// fionread is FIONREAD of <sys/filio.h>, which package unix leaves out.
const fionread = 0x4004667f

// queued is how many bytes of the terminal wait to be read.
func queued(in *os.File) int {
	n, err := unix.IoctlGetInt(int(in.Fd()), fionread)
	if err != nil {
		return 0
	}
	return n
}
