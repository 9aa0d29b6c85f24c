package tui

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
func (k *kit) cards() []Card {
	if k.drill.Cards != nil {
		if all := k.drill.Cards(); len(all) > 0 {
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
func (k *kit) chooseCard(then func(Card) step) step {
	all := k.cards()
	if len(all) == 1 {
		return then(all[0])
	}
	return push(newList(k.desk, k.T("card.choose"), "", true, cardOptions(all, then)))
}

func cardOptions(all []Card, then func(Card) step) (opts []option) {
	for _, c := range all {
		opts = append(opts, option{name: c.Title, run: func() step { return then(c) }})
	}
	return opts
}

// onlyCard shows a card, for a pair that needs no screen after it, or has all
// of them printed.
func (k *kit) onlyCard() step {
	show := func(c Card) step {
		return push(newTurned(k.desk, k.T("turn.person"), k.T("turn.person.why"), func() step {
			return push(k.newPersonCard(c, leave))
		}))
	}
	all := k.cards()
	opts := cardOptions(all, show)
	if len(all) > 1 && k.drill.WriteCards != nil {
		opts = append(opts, option{name: k.T("card.all"), run: func() step { return k.printCards("practice-cards.html", all...) }})
	}
	if len(opts) == 1 {
		return show(all[0])
	}
	return push(newList(k.desk, k.T("card.choose"), "", true, opts))
}

// printCards asks where to write cards, to print them.
func (k *kit) printCards(name string, cards ...Card) step {
	var ids []string
	for _, c := range cards {
		ids = append(ids, c.ID)
	}
	s := k.newWritingTo(k.drill.PrintPath(name), k.T("card.print.more"), func(path string, plain bool) func() (string, error) {
		return func() (string, error) { return k.drill.WriteCards(path, ids, plain) }
	})
	s.bare = k.T("card.printed")
	return push(s)
}

// newPersonCard shows a card to the person alone. then is what comes when they
// are done with it.
func (k *kit) newPersonCard(c Card, then func() step) *sheet {
	w := k.Words
	s := newSheet(k.desk, w.T("persona.head"), nil,
		part{ink: strong, lines: []string{c.Title}},
		part{head: w.T("persona.stop.head"), lines: []string{w.T("persona.stop.how", "Word", c.StopWord)}},
		part{head: w.T("persona.touches.head"), lines: paragraphs(c.Touches)},
		part{head: w.T("persona.who.head"), lines: paragraphs(c.Who)},
		part{head: w.T("persona.mood.head"), lines: paragraphs(c.Mood)},
		part{head: w.T("persona.opening.head"), lines: paragraphs(c.Opening)},
		part{head: w.T("persona.story.head"), lines: paragraphs(c.Story)},
		part{head: w.T("persona.objection.head"), lines: paragraphs(c.Objection)},
		part{head: w.T("persona.unlocks.head"), lines: paragraphs(c.Unlocks)},
		part{head: w.T("persona.shuts.head"), lines: paragraphs(c.Shuts)})
	s.extra = []action{k.shown("hide", then, "enter")}
	if c.ID != "" && k.drill.WriteCards != nil {
		s.extra = append(s.extra, k.shown("card.print", func() step { return k.printCards("practice-card-"+c.ID+".html", c) }, "o"))
	}
	return s
}
