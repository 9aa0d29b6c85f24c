package edit_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/tui/edit"
)

func runes(s string) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s)} }

func TestKey_DoesWhatTheKeySays(t *testing.T) {
	alt := func(m tea.KeyMsg) tea.KeyMsg { m.Alt = true; return m }
	of := func(k tea.KeyType) tea.KeyMsg { return tea.KeyMsg{Type: k} }
	for _, c := range []struct {
		key  tea.KeyMsg
		want string
	}{
		{runes("x"), "one twox| 日"},
		{runes("up"), "one twoup| 日"},
		{runes("日本"), "one two日本| 日"},
		{tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}, "one two | 日"},
		{of(tea.KeyLeft), "one tw|o 日"},
		{of(tea.KeyCtrlB), "one tw|o 日"},
		{of(tea.KeyCtrlF), "one two |日"},
		{of(tea.KeyCtrlA), "|one two 日"},
		{of(tea.KeyHome), "|one two 日"},
		{of(tea.KeyCtrlE), "one two 日|"},
		{of(tea.KeyCtrlHome), "|one two 日"},
		{alt(runes(">")), "one two 日|"},
		{of(tea.KeyCtrlLeft), "one |two 日"},
		{alt(of(tea.KeyRight)), "one two 日|"},
		{alt(runes("b")), "one |two 日"},
		{alt(runes("f")), "one two 日|"},
		{of(tea.KeyBackspace), "one tw| 日"},
		{of(tea.KeyCtrlH), "one tw| 日"},
		{of(tea.KeyDelete), "one two|日"},
		{of(tea.KeyCtrlD), "one two|日"},
		{of(tea.KeyCtrlW), "one | 日"},
		{alt(of(tea.KeyBackspace)), "one | 日"},
		{alt(runes("d")), "one two|"},
		{of(tea.KeyCtrlU), "| 日"},
		{of(tea.KeyCtrlK), "one two|"},
		{of(tea.KeyCtrlT), "one tw o|日"},
		{of(tea.KeyCtrlJ), "one two\n| 日"},
		{alt(of(tea.KeyEnter)), "one two\n| 日"},
		{of(tea.KeyUp), "one two| 日"},
		{of(tea.KeyCtrlN), "one two| 日"},
		{of(tea.KeyCtrlV), "one two| 日"},
		{of(tea.KeyPgUp), "one two| 日"},
		{of(tea.KeyCtrlUnderscore), "|"},
		{alt(runes("z")), "|"},
		{alt(runes("Z")), "one two| 日"},
	} {
		e := edit.New()
		e.Insert("one two 日")
		e.SetCursorOffset(7)
		if !e.Key(edit.DefaultKeys(), c.key) {
			t.Errorf("%s is not a key of the editor", c.key)
		}
		if got := state(e); got != c.want && !(c.want == "|" && e.Empty()) {
			t.Errorf("%s: got %q, want %q", c.key, got, c.want)
		}
	}
}

func TestKey_LeavesOtherKeysToTheScreen(t *testing.T) {
	e := edit.New()
	e.SetText("one")
	was := e.Version()
	paste := runes("pasted")
	paste.Paste = true
	for _, m := range []tea.KeyMsg{
		{Type: tea.KeyEnter}, {Type: tea.KeyTab}, {Type: tea.KeyEsc}, {Type: tea.KeyCtrlZ},
		{Type: tea.KeyCtrlC}, {Type: tea.KeyShiftTab}, {Type: tea.KeyF1},
		{Type: tea.KeySpace, Runes: []rune{' '}, Alt: true}, {Type: tea.KeyRunes, Runes: []rune{'q'}, Alt: true},
		paste,
	} {
		if e.Key(edit.DefaultKeys(), m) {
			t.Errorf("%s was taken", m)
		}
	}
	if e.Version() != was {
		t.Errorf("the text became %q", e.Text())
	}
}

func TestDefaultKeys_HaveNoKeyTwice(t *testing.T) {
	owner := map[string]string{}
	for _, b := range edit.DefaultKeys().Bindings() {
		if len(b.Keys()) == 0 {
			t.Error("a binding has no key")
		}
		for _, k := range b.Keys() {
			if other, taken := owner[k]; taken {
				t.Errorf("%s means what %q does, and what %q", k, other, b.Keys())
			}
			owner[k] = b.Keys()[0]
		}
	}
	for k := range strings.FieldsSeq("enter tab esc ctrl+z ctrl+c ctrl+m ctrl+i") {
		if owner[k] != "" {
			t.Errorf("%s is bound to %q", k, owner[k])
		}
	}
}

func TestKey_FollowsAChangedMap(t *testing.T) {
	k := edit.DefaultKeys()
	k.Newline = key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", "new line"))
	k.Undo.SetEnabled(false)
	e := edit.New()
	if !e.Key(k, tea.KeyMsg{Type: tea.KeyEnter}) || e.Text() != "\n" {
		t.Errorf("enter gave %q", e.Text())
	}
	if e.Key(k, tea.KeyMsg{Type: tea.KeyCtrlUnderscore}) {
		t.Error("a disabled key was taken")
	}
}
