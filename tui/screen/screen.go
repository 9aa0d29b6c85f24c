package screen

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/terminal"
)

// Screen is one thing on the stack that App shows.
type Screen interface {
	// Actions are what can be done here now, in the order of the footer.
	Actions() []Action
	// View draws the screen into a size, from 20×6 up.
	View(w, h int) terminal.Frame
}

// Typist is a screen that can be typed into: while Typing is true, keys that
// insert text go to type first, and so does a paste.
type Typist interface {
	// Typing reports whether a text field has the keys, and whether that
	// field is empty, so that ? : and / can still be commands.
	Typing() (on, empty bool)
	// Key gives the field a key; false leaves it to the actions.
	Key(m tea.KeyMsg) bool
	Paste(text string)
}

// Listener is a screen that wants messages other than keys.
type Listener interface {
	Hear(msg tea.Msg) Step
}

// Beginner is a screen that starts something when it comes up.
type Beginner interface{ Begins() tea.Cmd }

// Sized is a screen that keeps its size: to know what a key does, and to give
// its editors theirs. It is told after every message, before it is drawn.
type Sized interface{ Resize(w, h int) }

// Transient is a screen that any key of the screen below it closes: the key
// is then done there.
type Transient interface{ Transient() bool }

// Stopper is a screen that any key closes; the key does nothing else.
type Stopper interface{ Stops() }

// Idler is a screen that says why a key does nothing on it; "" is nothing to say.
type Idler interface{ Idle(key string) string }

// Reader is a screen that shows what is kept: it reads that anew when something
// was saved.
type Reader interface{ Read() tea.Cmd }

// Returner is told when the screens above it are gone.
type Returner interface{ Returned() Step }

// Holder is a screen that has a talk open; nil is none.
type Holder interface{ Holds() *hold.Talk }

// Talking is a screen of a talk that is being held, or watched.
type Talking interface{ Talking() *hold.Talk }

// Shy is a screen with somebody's words: while two people talk it goes when
// nobody has pressed a key for a while. Hides makes it ready for that, and says
// whether it does go.
type Shy interface{ Hides() bool }

// Moded is a screen on which esc ends something and leaves no page: a search, a
// line. Mode gives what takes it up again as it is now.
type Moded interface{ Mode() (again func()) }

// Step is what comes of a key or a message: acts, done one after the other.
// The zero value stays where it is.
type Step []Act

// Act is one thing that a step does.
type Act interface{ act() }

type (
	// Back leaves so many screens; the first one always stays. The one that
	// comes up again is told, unless another one is shown on it.
	Back int
	// Only shows a screen alone.
	Only struct{ Screen Screen }
	// Drop takes a screen away, wherever it is.
	Drop struct{ Screen Screen }
	// Show puts a screen on top.
	Show struct{ Screen Screen }
	// Go goes to a place, which may be a screen of another room.
	Go struct{ To Place }
	// Then goes on with what it gives, on the screens that stand by then; nil
	// is nothing.
	Then func() Step
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

// ThenMsg goes on with a step that something in the background came to.
type ThenMsg func() Step

// Stay stays where it is.
func Stay() Step { return nil }

// Leave goes back to the screen below.
func Leave() Step { return Step{Back(1)} }

// Push shows a screen on top.
func Push(s Screen) Step { return Step{Show{Screen: s}} }

// Replace shows a screen in place of the one on top.
func Replace(s Screen) Step { return Step{Back(1), Show{Screen: s}} }

// Say says why something was not done.
func Say(text string) Step { return Step{Word(text)} }

// Tell says that something was done as asked.
func Tell(text string) Step { return Step{Calm(text)} }

// Start starts a command.
func Start(cmd tea.Cmd) Step { return Step{Cmd(cmd)} }

// Desk is what every screen works at: the words, the inks, the time.
type Desk struct {
	*words.Words
	Palette *page.Palette
	// Now reads the clock.
	Now func() time.Time
	// Glance is the time that the minutes show: that of the last key.
	Glance time.Time
	// Bare says that the vault's key is not protected.
	Bare bool
	// Practice says that the vault is the one for practice.
	Practice bool
	// Spelled says that keys with an arrow are called by their words.
	Spelled bool
	// MonthFirst says whether in 12/3 the month comes first; nil is not known, and
	// asked.
	MonthFirst *bool
	// Codes are what people are called instead of their names; nil shows names.
	Codes *whom.Codes
	// Rhythm is how often people are to be met, by their tags.
	Rhythm people.Rhythm
	// Ladder is the ladder of asks.
	Ladder people.Ladder
}
