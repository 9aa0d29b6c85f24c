//go:build unix && !darwin && !dragonfly && !freebsd && !netbsd && !openbsd

package terminal

import "golang.org/x/sys/unix"

// What reads and sets the settings of a terminal.
const (
	getTermios = unix.TCGETS
	setTermios = unix.TCSETS
)
