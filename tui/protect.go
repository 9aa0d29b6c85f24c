package tui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/terminal"
)

// minPassphrase is the shortest passphrase of one's own, in characters. Six
// generated words are far longer.
const minPassphrase = 12

// protect is the page on which a passphrase is chosen: six generated words,
// taken by typing them, or one's own, typed twice.
type protect struct {
	k     *kit
	words string // the generated ones
	own   string // one's own, typed once
	ed    *edit.Editor
	busy  bool
	say   string
	then  func() step
}

func (k *kit) newProtect(then func() step) *protect {
	return &protect{k: k, words: k.suggest(), ed: edit.New(), say: k.w.T("protect.type"), then: then}
}

func (s *protect) typing() (on, empty bool) { return !s.busy, false }
func (s *protect) key(m tea.KeyMsg) bool    { return s.ed.Key(edit.DefaultKeys(), m) }
func (s *protect) paste(string)             { s.say = s.k.w.T("protect.nopaste") }

func (s *protect) actions() []action {
	return []action{s.k.shown("protect", s.take, "enter"), s.k.shown("protect.later", leave, "esc")}
}

// take looks at what was typed: the words, a first passphrase of one's own, or
// the second time of it.
func (s *protect) take() step {
	k := s.k
	typed := strings.Join(strings.Fields(s.ed.Text()), " ")
	s.ed.SetText("")
	switch {
	case s.busy || typed == "":
		return stay()
	case typed == s.words, typed == s.own:
		return s.set(typed)
	case s.own != "":
		s.own, s.say = "", k.w.T("protect.differs")
	case len([]rune(typed)) < minPassphrase:
		s.say = k.w.N("protect.short", minPassphrase)
	default:
		s.own, s.say = typed, k.w.T("protect.again")
	}
	return stay()
}

// protectedMsg says whether the vault is protected now.
type protectedMsg struct{ err error }

func (s *protect) set(passphrase string) step {
	s.busy, s.say = true, s.k.w.T("protect.busy")
	f := s.k.protect
	return start(func() tea.Msg { return protectedMsg{f(passphrase)} })
}

func (s *protect) hear(msg tea.Msg) step {
	m, ok := msg.(protectedMsg)
	if !ok {
		return stay()
	}
	s.busy, s.own = false, ""
	if m.err != nil {
		s.say = s.k.why(m.err)
		return stay()
	}
	s.k.bare = false
	s.k.next = append(s.k.next, s.k.w.T("protect.recovery"))
	return step{back: 1, do: s.then, say: s.k.w.T("protect.done")}
}

func (s *protect) view(w, h int) terminal.Frame {
	k := s.k
	p := newPage(w, h, k.th)
	p.keysHelp = false
	p.footer(k, s.actions(), "", faint)
	p.header(k.w.T("protect.title"), "", faint)
	p.text(plain, 0, k.w.T("protect.why"))
	p.blank(1)
	p.text(strong, 2, s.words)
	p.blank(1)
	p.text(plain, 0, s.say)
	p.blank(1)
	drawHidden(p, s.ed)
	return p.frame()
}
