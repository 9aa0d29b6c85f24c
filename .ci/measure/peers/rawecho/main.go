// Command rawecho is the floor of the harness: a raw-mode terminal program
// with no framework that paints "READY", echoes each byte at once and quits on
// control-C. Whatever latency measure reports for it is the harness's and
// the kernel's own.
package main

import (
	"os"
	"syscall"
	"unsafe"
)

func ioctl(fd, req, arg uintptr) { syscall.Syscall(syscall.SYS_IOCTL, fd, req, arg) }

func main() {
	var old syscall.Termios
	ioctl(0, syscall.TCGETS, uintptr(unsafe.Pointer(&old)))
	raw := old
	raw.Lflag &^= syscall.ECHO | syscall.ICANON | syscall.ISIG | syscall.IEXTEN
	raw.Iflag &^= syscall.ICRNL | syscall.IXON
	ioctl(0, syscall.TCSETS, uintptr(unsafe.Pointer(&raw)))
	defer ioctl(0, syscall.TCSETS, uintptr(unsafe.Pointer(&old)))
	os.Stdout.WriteString("\x1b[?1049h\x1b[HREADY\r\n")
	defer os.Stdout.WriteString("\x1b[?1049l")
	b := make([]byte, 256)
	col := 0
	for {
		n, err := os.Stdin.Read(b)
		if err != nil {
			return
		}
		for _, c := range b[:n] {
			if c == 3 {
				return
			}
		}
		os.Stdout.Write(b[:n])
		if col += n; col > 70 {
			os.Stdout.WriteString("\r\n\x1b[K")
			col = 0
		}
	}
}
