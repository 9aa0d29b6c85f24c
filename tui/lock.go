package tui

import (
	"context"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/screen"
)

// lock puts everything on disk and ends the screens; whoever runs them starts
// the program anew, so that nothing readable stays in memory.
func (a *App) lock() screen.Step {
	if a.journal == nil {
		return nil // locked already
	}
	if a.doors.vault.Protect == nil {
		return nil
	}
	if a.talks.Bare {
		return screen.To(screen.Passphrase{Then: screen.Stay})
	}
	a.locked, a.ending = true, true
	for _, s := range a.stack {
		if h, ok := s.(screen.Holder); ok && h.Holds() != nil {
			a.lockedIn = h.Holds().ID()
		}
	}
	return screen.Start(tea.Quit)
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
	now := a.talks.Now()
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
	k := a.talks
	return a.journal != nil && a.doors.vault.Protect != nil && !k.Bare && !k.Practice
}

// idleMsg asks whether anybody is there.
type idleMsg struct{}

// watch asks again when the next idle time could be over, and often enough
// that a key pressed meanwhile moves it.
func (a *App) watch() tea.Cmd {
	wait := blankAfter / 3
	for _, left := range []time.Duration{blankAfter - a.talks.Now().Sub(a.keyAt), a.lockLeft()} {
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
func (a *App) idle() screen.Step {
	if a.talks.Practice {
		return screen.Start(a.watch()) // nobody real is in it, and an observer's hands are still
	}
	if a.slept() && a.locks() {
		return a.lock()
	}
	if _, ok := a.talking(); ok {
		a.hidePages()
	} else if a.talks.Now().Sub(a.keyAt) >= blankAfter && a.journal != nil {
		a.hide()
	}
	if a.lockLeft() <= 0 && a.locks() {
		return a.lock()
	}
	return screen.Start(a.watch())
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
	if a.covered || a.talks.Now().Sub(a.keyAt) < blankAfter {
		return // under the cover nobody sees them, and there they are gone on with
	}
	for len(a.stack) > 1 {
		if s, ok := a.top().(screen.Shy); !ok || !s.Hides() {
			return
		}
		a.stack = a.stack[:len(a.stack)-1]
	}
}
