package vault

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// protect is the page on which a passphrase is chosen: six generated words,
// taken by typing them, or one's own, typed twice.
type protect struct {
	k     *Room
	words string // the generated ones
	own   string // one's own, typed once
	field *secret
	say   string
	then  func() screen.Step
}

func (s *protect) Typing() (on, empty bool) { return !s.k.sealing, false }
func (s *protect) Key(m tea.KeyMsg) bool    { return s.field.Key(m) }
func (s *protect) Paste(string)             { s.say = s.k.T("protect.nopaste") }

func (s *protect) Hear(msg tea.Msg) screen.Step {
	s.field.hear(msg)
	return screen.Stay()
}

func (s *protect) Actions() []screen.Action {
	if s.k.sealing {
		return []screen.Action{s.k.Shown("wait.here", func() screen.Step { return screen.Tell(s.k.T("protect.wait")) }, "esc")}
	}
	return []screen.Action{s.k.Shown("protect", s.take, "enter"), s.field.show(), s.k.Shown("protect.later", screen.Leave, "esc")}
}

// take looks at what was typed: the words, a first passphrase of one's own, or
// the second time of it.
func (s *protect) take() screen.Step {
	k := s.k
	typed := k.Choose(s.field.take())
	switch {
	case s.k.sealing || typed.Passphrase == "":
		return screen.Stay()
	case typed.Passphrase == s.words, typed.Passphrase == s.own:
		return s.set(typed.Passphrase)
	case s.own != "":
		s.own, s.say = "", k.T("protect.differs")
	case strings.EqualFold(typed.Passphrase, s.words):
		s.say = k.T("protect.capitals")
	case s.some(typed.Passphrase):
		s.say = k.T("protect.some")
	case typed.Short > 0:
		s.say = k.N("protect.short", typed.Short)
	case typed.Guessed:
		s.say = k.T("protect.guessed")
	default:
		s.own, s.say = typed.Passphrase, k.T("protect.again")
	}
	return screen.Stay()
}

// some reports whether what was typed is a part of the words that are shown, or
// those in another order: enter was pressed too early, and everybody who saw the
// page knows it.
func (s *protect) some(typed string) bool {
	shown, typed := strings.ToLower(s.words), strings.ToLower(typed)
	words := strings.Fields(shown)
	return strings.Contains(shown, typed) ||
		!slices.ContainsFunc(strings.Fields(typed), func(word string) bool { return !slices.Contains(words, word) })
}

// Protected says whether the vault is protected now, by the page that asked
// for it.
type Protected struct {
	Page screen.Screen
	Err  error
}

func (s *protect) set(passphrase string) screen.Step {
	s.k.sealing, s.say = true, s.k.T("protect.busy")
	f := s.k.Protect
	return screen.Start(func() tea.Msg { return Protected{Page: s, Err: f(passphrase)} })
}

func (s *protect) View(w, h int) terminal.Frame {
	k := s.k
	p := page.New(w, h, k.Palette)
	p.KeysHelp = false
	k.Footer(p, s.Actions(), "", page.Faint)
	p.Header(k.T("protect.title"), "", page.Faint)
	p.Text(page.Plain, 0, k.T("protect.why"))
	p.Blank(1)
	p.Text(page.Strong, 2, s.words)
	p.Blank(1)
	p.Text(page.Plain, 0, s.say)
	p.Blank(1)
	s.field.draw(p)
	return p.Frame()
}
