package tui

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// action is something a person can do on a screen: its key, its words, and
// what it does. The footer, the help and the list of actions are all made
// from the screen's actions, so that none of them can be wrong.
type action struct {
	bind key.Binding // keys and the short word for the footer
	long string      // what it does, in a few words
	foot bool        // whether the footer shows it
	run  func() step
}

// act makes an action. Its words are act.<id> in the catalogue, and
// act.<id>.long; keys are Bubble Tea's names, and the first one is shown; an
// action without one is done from the list of actions.
func (k *desk) act(id string, run func() step, keys ...string) action {
	short, name := k.T("act."+id), ""
	if len(keys) > 0 {
		name = k.keyName(keys[0])
	}
	return action{
		bind: key.NewBinding(key.WithKeys(keys...), key.WithHelp(name, short)),
		long: k.T("act." + id + ".long"),
		run:  run,
	}
}

// shown makes an action that the footer shows.
func (k *desk) shown(id string, run func() step, keys ...string) action {
	a := k.act(id, run, keys...)
	a.foot = true
	return a
}

// shownIf is the action, which the footer shows while on is true.
func (a action) shownIf(on bool) action {
	a.foot = on
	return a
}

// keyName is what a key is called on the screen.
func (k *desk) keyName(name string) string {
	switch name {
	case " ":
		return k.T("key.space")
	case "up":
		return "↑"
	case "down":
		return "↓"
	case "left":
		return "←"
	case "right":
		return "→"
	case "pgdown":
		return k.T("key.pgdown")
	case "pgup":
		return k.T("key.pgup")
	}
	return name
}

// find is the action bound to a key.
func find(acts []action, m tea.KeyMsg) (action, bool) {
	if m.Type == tea.KeyRunes && len(m.Runes) > 1 {
		return action{}, false // letters that came together, even "up" or "esc"
	}
	for _, a := range acts {
		if key.Matches(m, a.bind) {
			return a, true
		}
	}
	return action{}, false
}
