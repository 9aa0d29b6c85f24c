//go:build darwin || dragonfly || freebsd || netbsd || openbsd

package ask

import "golang.org/x/sys/unix"

// How a terminal is asked for its settings, and given others.
const (
	getTermios = unix.TIOCGETA
	setTermios = unix.TIOCSETA
	// anewTermios is setTermios that also throws away what nobody has read yet.
	anewTermios = unix.TIOCSETAF
)
