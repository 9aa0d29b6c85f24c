package results

import (
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/trainer/fishbowl"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/tui/practice"
)

// Room is what the pages about several practices, and those that hand one
// in, work with.
type Room struct {
	*practice.Talks
	// Journal is where the practices are.
	Journal Journal
	// Files are those that a practice is handed in as.
	Files HandIns

	knownAs string // by which the class knows the trainee, for the next file
}

// Journal is what these pages need of a journal.
type Journal interface {
	hold.Reader
	Home(n int) (agenda.Home, error)
}

// HandIns are the files that hand in what was practised. What is nil is not
// offered.
type HandIns struct {
	// ResultPath suggests a file to write the result of a practice to, and
	// WriteResult writes it, as Export does a talk.
	ResultPath  func(id string) string
	WriteResult func(path string, f result.File, plain bool) (string, error)
	// Observers are those who handed in a file, or the files of a folder. It
	// returns ErrNoObserver where there are none.
	Observers func(path string) ([]fishbowl.Observer, error)
}

// ErrNoObserver is returned by HandIns.Observers for files that nobody handed
// in who watched.
const ErrNoObserver = words.Error("error.observer")
