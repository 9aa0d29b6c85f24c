package alone

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// silence empties the screen while one is held with a scripted partner. Any key
// ends it, and does nothing else; or the partner does.
type silence struct {
	s     *talk
	text  string // that was said to begin it
	began time.Time
}

func (h *silence) Holds() *hold.Talk        { return h.s.t }
func (h *silence) Stops()                   {}
func (h *silence) Actions() []screen.Action { return nil }

// brokenMsg is the partner, who breaks a silence.
type brokenMsg struct {
	of    *silence
	after time.Duration
}

func (h *silence) Hear(msg tea.Msg) screen.Step {
	if m, ok := msg.(brokenMsg); ok && m.of == h {
		return append(screen.Step{screen.Drop{Screen: h}}, h.s.held(m.after)...)
	}
	return screen.Stay()
}

// View shows nothing: there is nothing to do but to look at them.
func (h *silence) View(w, height int) terminal.Frame {
	p := page.New(w, height, h.s.k.Palette)
	p.HideCursor()
	return p.Frame()
}

// wait begins a silence, with what is said to begin it, if anything is.
func (s *talk) wait(text string) screen.Step {
	h := &silence{s: s, text: text, began: s.k.Now()}
	s.silent = h
	step := screen.Step{screen.Show{Screen: h}}
	if after, breaks := s.play.Breaks(); breaks {
		step = append(step, screen.Cmd(tea.Tick(after, func(time.Time) tea.Msg { return brokenMsg{h, after} })))
	}
	return step
}

// longest is what is kept of a silence at most: nobody holds one for longer, but
// computers sleep.
const longest = 10 * time.Minute

// Returned ends a silence that a key has ended.
func (s *talk) Returned() screen.Step {
	if s.silent == nil {
		return screen.Stay()
	}
	return s.held(min(max(0, s.k.Now().Sub(s.silent.began)), longest))
}

// held takes the answer to a silence of so long. One that is too short is none,
// unless it was promised in words.
func (s *talk) held(d time.Duration) screen.Step {
	text := s.silent.text
	s.silent = nil
	if text == "" && d < solo.Shortest {
		return screen.Tell(s.k.T("solo.tooshort"))
	}
	if err := s.play.Wait(text, d); err != nil {
		return screen.Say(s.k.Why(err))
	}
	if text != "" {
		s.ed.SetText("")
	}
	s.t.Touch()
	return screen.Stay()
}
