package screen

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// Action is something a person can do on a screen: its key, its words, and
// what it does. The footer, the help and the list of actions are all made
// from the screen's actions, so that none of them can be wrong.
type Action struct {
	Bind key.Binding // keys and the short word for the footer
	Long string      // what it does, in a few words
	Foot bool        // whether the footer shows it
	Run  func() Step
}

// Act makes an action. Its words are act.<id> in the catalogue, and
// act.<id>.long; keys are Bubble Tea's names, and the first one is shown; an
// action without one is done from the list of actions.
func (k *Desk) Act(id string, run func() Step, keys ...string) Action {
	short, name := k.T("act."+id), ""
	if len(keys) > 0 {
		name = k.KeyName(keys[0])
	}
	return Action{
		Bind: key.NewBinding(key.WithKeys(keys...), key.WithHelp(name, short)),
		Long: k.T("act." + id + ".long"),
		Run:  run,
	}
}

// Shown makes an action that the footer shows.
func (k *Desk) Shown(id string, run func() Step, keys ...string) Action {
	a := k.Act(id, run, keys...)
	a.Foot = true
	return a
}

// ShownIf is the action, which the footer shows while on is true.
func (a Action) ShownIf(on bool) Action {
	a.Foot = on
	return a
}

var arrows = map[string]string{"up": "↑", "down": "↓", "left": "←", "right": "→"}

// KeyName is what a key is called on the screen.
func (k *Desk) KeyName(name string) string {
	if arrow, ok := arrows[name]; ok && !k.Spelled {
		return arrow
	}
	switch name {
	case " ":
		return k.T("key.space")
	case "pgdown":
		return k.T("key.pgdown")
	case "pgup":
		return k.T("key.pgup")
	}
	return name
}

// Find is the action bound to a key.
func Find(acts []Action, m tea.KeyMsg) (Action, bool) {
	if m.Type == tea.KeyRunes && len(m.Runes) > 1 {
		return Action{}, false // letters that came together, even "up" or "esc"
	}
	for _, a := range acts {
		if key.Matches(m, a.Bind) {
			return a, true
		}
	}
	return Action{}, false
}
