package tui

import (
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/screen"
)

// savedMsg says how a write ended.
type savedMsg struct{ hold.Done }

// waitOverMsg ends a wait of the saver's.
type waitOverMsg struct{ hold.Wait }

// save starts a write for every talk that has something to write, and the waits
// that come before others.
func (a *App) save() tea.Cmd {
	writes, waits := a.talks.Open.Work(a.shows)
	cmds := timers(waits)
	j := a.journal
	for _, w := range writes {
		cmds = append(cmds, writing(w, j)...)
	}
	if first := a.talks.MonthFirst; first != nil && !a.dated {
		a.dated = true // what cannot be kept is asked again by the next program
		cmds = append(cmds, func() tea.Msg { _ = j.SetMonthFirst(*first); return nil })
	}
	return tea.Batch(cmds...)
}

// writing does a write, and says so when that takes long.
func writing(w hold.Write, j hold.Journal) []tea.Cmd {
	over := make(chan struct{})
	write := func() tea.Msg {
		defer close(over)
		return savedMsg{w.Do(j)}
	}
	tell := func() tea.Msg {
		slow := w.Slow()
		select {
		case <-over: // no timer is left that would wake the program
			return nil
		case <-time.After(slow.For):
			return waitOverMsg{slow}
		}
	}
	return []tea.Cmd{write, tell}
}

// saved takes in how a write ended.
func (a *App) saved(m savedMsg) tea.Cmd {
	cmds := timers(a.talks.Open.Saved(m.Done))
	if h, ok := a.top().(screen.Reader); ok && m.Err == nil {
		cmds = append(cmds, h.Read()) // what was saved may stand on Home
	}
	return tea.Batch(append(cmds, a.rescue.AfterWrite(m.Err))...)
}

// timers are timers for what the saver waits for.
func timers(waits []hold.Wait) (cmds []tea.Cmd) {
	for _, w := range waits {
		cmds = append(cmds, tea.Tick(w.For, func(time.Time) tea.Msg { return waitOverMsg{w} }))
	}
	return cmds
}

// shows reports whether a talk is on a screen, or on one that uncovering may bring
// back.
func (a *App) shows(t *hold.Talk) bool {
	for _, s := range slices.Concat(a.stack, a.burst.stack) {
		if h, ok := s.(screen.Holder); ok && h.Holds() == t {
			return true
		}
	}
	return false
}
