package talk

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
)

// lastMsg brings what was said last time.
type lastMsg struct {
	name string
	last *transcript.Last
}

// askLast asks for the last talk with the person whose name stands there, once
// for each name.
func (s *prepare) askLast() tea.Cmd {
	name := whom.SameName(s.name())
	if name == s.lastOf {
		return nil
	}
	s.lastOf, s.last = name, nil
	if name == "" {
		return nil
	}
	k, skip := s.k, s.t.ID()
	return func() tea.Msg { return lastMsg{name, k.lastWith(name, skip)} }
}

// lastWith is what to remember of the newest talk with a person.
func (k *Room) lastWith(name, skip string) *transcript.Last {
	p, ok, err := k.Journal.Person(name)
	if err != nil || !ok {
		return nil
	}
	for i := len(p.Talks) - 1; i >= 0; i-- {
		if p.Talks[i] == skip {
			continue
		}
		t, err := hold.Read(k.Disk, p.Talks[i])
		if err != nil || !t.Started() || !t.ClosedAt().IsZero() { // of a closed one no word is shown
			continue
		}
		shown, err := t.Shown()
		if err != nil {
			continue
		}
		last := transcript.LastTime(shown)
		return &last
	}
	return nil
}

// drawLast brings back, in one glance, what was promised and said last time.
func (s *prepare) drawLast(p *page.Page) {
	k := s.k
	p.Text(page.Title, 0, k.T("last.title", "Day", k.Day(s.last.At)))
	for _, pr := range s.last.Promises {
		p.Item(page.Plain, "·", form.PromiseLine(k.Desk, pr))
	}
	if s.last.Again != "" {
		p.Item(page.Plain, "·", k.T("last.again", "When", k.WithDay(s.last.Again, s.last.AgainDay)))
	}
	for _, said := range s.last.Said {
		p.Item(page.Plain, "“", short(said, p))
	}
	for _, note := range s.last.Noted {
		p.Item(page.Plain, "·", k.T("last.noted", "Note", short(note, p)))
	}
	p.Blank(1)
}

// short is words in a few rows at most.
func short(words string, p *page.Page) string {
	return safe.Cut(strings.Join(safe.Lines(words), " "), 3*p.W)
}
