//go:build unix

package ask

import (
	"os"

	"golang.org/x/sys/unix"
)

// noEcho has the terminal give whole lines and show nothing of them, until
// restore is called.
func noEcho(in *os.File) (restore func() error, err error) {
	fd := int(in.Fd())
	was, err := unix.IoctlGetTermios(fd, getTermios)
	if err != nil {
		return nil, err
	}
	quiet := *was
	quiet.Lflag &^= unix.ECHO
	quiet.Lflag |= unix.ICANON | unix.ISIG
	quiet.Iflag |= unix.ICRNL
	if err := unix.IoctlSetTermios(fd, setTermios, &quiet); err != nil {
		return nil, err
	}
	return func() error { return unix.IoctlSetTermios(fd, setTermios, was) }, nil
}

// discardTyped throws away what was typed and nobody has read.
func discardTyped(in *os.File) error {
	fd := int(in.Fd())
	now, err := unix.IoctlGetTermios(fd, getTermios)
	if err != nil {
		return err
	}
	return unix.IoctlSetTermios(fd, anewTermios, now)
}
