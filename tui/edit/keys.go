package edit

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// KeyMap says which keys do what. The screen decides what enter, tab and esc
// mean, so they are not in it; ctrl+z is left to suspend the program.
type KeyMap struct {
	Left, Right, Up, Down               key.Binding
	WordLeft, WordRight                 key.Binding
	LineStart, LineEnd                  key.Binding
	PageUp, PageDown, Top, Bottom       key.Binding
	Backspace, Delete                   key.Binding
	DeleteWordBack, DeleteWordForward   key.Binding
	DeleteToStart, DeleteToEnd, Newline key.Binding
	Undo, Redo, Transpose               key.Binding
}

// DefaultKeys returns the keys of every terminal and those of emacs.
func DefaultKeys() KeyMap {
	return KeyMap{
		Left:              bind("left", "ctrl+b"),
		Right:             bind("right", "ctrl+f"),
		Up:                bind("up", "ctrl+p"),
		Down:              bind("down", "ctrl+n"),
		WordLeft:          bind("alt+left", "ctrl+left", "alt+b"),
		WordRight:         bind("alt+right", "ctrl+right", "alt+f"),
		LineStart:         bind("home", "ctrl+a"),
		LineEnd:           bind("end", "ctrl+e"),
		PageUp:            bind("pgup", "alt+v"),
		PageDown:          bind("pgdown", "ctrl+v"),
		Top:               bind("ctrl+home", "alt+<"),
		Bottom:            bind("ctrl+end", "alt+>"),
		Backspace:         bind("backspace", "ctrl+h"),
		Delete:            bind("delete", "ctrl+d"),
		DeleteWordBack:    bind("ctrl+w", "alt+backspace"),
		DeleteWordForward: bind("alt+d", "alt+delete"),
		DeleteToStart:     bind("ctrl+u"),
		DeleteToEnd:       bind("ctrl+k"),
		Newline:           bind("alt+enter", "ctrl+j"),
		Undo:              bind("alt+z", "ctrl+_"),
		Redo:              bind("alt+Z"),
		Transpose:         bind("ctrl+t"),
	}
}

func bind(names ...string) key.Binding { return key.NewBinding(key.WithKeys(names...)) }

// Bindings returns all bindings in the order of KeyMap.
func (k KeyMap) Bindings() []key.Binding {
	bound := k.bound()
	out := make([]key.Binding, len(bound))
	for i, b := range bound {
		out[i] = b.keys
	}
	return out
}

// binding joins an action and its keys.
type binding struct {
	does Action
	keys key.Binding
}

func (k KeyMap) bound() []binding {
	return []binding{
		{Left, k.Left}, {Right, k.Right}, {Up, k.Up}, {Down, k.Down},
		{WordLeft, k.WordLeft}, {WordRight, k.WordRight},
		{LineStart, k.LineStart}, {LineEnd, k.LineEnd},
		{PageUp, k.PageUp}, {PageDown, k.PageDown}, {Top, k.Top}, {Bottom, k.Bottom},
		{Backspace, k.Backspace}, {Delete, k.Delete},
		{DeleteWordBack, k.DeleteWordBack}, {DeleteWordForward, k.DeleteWordForward},
		{DeleteToStart, k.DeleteToStart}, {DeleteToEnd, k.DeleteToEnd}, {Newline, k.Newline},
		{Undo, k.Undo}, {Redo, k.Redo}, {Transpose, k.Transpose},
	}
}

// Key does what m says and reports whether m is a key of the editor, even where
// it had nothing to do. Letters and the space are inserted. A paste is not a
// key: Insert its text.
func (e *Editor) Key(k KeyMap, m tea.KeyMsg) bool {
	if m.Paste {
		return false
	}
	// Letters first: quick ones arrive together, and as a key's name "up" typed
	// that way is no different from the arrow.
	switch {
	case m.Type == tea.KeyRunes && !m.Alt:
		e.Insert(string(m.Runes))
		return true
	case m.Type == tea.KeySpace && !m.Alt:
		e.Insert(" ")
		return true
	}
	for _, b := range k.bound() {
		if key.Matches(m, b.keys) {
			e.Do(b.does)
			return true
		}
	}
	return false
}
