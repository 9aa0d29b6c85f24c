package people

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// newcomer is somebody who is being added.
type newcomer struct {
	typed, name string
	card        people.Card
	lost        string // what is not kept of what was typed, as they have not agreed
}

// Add asks for somebody in a line, beginning with a text, and says beneath what is
// understood.
func (k *Room) Add(text string) screen.Step {
	if k.Journal.ReadOnly() {
		return screen.Say(k.T("said.readonly"))
	}
	return k.withRoster(func(rows []people.Row) screen.Step {
		var s *parts.Asking
		understood := func(text string) (string, page.Ink) {
			if text == "" {
				return "", page.Faint
			}
			return k.understood(k.read(text, strings.TrimSpace(s.Lines[1].Ed.Text()), rows)), page.Faint
		}
		lost := func(day string) (string, page.Ink) {
			if n := k.read(strings.TrimSpace(s.Lines[0].Ed.Text()), day, rows); n.lost != "" && day == "" {
				return k.T("add.lost", "Text", n.lost), page.Faint
			}
			return k.pastNote(day)
		}
		s = parts.NewAsking(k.Desk, k.T("add.title"), "", []*parts.Asked{
			parts.NewAsked(k.T("add.who"), text, k.T("add.who.hint"), understood),
			parts.NewAsked(k.T("their.agreed"), "", k.T("their.agreed.hint"), lost),
		}, func(texts []string) (screen.Step, error) {
			n := k.read(texts[0], texts[1], rows)
			if n.name == "" {
				return screen.Say(k.T("add.nobody")), nil
			}
			alike := people.WhoMayBe(n.typed, n.card.Place, rows)
			if len(alike) == 0 {
				return k.meet(n), nil
			}
			return k.askAlike(n, alike, people.Apart(rows)), nil
		})
		return screen.Push(s)
	})
}

// read reads a line about somebody, as far as it may be kept.
func (k *Room) read(text, agreed string, rows []people.Row) newcomer {
	name, card := people.ReadLine(text)
	card.ThroughID = referrer(card.Through, rows)
	for _, r := range rows {
		if r.ID == k.Codes.Whose(card.Through) { // which is a code
			card.Through, card.ThroughID = r.Name, r.ID
		}
	}
	card.Agreed = k.pastDay(agreed)
	n := newcomer{typed: name, name: name, card: card.Kept(false)}
	if card.Agreed.IsZero() {
		n.name, _ = whom.Absent(name, "", "")
		lost := k.fieldsOf(card, func(f cardField) bool { return f.more })
		if n.name != n.typed {
			lost = append([]string{k.T("add.name")}, lost...)
		}
		n.lost = strings.Join(lost, ", ")
	}
	return n
}

// referrer is the id of the one person whom a name or its beginning fits; empty is
// nobody, or more than one.
func referrer(name string, rows []people.Row) (id string) {
	if name == "" {
		return ""
	}
	near := ""
	for _, r := range rows {
		switch {
		case whom.SameName(r.Name) == whom.SameName(name):
			if id != "" {
				return ""
			}
			id = r.ID
		case strings.HasPrefix(whom.SameName(r.Name), whom.SameName(name)+" "):
			if near != "" {
				near = "?"
			} else {
				near = r.ID
			}
		}
	}
	if id == "" && near != "?" {
		return near
	}
	return id
}

// understood says what was read from a line.
func (k *Room) understood(n newcomer) string {
	fields := k.fieldsOf(n.card, func(cardField) bool { return true })
	return strings.Join(append([]string{n.name}, fields...), " · ")
}

// askAlike asks whether somebody is one that there is already, and says why they
// may be.
func (k *Room) askAlike(n newcomer, alike []people.Alike, apart map[string]string) screen.Step {
	var opts []parts.Option
	for _, a := range alike {
		opts = append(opts, parts.Option{Name: k.Told(a.Row.ID, a.Row.Name, apart[a.Row.ID]), More: k.why(a), Run: func() screen.Step {
			return screen.Step{screen.Back(1), screen.Then(func() screen.Step { return k.OpenPerson(a.Row.ID) })}
		}})
	}
	opts = append(opts, parts.Option{Name: k.T("alike.new", "Name", n.name), Run: func() screen.Step { return k.meet(n) }})
	return screen.Push(parts.NewList(k.Desk, k.T("alike.title", "Name", n.name), k.T("alike.intro"), false, opts))
}

// why says why somebody may be the same person.
func (k *Room) why(a people.Alike) string {
	return k.T("alike."+string(a.Why), "Name", k.WhoIs(a.Row.ID, a.Row.Name), "Place", a.Row.Card.Place)
}

// meet keeps somebody new, and opens the page about them in place of what asked.
func (k *Room) meet(n newcomer) screen.Step {
	j := k.Journal
	return k.doing(func() (screen.Step, error) {
		id, err := j.Meet(n.name, n.card)
		return screen.Step{screen.Back(1), screen.Calm(k.T("add.done", "Name", n.name)), screen.Then(func() screen.Step { return k.OpenPerson(id) })}, err
	})
}

// doing does something in a command, and goes on with what it gives, or says why it
// was not done.
func (k *Room) doing(do func() (screen.Step, error)) screen.Step {
	return screen.Start(func() tea.Msg {
		then, err := do()
		return screen.ThenMsg(func() screen.Step {
			if err != nil {
				return screen.Say(k.Why(err))
			}
			return then
		})
	})
}
