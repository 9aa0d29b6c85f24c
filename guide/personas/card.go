package personas

import (
	"strings"

	"example.org/onetoone/guide/paper"
)

// CardWidth is how many columns a line of a card has that is printed as text.
const CardWidth = 66

// Cards are the cards of personas, to print and hand to who plays them, each on
// a sheet of paper of its own.
func Cards(all ...Persona) paper.Document {
	d := paper.Document{Title: "Cards"}
	for _, p := range all {
		d.Parts = append(d.Parts, p.Sheet())
	}
	return d
}

// Sheet is the card for who plays the persona, and for nobody else.
func (p Persona) Sheet() paper.Sheet {
	parts := []paper.Part{paper.Heading{Level: 1, Words: p.Name, Text: strings.ToUpper(p.Name)}, paper.Paragraph{Words: p.Role},
		paper.Paragraph{Words: "For the person who plays " + p.Name + ", and nobody else.", Aside: true}}
	add := func(head string, lines ...string) {
		if len(lines) > 0 {
			parts = append(parts, paper.Heading{Level: 2, Words: head})
		}
		for _, l := range lines {
			parts = append(parts, paper.Paragraph{Words: l})
		}
	}
	var warnings []string
	for _, w := range p.Warnings {
		warnings = append(warnings, w.Text+" ("+w.ID+") Leave it out if anybody would rather.")
	}
	add("Who you are", p.Card.Who...)
	add("How you come in", p.Mood)
	add("You open with", p.Opening...)
	add("What you hold back", p.Card.Hidden...)
	add("Why you would rather not", p.Card.Objection)
	add("What opens you", p.Card.Unlocks...)
	add("What shuts you", p.Card.Shuts...)
	add("It touches on", warnings...)
	add("To stop at once, say", p.Card.Stop)
	return paper.Sheet{Parts: parts}
}
