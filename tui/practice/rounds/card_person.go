package rounds

import (
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// Card is what the person in a triad holds: who they are for ten minutes. Only
// they see it.
type Card struct {
	// ID is what WriteCards knows it by; a card without one is not printed.
	ID string
	// Title may be seen by everyone: it says who this is and gives nothing away.
	Title string
	// Who says more of who they are. Story is what they hold back; Objection is
	// what they say against acting; Unlocks is what opens them up, and Shuts what
	// closes them. Each may be several lines; those of Who and Shuts may be empty.
	Who, Story, Objection, Unlocks, Shuts string
	// Mood is how they come in, Opening how they may begin, and Touches what
	// somebody may not want to play; each may be empty.
	Mood, Opening, Touches string
	// StopWord ends the practice at once, whoever says it.
	StopWord string
}

// cards are those there are; the catalogue has one of its own.
func (k *Room) cards() []Card {
	if k.Files.Cards != nil {
		if all := k.Files.Cards(); len(all) > 0 {
			return all
		}
	}
	w := k.Words
	return []Card{{
		Title: w.T("persona.title"), Story: w.T("persona.story"), Objection: w.T("persona.objection"),
		Unlocks: w.T("persona.unlocks"), StopWord: w.T("persona.stop"),
	}}
}

// chooseCard asks which card to play, and goes on with it; of one there is
// nothing to ask.
func (k *Room) chooseCard(then func(Card) screen.Step) screen.Step {
	all := k.cards()
	if len(all) == 1 {
		return then(all[0])
	}
	return screen.Push(parts.NewList(k.Desk, k.T("card.choose"), "", true, cardOptions(all, then)))
}

func cardOptions(all []Card, then func(Card) screen.Step) (opts []parts.Option) {
	for _, c := range all {
		opts = append(opts, parts.Option{Name: c.Title, Run: func() screen.Step { return then(c) }})
	}
	return opts
}

// onlyCard shows a card, for a pair that needs no screen after it, or has all
// of them printed.
func (k *Room) onlyCard() screen.Step {
	show := func(c Card) screen.Step {
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
func (k *Room) printCards(name string, cards ...Card) screen.Step {
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
func (k *Room) newPersonCard(c Card, then func() screen.Step) *parts.Sheet {
	w := k.Words
	s := parts.NewSheet(k.Desk, w.T("persona.head"), nil,
		parts.Part{Ink: page.Strong, Lines: []string{c.Title}},
		parts.Part{Head: w.T("persona.stop.head"), Lines: []string{w.T("persona.stop.how", "Word", c.StopWord)}},
		parts.Part{Head: w.T("persona.touches.head"), Lines: page.Paragraphs(c.Touches)},
		parts.Part{Head: w.T("persona.who.head"), Lines: page.Paragraphs(c.Who)},
		parts.Part{Head: w.T("persona.mood.head"), Lines: page.Paragraphs(c.Mood)},
		parts.Part{Head: w.T("persona.opening.head"), Lines: page.Paragraphs(c.Opening)},
		parts.Part{Head: w.T("persona.story.head"), Lines: page.Paragraphs(c.Story)},
		parts.Part{Head: w.T("persona.objection.head"), Lines: page.Paragraphs(c.Objection)},
		parts.Part{Head: w.T("persona.unlocks.head"), Lines: page.Paragraphs(c.Unlocks)},
		parts.Part{Head: w.T("persona.shuts.head"), Lines: page.Paragraphs(c.Shuts)})
	s.Extra = []screen.Action{k.Shown("hide", then, "enter")}
	if c.ID != "" && k.Files.WriteCards != nil {
		s.Extra = append(s.Extra, k.Shown("card.print", func() screen.Step { return k.printCards("practice-card-"+c.ID+".html", c) }, "o"))
	}
	return s
}
