package talk

import (
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
	Named(name string) ([]whom.Person, error)
}
