package vault

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
)

// secret is a field whose text is not shown, but for a moment when asked to:
// until the next key, whatever it is, or showTime.
type secret struct {
	k     *screen.Desk
	ed    *edit.Editor
	shown bool
	at    time.Time // of the key that asked
	asked int
}

// showTime is as long as it takes to read six words.
const showTime = 4 * time.Second

// hideMsg ends the moment that something was asked to be shown for.
type hideMsg struct {
	field *secret
	asked int
}

func newSecret(k *screen.Desk) *secret { return &secret{k: k, ed: edit.New()} }

// Key gives the field a key. Whatever it is, what was shown is not any more.
func (s *secret) Key(m tea.KeyMsg) bool {
	was := s.shown
	s.shown = false
	if m.Type == tea.KeyTab {
		s.shown = !was && !s.ed.Empty() // what the action then says
		return false
	}
	return s.ed.Key(edit.DefaultKeys(), m)
}

func (s *secret) Paste(text string) {
	s.shown = false
	s.ed.Insert(text)
}

// show is the action of the key that key has taken in.
func (s *secret) show() screen.Action {
	return s.k.Shown("show", func() screen.Step {
		if !s.shown {
			return screen.Stay()
		}
		s.asked++
		s.at = s.k.Glance
		m := hideMsg{s, s.asked}
		return screen.Start(tea.Tick(showTime, func(time.Time) tea.Msg { return m }))
	}, "tab")
}

func (s *secret) hear(msg tea.Msg) {
	if m, ok := msg.(hideMsg); ok && m.field == s && m.asked == s.asked {
		s.shown = false
	}
}

// visible is whether the text is shown. A key that the field never got, as one
// that covers the screen, ends that too.
func (s *secret) visible() bool { return s.shown && s.at.Equal(s.k.Glance) }

// take gives what was typed, and empties the field.
func (s *secret) take() string {
	text := s.ed.Text()
	s.shown = false
	s.ed.SetText("")
	return text
}

// draw draws a dot for each character, or for a moment what they are.
func (s *secret) draw(p *page.Page) {
	m := p.Margin()
	wide := max(2, p.W-m-4)
	rows := []string{""}
	if s.visible() {
		rows = page.Lined(safe.Text(s.ed.Text()), wide)
	} else {
		for range min(len([]rune(s.ed.Text())), wide) {
			rows[0] += "•"
		}
	}
	for i, text := range rows {
		sign := "▌ "
		if i > 0 {
			sign = "  "
		}
		p.Put(p.Row().To(m).Add(page.Keycap, sign).Add(page.Plain, text).Cursor(m + 2 + safe.Width(text)))
	}
}
