package tui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/tui/terminal"
	"example.org/onetoone/tui/words"
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

// step is what comes of a key or a message: where to go and what to start.
type step struct {
	back    int         // how many screens to leave
	drop    screen      // take this one away, wherever it is
	home    bool        // leave all but the first
	show    screen      // and then put this one on top
	quit    bool        // save and end
	other   bool        // end, and go on in the other vault: practice, or the talks
	cover   bool        // show the page that says nothing about anyone
	lock    bool        // end, and let the next program ask for the passphrase
	suspend bool        // leave the terminal to the shell
	say     string      // a word for the footer until the next key
	hush    bool        // take away the word that stands there
	calm    bool        // the word is no trouble: something was done as asked
	cmd     tea.Cmd     // what to start
	base    screen      // show this one alone
	do      func() step // what to do after going back, on the screen below
	then    func() step // what to do once show stands, before it is drawn or gets a key
}

func stay() step             { return step{} }
func leave() step            { return step{back: 1} }
func push(s screen) step     { return step{show: s} }
func replace(s screen) step  { return step{back: 1, show: s} }
func say(text string) step   { return step{say: text} }
func tell(text string) step  { return step{say: text, calm: true} }
func start(cmd tea.Cmd) step { return step{cmd: cmd} }

// kit is what every screen needs: the time, the words, the inks, the journal.
type kit struct {
	now        func() time.Time
	ran        func() time.Duration // a stopwatch; nil is none
	glance     time.Time            // the time that the minutes show: that of the last key
	w          *words.Words
	th         *theme
	journal    Journal
	guides     func() []guide.Guide
	notes      notices
	next       notices          // those that Home shows when it is next come back to
	talks      map[string]*talk // those with something not yet on disk, by id
	loading    bool             // a talk is being read
	newID      func() string
	signpost   []string
	export     func(path, id string, s guide.Session, plain bool) (string, error)
	exportPath func(id string) string
	turns      turns // what z on Home takes back
	held1      bool  // a talk was held, not only prepared
	suggest    func() string
	choose     func(typed string) Chosen
	protect    func(passphrase string) error
	bare       bool // the vault's key is not protected
	sealing    bool // keys are being made, and everything sealed anew
	practice   bool // the vault is the one for practice
	drill      drill
	rescue     func([]guide.Unsaved) (string, error)
	copied     copied // what rescue did
	check      func() string
}

// notices are lines that Home shows until they were seen.
type notices []Notice

// draw puts each on the page: what asks for something in the ink of a warning.
func (n notices) draw(p *page) {
	for _, note := range n {
		if note.Calm {
			p.item(plain, "·", note.Text)
			continue
		}
		p.item(warn, "!", note.Text)
	}
}
