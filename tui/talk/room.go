package talk

import (
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/form"
)

// Room is what the screens of a talk work with, from its preparation to the
// card that is read back.
type Room struct {
	*form.Talks
	// Journal knows whom talks were held with.
	Journal Journal
	// Signpost is the group's own text for hard moments; nil keeps the guide's.
	Signpost []string
}

// Journal is what preparing a talk needs of a journal.
type Journal interface {
	People() ([]whom.Person, error)
	// Person is the one of an id, and Named are all those of a name.
	Person(id string) (whom.Person, bool, error)
	Named(name string) ([]whom.Person, error)
	// Roster is everyone, for lists; Card is what is kept of somebody besides talks.
	Roster() ([]people.Row, error)
	Card(id string) (people.Card, error)
}
