package tui

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/tui/screen"
)

// global are the keys that work on every screen, whatever it does.
type global struct {
	esc, help, palette, search, lock, quit, suspend, rescue key.Binding
}

func globalKeys() global {
	return global{
		esc:     key.NewBinding(key.WithKeys("esc", "alt+esc")),
		help:    key.NewBinding(key.WithKeys("?")),
		palette: key.NewBinding(key.WithKeys(":")),
		search:  key.NewBinding(key.WithKeys("/")),
		lock:    key.NewBinding(key.WithKeys("L")),
		quit:    key.NewBinding(key.WithKeys("ctrl+c")),
		suspend: key.NewBinding(key.WithKeys("ctrl+z")),
		rescue:  key.NewBinding(key.WithKeys("S")),
	}
}

// burst is how many characters may arrive in one piece and still count as
// keys: more than that, with nothing being written, is a paste and does
// nothing.
const burst = 8

// keys takes a key: the cover first, then the field that is being typed into,
// then the screen's actions.
func (a *App) keys(m tea.KeyMsg) screen.Step {
	if a.ending {
		return nil
	}
	if a.slept() && a.locks() {
		return screen.Step{screen.Lock{}} // whoever opens the computer shows who they are before anything else
	}
	g := globalKeys()
	a.keyAt = a.talks.Now()
	a.talks.Glance = a.keyAt
	for _, t := range a.talks.Open.All() {
		a.talks.Time(t)
	}
	if m.Paste {
		if a.hurried != nil {
			if pieces, ok := a.hurried(string(m.Runes)); ok {
				return a.hurry(pieces)
			}
		}
		return a.paste(m)
	}
	if m.Type != tea.KeyRunes && key.Matches(m, g.esc) { // and not the letters e, s, c that came together
		return a.esc(m)
	}
	a.burst = presses{}
	if a.covered {
		return a.onCover(m)
	}
	a.said = ""
	if m.Type != tea.KeyRunes && key.Matches(m, g.suspend) {
		return screen.Step{screen.Suspend{}}
	}
	if on, _ := a.isTyping(); !on && len(m.Runes) > 1 {
		if len(m.Runes) > burst {
			a.said = a.talks.T("said.paste")
			return nil
		}
		return a.oneByOne(m)
	}
	return a.one(m)
}

// oneByOne takes keys that arrived in one piece as the keys they are.
func (a *App) oneByOne(m tea.KeyMsg) screen.Step {
	var cmds []tea.Cmd
	for i, r := range m.Runes {
		if on, _ := a.isTyping(); on {
			rest := tea.KeyMsg{Type: tea.KeyRunes, Runes: m.Runes[i:]}
			cmds = append(cmds, a.follow(a.one(rest)))
			break
		}
		cmds = append(cmds, a.follow(a.one(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})))
	}
	return screen.Start(tea.Batch(cmds...))
}

func (a *App) one(m tea.KeyMsg) screen.Step {
	g := globalKeys()
	on, empty := a.isTyping()
	command := !on || empty
	switch _, stops := a.top().(screen.Stopper); {
	case !on && key.Matches(m, g.lock):
		return screen.Step{screen.Lock{}}
	case !on && key.Matches(m, g.rescue) && a.rescue.Needed():
		return a.rescue.Show(a.top())
	case m.Type != tea.KeyRunes && key.Matches(m, g.quit):
		return screen.Step{screen.End{}}
	case stops:
		return screen.Leave()
	case command && key.Matches(m, g.help):
		return a.openHelp(a.top(), !on)
	case command && key.Matches(m, g.palette):
		return a.openPalette(on)
	}
	if slash := on && empty && key.Matches(m, g.search); slash {
		if act, ok := screen.Find(a.top().Actions(), m); ok {
			return act.Run()
		}
	}
	if on && a.top().(screen.Typist).Key(m) {
		return a.typed(m)
	}
	act, ok := screen.Find(a.top().Actions(), m)
	if t, is := a.top().(screen.Transient); is && t.Transient() && !ok {
		left := a.follow(screen.Leave())
		return append(screen.Start(left), a.one(m)...)
	}
	if !ok {
		if s, is := a.top().(screen.Idler); is && !on {
			a.said = s.Idle(m.String())
		}
		return nil
	}
	return act.Run()
}

func (a *App) isTyping() (on, empty bool) {
	if t, ok := a.top().(screen.Typist); ok {
		return t.Typing()
	}
	return false, false
}

// paste gives a paste to the field that is being typed into. Its text is taken
// from the input in any case: it must not stay there.
func (a *App) paste(m tea.KeyMsg) screen.Step {
	text, ok := a.pasted(string(m.Runes))
	if !ok {
		text = string(m.Runes)
	}
	a.burst = presses{}
	if a.covered {
		return nil
	}
	a.said = ""
	if on, _ := a.isTyping(); !on {
		a.said = a.talks.T("said.paste")
		return nil
	}
	a.top().(screen.Typist).Paste(guide.Visible(text)) // drafts are files too
	return a.typed(m)
}

// typed lets a screen hear what was typed into it.
func (a *App) typed(m tea.KeyMsg) screen.Step {
	if l, ok := a.top().(screen.Listener); ok {
		return l.Hear(m)
	}
	return nil
}
