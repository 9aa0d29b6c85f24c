package form

import (
	"errors"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/calendar"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/tui/screen"
)

// Talks are those that are open, and how others are opened: what every screen of
// a talk works with.
type Talks struct {
	*screen.Desk
	Open    hold.Talks // those with something not yet on disk, or on a screen
	Disk    Journal
	Guides  func() []script.Guide
	NewID   func() string
	Ran     func() time.Duration // a stopwatch; nil is none
	Files   Files
	Loading bool // a talk is being read
	Held    bool // a talk was held, not only prepared
	// NotOffered are the follow-ups that are not offered when a talk is over.
	NotOffered []string
	// NotSaved says in few words why a talk is not saved, and what is safe.
	NotSaved func(*hold.Talk) string
}

// Journal is what opening a talk, and deleting one, needs of a journal.
type Journal interface {
	hold.Reader
	ReadOnly() bool
	Delete(id string) error
	// NotOffered are the follow-ups that are not offered when a talk is over.
	NotOffered() ([]string, error)
	SetNotOffered(names []string) error
}

// Files are the files that talks are written to.
type Files struct {
	// ExportPath suggests a file to write a talk to.
	ExportPath func(id string) string
	// Export writes a talk to a file that is not there yet and returns its
	// full path. It returns ErrThere, having written nothing, where
	// something is, and ErrSynced, unless plain says that this is wanted,
	// where a folder is copied to a cloud. It runs in a command.
	Export func(path, id string, s guide.Session, plain bool) (string, error)
	// CalendarPath and Calendar are the same for what calendars are told; nil has none.
	CalendarPath func() string
	Calendar     func(path string, entries []calendar.Entry, plain bool) (string, error)
}

// OpenTalk loads a talk and goes on with it on a screen; of one that is closed it
// asks first what may be kept. A talk with something unsaved is the one in memory.
func (k *Talks) OpenTalk(id string, then func(*hold.Talk) screen.Step) screen.Step {
	return k.OpenTalkOr(id, then, nil)
}

// OpenTalkOr is OpenTalk, and what is done where there is no such talk any more; nil
// says so.
func (k *Talks) OpenTalkOr(id string, then func(*hold.Talk) screen.Step, gone func() screen.Step) screen.Step {
	then = k.unlessClosed(then)
	if t, ok := k.Open.Get(id); ok {
		return then(t)
	}
	if k.Loading {
		return screen.Stay() // a second press of the same key
	}
	k.Loading = true
	j := k.Disk
	return screen.Start(func() tea.Msg {
		t, err := hold.Load(j, id)
		return screen.ThenMsg(func() screen.Step {
			if k.Loading = false; gone != nil && errors.Is(err, guide.ErrNoTalk) {
				return gone()
			}
			return k.loaded(t, err, then)
		})
	})
}

// loaded takes a talk in and goes on with it.
func (k *Talks) loaded(t *hold.Talk, err error, then func(*hold.Talk) screen.Step) screen.Step {
	if err != nil {
		return screen.Say(k.Why(err))
	}
	if open, ok := k.Open.Get(t.ID()); ok {
		return then(open)
	}
	k.Open.Add(t)
	k.Time(t)
	t.CutOff()
	return then(t)
}

// Time gives a talk the reading of the stopwatch: at each key, which is when
// minutes move, and when it is opened.
func (k *Talks) Time(t *hold.Talk) {
	if k.Ran != nil {
		t.Timed(k.Ran())
	}
}

// NewTalk begins a talk that is on no disk yet.
func (k *Talks) NewTalk(g script.Guide) *hold.Talk {
	t := hold.Begin(k.NewID(), g, k.Now())
	k.Time(t)
	k.Open.Add(t)
	return t
}

// UsualGuide is the guide of an id, or the first one.
func (k *Talks) UsualGuide(id string) script.Guide {
	all := k.Guides()
	for _, g := range all {
		if g.ID == id {
			return g
		}
	}
	return all[0]
}
