package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
)

// searchRows is how many talks a search asks for.
const searchRows = 100

// search finds talks by the name of the person.
type search struct {
	*list
	k     *kit
	asked string
}

// foundMsg brings what a search found.
type foundMsg struct {
	words string
	talks []guide.Header
	err   error
}

func (k *kit) newSearch() *search {
	s := &search{k: k, asked: "\x00"}
	s.list = newList(k.desk, k.T("search.title"), "", true, nil)
	return s
}

func (s *search) begins() tea.Cmd { return s.ask() }

// ask searches for what was typed, once for each text.
func (s *search) ask() tea.Cmd {
	words := s.filter.Text()
	if words == s.asked {
		return nil
	}
	s.asked = words
	j := s.k.journal
	return func() tea.Msg {
		talks, err := j.Find(words, searchRows)
		return foundMsg{words, talks, err}
	}
}

func (s *search) hear(msg tea.Msg) step {
	switch m := msg.(type) {
	case tea.KeyMsg:
		return start(s.ask())
	case foundMsg:
		if m.words != s.asked {
			return stay() // an older question
		}
		if m.err != nil {
			return say(s.k.why(m.err))
		}
		s.take(m.talks)
	}
	return stay()
}

func (s *search) take(talks []guide.Header) {
	k := s.k
	s.all = nil
	for _, t := range talks {
		day := t.Started
		if day.IsZero() {
			day = t.Began
		}
		s.all = append(s.all, option{name: k.who(t.Person), more: k.day(day) + " · " + k.about(t), run: func() step { return k.read(t) }})
	}
}
