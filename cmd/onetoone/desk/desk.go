package desk

import (
	"io"
	"time"

	"example.org/onetoone/guide/words"
)

// Desk is what every command is given: where it reads and writes, the clocks,
// which vault it is for, and how a passphrase is asked for.
type Desk struct {
	Streams
	Place
	// W says everything in the reader's language.
	W *words.Words
	// Now gives the time of day; Ran is a stopwatch, from the start of the program.
	Now func() time.Time
	Ran func() time.Duration
	// KeepWait is how long what is left may take to be saved at the end before it is written elsewhere as
	// well; zero is half a second: with a closed terminal there is about a second.
	KeepWait time.Duration
	// OnlyASCII is whether no sign of ours may be drawn that is not in ASCII.
	OnlyASCII bool
	// Plain is whether a folder that is copied to a cloud is wanted.
	Plain  bool
	Asking Asking
	// Shown is what the screens have of the terminal.
	Shown Shown
	// Own is the file that this program was started from.
	Own OwnFile
}

// New is the desk of a run of the program.
func New(s Streams, w *words.Words, workFactor int, now func() time.Time, ran func() time.Duration) *Desk {
	return &Desk{Streams: s, W: w, Place: Place{WorkFactor: workFactor}, Now: now, Ran: ran, Shown: Shown{Held: heldBefore()}, Own: noteOwnFile()}
}

// Streams are what a command reads and writes.
type Streams struct {
	In io.Reader
	// Out and Err are standard output and error for words, which are made
	// harmless on the way, and on a terminal are spelled in its signs; see
	// guide/safe.
	Out, Err io.Writer
	// Data is standard output for a document that another program reads: it is in
	// UTF-8 wherever it goes.
	Data io.Writer
	// Screen is standard output itself: to ask whether it is a terminal, and to
	// tell one what is no word.
	Screen io.Writer
}
