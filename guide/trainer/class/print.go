package class

import (
	"fmt"
	"slices"
	"strings"

	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/rounds"
)

// Page is a file of a handout, to print.
type Page struct {
	Name string // of the file, of plain letters and digits
	paper.Document
}

// Pages are the plan of rounds, for the wall, and one file for each member:
// what they do in each round, and their cards, a card a page.
func (h Handout) Pages() ([]Page, error) {
	plan, err := h.Plan()
	if err != nil {
		return nil, err
	}
	out := []Page{{"plan.html", plan.Document()}}
	for i, d := range h.Dealt {
		out = append(out, Page{fileName(i+1, d.Member), d.page(plan, i+1)})
	}
	return out, nil
}

// page is a member's file.
func (d Dealt) page(plan rounds.Plan, number int) paper.Document {
	cards, persons := d.cards(), 0
	var do []string
	for i, r := range plan.Rounds {
		what := does(plan, r, number)
		if plan.Of(number)[i] == rounds.Person && len(cards) > 0 {
			what += " You play " + cards[persons%len(cards)].Name + "."
			persons++
		}
		do = append(do, fmt.Sprintf("Minute %d to %d: %s", r.From, r.Until, what))
	}
	doc := paper.New(d.Member, paper.Heading{Level: 2, Words: "What you do"}, paper.List{Items: paper.Items(do...), Ordered: true},
		paper.Paragraph{Words: "The cards are for you alone: nobody else reads them before the debrief."})
	for _, who := range cards {
		doc.Parts = append(doc.Parts, who.Sheet())
	}
	return doc
}

func (d Dealt) cards() []personas.Persona {
	var out []personas.Persona
	for _, id := range d.Personas {
		if who, ok := personas.Find(id); ok {
			out = append(out, who)
		}
	}
	return out
}

// does is what somebody does in a round, and with whom.
func does(plan rounds.Plan, r rounds.Round, number int) string {
	for _, g := range r.Groups {
		switch {
		case g.Organizer == number && g.Laptop:
			return "you are the organizer, with a laptop. " + plan.Name(g.Person) + " is the person."
		case g.Organizer == number:
			return "you are the organizer. " + plan.Name(g.Person) + " is the person."
		case g.Person == number:
			return "you are the person. " + plan.Name(g.Organizer) + " is the organizer."
		}
		if slices.Contains(g.Observers, number) {
			return "you watch " + plan.Name(g.Organizer) + ", the organizer, and " + plan.Name(g.Person) + "."
		}
	}
	return "you are free."
}

// fileName is that of a member's page: the number keeps names apart that have
// no plain letters.
func fileName(number int, member string) string {
	name := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			return r
		case r >= 'A' && r <= 'Z':
			return r - 'A' + 'a'
		}
		return '-'
	}, member)
	name = strings.Trim(name, "-")
	if name == fmt.Sprint(number) || name == "" {
		return fmt.Sprintf("member-%02d.html", number)
	}
	return fmt.Sprintf("member-%02d-%s.html", number, name)
}
