package people

import (
	"strings"
	"time"

	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/when"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// cardField is a line of a card: the id of its words, how it is read and how written.
type cardField struct {
	id   string
	more bool // it is kept once they agreed
	get  func(c people.Card) string
	set  func(c *people.Card, text string)
}

// cardFields are the lines of a card, in their order.
func cardFields() []cardField {
	field := func(id string, more bool, at func(c *people.Card) *string) cardField {
		return cardField{id, more, func(c people.Card) string { return *at(&c) }, func(c *people.Card, text string) { *at(c) = text }}
	}
	return []cardField{
		field("place", false, func(c *people.Card) *string { return &c.Place }),
		field("through", false, func(c *people.Card) *string { return &c.Through }),
		{"reach", true, func(c people.Card) string { return strings.ReplaceAll(c.Reach, "\n", "; ") }, func(c *people.Card, text string) { c.Reach = lines(text) }},
		field("shift", true, func(c *people.Card) *string { return &c.Shift }),
		field("best", true, func(c *people.Card) *string { return &c.Best }),
		field("language", true, func(c *people.Card) *string { return &c.Language }),
		{"tags", true, func(c people.Card) string { return strings.Join(c.Tags, ", ") }, func(c *people.Card, text string) { c.Tags = people.ReadTags(text) }},
		field("line", true, func(c *people.Card) *string { return &c.Line }),
	}
}

// fieldsOf are the lines of a card that say something, those that are wanted, each with
// what it is called.
func (k *Room) fieldsOf(c people.Card, want func(cardField) bool) (out []string) {
	c = k.coded(c)
	for _, f := range cardFields() {
		if text := f.get(c); text != "" && want(f) {
			out = append(out, k.T("add.field", "Field", strings.ToLower(k.T("their."+f.id)), "Text", text))
		}
	}
	return out
}

// coded is a card with a code in the place of who referred them, where codes are shown.
func (k *Room) coded(c people.Card) people.Card {
	return people.Coded([]people.Row{{Card: c}}, k.Codes)[0].Card
}

// lines are what stands between semicolons, one a line.
func lines(text string) string {
	var out []string
	for l := range strings.SplitSeq(text, ";") {
		if l = strings.TrimSpace(l); l != "" {
			out = append(out, l)
		}
	}
	return strings.Join(out, "\n")
}

// openCard asks for what is kept of somebody besides talks: of one who has not agreed
// to more, the little that may be.
func (k *Room) openCard(x person) screen.Step {
	if k.Journal.ReadOnly() {
		return screen.Say(k.T("said.readonly"))
	}
	free := x.named || !x.card.Agreed.IsZero()
	var asked []*parts.Asked
	var fields []cardField
	var shown []string
	for _, f := range cardFields() {
		if free || !f.more {
			fields, shown = append(fields, f), append(shown, f.get(k.coded(x.card)))
			asked = append(asked, parts.NewAsked(k.T("their."+f.id), shown[len(shown)-1], k.T("their."+f.id+".hint"), nil))
		}
	}
	s := parts.NewAsking(k.Desk, k.T("their.title", "Name", k.WhoIs(x.ID, x.Name)), "", asked, func(texts []string) (screen.Step, error) {
		c := x.card
		for i, f := range fields {
			if texts[i] != shown[i] { // which may be a code
				f.set(&c, texts[i])
			}
		}
		return k.saveCard(x, c), nil
	})
	s.More = k.T("their.little")
	if free {
		s.More = k.T("their.asked")
	}
	return screen.Push(s)
}

// askAgreed asks on which day somebody agreed that more is kept of them. An empty day
// takes that back.
func (k *Room) askAgreed(x person) screen.Step {
	if k.Journal.ReadOnly() {
		return screen.Say(k.T("said.readonly"))
	}
	day := k.T("day.today")
	if !x.card.Agreed.IsZero() {
		day = k.Date("date.long", x.card.Agreed)
	}
	s := parts.NewAsking(k.Desk, k.T("agreed.title", "Name", k.WhoIs(x.ID, x.Name)), k.T("agreed.intro"), []*parts.Asked{
		parts.NewAsked(k.T("their.agreed"), day, k.T("their.agreed.hint"), k.pastNote),
	}, func(texts []string) (screen.Step, error) {
		c := x.card
		c.Agreed = k.pastDay(texts[0])
		if texts[0] != "" && c.Agreed.IsZero() {
			return screen.Stay(), nil // the note says why
		}
		return k.saveCard(x, c.Kept(x.named)), nil
	})
	if !x.named && !x.card.Agreed.IsZero() {
		s.More = k.T("agreed.back")
	}
	return screen.Push(s)
}

// saveCard keeps a card, and goes back to the page that it was opened from.
func (k *Room) saveCard(x person, c people.Card) screen.Step {
	j, of := k.Journal, k.Codes.Whose(c.Through)
	return k.doing(func() (screen.Step, error) {
		if c.Through != x.card.Through {
			c.ThroughID = "" // the journal finds out whose name it is
		}
		if p, found, err := j.Person(of); of != "" && found && err == nil { // a code was typed
			c.Through, c.ThroughID = p.Name, of
		}
		return screen.Step{screen.Back(1), screen.Calm(k.T("their.kept"))}, j.SaveCard(x.ID, c)
	})
}

// pastNote says which day was read, of a day that is not ahead.
func (k *Room) pastNote(text string) (string, page.Ink) {
	switch day := k.pastDay(text); {
	case text == "":
		return "", page.Faint
	case day.IsZero():
		return k.T("their.agreed.unread"), page.Warn
	default:
		return k.LongDay(day), page.Faint
	}
}

// pastDay is the day that words name, today at the latest; zero is none.
func (k *Room) pastDay(text string) time.Time {
	if day, err := when.ReadPast(text, k.Now()); err == nil {
		return when.Midnight(day)
	}
	return time.Time{}
}
