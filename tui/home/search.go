package home

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// searchRows is how many talks a search asks for.
const searchRows = 100

// search finds talks by the name of the person.
type search struct {
	*parts.List
	k     *Room
	asked string
}

// foundMsg brings what a search found.
type foundMsg struct {
	words string
	talks []guide.Header
	err   error
}

func (k *Room) NewSearch() *search {
	s := &search{k: k, asked: "\x00"}
	s.List = parts.NewList(k.Desk, k.T("search.title"), "", true, nil)
	s.Faint = "" // nobody has looked yet
	return s
}

func (s *search) Begins() tea.Cmd { return s.ask() }

// ask searches for what was typed, once for each text.
func (s *search) ask() tea.Cmd {
	words := s.Filter.Text()
	if words == s.asked {
		return nil
	}
	s.asked = words
	j := s.k.Journal
	return func() tea.Msg {
		talks, err := j.Find(words, searchRows)
		return foundMsg{words, talks, err}
	}
}

func (s *search) Hear(msg tea.Msg) screen.Step {
	switch m := msg.(type) {
	case tea.KeyMsg:
		return screen.Start(s.ask())
	case foundMsg:
		if m.words != s.asked {
			return screen.Stay() // an older question
		}
		s.Faint = s.k.T("list.none")
		if m.err != nil {
			return screen.Say(s.k.Why(m.err))
		}
		s.take(m.talks)
	}
	return screen.Stay()
}

func (s *search) take(talks []guide.Header) {
	k := s.k
	s.All = nil
	for _, t := range talks {
		day := t.Started
		if day.IsZero() {
			day = t.Began
		}
		s.All = append(s.All, parts.Option{Name: k.WhoIs(t.PersonID, t.Person), More: k.Day(day) + " · " + k.About(t), Run: func() screen.Step { return k.Read(t) }})
	}
}
