package tui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/tui/terminal"
)

// protect is the page on which a passphrase is chosen: six generated words,
// taken by typing them, or one's own, typed twice.
type protect struct {
	k     *kit
	words string // the generated ones
	own   string // one's own, typed once
	field *secret
	say   string
	then  func() step
}

// askPassphrase shows the page, and does then once the vault is protected. While
// keys are being made there is no second page: it would offer other words than
// those that will open the vault.
func (k *kit) askPassphrase(then func() step) step {
	if k.sealing {
		return tell(k.T("protect.wait"))
	}
	return push(&protect{k: k, words: k.suggest(), field: newSecret(k.desk), say: k.T("protect.type"), then: then})
}

// asksPassphrase reports whether a passphrase is still to be chosen.
func (k *kit) asksPassphrase() bool { return k.Bare && k.protect != nil }

func (s *protect) typing() (on, empty bool) { return !s.k.sealing, false }
func (s *protect) key(m tea.KeyMsg) bool    { return s.field.key(m) }
func (s *protect) paste(string)             { s.say = s.k.T("protect.nopaste") }

func (s *protect) hear(msg tea.Msg) step {
	s.field.hear(msg)
	return stay()
}

func (s *protect) actions() []action {
	if s.k.sealing {
		return []action{s.k.shown("wait.here", func() step { return tell(s.k.T("protect.wait")) }, "esc")}
	}
	return []action{s.k.shown("protect", s.take, "enter"), s.field.show(), s.k.shown("protect.later", leave, "esc")}
}

// take looks at what was typed: the words, a first passphrase of one's own, or
// the second time of it.
func (s *protect) take() step {
	k := s.k
	typed := k.choose(s.field.take())
	switch {
	case s.k.sealing || typed.Passphrase == "":
		return stay()
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
	return stay()
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

// protectedMsg says whether the vault is protected now, by the page that asked
// for it.
type protectedMsg struct {
	page *protect
	err  error
}

func (s *protect) set(passphrase string) step {
	s.k.sealing, s.say = true, s.k.T("protect.busy")
	f := s.k.protect
	return start(func() tea.Msg { return protectedMsg{s, f(passphrase)} })
}

// protected takes in how it ended, wherever the person is by then.
func (a *App) protected(m protectedMsg) step {
	k, s := a.kit, m.page
	k.sealing, s.own = false, ""
	if m.err != nil {
		s.say = k.why(m.err)
		if a.top() == screen(s) {
			return stay()
		}
		return say(s.say)
	}
	k.Bare = false
	k.next = append(k.next, Notice{Text: k.T("protect.recovery")})
	var done step
	if at := slices.Index(a.stack, screen(s)); at > 0 { // with what stands on it
		done = step{Back(len(a.stack) - at), Then(s.then)}
	}
	return append(done, Calm(k.T("protect.done")))
}

func (s *protect) view(w, h int) terminal.Frame {
	k := s.k
	p := newPage(w, h, k.Palette)
	p.keysHelp = false
	k.footer(p, s.actions(), "", faint)
	p.header(k.T("protect.title"), "", faint)
	p.text(plain, 0, k.T("protect.why"))
	p.blank(1)
	p.text(strong, 2, s.words)
	p.blank(1)
	p.text(plain, 0, s.say)
	p.blank(1)
	s.field.draw(p)
	return p.frame()
}
