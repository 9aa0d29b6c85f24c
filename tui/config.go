package tui

import (
	"time"

	"github.com/muesli/termenv"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/manual"
	folk "example.org/onetoone/guide/people"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/tui/agenda"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/home"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/people"
	"example.org/onetoone/tui/practice"
	"example.org/onetoone/tui/practice/alone"
	"example.org/onetoone/tui/practice/classes"
	"example.org/onetoone/tui/practice/results"
	"example.org/onetoone/tui/practice/rounds"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
	"example.org/onetoone/tui/vault"
)

// Journal is where talks are kept. Its methods are called from commands, one
// write at a time for each talk, and must be safe for use by several
// goroutines.
type Journal interface {
	hold.Journal
	form.Journal
	home.Journal
	agenda.Journal
	people.Journal
	classes.Journal
	rounds.Journal
	Dates
}

// Dates is what is known of how somebody writes a day in figures.
type Dates interface {
	// MonthFirst says whether in 12/3 the month comes first; nil is not known.
	MonthFirst() (*bool, error)
	SetMonthFirst(first bool) error
}

// Notice is a line that the first screen shows once.
type Notice = screen.Notice

// Config is what the program around the screens provides.
type Config struct {
	// Words says everything in the reader's language; nil says English.
	Words *words.Words
	Vault
	Holding
	Look
	Begin
	// Manual reads the pages of the manual, when somebody opens it; nil has none.
	Manual func() []manual.Page
	// Notices are lines that the first screen shows once.
	Notices []Notice
	// Practice shows the screens for practice, and Journal is a vault for that
	// alone; it is open, and never asks for a passphrase.
	Practice bool
	// ForPractice is not looked at without Practice.
	ForPractice
}

// Vault is where talks are kept: open, or to be opened.
type Vault struct {
	Journal Journal
	// Unlock opens the vault with a passphrase, and gives what is to be told
	// about it on Home, as Notices; nil: Journal is open. It returns
	// vault.ErrPassphrase for a wrong one.
	Unlock func(passphrase string) (Journal, []Notice, error)
	// OldFormat says that Unlock brings the vault to another format, and takes long.
	OldFormat bool
	// Unprotected says that the vault's key lies open beside it.
	Unprotected bool
	// Keys protect the vault.
	vault.Keys
	// Lock asks for the lock whenever something comes out of it; nil never does.
	Lock <-chan struct{}
	// Check looks at the vault in the background once it is open, and gives a
	// word for the first screen when something is wrong; nil where there is
	// nothing to look at.
	Check func() string
	// Rescue writes what is not on disk to a sealed file elsewhere and gives its
	// path; it takes the place of the one before. With nothing it removes that one.
	// nil where there is no such way. It is called at once where the journal
	// returns an Away.
	Rescue func([]guide.Unsaved) (string, error)
}

// Holding is what holding a talk needs.
type Holding struct {
	// Guides gives those that are offered when a talk is prepared; the first is
	// the usual one. It is not called before: reading guides takes a while.
	Guides func() []script.Guide
	// Now reads the clock.
	Now func() time.Time
	// Ran is a stopwatch: how long the program has run, however its clock is set.
	// How long talks last comes from it; nil takes that from Now.
	Ran func() time.Duration
	// NewID makes the id of a new talk.
	NewID func() string
	// Files are those that talks are written to.
	form.Files
	// Signpost is the group's own text for hard moments; nil keeps the guide's.
	Signpost []string
	// Ladder is the group's own ladder of asks; nil is the one that comes with the program.
	Ladder folk.Ladder
}

// ladder is the ladder of asks.
func (h Holding) ladder() folk.Ladder {
	if h.Ladder == nil {
		return folk.Steps()
	}
	return h.Ladder
}

// Look is what is drawn on, and how.
type Look struct {
	// Colours are what may be used at first; the zero value fits any background.
	Colours page.Colours
	// Ask has the terminal asked for its background, once the first frame is there,
	// and draws with the colours for it from then on. What it has said once is
	// known wherever Terminal is handed on.
	Ask bool
	// Profile is what the terminal can show.
	Profile termenv.Profile
	// Signs are what it can draw; the zero value is every letter and sign.
	Signs safe.Signs
	// Terminal is what other screens held before these; nil is the process's own,
	// which is opened.
	Terminal *terminal.Held
}

// Begin is where the screens begin; the zero value is the first screen.
type Begin struct {
	// Talk is the talk to go back to once the vault is unlocked.
	Talk string
	// StartTalk starts with preparing a talk, also where Person is empty.
	StartTalk bool
	// Person starts with preparing a talk with this person.
	Person string
	// Guide is the id of the guide that new talks use; empty is the first one.
	Guide string
}

// ForPractice is what only the screens for practice need. What is nil is not
// offered there.
type ForPractice struct {
	practice.Casting
	practice.Reports
	rounds.Files
	alone.Sources
	Hints alone.Hints
	classes.Handouts
	results.HandIns
}
