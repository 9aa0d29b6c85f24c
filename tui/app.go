package tui

import (
	"slices"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"

	"example.org/onetoone/guide"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
	"example.org/onetoone/tui/vault"
)

// App is the root model: the stack of screens, the cover over them, and the
// saver. It is the only tea.Model.
type App struct {
	talks   *form.Talks
	doors   *doors
	rescue  *vault.Rescue
	notes   *screen.Notices
	journal Journal // nil before the vault is unlocked
	check   func() string
	dated   bool // whether the month comes first is kept
	stack   []screen.Screen
	w, h    int
	profile termenv.Profile // of colours
	asks    bool            // the terminal is asked for its background
	covered bool
	burst   presses // of esc
	said    string  // a word for the footer, until the next key
	calm    string  // the last such word that was no trouble
	pasted  func(token string) (string, bool)
	hurried func(token string) ([]string, bool) // the keys that a token stands for; nil knows none

	keyAt     time.Time       // of the last key
	coveredAt time.Time       // when the cover came
	awakeAt   time.Time       // when the program was last seen to run
	asked     <-chan struct{} // asks for the lock from outside
	locked    bool            // the person, or nobody, asked for the lock
	lockedIn  string          // the talk that was open then
	other     bool            // the person goes on in the other vault
	ending    bool            // the screens end: keys that were typed ahead do nothing here
	left      bool            // a screen was left, and none came in its place
	coming    bool            // what comes in its place is being read
	again     bool            // what comes is the one below, read again
}

// Init starts what the first screen needs beyond what was read before it.
func (a *App) Init() tea.Cmd { return tea.Batch(a.begun(a.top()), a.watch(), a.lookAgain()) }

// begun starts what a screen needs when it comes up.
func (a *App) begun(s screen.Screen) tea.Cmd {
	if b, ok := s.(screen.Beginner); ok {
		return b.Begins()
	}
	return nil
}

// Update takes a message in and starts whatever waits to be saved.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	a.left = false
	switch m := msg.(type) {
	case savedMsg: // nothing came
	case behindMsg:
		msg, a.again = m.Msg, false
	default:
		a.coming, a.again = false, false
	}
	cmd := a.take(msg)
	a.lay() // what a key changed may need another row
	return a, tea.Batch(cmd, a.save())
}

// lay gives the screen on top its size.
func (a *App) lay() {
	if z, ok := a.top().(screen.Sized); ok {
		z.Resize(a.w, a.h)
	}
}

// View is not used: the painter draws frames. It returns the frame's rows so
// that the model stays whole for whoever asks.
func (a *App) View() string { return joinRows(a.Frame()) }

// take follows what comes of a message.
func (a *App) take(msg tea.Msg) tea.Cmd {
	if step, ours := a.decide(msg); ours {
		return a.follow(step)
	}
	var cmds []tea.Cmd
	for _, s := range a.stack {
		if l, ok := s.(screen.Listener); ok {
			cmds = append(cmds, a.follow(l.Hear(msg)))
		}
	}
	return tea.Batch(cmds...)
}

// decide says what comes of a message, and whether it is App's: the others are
// for the screens.
func (a *App) decide(msg tea.Msg) (step screen.Step, ours bool) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.Resize(msg.Width, msg.Height)
	case tea.KeyMsg:
		step = a.keys(msg)
	case backgroundMsg:
		a.onBackground(string(msg))
	case savedMsg:
		step = screen.Start(a.saved(msg))
	case waitOverMsg:
		a.talks.Open.Over(msg.Wait)
	case idleMsg:
		step = a.idle()
	case lockMsg:
		step = a.lock()
	case screen.ThenMsg:
		step = msg()
	case vault.Protected:
		step = a.doors.vault.Protected(msg, a.above(msg.Page))
	case vault.Copied:
		step = screen.Start(a.rescue.Taken(msg))
	default:
		b, ok := stray(msg)
		if !ok {
			return nil, false
		}
		step = a.strayed(b)
	}
	return step, true
}

// Resize takes in the size of the screen.
func (a *App) Resize(w, h int) {
	a.w, a.h = w, h
	a.lay()
}

func (a *App) top() screen.Screen { return a.stack[len(a.stack)-1] }

// Frame draws the screen on top, or the cover.
func (a *App) Frame() terminal.Frame {
	if a.covered {
		return cover(a.talks.Desk, a.w, a.h)
	}
	if a.w < 20 || a.h < 6 {
		return tooSmall(a.talks.Desk, a.w, a.h)
	}
	f := a.top().View(a.w, a.h)
	if a.said != "" {
		f = a.talks.Palette.SayOver(f, a.w, a.said, a.said == a.calm)
	}
	return f
}

// follow does what a step says, one act after the other, and then tells the
// screen that came up again, unless another one stands on it.
func (a *App) follow(s screen.Step) tea.Cmd {
	var cmds []tea.Cmd
	var again screen.Screen
	for _, act := range s {
		switch act := act.(type) {
		case screen.Back:
			again = a.back(int(act))
		case screen.Only:
			a.stack = []screen.Screen{act.Screen}
		case screen.Drop:
			a.stack = slices.DeleteFunc(a.stack, func(x screen.Screen) bool { return x == act.Screen })
		case screen.Show:
			cmds = append(cmds, a.show(act.Screen))
		case screen.Go:
			cmds = append(cmds, a.follow(a.doors.to(act.To)))
		case screen.Then:
			cmds = append(cmds, a.then(act))
		case screen.Word:
			a.said, a.calm = string(act), ""
		case screen.Calm:
			a.said, a.calm = string(act), string(act)
		case screen.Cmd:
			a.coming = a.coming || a.left && act != nil
			cmds = append(cmds, tea.Cmd(act))
		case screen.Cover:
			a.hide()
		case screen.Lock:
			cmds = append(cmds, a.follow(a.lock()))
		case screen.Suspend:
			cmds = append(cmds, func() tea.Msg { return suspendMsg{} })
		case screen.End:
			cmds = append(cmds, a.end(act))
		}
	}
	if r, ok := again.(screen.Returner); ok && a.top() == again {
		a.left = false
		read := a.follow(r.Returned())
		a.again = read != nil
		cmds = append(cmds, behind(read))
	}
	return tea.Batch(cmds...)
}

// back leaves so many screens and gives the one that comes up again; nil is
// none. Fewer than none leaves all but the first.
func (a *App) back(n int) screen.Screen {
	most := len(a.stack) - 1
	if n < 0 {
		n = most
	}
	a.stack = a.stack[:len(a.stack)-min(n, most)]
	if n == 0 {
		return nil
	}
	a.left = true
	return a.top()
}

func (a *App) show(s screen.Screen) tea.Cmd {
	a.stack = append(a.stack, s)
	a.left, a.coming, a.again = false, false, false
	a.lay()
	return a.begun(s)
}

func (a *App) then(f screen.Then) tea.Cmd {
	if f == nil {
		return nil
	}
	return a.follow(f())
}

func (a *App) end(e screen.End) tea.Cmd {
	a.other, a.ending = e.Other, true
	return tea.Quit
}

// above is how many screens stand on one; fewer than none where it was left.
func (a *App) above(s screen.Screen) int {
	if at := slices.Index(a.stack, s); at >= 0 {
		return len(a.stack) - 1 - at
	}
	return -1
}

// lookAgain looks at an open vault in the background.
func (a *App) lookAgain() tea.Cmd {
	if a.check == nil || a.journal == nil {
		return nil
	}
	check := a.check
	return func() tea.Msg {
		text := check()
		return screen.ThenMsg(func() screen.Step {
			if text != "" {
				a.notes.Add(Notice{Text: text})
			}
			return screen.Stay()
		})
	}
}

// Unsaved is what is not on disk, for whoever ends the program.
func (a *App) Unsaved() []guide.Unsaved { return a.talks.Open.Unsaved() }

func joinRows(f terminal.Frame) string { return strings.Join(f.Rows, "\n") }
