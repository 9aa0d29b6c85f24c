package tui

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// board is a screen that notes its keys; o opens a field on it, and / is a
// command while that is empty.
type board struct {
	keys  []string
	open  bool
	field []string
}

func (s *board) View(w, h int) terminal.Frame { return terminal.Frame{} }
func (s *board) Typing() (on, empty bool)     { return s.open, len(s.field) == 0 }
func (s *board) Paste(string)                 { s.keys = append(s.keys, "paste") }

func (s *board) Key(m tea.KeyMsg) bool {
	s.field = append(s.field, string(m.Runes))
	return true
}

func (s *board) Actions() (acts []screen.Action) {
	for _, name := range []string{"a", "b", "o", " ", "/"} {
		acts = append(acts, screen.Action{Bind: key.NewBinding(key.WithKeys(name)), Run: func() screen.Step {
			s.keys, s.open = append(s.keys, name), s.open || name == "o"
			return screen.Stay()
		}})
	}
	return acts
}

// hurriedOn gives a screen letters that came faster than they were read.
func hurriedOn(t *testing.T, s screen.Screen, pieces ...string) *App {
	t.Helper()
	a, err := New(Config{Holding: Holding{Now: time.Now}, Vault: Vault{Unlock: func(string) (Journal, []Notice, error) { return nil, nil, nil }}})
	if err != nil {
		t.Fatal(err)
	}
	a.stack, a.hurried = []screen.Screen{s}, func(string) ([]string, bool) { return pieces, true }
	a.keys(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("1"), Paste: true})
	return a
}

func TestHurry_OutsideAFieldEveryPieceIsTheKeysItWouldBeByItself(t *testing.T) {
	s := &board{}
	a := hurriedOn(t, s, "a", "a", "a", "b ab", "aaaaaaaaa", "b", "a", "a", "a", "a", "a", "a", "a")
	if got := strings.Join(s.keys, ""); got != "aaab abbaaaaaaa" { // nine letters in one piece are a paste
		t.Errorf("the keys were %q", got)
	}
	if a.said != "" {
		t.Errorf("it says %q of what was a paste before the last key", a.said)
	}
}

func TestHurry_AFieldIsWrittenAtOnceFromItsFirstWordOn(t *testing.T) {
	s := &board{}
	hurriedOn(t, s, "a", "o", "/", "half", " of wh", "at was said / about: the lift? ", "and")
	if got := strings.Join(s.keys, ""); got != "ao/" {
		t.Errorf("the keys were %q", got)
	}
	if got := strings.Join(s.field, "+"); got != "half+ of what was said / about: the lift? and" {
		t.Errorf("the field got %q", got)
	}
}

func TestHurry_TheCoverTakesNoneOfIt(t *testing.T) {
	s := &board{open: true, field: []string{"half"}}
	a := hurriedOn(t, s)
	a.covered = true
	a.hurry([]string{"a line", " for nobody"})
	if len(s.field) > 1 || len(s.keys) > 0 {
		t.Errorf("the field got %q, the keys %q", s.field, s.keys)
	}
}
