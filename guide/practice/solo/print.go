package solo

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/practice/rehearsal"
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

// Outcome says what was agreed, or what might have been, with the step it is on
// the ladder from speaking again up to leading something.
func Outcome(s partner.State, name string) string {
	switch {
	case s.Agreed > 0:
		return name + " said yes to " + step(s.Agreed) + "."
	case s.Ceiling > 0:
		return "Nothing was agreed; " + step(s.Ceiling) + " was within reach."
	}
	return "Nothing was agreed, and it was too early to ask."
}

// step names a rung.
func step(rung int) string {
	ladder := []string{"speaking again", "coming along", "bringing somebody", "doing something", "leading something"}
	return fmt.Sprintf("%s (%d of %d)", ladder[rung-1], rung, len(ladder))
}

// ending says how it ended, and what stood in the way: a sentence each. A drill
// in which nothing was to be asked for tells only what closed a door.
func (r Report) ending() []string {
	s, out := r.State, []string(nil)
	switch {
	case !Asks(s) && s.LockedBy == "":
		return nil
	case !Asks(s):
		return []string{"What closed a door: “" + s.LockedBy + "”"}
	}
	out = append(out, Outcome(s, r.Persona.Name), fmt.Sprintf("Trust at the end: %d of 10, %s.", s.Trust, s.Mood))
	if s.LockedBy != "" {
		out = append(out, "What closed a door: “"+s.LockedBy+"”")
	}
	return append(out, fmt.Sprintf("What stood in the way (%s): %s", s.Objected, s.Objection))
}

// Document is the scorecard, what was behind which gate, and all that was said.
func (r Report) Document() paper.Document {
	var gates []paper.Item
	for _, g := range Sought(r.State) {
		gates = append(gates, paper.Items(fmt.Sprintf("%s (gate %d): %s", g.Title, g.Level, Gate(g)))...)
	}
	return r.Card.Document(slices.Concat(paper.Section("How it ended", paper.Items(r.ending()...)...),
		paper.Section("What was behind which gate", gates...), Printed(r.Lines, r.Persona.Name),
		paper.Section("Hints asked for", paper.Items(r.Hints()...)...))...)
}

// Printed is all that was said, as it is printed: with what each line of the
// trainee's does, as it was heard too where that was corrected.
func Printed(lines []rehearsal.Line, them string) []paper.Part {
	var said []paper.Item
	for _, l := range lines {
		text := Clock(l) + them + ": " + strings.ReplaceAll(l.Text, "\n", " ")
		if l.Who == guide.Me {
			text = Clock(l) + "You: " + mine(l)
		}
		said = append(said, paper.Items(text)...)
	}
	return paper.Section("What was said", said...)
}

// mine is a line of the trainee's, with what it does behind it.
func mine(l rehearsal.Line) string {
	text := strings.ReplaceAll(l.Text, "\n", " ")
	if text == "" {
		text = "(a silence)"
	}
	moves := strings.Join(Moves(Heard(l)), ", ")
	if l.Corrected != "" {
		moves += "; corrected by hand, heard as " + strings.Join(Moves(AsHeard(l)), ", ")
	}
	return text + " [" + moves + "]"
}

// Clock is when a line of a recording was said, such as "12:30 ", from the
// hour on "1:02:30 "; empty where it is unknown.
func Clock(l rehearsal.Line) string {
	if !l.Timed {
		return ""
	}
	s := int(l.From / time.Second)
	if s < 3600 {
		return fmt.Sprintf("%d:%02d ", s/60, s%60)
	}
	return fmt.Sprintf("%d:%02d:%02d ", s/3600, s/60%60, s%60)
}
