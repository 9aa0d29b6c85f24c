package tui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/tui/screen"
)

// talks are those that are open, and how others are opened: what every screen of
// a talk works with.
type talks struct {
	*screen.Desk
	open    hold.Talks // those with something not yet on disk, or on a screen
	disk    talkJournal
	guides  func() []script.Guide
	newID   func() string
	ran     func() time.Duration // a stopwatch; nil is none
	files   Exports
	loading bool // a talk is being read
	held    bool // a talk was held, not only prepared
	// notSaved says in few words why a talk is not saved, and what is safe.
	notSaved func(*hold.Talk) string
}

// talkJournal is what opening a talk, and deleting one, needs of a journal.
type talkJournal interface {
	hold.Reader
	ReadOnly() bool
	Delete(id string) error
}

// Exports are the files that talks are written to.
type Exports struct {
	// ExportPath suggests a file to write a talk to.
	ExportPath func(id string) string
	// Export writes a talk to a file that is not there yet and returns its
	// full path. It returns ErrThere, having written nothing, where
	// something is, and ErrSynced, unless plain says that this is wanted,
	// where a folder is copied to a cloud. It runs in a command.
	Export func(path, id string, s guide.Session, plain bool) (string, error)
}

// openTalk loads a talk and goes on with it on a screen; of one that is closed it
// asks first what may be kept. A talk with something unsaved is the one in memory.
func (k *talks) openTalk(id string, then func(*hold.Talk) screen.Step) screen.Step {
	then = k.unlessClosed(then)
	if t, ok := k.open.Get(id); ok {
		return then(t)
	}
	if k.loading {
		return screen.Stay() // a second press of the same key
	}
	k.loading = true
	j := k.disk
	return screen.Start(func() tea.Msg {
		t, err := hold.Load(j, id)
		return screen.ThenMsg(func() screen.Step { return k.loaded(t, err, then) })
	})
}

// loaded takes a talk in and goes on with it.
func (k *talks) loaded(t *hold.Talk, err error, then func(*hold.Talk) screen.Step) screen.Step {
	k.loading = false
	if err != nil {
		return screen.Say(k.Why(err))
	}
	if open, ok := k.open.Get(t.ID()); ok {
		return then(open)
	}
	k.open.Add(t)
	k.time(t)
	t.CutOff()
	return then(t)
}

// time gives a talk the reading of the stopwatch: at each key, which is when
// minutes move, and when it is opened.
func (k *talks) time(t *hold.Talk) {
	if k.ran != nil {
		t.Timed(k.ran())
	}
}

// newTalk begins a talk that is on no disk yet.
func (k *talks) newTalk(g script.Guide) *hold.Talk {
	t := hold.Begin(k.newID(), g, k.Now())
	k.time(t)
	k.open.Add(t)
	return t
}

// usualGuide is the guide of an id, or the first one.
func (k *talks) usualGuide(id string) script.Guide {
	all := k.guides()
	for _, g := range all {
		if g.ID == id {
			return g
		}
	}
	return all[0]
}
