package people

import (
	"time"

	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/form"
)

// Room is what the pages about people work with.
type Room struct {
	*form.Talks
	// Journal is where they are kept.
	Journal Journal
}

// Journal is what the pages about people need of a journal.
type Journal interface {
	hold.Reader
	// ReadOnly reports whether nothing can be kept.
	ReadOnly() bool
	People() ([]whom.Person, error)
	Person(name string) (whom.Person, bool, error)
	// Holding says what there is about a person, and Forget destroys it; both
	// may take a while. An error that comes with what was destroyed says that
	// something sealed is left, and that the journal goes on with it.
	Holding(name string) (whom.Holding, error)
	Forget(name string) (whom.Holding, error)
	// Rename corrects somebody's name in all talks with them, or in none, and
	// says in how many. A name that somebody else has is an error.
	Rename(name, to string, now time.Time) (talks int, err error)
}
