package class

import (
	"fmt"
	"slices"
	"strings"

	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/sheets"
	"example.org/onetoone/guide/words"
)

// Page is a file of a handout, to print.
type Page struct {
	Name string // of the file, of plain letters and digits
	paper.Document
}

// Pages are the plan of rounds, for the wall, one file for each member: what they
// do in each round, and their cards, a card a page; and where groups have no
// laptop, the sheets those fill in, with the stages of the class's guide.
func (h Handout) Pages(w *words.Words) ([]Page, error) {
	plan, err := h.Plan()
	if err != nil {
		return nil, err
	}
	out := []Page{{"plan.html", plan.Document(w)}}
	for i, d := range h.Dealt {
		out = append(out, Page{fileName(i+1, d.Member), d.page(w, plan, i+1)})
	}
	if h.Room.Laptops >= len(plan.Rounds[0].Groups) {
		return out, nil
	}
	g, ok := script.Find(h.Guide)
	if !ok {
		g = script.Builtin()[0] // of a handout from before its guide was kept
	}
	doc, err := sheets.For(w, sheets.Room{People: h.Room.People, Guide: g}, sheets.Tally, sheets.Points)
	return append(out, Page{"sheets.html", doc}), err
}

// page is a member's file.
func (d Dealt) page(w *words.Words, plan rounds.Plan, number int) paper.Document {
	cards := d.cards()
	var do []string
	for _, r := range plan.Rounds {
		id := "handout.minutes"
		if plan.Room.Start != "" {
			id = "handout.clock"
		}
		do = append(do, w.T(id, "From", plan.At(r.From), "Until", plan.At(r.Until), "What", does(w, plan, r, number)))
	}
	doc := paper.New(d.Member, paper.Heading{Level: 2, Words: w.T("handout.do")}, paper.List{Items: paper.Items(do...), Ordered: true},
		paper.Paragraph{Words: w.T("handout.cards")})
	for _, who := range cards {
		doc.Parts = append(doc.Parts, who.Sheet(w))
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
func does(w *words.Words, plan rounds.Plan, r rounds.Round, number int) string {
	for _, g := range r.Groups {
		switch {
		case g.Organizer == number && g.Laptop:
			return w.T("handout.organizer.laptop", "Person", plan.Name(g.Person))
		case g.Organizer == number:
			return w.T("handout.organizer", "Person", plan.Name(g.Person))
		case g.Person == number && g.Plays.Name != "":
			return w.T("handout.plays", "What", w.T("handout.person", "Organizer", plan.Name(g.Organizer)), "Name", g.Plays.Name)
		case g.Person == number:
			return w.T("handout.person", "Organizer", plan.Name(g.Organizer))
		}
		if slices.Contains(g.Observers, number) {
			return w.T("handout.watch", "Organizer", plan.Name(g.Organizer), "Person", plan.Name(g.Person))
		}
	}
	return w.T("handout.free")
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
