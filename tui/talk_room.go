package tui

import (
	"example.org/onetoone/guide"
	"example.org/onetoone/tui/form"
)

// talkRoom is what the screens of a talk work with, from its preparation to the
// card that is read back.
type talkRoom struct {
	*form.Talks
	// Journal knows whom talks were held with.
	Journal talkPeople
	// Signpost is the group's own text for hard moments; nil keeps the guide's.
	Signpost []string
}

// talkPeople is what preparing a talk needs of a journal.
type talkPeople interface {
	People() ([]guide.Person, error)
	Person(name string) (guide.Person, bool, error)
}
