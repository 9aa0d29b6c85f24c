package people

import (
	"iter"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/form"
)

// Room is what the pages about people work with.
type Room struct {
	*form.Talks
	// Journal is where they are kept.
	Journal Journal

	linked *[2]string // the two records that were joined last
}

// Journal is what the pages about people need of a journal.
type Journal interface {
	hold.Reader
	// ReadOnly reports whether nothing can be kept.
	ReadOnly() bool
	// Talks are the headers of all talks, the newest first.
	Talks() iter.Seq2[guide.Header, error]
	People() ([]whom.Person, error)
	// Person is the one of an id, and Named are all those of a name.
	Person(id string) (whom.Person, bool, error)
	Named(name string) ([]whom.Person, error)
	// Holding says what there is about a person, and Forget destroys it; both
	// may take a while. An error that comes with what was destroyed says that
	// something sealed is left, and that the journal goes on with it.
	Holding(id string) (whom.Holding, error)
	Forget(id string) (whom.Holding, error)
	// Rename corrects somebody's name, in all talks with them.
	Rename(id, to string) error
	// Roster is everyone, for lists; Card is what is kept of somebody besides talks.
	Roster() ([]people.Row, error)
	Card(id string) (people.Card, error)
	// SetRhythm keeps how often people are to be met, as people.ReadRhythm reads it.
	SetRhythm(rhythm string) error
	SaveCard(id string, c people.Card) error
	// Meet keeps somebody with whom there is no talk yet, and gives their id.
	Meet(name string, c people.Card) (id string, err error)
	// Link says that two records are of one person, and Unlink that they are not.
	Link(a, b string) error
	Unlink(a, b string) error
	// Create keeps a talk.
	Create(h guide.Header, g script.Guide, events ...guide.Event) error
}
