package personas

import (
	"fmt"
	"strings"
)

// cardWidth is how many columns a line of a printed card has.
const cardWidth = 66

// CardText gives the card as plain text, to print and hand to the player.
func (p Persona) CardText() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s\n\nFor the person who plays %s, and nobody else.\n", strings.ToUpper(p.Name), p.Role, p.Name)
	part := func(title string, lines ...string) {
		if len(lines) == 0 {
			return
		}
		fmt.Fprintf(&b, "\n%s\n", title)
		for _, l := range lines {
			b.WriteString(wrap(l))
		}
	}
	part("Who you are", p.Card.Who...)
	part("How you come in", p.Mood)
	part("You open with", p.Opening...)
	part("What you hold back", p.Card.Hidden...)
	part("Why you would rather not", p.Card.Objection)
	part("What opens you", p.Card.Unlocks...)
	part("What shuts you", p.Card.Shuts...)
	var warnings []string
	for _, w := range p.Warnings {
		warnings = append(warnings, w.Text+" ("+w.ID+") Leave it out if anybody would rather.")
	}
	part("It touches on", warnings...)
	part("To stop at once, say", p.Card.Stop)
	return b.String()
}

// wrap breaks a line for a card, indented by two.
func wrap(line string) string {
	var b strings.Builder
	column := 0
	for i, w := range strings.Fields(line) {
		n := len([]rune(w))
		switch {
		case i == 0:
			b.WriteString("  ")
			column = 2
		case column+1+n > cardWidth:
			b.WriteString("\n  ")
			column = 2
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(w)
		column += n
	}
	b.WriteByte('\n')
	return b.String()
}
