package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
)

// openPeople lists everyone there are talks with; choosing one opens what is
// held about them.
func (k *kit) openPeople() step {
	j := k.journal
	return start(func() tea.Msg {
		people, err := j.People()
		return thenMsg{func() step {
			if err != nil {
				return say(k.why(err))
			}
			return push(k.newPeople(people))
		}}
	})
}

func (k *kit) newPeople(people []guide.Person) *list {
	var opts []option
	for _, p := range people {
		more := k.N("person.talks", len(p.Talks))
		if p.NoKey {
			more = k.T("person.nokey")
		}
		opts = append(opts, option{name: p.Name, more: more, run: func() step {
			return k.openHeld(p.Name, k.act("rename.all", func() step { return k.askRename(p.Name) }, "R"))
		}})
	}
	l := newList(k.desk, k.T("people.title"), k.T("people.intro"), true, opts)
	if len(opts) == 0 {
		l.faint = k.T("people.none")
	}
	return l
}
