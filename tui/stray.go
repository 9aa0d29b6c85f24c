package tui

import (
	"reflect"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/tui/screen"
)

// stray is the byte that a terminal sent which is no text in UTF-8: Bubble Tea
// tells of it in a type that is its own, a byte.
func stray(msg tea.Msg) (byte, bool) {
	if v := reflect.ValueOf(msg); v.IsValid() && v.Kind() == reflect.Uint8 {
		return byte(v.Uint()), true
	}
	return 0, false
}

// strayed writes a stray byte out, \xe9, where something is being typed: it was
// a letter to whoever typed it. Elsewhere it is no key.
func (a *App) strayed(b byte) screen.Step {
	if on, _ := a.isTyping(); !on || a.covered {
		return nil
	}
	return a.keys(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(guide.Visible(string([]byte{b})))})
}
