package tui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

// lockMsg asks for the lock.
type lockMsg struct{}

// openHelp lists the keys that work on a screen, with what they do; typing
// narrows the list, and enter does it.
func (k *kit) openHelp(s screen, listening bool) step {
	intro := k.w.T("help.intro")
	if !listening {
		intro = k.w.T("help.typing")
	}
	return push(k.newList(k.w.T("help.title"), intro, true, k.optionsOf(s)))
}

// openPalette lists every action by name, with its key.
func (k *kit) openPalette(s screen) step {
	return push(k.newList(k.w.T("palette.title"), "", true, k.optionsOf(s)))
}

// optionsOf are a screen's actions as rows, and the keys that work everywhere.
func (k *kit) optionsOf(s screen) []option {
	var out []option
	for _, a := range s.actions() {
		if !a.bind.Enabled() && a.bind.Help().Key != "" {
			continue
		}
		out = append(out, option{key: k.keysOf(a), name: a.long, run: a.run})
	}
	everywhere := []string{"cover", "lock", "help", "palette", "quitkey"}
	if k.rescue != nil && k.failing() {
		everywhere = append(everywhere, "rescue")
	}
	for _, id := range everywhere {
		o := option{key: k.w.T("global." + id + ".key"), name: k.w.T("global." + id)}
		if id == "lock" {
			o.run = func() step { return start(func() tea.Msg { return lockMsg{} }) }
		}
		out = append(out, o)
	}
	return out
}

// keysOf are the names of an action's keys, two at most.
func (k *kit) keysOf(a action) string {
	var names []string
	for _, key := range a.bind.Keys() {
		if len(names) < 2 {
			names = append(names, k.keyName(key))
		}
	}
	return strings.Join(names, " ")
}
