package home

import (
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/manual"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/whom"
	todo "example.org/onetoone/tui/agenda"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/screen"
)

// Room is what Home works with, and what leads on from it: search, and the talks
// that are to be looked through.
type Room struct {
	*form.Talks
	// Journal is where Home reads; Notices are what it shows until it was seen.
	Journal Journal
	Notices *screen.Notices
	// Agenda is of what Home shows the top.
	Agenda *todo.Room
	// Manual reads the pages of the manual; nil has none.
	Manual func() []manual.Page
}

// Journal is what Home needs of a journal.
type Journal interface {
	// ReadOnly reports whether nothing can be kept.
	ReadOnly() bool
	// HomeOn gives what to show on a day, at most n of each sort, and so many
	// promises that are late.
	HomeOn(now time.Time, n, late int) (agenda.Home, error)
	// ToSee gives whom to see, by reason and then by day.
	ToSee(now time.Time) ([]agenda.See, error)
	Find(words string, n int) ([]guide.Header, error)
	// Expired gives the talks that are to be looked through, at most n.
	Expired(now time.Time, n int) (agenda.Expired, error)
	Delete(id string) error
	Names
	// Rhythm is how often people are to be met, by their tags.
	Rhythm() (people.Rhythm, error)
	// DoubtsClock reports whether nothing is to be decided by a clock that says
	// now, until AcceptClock takes somebody's word for it, and closes what is due:
	// no talk that is over may be in memory then.
	DoubtsClock(now time.Time) (bool, error)
	AcceptClock(now time.Time) error
}

// Names says whether names are shown.
type Names interface {
	// Codes are what people are called instead of their names; nil shows names.
	Codes() (*whom.Codes, error)
	// SetInCodes has codes shown, or names again.
	SetInCodes(on bool) error
}

// First reads what Home shows from a journal, and gives what makes Home of it. It
// may run in a command; what it gives may not.
func (k *Room) First(j Journal) (func() screen.Screen, error) {
	m := readHome(j, k.Now(), homeRows)
	if m.err != nil {
		return nil, m.err
	}
	return func() screen.Screen {
		s := &home{k: k}
		s.take(m)
		return s
	}, nil
}
