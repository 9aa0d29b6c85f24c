package personas

import (
	"strings"

	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/words"
)

// CardWidth is how many columns a line of a card has that is printed as text.
const CardWidth = 66

// Cards are the cards of personas, to print and hand to who plays them, each on
// a sheet of paper of its own.
func Cards(w *words.Words, all ...Persona) paper.Document {
	d := paper.Document{Lang: w.Language(), Title: w.T("player.title")}
	for _, p := range all {
		d.Parts = append(d.Parts, p.Sheet(w))
	}
	return d
}

// Sheet is the card for who plays the persona, and for nobody else.
func (p Persona) Sheet(w *words.Words) paper.Sheet {
	return paper.Sheet{Parts: append([]paper.Part{paper.Heading{Level: 1, Words: p.Name, Text: strings.ToUpper(p.Name)}, paper.Paragraph{Words: p.Role},
		paper.Paragraph{Words: w.T("player.for", "Name", p.Name), Aside: true}}, p.Plays(w)...)}
}

// Plays is what the card says of how to play the persona: first how it ends at once,
// last what is asked of whoever played it.
func (p Persona) Plays(w *words.Words) (parts []paper.Part) {
	add := func(id string, lines ...string) {
		if strings.Join(lines, "") != "" {
			parts = append(parts, paper.Heading{Level: 2, Words: w.T(id)})
		}
		for _, l := range lines {
			parts = append(parts, paper.Paragraph{Words: l})
		}
	}
	var warnings []string
	for _, x := range p.Warnings {
		warnings = append(warnings, w.T("player.warning", "Text", x.Text))
	}
	add("player.stop", w.T("player.stop.how", "Word", p.Card.Stop))
	add("player.touches", warnings...)
	add("player.who", p.Card.Who...)
	add("player.mood", p.Mood)
	add("player.opening", p.Opening...)
	add("player.hidden", p.Card.Hidden...)
	add("player.objection", p.Card.Objection)
	add("player.unlocks", p.Card.Unlocks...)
	add("player.shuts", p.Card.Shuts...)
	add("player.play", w.T("player.play.how"))
	add("player.after", w.T("player.after.ask"))
	return parts
}
