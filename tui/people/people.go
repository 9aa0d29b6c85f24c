package people

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// OpenPeople lists everyone there are talks with; choosing one opens what is
// held about them.
func (k *Room) OpenPeople() screen.Step {
	j := k.Journal
	return screen.Start(func() tea.Msg {
		people, err := j.People()
		return screen.ThenMsg(func() screen.Step {
			if err != nil {
				return screen.Say(k.Why(err))
			}
			return screen.Push(k.newPeople(people))
		})
	})
}

func (k *Room) newPeople(people []whom.Person) *parts.List {
	var opts []parts.Option
	for _, p := range people {
		more := k.N("person.talks", len(p.Talks))
		if p.NoKey {
			more = k.T("person.nokey")
		}
		opts = append(opts, parts.Option{Name: k.WhoIs(p.ID, p.Name), More: more, Run: func() screen.Step {
			return k.OpenHeld(p, k.Act("rename.all", func() screen.Step { return k.askRename(p) }, "R"))
		}})
	}
	l := parts.NewList(k.Desk, k.T("people.title"), k.T("people.intro"), true, opts)
	if len(opts) == 0 {
		l.Faint = k.T("people.none")
	}
	return l
}
