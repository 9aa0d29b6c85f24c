package tui

import (
	"context"
	"errors"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// ErrPassphrase is returned by Config.Unlock for a passphrase that does not
// open the vault.
const ErrPassphrase = screen.Why("why.passphrase")

// backoff is how long the nth wrong passphrase in a row makes one wait: it
// slows guessing at the keyboard and never destroys anything.
func backoff(wrong int) time.Duration {
	if wrong < 3 {
		return 0
	}
	return min(time.Minute, time.Second<<min(wrong-3, 6))
}

// unlock asks for the passphrase. Nothing of the vault is in memory before it
// is right.
type unlock struct {
	k     *kit
	open  func(passphrase string) (Journal, []Notice, error)
	then  func() screen.Step // what to do once it is open; nil is nothing
	field *secret
	old   bool // opening brings the vault to another format
	busy  bool
	wrong int
	until time.Time // no try before
	say   string
}

func (k *kit) newUnlock(open func(string) (Journal, []Notice, error), then func() screen.Step) *unlock {
	return &unlock{k: k, open: open, then: then, field: newSecret(k.Desk), say: k.T("unlock.ask")}
}

func (s *unlock) Typing() (on, empty bool) { return !s.busy, false }
func (s *unlock) Key(m tea.KeyMsg) bool    { return s.field.Key(m) }
func (s *unlock) Paste(text string)        { s.field.Paste(text) }

func (s *unlock) Actions() []screen.Action {
	return []screen.Action{s.k.Shown("unlock", s.try, "enter"), s.field.show(), s.k.Shown("quit", func() screen.Step { return screen.Step{screen.End{}} }, "esc")}
}

// unlockedMsg says how a try ended, and brings what makes Home.
type unlockedMsg struct {
	journal Journal
	first   func() screen.Screen
	told    []Notice
	err     error
}

func (s *unlock) try() screen.Step {
	k := s.k
	if wait := s.until.Sub(k.Now()); wait > 0 {
		s.say = k.N("unlock.wait", int(wait/time.Second)+1)
		return screen.Stay()
	}
	passphrase := s.field.ed.Text()
	if s.busy || passphrase == "" {
		return screen.Stay()
	}
	s.busy, s.say = true, k.T("unlock.busy")
	if s.old {
		s.say = k.T("unlock.old")
	}
	return screen.Start(func() tea.Msg {
		j, told, err := s.open(passphrase)
		if err != nil {
			return unlockedMsg{err: err}
		}
		first, err := k.home.First(j)
		return unlockedMsg{journal: j, first: first, told: told, err: err}
	})
}

func (s *unlock) Hear(msg tea.Msg) screen.Step {
	s.field.hear(msg)
	m, ok := msg.(unlockedMsg)
	if !ok {
		return screen.Stay()
	}
	k := s.k
	s.busy = false
	s.field.take()
	if m.err != nil {
		if errors.Is(m.err, ErrPassphrase) {
			s.wrong++
			s.until = k.Now().Add(backoff(s.wrong))
		}
		s.say = k.Why(m.err)
		return screen.Stay()
	}
	k.use(m.journal)
	k.notes.Add(m.told...)
	return screen.Step{screen.Only{Screen: m.first()}, screen.Then(s.then), screen.Cmd(k.lookAgain())}
}

func (s *unlock) View(w, h int) terminal.Frame {
	k := s.k
	p := page.New(w, h, k.Palette)
	p.KeysHelp = false
	k.Footer(p, s.Actions(), "", page.Faint)
	p.Header(k.T("name"), "", page.Faint)
	if p.H >= 16 {
		p.Blank(p.H / 6)
	}
	p.Text(page.Plain, 0, s.say)
	p.Blank(1)
	s.field.draw(p)
	return p.Frame()
}

// lock puts everything on disk and ends the screens; whoever runs them starts
// the program anew, so that nothing readable stays in memory.
func (a *App) lock() tea.Cmd {
	if a.kit.journal == nil {
		return nil // locked already
	}
	if a.kit.protect == nil {
		return nil
	}
	if a.kit.Bare {
		return a.follow(screen.To(screen.Passphrase{Then: screen.Stay}))
	}
	a.locked, a.ending = true, true
	for _, s := range a.stack {
		if h, ok := s.(screen.Holder); ok && h.Holds() != nil {
			a.lockedIn = h.Holds().ID()
		}
	}
	return tea.Quit
}

// lockMsg asks for the lock from outside the keys.
type lockMsg struct{}

// lockWhenAsked sends on the requests to lock that come from outside.
func (a *App) lockWhenAsked(ctx context.Context, send func(tea.Msg)) {
	for {
		select {
		case <-a.asked:
			send(lockMsg{})
		case <-ctx.Done():
			return
		}
	}
}

// LockedIn is the talk that was open when the screen was locked, by its id;
// empty when it was not locked, or in no talk.
func (a *App) LockedIn() string { return a.lockedIn }

// Idle times: what is on the screen goes first, then the keys: outside a talk once
// the cover has stood for coverLocks, in one after lockAfter at the least.
const (
	blankAfter = 90 * time.Second
	lockAfter  = 5 * time.Minute
	// talkGrace is how long past its planned length a talk may be left alone.
	talkGrace = 15 * time.Minute
)

// sleepGap is what the clock may go on between two looks at it that are a third of
// blankAfter apart. More, and the computer or the program was stopped meanwhile:
// timers stand still then.
const sleepGap = time.Minute

// slept reports whether the computer slept since this was asked last, or the
// clock was moved forward, which looks the same from here. One that was moved back
// takes along since when nobody was there.
func (a *App) slept() bool {
	now := a.kit.Now()
	gap := now.Sub(a.awakeAt)
	a.awakeAt = now
	if gap < 0 {
		a.keyAt, a.coveredAt = a.keyAt.Add(gap), a.coveredAt.Add(gap)
	}
	return gap > sleepGap
}

// locks is whether the screen can be locked by itself: there is something to
// lock, and a passphrase.
func (a *App) locks() bool {
	k := a.kit
	return k.journal != nil && k.protect != nil && !k.Bare && !k.Practice
}

// idleMsg asks whether anybody is there.
type idleMsg struct{}

// watch asks again when the next idle time could be over, and often enough
// that a key pressed meanwhile moves it.
func (a *App) watch() tea.Cmd {
	wait := blankAfter / 3
	for _, left := range []time.Duration{blankAfter - a.kit.Now().Sub(a.keyAt), a.lockLeft()} {
		if left > 0 {
			wait = min(wait, left)
		}
	}
	return tea.Tick(wait, func(time.Time) tea.Msg { return idleMsg{} })
}

// lockLimit is after how long without a key a screen that is not covered is
// locked.
func (a *App) lockLimit() time.Duration {
	t, ok := a.talking()
	if !ok {
		return lockAfter
	}
	left := time.Duration(t.Session().Planned())*time.Minute - t.Session().Elapsed(a.keyAt)
	return max(lockAfter, left+talkGrace)
}

// idle covers and locks a screen that was left alone. A talk stays on its
// prompt, which shows nobody's words.
func (a *App) idle() tea.Cmd {
	if a.kit.Practice {
		return a.watch() // nobody real is in it, and an observer's hands are still
	}
	if a.slept() && a.locks() {
		return a.lock()
	}
	if _, ok := a.talking(); ok {
		a.hidePages()
	} else if a.kit.Now().Sub(a.keyAt) >= blankAfter && a.kit.journal != nil {
		a.hide()
	}
	if a.lockLeft() <= 0 && a.locks() {
		return a.lock()
	}
	return a.watch()
}

// talking is the talk that is being held or watched, if one is.
func (a *App) talking() (*hold.Talk, bool) {
	for _, s := range a.stack {
		if l, ok := s.(screen.Talking); ok {
			return l.Talking(), true
		}
	}
	return nil, false
}

// hidePages takes away pages with somebody's words when nobody has pressed a
// key for a while.
func (a *App) hidePages() {
	if a.kit.Now().Sub(a.keyAt) < blankAfter {
		return
	}
	for len(a.stack) > 1 {
		if s, ok := a.top().(screen.Shy); !ok || !s.Hides() {
			return
		}
		a.stack = a.stack[:len(a.stack)-1]
	}
}
