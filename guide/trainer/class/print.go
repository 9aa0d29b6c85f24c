package class

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/guide/safe"
)

// Page is a file of a handout: a page to print, in HTML that loads nothing.
type Page struct {
	Name string // of the file, of plain letters and digits
	text []byte
}

// WriteTo writes the page.
func (p Page) WriteTo(w io.Writer) (int64, error) {
	n, err := w.Write(p.text)
	return int64(n), err
}

// Pages are the plan of rounds, for the wall, and one file for each member:
// what they do in each round, and their cards, a card a page.
func (h Handout) Pages() ([]Page, error) {
	plan, err := h.Plan()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := plan.HTML(&b); err != nil {
		return nil, err
	}
	out := []Page{{"plan.html", b.Bytes()}}
	for i, d := range h.Dealt {
		out = append(out, Page{fileName(i+1, d.Member), d.page(plan, i+1)})
	}
	return out, nil
}

const pageHead = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>%s</title>
<style>body{font:12pt/1.4 Georgia,serif;max-width:40em;margin:2em auto;padding:0 1em}pre{font:inherit;white-space:pre-wrap}
section{break-before:page;border-top:1px solid #bbb;margin-top:3em;padding-top:1em}
@media print{body{margin:0}section{border:0;margin:0;padding:0}}</style>
<h1>%s</h1>
<h2>What you do</h2>
<ol>
`

// page is a member's file.
func (d Dealt) page(plan rounds.Plan, number int) []byte {
	var b bytes.Buffer
	name := safe.HTML(d.Member)
	fmt.Fprintf(&b, pageHead, name, name)
	cards := d.cards()
	persons := 0
	for i, r := range plan.Rounds {
		what := does(plan, r, number)
		if plan.Of(number)[i] == rounds.Person && len(cards) > 0 {
			what += " You play " + cards[persons%len(cards)].Name + "."
			persons++
		}
		fmt.Fprintf(&b, "<li>Minute %d to %d: %s\n", r.From, r.Until, safe.HTML(what))
	}
	b.WriteString("</ol>\n<p>The cards are for you alone: nobody else reads them before the debrief.\n")
	for _, who := range cards {
		fmt.Fprintf(&b, "<section><pre>%s</pre></section>\n", safe.HTML(who.CardText()))
	}
	b.WriteString("</html>\n")
	return b.Bytes()
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
