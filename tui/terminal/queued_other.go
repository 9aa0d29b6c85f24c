//go:build !linux && !darwin && !dragonfly && !freebsd && !netbsd && !openbsd

package terminal

import "os"

// queued is how many bytes of the terminal wait to be read, where that can be asked.
func queued(*os.File) int { return 0 }
