package tui

import (
	"strings"

	"example.org/onetoone/tui/screen"
	tea "github.com/charmbracelet/bubbletea"
)

// hurry takes letters and spaces that came faster than they were read, in the
// pieces in which they came. Where a field is being written in, they are written
// at once; elsewhere each is the key it would have been by itself.
func (a *App) hurry(pieces []string) screen.Step {
	var cmds []tea.Cmd
	for len(pieces) > 0 {
		if step, ok := a.writeAll(pieces); ok {
			return append(screen.Start(tea.Batch(cmds...)), step...)
		}
		m, rest := firstKey(pieces[0])
		cmds = append(cmds, a.follow(a.keys(m)))
		if pieces[0] = rest; rest == "" {
			pieces = pieces[1:]
		}
	}
	return screen.Start(tea.Batch(cmds...))
}

// writeAll gives letters to the field that is being written in. Into an empty
// one, ? : and / are no letters yet.
func (a *App) writeAll(pieces []string) (step screen.Step, ok bool) {
	if on, empty := a.isTyping(); !on || empty || a.covered || a.ending {
		return nil, false
	}
	m := tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(strings.Join(pieces, ""))}
	if !a.top().(screen.Typist).Key(m) {
		return nil, false
	}
	a.burst, a.said = presses{}, ""
	return a.typed(m), true
}

// firstKey is the key that a text begins with, as Bubble Tea tells them apart: a
// space, or letters up to one. The rest follows.
func firstKey(text string) (m tea.KeyMsg, rest string) {
	if text[0] == ' ' {
		return tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}, text[1:]
	}
	n := strings.IndexByte(text, ' ')
	if n < 0 {
		n = len(text)
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text[:n])}, text[n:]
}
