package rounds

import (
	"slices"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/tui/practice"
	"example.org/onetoone/tui/screen"
)

// coming is the round after one: the plan's next, or without a plan the same
// people, each in the next role.
type coming struct {
	turns []rounds.Turn // of the plan, this one first; nil without a plan
	of    int           // how many rounds the plan has
	card  personas.Persona
	cards bool // somebody is played; false where a pair was watched
	other bool // there is somebody else to play
}

// comesAfter is the round after a session's; ok is false after the last of a plan.
// again plays the same persona once more, where no plan says whom.
func (k *Room) comesAfter(s guide.Session, again bool) (c coming, ok bool) {
	all := k.cards()
	if turns := rounds.ReadTurns(s.Field(guide.FieldTurns)); len(turns) > 0 {
		if len(turns) == 1 {
			return c, false
		}
		c = coming{turns: turns[1:], of: turns[0].Number + len(turns) - 1, cards: true, other: len(all) > 1}
		c.card, _ = cardOf(all, turns[1].Card)
		return c, true
	}
	title := s.Field(guide.FieldPerson)
	i := slices.IndexFunc(all, func(c personas.Persona) bool { return practice.Title(c) == title })
	if !again {
		i = (i + 1) % len(all)
	}
	return coming{card: all[max(0, i)], cards: title != "", other: len(all) > 1}, true
}

// cardOf is the card of an id; ok is false where its file is gone.
func cardOf(all []personas.Persona, id string) (personas.Persona, bool) {
	if i := slices.IndexFunc(all, func(c personas.Persona) bool { return c.ID == id }); i >= 0 {
		return all[i], true
	}
	return personas.Persona{}, false
}

// says are who does what in it.
func (k *Room) says(c coming) []string {
	var out []string
	if len(c.turns) > 0 {
		t := c.turns[0]
		out = append(out, k.T("next.organizer", "Name", t.Organizer), k.T("next.person", "Name", t.Person, "Card", c.card.Name))
		if n := len(t.Observers); n > 0 {
			out = append(out, k.N("next.observers", n, "Names", strings.Join(t.Observers, ", ")))
		}
	} else if c.cards {
		out = append(out, k.T("next.card", "Card", practice.Title(c.card)))
	}
	return out
}

// nextRound begins the round after a session's, with whoever had the screen in it.
func (k *Room) nextRound(s guide.Session, again bool) screen.Step {
	c, ok := k.comesAfter(s, again)
	switch {
	case !ok:
		return screen.Stay()
	case !c.cards:
		return screen.Push(k.newConsole(k.Begin(guide.RoleObserver, "", watch.FocusOf(s))))
	}
	d := dealt{s.Role(), watch.FocusOf(s), c.card, c.turns}
	switch {
	case len(c.turns) == 0:
		return k.dealCard(d, k.T("turn.person.next"))
	case c.card.Name == "": // the file is gone whose persona the plan had
		return k.chooseCard(func(p personas.Persona) screen.Step {
			d.card = p
			return k.dealCard(d, k.T("turn.person.why"))
		})
	}
	return k.dealCard(d, k.T("turn.person.why"))
}
