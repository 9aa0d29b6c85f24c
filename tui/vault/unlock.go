package vault

import (
	"errors"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// ErrPassphrase is returned by what opens the vault for a passphrase that does not
// open the vault.
const ErrPassphrase = screen.Why("why.passphrase")

// backoff is how long the nth wrong passphrase in a row makes one wait: it
// slows guessing at the keyboard and never destroys anything.
func backoff(wrong int) time.Duration {
	if wrong < 3 {
		return 0
	}
	return min(time.Minute, time.Second<<min(wrong-3, 6))
}

// unlock asks for the passphrase. Nothing of the vault is in memory before it
// is right.
type unlock struct {
	k     *screen.Desk
	open  func(passphrase string) (func() screen.Step, error)
	field *secret
	old   bool // opening brings the vault to another format
	busy  bool
	wrong int
	until time.Time // no try before
	say   string
	ink   page.Ink // of what it says: another where something is wrong
}

// NewUnlock is the page. open opens the vault, in the background, and gives what
// to do then; it returns ErrPassphrase for a wrong one. old says that it brings the
// vault to another format, and takes long.
func NewUnlock(k *screen.Desk, old bool, open func(passphrase string) (func() screen.Step, error)) screen.Screen {
	return &unlock{k: k, open: open, old: old, field: newSecret(k), say: k.T("unlock.ask")}
}

func (s *unlock) Typing() (on, empty bool) { return !s.busy, false }
func (s *unlock) Key(m tea.KeyMsg) bool    { return s.field.Key(m) }
func (s *unlock) Paste(text string)        { s.field.Paste(text) }

func (s *unlock) Actions() []screen.Action {
	return []screen.Action{s.k.Shown("unlock", s.try, "enter"), s.field.show(), s.k.Shown("quit", func() screen.Step { return screen.Step{screen.End{}} }, "esc")}
}

// unlockedMsg says how a try ended, and what to do then.
type unlockedMsg struct {
	then func() screen.Step
	err  error
}

func (s *unlock) try() screen.Step {
	k := s.k
	if wait := s.until.Sub(k.Now()); wait > 0 {
		s.ink, s.say = page.Warn, k.N("unlock.wait", int(wait/time.Second)+1)
		return screen.Stay()
	}
	passphrase := s.field.ed.Text()
	if s.busy || passphrase == "" {
		return screen.Stay()
	}
	s.busy, s.ink, s.say = true, page.Plain, k.T("unlock.busy")
	if s.old {
		s.say = k.T("unlock.old")
	}
	return screen.Start(func() tea.Msg {
		then, err := s.open(passphrase)
		return unlockedMsg{then, err}
	})
}

func (s *unlock) Hear(msg tea.Msg) screen.Step {
	s.field.hear(msg)
	m, ok := msg.(unlockedMsg)
	if !ok {
		return screen.Stay()
	}
	k := s.k
	s.busy = false
	s.field.take()
	if m.err != nil {
		if errors.Is(m.err, ErrPassphrase) {
			s.wrong++
			s.until = k.Now().Add(backoff(s.wrong))
		}
		s.ink, s.say = page.Warn, k.Why(m.err)
		return screen.Stay()
	}
	return m.then()
}

func (s *unlock) View(w, h int) terminal.Frame {
	k := s.k
	p := page.New(w, h, k.Palette)
	p.KeysHelp = false
	k.Footer(p, s.Actions(), "", page.Faint)
	p.Header(k.T("name"), "", page.Faint)
	if p.H >= 16 {
		p.Blank(p.H / 6)
	}
	p.Text(s.ink, 0, s.say)
	p.Blank(1)
	s.field.draw(p)
	return p.Frame()
}
