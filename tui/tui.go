package tui

import (
	"context"
	"errors"
	"os"
	"sync/atomic"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	_ "example.org/onetoone/tui/early" // must be initialized before Bubble Tea
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/vault"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/tui/terminal"
)

// New makes the App that Run runs, with its first screen read from the
// journal. Tests drive it by messages.
func New(c Config) (*App, error) {
	talks := &form.Talks{
		Desk: &screen.Desk{
			Words: c.Words, Palette: page.NewPalette(c.Colours, c.Profile), Now: c.Now, Glance: c.Now(), Spelled: c.Signs != safe.Every,
			Bare: c.Unprotected, Practice: c.Practice, Ladder: c.ladder(),
		},
		Guides: c.Guides, NewID: c.NewID, Ran: c.Ran, Files: c.Holding.Files,
	}
	rescue, notes := vault.NewRescue(talks, c.Rescue), screen.NewNotices(c.Notices)
	talks.NotSaved = rescue.WhyNotSaved
	a := &App{
		talks: talks, doors: newDoors(c, talks, notes), rescue: rescue, notes: notes, check: c.Check,
		profile: c.Profile, asks: c.Ask,
		w: 80, h: 24, keyAt: c.Now(), awakeAt: c.Now(), asked: c.Lock,
		pasted: func(string) (string, bool) { return "", false },
	}
	if c.Unlock != nil {
		a.stack = []screen.Screen{vault.NewUnlock(talks.Desk, c.OldFormat, a.unlocks(c))}
		return a, nil
	}
	a.use(c.Journal)
	first, err := a.first(c.Journal)
	if err != nil {
		return nil, words.Fail("error.vault", err)
	}
	a.stack = []screen.Screen{first()}
	a.follow(screen.Step{screen.Then(a.begin(c))})
	return a, nil
}

// use goes on with a journal.
func (a *App) use(j Journal) {
	a.journal = j
	a.doors.use(j)
}

// unlocks opens the vault with a passphrase, and reads what Home shows while that
// page still stands.
func (a *App) unlocks(c Config) func(passphrase string) (func() screen.Step, error) {
	return func(passphrase string) (func() screen.Step, error) {
		j, told, err := c.Unlock(passphrase)
		if err != nil {
			return nil, err
		}
		first, err := a.first(j)
		return func() screen.Step {
			a.use(j)
			a.notes.Add(told...)
			return screen.Step{screen.Only{Screen: first()}, screen.Then(a.begin(c)), screen.Cmd(a.lookAgain())}
		}, err
	}
}

// first reads what the first screen shows, which is Home, or that of practice, and
// gives what makes it.
func (a *App) first(j Journal) (func() screen.Screen, error) {
	monthFirst, err := j.MonthFirst()
	if err != nil {
		return nil, err
	}
	notOffered, err := j.NotOffered()
	if err != nil {
		return nil, err
	}
	first, err := a.firstScreen(j)
	return func() screen.Screen {
		a.talks.MonthFirst, a.dated, a.talks.NotOffered = monthFirst, monthFirst != nil, notOffered
		return first()
	}, err
}

func (a *App) firstScreen(j Journal) (func() screen.Screen, error) {
	if !a.talks.Practice {
		return a.doors.home.First(j)
	}
	first, err := a.doors.rounds.First()
	return func() screen.Screen { return first }, err
}

// begin is what to do once the first screen stands; nil is nothing.
func (a *App) begin(c Config) func() screen.Step {
	switch {
	case c.Talk != "":
		return func() screen.Step { return a.talks.OpenTalk(c.Talk, a.doors.goBackTo) }
	case c.StartTalk || c.Person != "":
		return func() screen.Step { return screen.To(screen.Prepare{Guide: c.Guide, Person: c.Person}) }
	}
	return nil
}

// ErrPanic is returned by Run when the program broke. Its message holds a
// code and where in the program it was, never anything a person wrote.
const ErrPanic = words.Error("error.broke")

// Left is what the screens left when they ended.
type Left struct {
	// Unsaved is what is not on disk.
	Unsaved []guide.Unsaved
	// Lock says that the screen was locked: start the program anew, and ask
	// for the passphrase. Talk is the talk that was open, by its id.
	Lock bool
	Talk string
	// Other says that the person goes on in the other vault: in practice, or
	// from practice back to the talks.
	Other bool
	// Terminal is held where something follows, Lock or Other, and where
	// Config.Terminal was never opened: nothing that is typed meanwhile shows.
	// Hand it on, or release it. nil says that it is as it was found.
	Terminal *terminal.Held
}

// Run shows the program until the person leaves it, the context ends or the
// terminal goes away. Whatever the reason, it returns what is not on disk.
func Run(ctx context.Context, c Config) (left Left, err error) {
	a, err := New(c)
	if err != nil {
		return Left{Terminal: c.Terminal}, err
	}
	if c.Ask {
		a.onBackground(c.Terminal.Background())
	}
	t, err := openTerminal(c.Terminal)
	if err != nil {
		return left, err
	}
	t.Draw(c.Signs)
	defer func() {
		if broke := recover(); broke != nil {
			err = panicked(broke)
		}
		left = Left{Lock: a.locked, Talk: a.lockedIn, Other: a.other}
		if err == nil && (a.locked || a.other) {
			left.Terminal = t.Hold()
		}
		_ = t.Close()
		left.Unsaved = a.Unsaved()
	}()
	return left, a.run(ctx, t)
}

func openTerminal(held *terminal.Held) (*terminal.Terminal, error) {
	if held != nil {
		return held.Open()
	}
	return terminal.Open(os.Stdin, os.Stdout)
}

func (a *App) run(ctx context.Context, t *terminal.Terminal) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	in := t.Input()
	a.pasted, a.hurried = in.Pasted, in.Typed
	root := &painted{app: a, term: t}
	p := tea.NewProgram(root, tea.WithContext(ctx), tea.WithInput(in), tea.WithoutRenderer(),
		tea.WithoutSignalHandler(), tea.WithoutCatchPanics())
	if w, h, err := t.Size(); err == nil {
		a.w, a.h = w, h
	}
	var broke atomic.Pointer[error]
	t.OnPanic(func(value any) {
		err := panicked(value)
		broke.CompareAndSwap(nil, &err)
		go p.Quit() // which waits for a program that runs
	})
	t.Paint(a.Frame())
	if a.asks { // what is asked before the first frame would have to be waited for
		t.Ask(func(colour string) { p.Send(backgroundMsg(colour)) })
	}
	go a.lockWhenAsked(ctx, p.Send)
	t.Watch(ctx,
		func(w, h int) { p.Send(tea.WindowSizeMsg{Width: w, Height: h}) },
		func() { p.Send(suspendMsg{}) })
	go func() {
		select {
		case <-in.Done(): // the terminal is gone
			p.Quit()
		case <-ctx.Done():
		}
	}()
	_, err := p.Run()
	switch {
	case root.broke != nil:
		return root.broke
	case broke.Load() != nil:
		return *broke.Load()
	case errors.Is(err, tea.ErrProgramKilled):
		return nil // a signal: not an error of ours
	}
	return err
}

// painted is the model that Bubble Tea sees: App, and after every message the
// painter. A panic in a command comes here as a message.
type painted struct {
	app   *App
	term  *terminal.Terminal
	broke error
}

func (p *painted) Init() tea.Cmd { return guard(p.app.Init()) }

func (p *painted) View() string { return "" }

func (p *painted) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch m := msg.(type) {
	case brokeMsg:
		p.broke = m.err
		return p, tea.Quit
	case suspendMsg:
		_ = p.term.Suspend()
		p.resize()
		if !p.app.talks.Bare {
			msg = lockMsg{} // whoever continues the program shows who they are
		}
	case tea.WindowSizeMsg:
		p.term.Repaint()
	}
	_, cmd := p.app.Update(msg)
	if (p.app.coming || p.app.again) && !p.app.covered {
		return p, guard(tea.Batch(cmd, tea.Tick(comingWait, func(time.Time) tea.Msg { return comingMsg{} })))
	}
	p.term.Paint(p.app.Frame())
	return p, guard(cmd)
}

// comingWait is how long a screen that is left stays on the terminal while what comes in its place is
// read: what lies below it would only flash by, and be read aloud.
const comingWait = 200 * time.Millisecond

// comingMsg says that it has been so long.
type comingMsg struct{}

// behindMsg is a message for the screen that lies below what is coming.
type behindMsg struct{ tea.Msg }

// behind makes what a command comes to such a message.
func behind(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		switch msg := cmd().(type) {
		case nil, tea.BatchMsg, tea.QuitMsg:
			return msg
		default:
			return behindMsg{msg}
		}
	}
}

func (p *painted) resize() {
	p.term.Repaint()
	if w, h, err := p.term.Size(); err == nil {
		p.app.Resize(w, h)
	}
}

// backgroundMsg says which colour the terminal's background is, as it says it.
type backgroundMsg string

// onBackground draws with the colours for a background from now on; empty is unknown.
func (a *App) onBackground(colour string) {
	if colour != "" {
		a.talks.Palette = page.NewPalette(page.On(colour), a.profile)
	}
}

// suspendMsg leaves the terminal to the shell until the program is continued.
type suspendMsg struct{}
