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
		Left:              bind("←, ctrl+b", "back", "left", "ctrl+b"),
		Right:             bind("→, ctrl+f", "on", "right", "ctrl+f"),
		Up:                bind("↑, ctrl+p", "up", "up", "ctrl+p"),
		Down:              bind("↓, ctrl+n", "down", "down", "ctrl+n"),
		WordLeft:          bind("alt+←, alt+b", "a word back", "alt+left", "ctrl+left", "alt+b"),
		WordRight:         bind("alt+→, alt+f", "a word on", "alt+right", "ctrl+right", "alt+f"),
		LineStart:         bind("home, ctrl+a", "start of the line", "home", "ctrl+a"),
		LineEnd:           bind("end, ctrl+e", "end of the line", "end", "ctrl+e"),
		PageUp:            bind("pgup, alt+v", "a page up", "pgup", "alt+v"),
		PageDown:          bind("pgdn, ctrl+v", "a page down", "pgdown", "ctrl+v"),
		Top:               bind("ctrl+home, alt+<", "start of the text", "ctrl+home", "alt+<"),
		Bottom:            bind("ctrl+end, alt+>", "end of the text", "ctrl+end", "alt+>"),
		Backspace:         bind("backspace", "delete back", "backspace", "ctrl+h"),
		Delete:            bind("del, ctrl+d", "delete on", "delete", "ctrl+d"),
		DeleteWordBack:    bind("ctrl+w", "delete the word before", "ctrl+w", "alt+backspace"),
		DeleteWordForward: bind("alt+d", "delete the word after", "alt+d", "alt+delete"),
		DeleteToStart:     bind("ctrl+u", "delete to the start of the line", "ctrl+u"),
		DeleteToEnd:       bind("ctrl+k", "delete to the end of the line", "ctrl+k"),
		Newline:           bind("alt+enter, ctrl+j", "new line", "alt+enter", "ctrl+j"),
		Undo:              bind("alt+z, ctrl+_", "undo", "alt+z", "ctrl+_"),
		Redo:              bind("alt+Z", "redo", "alt+Z"),
		Transpose:         bind("ctrl+t", "swap two letters", "ctrl+t"),
	}
}

func bind(keys, does string, names ...string) key.Binding {
	return key.NewBinding(key.WithKeys(names...), key.WithHelp(keys, does))
}

// Bindings returns all bindings in the order a help page shows them.
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
