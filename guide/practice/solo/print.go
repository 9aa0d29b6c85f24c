package solo

import (
	"bytes"
	"fmt"
	"html"
	"io"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/partner"
)

// Gate is what became of a fact, in a sentence.
func Gate(g partner.Gate) string {
	after := "in a silence"
	if g.Words != "" {
		after = "after “" + g.Words + "”"
	}
	switch {
	case g.Out:
		return "came out " + after
	case g.Turn > 0:
		return "was kept back " + after + ": " + g.Would
	}
	return "was not touched: " + g.Would
}

// Ending says how it ended, and what stood in the way: a sentence each. A drill
// in which nothing was to be asked for tells only what closed a door.
func (r Report) Ending() []string {
	s, out := r.State, []string(nil)
	switch {
	case !Asks(s) && s.LockedBy == "":
		return nil
	case !Asks(s):
		return []string{"What closed a door: “" + s.LockedBy + "”"}
	case s.Agreed > 0:
		out = append(out, fmt.Sprintf("%s said yes, on rung %d of 5.", r.Persona.Name, s.Agreed))
	case s.Ceiling > 0:
		out = append(out, fmt.Sprintf("Nothing was agreed. An ask up to rung %d of 5 might have been heard.", s.Ceiling))
	default:
		out = append(out, "Nothing was agreed, and it was too early to ask.")
	}
	out = append(out, fmt.Sprintf("Trust at the end: %d of 10, %s.", s.Trust, s.Mood))
	if s.LockedBy != "" {
		out = append(out, "What closed a door: “"+s.LockedBy+"”")
	}
	return append(out, fmt.Sprintf("What stood in the way (%s): %s", s.Objected, s.Objection))
}

// section is a headed list of a printed report.
type section struct {
	head  string
	items []string
}

// sections are what is printed below the scorecard.
func (r Report) sections() []section {
	gates := section{head: "What was behind which gate"}
	for _, g := range Sought(r.State) {
		gates.items = append(gates.items, fmt.Sprintf("%s (gate %d): %s", g.Title, g.Level, Gate(g)))
	}
	said := section{head: "What was said"}
	for _, l := range r.Lines {
		text := strings.ReplaceAll(l.Text, "\n", " ")
		switch {
		case l.Who == guide.Them:
			said.items = append(said.items, r.Persona.Name+": "+text)
			continue
		case l.Text == "":
			text = "(a silence)"
		}
		moves := strings.Join(Moves(Heard(l)), ", ")
		if l.Corrected != "" {
			moves += "; corrected by hand, heard as " + strings.Join(Moves(AsHeard(l)), ", ")
		}
		said.items = append(said.items, "You: "+text+" ["+moves+"]")
	}
	return []section{{head: "How it ended", items: r.Ending()}, gates, said, {head: "Hints asked for", items: r.Hints()}}
}

// Markdown writes the scorecard, what was behind which gate, and all that was
// said.
func (r Report) Markdown(out io.Writer) error {
	var b bytes.Buffer
	if err := r.Card.Markdown(&b); err != nil {
		return err
	}
	plain := strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", "&", "&amp;", "#", `\#`)
	for _, s := range r.sections() {
		if len(s.items) == 0 {
			continue
		}
		b.WriteString("\n## " + s.head + "\n\n")
		for _, x := range s.items {
			b.WriteString("- " + plain.Replace(x) + "\n")
		}
	}
	_, err := b.WriteTo(out)
	return err
}

// HTML writes the same as a page to print. It loads nothing.
func (r Report) HTML(out io.Writer) error {
	var b bytes.Buffer
	if err := r.Card.HTML(&b); err != nil {
		return err
	}
	const end = "</html>\n"
	b.Truncate(len(bytes.TrimSuffix(b.Bytes(), []byte(end))))
	for _, s := range r.sections() {
		if len(s.items) == 0 {
			continue
		}
		b.WriteString("<h2>" + s.head + "</h2>\n<ul>\n")
		for _, x := range s.items {
			b.WriteString("<li>" + html.EscapeString(x) + "\n")
		}
		b.WriteString("</ul>\n")
	}
	b.WriteString(end)
	_, err := b.WriteTo(out)
	return err
}
