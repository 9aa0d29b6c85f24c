package people

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// Find goes on with the person of an id, or else of a name: where several have it, one
// of them is chosen.
func (k *Room) Find(id, name string, then func(whom.Person) screen.Step) screen.Step {
	return screen.Start(func() tea.Msg {
		named, err := k.Journal.Named(name)
		var apart map[string]string
		if len(named) > 1 && err == nil {
			rows, wrong := k.Journal.Roster()
			apart, err = people.Apart(rows), wrong
		}
		if p, found, wrong := k.Journal.Person(id); id != "" && (found || wrong != nil) {
			named, err = []whom.Person{p}, wrong
		}
		return screen.ThenMsg(func() screen.Step {
			switch {
			case err != nil:
				return screen.Say(k.Why(err))
			case len(named) == 1:
				return then(named[0])
			case len(named) == 0:
				return then(whom.Person{Name: name})
			}
			var opts []parts.Option
			for _, p := range named {
				opts = append(opts, parts.Option{Name: k.Told(p.ID, p.Name, apart[p.ID]), More: k.N("person.talks", len(p.Talks)), Run: func() screen.Step { return then(p) }})
			}
			return screen.Push(parts.NewList(k.Desk, k.T("people.title"), "", true, opts))
		})
	})
}

// FindPage opens the page for me about the person of an id, or else of a name.
func (k *Room) FindPage(id, name string) screen.Step {
	return k.Find(id, name, func(p whom.Person) screen.Step { return k.OpenPerson(p.ID) })
}

// FindHeld opens the page of the person of an id, or else of a name.
func (k *Room) FindHeld(id, name string) screen.Step {
	return k.Find(id, name, func(p whom.Person) screen.Step { return k.OpenHeld(p) })
}

// OpenHeld opens the page that the person may read. From some places more can
// be done there.
func (k *Room) OpenHeld(p whom.Person, more ...screen.Action) screen.Step {
	return screen.Start(func() tea.Msg {
		var talks []guide.Session
		var unread []string
		var card people.Card
		var err error
		if !p.NoKey {
			talks, unread = k.heldTalks(p)
		}
		if !p.NoKey && p.ID != "" { // else nobody has that name
			card, err = k.Journal.Card(p.ID)
		}
		return screen.ThenMsg(func() screen.Step {
			switch {
			case p.NoKey:
				return screen.Push(k.newLost(p))
			case err != nil:
				return screen.Say(k.Why(err))
			}
			return screen.Push(k.newHeld(p, card, talks, unread, more...))
		})
	})
}

// newLost is the page of somebody none of whose talks can be read, as there is no
// key to them.
func (k *Room) newLost(p whom.Person) *parts.Sheet {
	sh := parts.NewSheet(k.Desk, k.T("held.title", "Name", k.WhoIs(p.ID, p.Name)), nil, parts.Part{Ink: page.Warn, Lines: []string{k.T("held.nokey")}})
	sh.Extra = []screen.Action{k.Shown("forget", func() screen.Step { return k.AskForget(p) }, "F")}
	return sh
}

// newHeld is everything that is held about a person, their card and talk by talk, except what
// is thought of them; the page says so, and that they may have it all. Unread are
// the ids of those that cannot be read.
func (k *Room) newHeld(p whom.Person, card people.Card, talks []guide.Session, unread []string, more ...screen.Action) *parts.Sheet {
	sh := parts.NewSheet(k.Desk, k.T("held.title", "Name", k.WhoIs(p.ID, p.Name)), nil)
	sh.Parts = parts.Sections(exchange.HeldCard(k.Words, k.coded(card), 2)...)
	for _, s := range talks {
		sh.Parts = append(sh.Parts, parts.Sections(exchange.Held(k.Words, s)...)...)
	}
	for _, id := range unread {
		sh.Parts = append(sh.Parts, parts.Part{Ink: page.Warn, Apart: true, Lines: []string{k.T("held.unread", "ID", id)}})
	}
	if len(sh.Parts) == 0 {
		sh.Parts = []parts.Part{{Lines: []string{k.T("held.nothing")}}}
		return sh
	}
	sh.Parts = append(sh.Parts, parts.Part{Ink: page.Faint, Apart: true, Lines: []string{k.T("held.more")}})
	sh.Extra = append(more, k.Act("forget", func() screen.Step { return k.AskForget(p) }, "F"))
	return sh
}

// heldTalks reads the talks with a person, newest first, and says which of them
// cannot be read: those hide no other. It runs in a command.
func (k *Room) heldTalks(p whom.Person) (out []guide.Session, unread []string) {
	for i := len(p.Talks) - 1; i >= 0; i-- {
		t, err := hold.Read(k.Journal, p.Talks[i])
		if err != nil {
			unread = append(unread, p.Talks[i])
			continue
		}
		out = append(out, t)
	}
	return out, unread
}
