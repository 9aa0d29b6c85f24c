package tui

import (
	"context"
	"errors"
	"os"
	"sync/atomic"

	tea "github.com/charmbracelet/bubbletea"

	_ "example.org/onetoone/tui/early" // must be initialised before Bubble Tea
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/home"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/people"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/talk"
	"example.org/onetoone/tui/vault"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/tui/terminal"
)

// New makes the App that Run runs, with its first screen read from the
// journal. Tests drive it by messages.
func New(c Config) (*App, error) {
	k := &kit{
		Talks: &form.Talks{
			Desk: &screen.Desk{
				Words: c.Words, Palette: page.NewPalette(c.Colours, c.Profile), Now: c.Now, Glance: c.Now(),
				Bare: c.Unprotected, Practice: c.Practice,
			},
			Guides: c.Guides, NewID: c.NewID, Ran: c.Ran, Files: c.Holding.Files,
		},
		notes: screen.NewNotices(c.Notices),
		check: c.Check,
	}
	k.home = &home.Room{Talks: k.Talks, Notices: k.notes}
	k.people = &people.Room{Talks: k.Talks}
	k.talk = &talk.Room{Talks: k.Talks, Signpost: c.Signpost}
	k.vault = &vault.Room{Desk: k.Desk, Keys: c.Keys, Notices: k.notes}
	k.rescue = vault.NewRescue(k.Talks, c.Rescue)
	k.NotSaved = k.rescue.WhyNotSaved
	if c.Practice {
		k.forPractice(c)
	}
	k.use(c.Journal)
	a := &App{kit: k, w: 80, h: 24, keyAt: c.Now(), awakeAt: c.Now(), asked: c.Lock, pasted: func(string) (string, bool) { return "", false }}
	if c.Unlock != nil {
		a.stack = []screen.Screen{vault.NewUnlock(k.Desk, c.OldFormat, k.unlocks(c))}
		return a, nil
	}
	h, err := k.firstScreen()
	if err != nil {
		return nil, words.Fail("error.vault", err)
	}
	a.stack = []screen.Screen{h}
	if first := c.first(k); first != nil {
		a.follow(first())
	}
	return a, nil
}

// unlocks opens the vault with a passphrase, and reads what Home shows while that
// page still stands.
func (k *kit) unlocks(c Config) func(passphrase string) (func() screen.Step, error) {
	return func(passphrase string) (func() screen.Step, error) {
		j, told, err := c.Unlock(passphrase)
		if err != nil {
			return nil, err
		}
		first, err := k.home.First(j)
		return func() screen.Step {
			k.use(j)
			k.notes.Add(told...)
			return screen.Step{screen.Only{Screen: first()}, screen.Then(c.first(k)), screen.Cmd(k.lookAgain())}
		}, err
	}
}

// firstScreen is Home, or the room for practice.
func (k *kit) firstScreen() (screen.Screen, error) {
	if k.Practice {
		return k.rounds.First()
	}
	first, err := k.home.First(k.journal)
	if err != nil {
		return nil, err
	}
	return first(), nil
}

// first is what to do once the first screen stands; nil is nothing.
func (c Config) first(k *kit) func() screen.Step {
	switch {
	case c.Talk != "":
		return func() screen.Step { return k.OpenTalk(c.Talk, k.goBackTo) }
	case c.StartTalk || c.Person != "":
		return func() screen.Step { return k.talk.Prepare(k.UsualGuide(c.Guide), c.Person) }
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
	t, err := openTerminal(c.Terminal)
	if err != nil {
		return left, err
	}
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
	t.Paint(a.frame())
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
		if !p.app.kit.Bare {
			msg = lockMsg{} // whoever continues the program shows who they are
		}
	case tea.WindowSizeMsg:
		p.term.Repaint()
	}
	_, cmd := p.app.Update(msg)
	p.term.Paint(p.app.frame())
	return p, guard(cmd)
}

func (p *painted) resize() {
	p.term.Repaint()
	if w, h, err := p.term.Size(); err == nil {
		p.app.Resize(w, h)
	}
}

// suspendMsg leaves the terminal to the shell until the program is continued.
type suspendMsg struct{}
