package rounds

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"example.org/onetoone/guide/safe"
)

// writer keeps the first error.
type writer struct {
	w   io.Writer
	err error
}

func (w *writer) line(format string, of ...any) {
	if w.err == nil {
		_, w.err = fmt.Fprintf(w.w, format+"\n", of...)
	}
}

// Head is the plan in one line.
func (p Plan) Head() string {
	t := p.Room.Timing
	laptops := fmt.Sprintf("%d laptops", p.Room.Laptops)
	if p.Room.Laptops == 1 {
		laptops = "1 laptop"
	}
	return fmt.Sprintf("%d people, %d minutes, %s; talk %d, debrief %d, rotate %d.", p.Room.People, p.Room.Minutes, laptops, t.Talk, t.Debrief, t.Rotate)
}

// when says the minutes of a round, from the beginning.
func (r Round) when() string {
	return fmt.Sprintf("talk from minute %d, debrief from %d, until %d", r.From, r.Debrief, r.Until)
}

// Watching are a group's observers, joined by commas; nobody is a dash.
func (g Group) Watching() string { return watching(g, strconv.Itoa) }

func watching(g Group, who func(int) string) string {
	if len(g.Observers) == 0 {
		return "-"
	}
	var out []string
	for _, o := range g.Observers {
		out = append(out, who(o))
	}
	return strings.Join(out, ", ")
}

// Name is somebody's name, or their number.
func (p Plan) Name(somebody int) string {
	if somebody <= len(p.Names) {
		return p.Names[somebody-1]
	}
	return strconv.Itoa(somebody)
}

// wide is how many columns the longest name takes, or least.
func (p Plan) wide(least int) int {
	for _, n := range p.Names {
		least = max(least, len([]rune(n)))
	}
	return least
}

func (g Group) lent() string {
	if g.Laptop {
		return "laptop"
	}
	return ""
}

// Letters is what somebody does in each round, as letters.
func (p Plan) Letters(somebody int) string {
	var b strings.Builder
	for i, r := range p.Of(somebody) {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteByte(byte(r))
	}
	return b.String()
}

// Legend says what the letters are.
const Legend = "O organizer, P person, W watches"

// Text writes the plan for a terminal.
func (p Plan) Text(out io.Writer) error {
	w := &writer{w: out}
	w.line("%s", p.Head())
	for _, s := range p.Says() {
		w.line("%s", s)
	}
	for _, r := range p.Rounds {
		w.line("\nRound %d: %s", r.Number, r.when())
		o, q := p.wide(10), p.wide(7)
		w.line("  %-6s %-*s %-*s %s", "group", o, "organizer", q, "person", "observers")
		for i, g := range r.Groups {
			w.line("%s", strings.TrimRight(fmt.Sprintf("  %-6d %-*s %-*s %-10s %s", i+1, o, p.Name(g.Organizer), q, p.Name(g.Person), watching(g, p.Name), g.lent()), " "))
		}
	}
	w.line("\nEveryone, round by round (%s)", Legend)
	for x := 1; x <= p.Room.People; x++ {
		w.line("  %-*s %s", p.wide(4), p.Name(x), p.Letters(x))
	}
	return w.err
}

const page = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Practice plan</title>
<style>body{font:12pt/1.4 Georgia,serif;max-width:46em;margin:2em auto;padding:0 1em}h2{margin:1.2em 0 .2em}
table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.2em .7em;text-align:left}
@media print{body{margin:0}h2{break-after:avoid}table,tr{break-inside:avoid}}</style>
<h1>Practice plan</h1>`

// HTML writes the plan as a page to print. It loads nothing.
func (p Plan) HTML(out io.Writer) error {
	w := &writer{w: out}
	w.line("%s\n<p>%s</p>\n<ul>", page, safe.HTML(p.Head()))
	for _, s := range p.Says() {
		w.line("<li>%s", safe.HTML(s))
	}
	w.line("</ul>")
	for _, r := range p.Rounds {
		w.line("<h2>Round %d</h2>\n<p>%s</p>\n<table><tr><th>group<th>organizer<th>person<th>observers<th></tr>", r.Number, safe.HTML(r.when()))
		for i, g := range r.Groups {
			w.line("<tr><td>%d<td>%s<td>%s<td>%s<td>%s</tr>", i+1, safe.HTML(p.Name(g.Organizer)), safe.HTML(p.Name(g.Person)), safe.HTML(watching(g, p.Name)), g.lent())
		}
		w.line("</table>")
	}
	w.line("<h2>Everyone, round by round</h2>\n<p>%s</p>\n<table>", safe.HTML(Legend))
	for x := 1; x <= p.Room.People; x++ {
		w.line("<tr><th>%s<td>%s</tr>", safe.HTML(p.Name(x)), strings.Join(strings.Fields(p.Letters(x)), "<td>"))
	}
	w.line("</table>\n</html>")
	return w.err
}
