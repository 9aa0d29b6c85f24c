package personas

import (
	"fmt"
	"io"
	"strings"

	"example.org/onetoone/guide/safe"
)

// cardWidth is how many columns a line of a printed card has.
const cardWidth = 66

// cardPart is a headed list of a printed card.
type cardPart struct {
	head  string
	lines []string
}

// cardParts are what a printed card says, in its order.
func (p Persona) cardParts() []cardPart {
	var warnings []string
	for _, w := range p.Warnings {
		warnings = append(warnings, w.Text+" ("+w.ID+") Leave it out if anybody would rather.")
	}
	return []cardPart{
		{"Who you are", p.Card.Who},
		{"How you come in", []string{p.Mood}},
		{"You open with", p.Opening},
		{"What you hold back", p.Card.Hidden},
		{"Why you would rather not", []string{p.Card.Objection}},
		{"What opens you", p.Card.Unlocks},
		{"What shuts you", p.Card.Shuts},
		{"It touches on", warnings},
		{"To stop at once, say", []string{p.Card.Stop}},
	}
}

func (p Persona) cardFor() string {
	return "For the person who plays " + p.Name + ", and nobody else."
}

// CardText gives the card as plain text, to print and hand to the player.
func (p Persona) CardText() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s\n\n%s\n", strings.ToUpper(p.Name), p.Role, p.cardFor())
	for _, part := range p.cardParts() {
		if len(part.lines) == 0 {
			continue
		}
		fmt.Fprintf(&b, "\n%s\n", part.head)
		for _, l := range part.lines {
			b.WriteString(wrap(l))
		}
	}
	return b.String()
}

const cardsPage = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Cards</title>
<style>body{font:11.5pt/1.35 Georgia,serif;max-width:40em;margin:2em auto;padding:0 1em}h1{margin:0}h2{font-size:1em;margin:.7em 0 0}p{margin:0}
section{margin-bottom:4em}@media print{body{margin:0}section{break-after:page;margin:0}h2{break-after:avoid}}</style>
`

// WriteCards writes cards as a page to print, one on each sheet of paper. It
// loads nothing.
func WriteCards(out io.Writer, all ...Persona) error {
	var b strings.Builder
	b.WriteString(cardsPage)
	for _, p := range all {
		fmt.Fprintf(&b, "<section>\n<h1>%s</h1>\n<p>%s\n<p><em>%s</em>\n", safe.HTML(p.Name), safe.HTML(p.Role), safe.HTML(p.cardFor()))
		for _, part := range p.cardParts() {
			if len(part.lines) == 0 {
				continue
			}
			fmt.Fprintf(&b, "<h2>%s</h2>\n", part.head)
			for _, l := range part.lines {
				fmt.Fprintf(&b, "<p>%s\n", safe.HTML(l))
			}
		}
		b.WriteString("</section>\n")
	}
	b.WriteString("</html>\n")
	_, err := io.WriteString(out, b.String())
	return err
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
