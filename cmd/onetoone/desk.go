package main

import (
	"io"
	"time"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/tui/terminal"
)

// desk is what every command is given: where it reads and writes, the clocks,
// which vault it is for, and how a passphrase is asked for.
type desk struct {
	streams
	place
	// w says everything in the reader's language.
	w *words.Words
	// now gives the time of day; ran is a stopwatch, from the start of the program.
	now func() time.Time
	ran func() time.Duration
	// plain is whether a folder that is copied to a cloud is wanted.
	plain  bool
	asking asking
	// shown is what the screens have of the terminal.
	shown shown
	// own is the file that this program was started from.
	own ownFile
}

// streams are what a command reads and writes.
type streams struct {
	in io.Reader
	// out and err are standard output and error for words, which are made
	// harmless on the way; see guide/safe.
	out, err io.Writer
	// screen is standard output itself: to ask whether it is a terminal, and to
	// tell one what is no word.
	screen io.Writer
}

// shown is what the screens have of the terminal; the zero value is nothing.
type shown struct {
	// held is the terminal between two screens, or between the program before the
	// lock and this one; nil is none.
	held *terminal.Held
	// drawing is that the screens have the terminal: nothing else is said on it.
	drawing bool
}
