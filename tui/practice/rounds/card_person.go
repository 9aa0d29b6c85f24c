package rounds

import (
	"slices"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/practice"
	"example.org/onetoone/tui/screen"
)

// cards are those whom the person in a triad may be for ten minutes; the catalogue
// has one of its own.
func (k *Room) cards() []personas.Persona { return k.cast().All }

// cast is cards, with the files that give none.
func (k *Room) cast() personas.Cast {
	if k.Cast != nil {
		if c := k.Cast(); len(c.All)+len(c.Broken) > 0 {
			return c
		}
	}
	w := k.Words
	return personas.Cast{All: []personas.Persona{{Name: w.T("persona.title"), Card: personas.Card{
		Hidden: []string{w.T("persona.story")}, Objection: w.T("persona.objection"), Unlocks: []string{w.T("persona.unlocks")}, Stop: w.T("persona.stop"),
	}}}}
}

// chooseCard asks which card to play, and goes on with it; of one there is
// nothing to ask.
func (k *Room) chooseCard(then func(personas.Persona) screen.Step) screen.Step {
	opts := k.Among(k.cast(), then)
	if len(opts) == 1 {
		return opts[0].Run()
	}
	return screen.Push(parts.NewList(k.Desk, k.T("card.choose"), "", true, opts))
}

// onlyCard shows a card, for a pair that needs no screen after it, or has all
// of them printed.
func (k *Room) onlyCard() screen.Step {
	show := func(c personas.Persona) screen.Step {
		return screen.Push(newHandover(k.Desk, k.T("turn.person"), k.T("turn.person.why"), func() screen.Step {
			return screen.Push(k.newPersonCard(c, screen.Leave))
		}))
	}
	c := k.cast()
	opts := k.Among(c, show)
	if len(opts) == 1 {
		return opts[0].Run()
	}
	if n := len(c.All); n > 1 && k.Files.WriteCards != nil {
		opts = slices.Insert(opts, n, parts.Option{Name: k.T("card.all"), Run: func() screen.Step { return k.printCards("practice-cards.html", c.All...) }})
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
		append([]parts.Part{{Ink: page.Strong, Lines: []string{practice.Title(c)}}}, parts.Sections(c.Plays(k.Words)...)...)...)
	s.Extra = []screen.Action{k.Shown("hide", then, "enter")}
	if c.ID != "" && k.Files.WriteCards != nil {
		s.Extra = append(s.Extra, k.Shown("card.print", func() screen.Step { return k.printCards("practice-card-"+c.ID+".html", c) }, "o"))
	}
	return s
}
