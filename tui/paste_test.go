package tui

import (
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// slip is a screen that is nothing but a field.
type slip struct{ text string }

func (s *slip) Actions() []screen.Action     { return nil }
func (s *slip) View(w, h int) terminal.Frame { return terminal.Frame{} }
func (s *slip) Typing() (on, empty bool)     { return true, s.text == "" }
func (s *slip) Key(tea.KeyMsg) bool          { return false }
func (s *slip) Paste(text string)            { s.text += text }

func TestPaste_BytesThatAreNoTextComeInWrittenOut(t *testing.T) {
	s := &slip{}
	a := &App{talks: &form.Talks{Desk: &screen.Desk{Now: time.Now}}, stack: []screen.Screen{s}, pasted: func(string) (string, bool) { return "na\xefve\nst\u00e5", true }}
	a.keys(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("token"), Paste: true})
	if want := "na\\xefve\nst\u00e5"; s.text != want {
		t.Errorf("the field got %q, want %q", s.text, want)
	}
}
