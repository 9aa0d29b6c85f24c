package tui_test

import (
	"errors"
	"fmt"
	"slices"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/people"
)

// What the journal in memory keeps of people besides talks.

func (m *memory) Card(id string) (people.Card, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.cards[id], nil
}

func (m *memory) SaveCard(id string, c people.Card) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.broken == nil {
		m.cards[id] = c
	}
	return m.broken
}

func (m *memory) Meet(name string, c people.Card) (string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.broken != nil {
		return "", m.broken
	}
	id := fmt.Sprintf("met%013d", len(m.met)+1)
	m.met, m.cards[id] = append(m.met, [2]string{id, name}), c
	return id, nil
}

func (m *memory) Link(a, b string) error {
	return m.same(a, b, func(ids []string, id string) []string { return append(ids, id) })
}

func (m *memory) Unlink(a, b string) error {
	return m.same(a, b, func(ids []string, id string) []string {
		return slices.DeleteFunc(slices.Clone(ids), func(x string) bool { return x == id })
	})
}

func (m *memory) same(a, b string, change func([]string, string) []string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if a == b {
		return errors.New("one record")
	}
	for _, x := range [][2]string{{a, b}, {b, a}} {
		c := m.cards[x[0]]
		c.Same = change(c.Same, x[1])
		m.cards[x[0]] = c
	}
	return m.broken
}

func (m *memory) Roster() ([]people.Row, error) {
	all, err := m.People()
	m.mu.Lock()
	defer m.mu.Unlock()
	var out []people.Row
	for _, p := range all {
		var talks []guide.Header
		for _, id := range p.Talks {
			talks = append(talks, m.header(m.talks[id].Header))
		}
		out = append(out, people.RowOf(p.ID, p.Name, m.cards[p.ID], talks))
	}
	return out, err
}
