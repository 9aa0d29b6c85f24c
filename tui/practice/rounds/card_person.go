package rounds

import (
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// cards are those whom the person in a triad may be for ten minutes; the catalogue
// has one of its own.
func (k *Room) cards() []personas.Persona {
	if k.Files.Cards != nil {
		if all := k.Files.Cards(); len(all) > 0 {
			return all
		}
	}
	w := k.Words
	return []personas.Persona{{Name: w.T("persona.title"), Card: personas.Card{
		Hidden: []string{w.T("persona.story")}, Objection: w.T("persona.objection"), Unlocks: []string{w.T("persona.unlocks")}, Stop: w.T("persona.stop"),
	}}}
}

// titleOf may be seen by everyone: it says who a card is and gives nothing away.
func titleOf(c personas.Persona) string {
	if c.Role == "" {
		return c.Name
	}
	return c.Name + ", " + c.Role
}

// chooseCard asks which card to play, and goes on with it; of one there is
// nothing to ask.
func (k *Room) chooseCard(then func(personas.Persona) screen.Step) screen.Step {
	all := k.cards()
	if len(all) == 1 {
		return then(all[0])
	}
	return screen.Push(parts.NewList(k.Desk, k.T("card.choose"), "", true, cardOptions(all, then)))
}

func cardOptions(all []personas.Persona, then func(personas.Persona) screen.Step) (opts []parts.Option) {
	for _, c := range all {
		opts = append(opts, parts.Option{Name: titleOf(c), Run: func() screen.Step { return then(c) }})
	}
	return opts
}

// onlyCard shows a card, for a pair that needs no screen after it, or has all
// of them printed.
func (k *Room) onlyCard() screen.Step {
	show := func(c personas.Persona) screen.Step {
		return screen.Push(newHandover(k.Desk, k.T("turn.person"), k.T("turn.person.why"), func() screen.Step {
			return screen.Push(k.newPersonCard(c, screen.Leave))
		}))
	}
	all := k.cards()
	opts := cardOptions(all, show)
	if len(all) > 1 && k.Files.WriteCards != nil {
		opts = append(opts, parts.Option{Name: k.T("card.all"), Run: func() screen.Step { return k.printCards("practice-cards.html", all...) }})
	}
	if len(opts) == 1 {
		return show(all[0])
	}
	return screen.Push(parts.NewList(k.Desk, k.T("card.choose"), "", true, opts))
}

// printCards asks where to write cards, to print them.
func (k *Room) printCards(name string, cards ...personas.Persona) screen.Step {
	var ids []string
	for _, c := range cards {
		ids = append(ids, c.ID)
	}
	s := k.NewWritingTo(k.PrintPath(name), k.T("card.print.more"), func(path string, plain bool) func() (string, error) {
		return func() (string, error) { return k.Files.WriteCards(path, ids, plain) }
	})
	s.Bare = k.T("card.printed")
	return screen.Push(s)
}

// newPersonCard shows a card to the person alone. then is what comes when they
// are done with it.
func (k *Room) newPersonCard(c personas.Persona, then func() screen.Step) *parts.Sheet {
	s := parts.NewSheet(k.Desk, k.T("persona.head"), nil,
		append([]parts.Part{{Ink: page.Strong, Lines: []string{titleOf(c)}}}, parts.Sections(c.Plays(k.Words)...)...)...)
	s.Extra = []screen.Action{k.Shown("hide", then, "enter")}
	if c.ID != "" && k.Files.WriteCards != nil {
		s.Extra = append(s.Extra, k.Shown("card.print", func() screen.Step { return k.printCards("practice-card-"+c.ID+".html", c) }, "o"))
	}
	return s
}
