package ask

import (
	"os"

	"golang.org/x/sys/windows"
)

// noEcho has the console give whole lines and show nothing of them, until
// restore is called.
func noEcho(in *os.File) (restore func() error, err error) {
	console := windows.Handle(in.Fd())
	var was uint32
	if err := windows.GetConsoleMode(console, &was); err != nil {
		return nil, err
	}
	quiet := was&^uint32(windows.ENABLE_ECHO_INPUT) | windows.ENABLE_PROCESSED_INPUT | windows.ENABLE_LINE_INPUT
	if err := windows.SetConsoleMode(console, quiet); err != nil {
		return nil, err
	}
	return func() error { return windows.SetConsoleMode(console, was) }, nil
}

// discardTyped throws away what was typed and nobody has read.
func discardTyped(in *os.File) error {
	return windows.FlushConsoleInputBuffer(windows.Handle(in.Fd()))
}
