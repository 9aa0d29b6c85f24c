package tui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/tui/terminal"
)

// screen is one thing on the stack that App shows.
type screen interface {
	// actions are what can be done here now, in the order of the footer.
	actions() []action
	// view draws the screen into a size, from 20×6 up.
	view(w, h int) terminal.Frame
}

// typist is a screen that can be typed into: while typing is true, keys that
// insert text go to type first, and so does a paste.
type typist interface {
	// typing reports whether a text field has the keys, and whether that
	// field is empty, so that ? : and / can still be commands.
	typing() (on, empty bool)
	// key gives the field a key; false leaves it to the actions.
	key(m tea.KeyMsg) bool
	paste(text string)
}

// listener is a screen that wants messages other than keys.
type listener interface {
	hear(msg tea.Msg) step
}

// beginner is a screen that starts something when it comes up.
type beginner interface{ begins() tea.Cmd }

// sized is a screen that keeps its size: to know what a key does, and to give
// its editors theirs. It is told after every message, before it is drawn.
type sized interface{ resize(w, h int) }

// transient is a screen that any key of the screen below it closes: the key
// is then done there.
type transient interface{ transient() bool }

// stopper is a screen that any key closes; the key does nothing else.
type stopper interface{ stops() }

// returner is told when the screens above it are gone.
type returner interface{ returned() step }

// holder is a screen that has a talk open; nil is none.
type holder interface{ holds() *hold.Talk }

// talking is a screen of a talk that is being held, or watched.
type talking interface{ talking() *hold.Talk }

// shy is a screen with somebody's words: while two people talk it goes when
// nobody has pressed a key for a while. hides makes it ready for that, and says
// whether it does go.
type shy interface{ hides() bool }

// step is what comes of a key or a message: acts, done one after the other.
// The zero value stays where it is.
type step []Act

// Act is one thing that a step does.
type Act interface{ act() }

type (
	// Back leaves so many screens; the first one always stays. The one that
	// comes up again is told, unless another one is shown on it.
	Back int
	// Only shows a screen alone.
	Only struct{ Screen screen }
	// Drop takes a screen away, wherever it is.
	Drop struct{ Screen screen }
	// Show puts a screen on top.
	Show struct{ Screen screen }
	// Go goes to a place, which may be a screen of another room.
	Go struct{ To Place }
	// Then goes on with what it gives, on the screens that stand by then; nil
	// is nothing.
	Then func() step
	// Word stands in the footer until the next key; the empty one takes away
	// what stands there.
	Word string
	// Calm is such a word that is no trouble: something was done as asked.
	Calm string
	// Cmd is started; nil is nothing.
	Cmd tea.Cmd
	// Cover shows the page that says nothing about anyone.
	Cover struct{}
	// Lock ends, and lets the next program ask for the passphrase.
	Lock struct{}
	// Suspend leaves the terminal to the shell.
	Suspend struct{}
	// End saves and ends. Other goes on in the other vault: practice, or the
	// talks.
	End struct{ Other bool }
)

// ToFirst leaves all screens but the first.
const ToFirst Back = -1

func (Back) act()    {}
func (Only) act()    {}
func (Drop) act()    {}
func (Show) act()    {}
func (Go) act()      {}
func (Then) act()    {}
func (Word) act()    {}
func (Calm) act()    {}
func (Cmd) act()     {}
func (Cover) act()   {}
func (Lock) act()    {}
func (Suspend) act() {}
func (End) act()     {}

// thenMsg goes on with a step that something in the background came to.
type thenMsg struct{ then func() step }

func stay() step             { return nil }
func leave() step            { return step{Back(1)} }
func push(s screen) step     { return step{Show{Screen: s}} }
func replace(s screen) step  { return step{Back(1), Show{Screen: s}} }
func say(text string) step   { return step{Word(text)} }
func tell(text string) step  { return step{Calm(text)} }
func start(cmd tea.Cmd) step { return step{Cmd(cmd)} }

// desk is what every screen works at: the words, the inks, the time.
type desk struct {
	*words.Words
	Palette *palette
	// Now reads the clock.
	Now func() time.Time
	// Glance is the time that the minutes show: that of the last key.
	Glance time.Time
	// Bare says that the vault's key is not protected.
	Bare bool
	// Practice says that the vault is the one for practice.
	Practice bool
}
