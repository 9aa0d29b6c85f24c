package solo

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/words"
)

// gate is what became of a fact, in a sentence.
func gate(w *words.Words, g partner.Gate) string {
	id := "gate.kept" // and no line is blamed for it: what has to come first is said
	switch {
	case g.Out && g.Turn > 0 && g.Words == "":
		id = "gate.out.silence"
	case g.Out:
		id = "gate.out"
	case g.Turn == 0:
		id = "gate.untouched"
	}
	return w.T("printed.gate", "Title", g.Title, "Level", g.Level, "What", w.T(id, "Words", g.Words, "Would", g.Would))
}

// Outcome says what was agreed, or what might have been, with the step it is on
// the ladder from speaking again up to leading something.
func Outcome(w *words.Words, s partner.State, name string) string {
	switch {
	case s.Agreed > 0:
		return w.T("outcome.yes", "Name", name, "Step", step(w, s.Agreed))
	case s.Ceiling > 0:
		return w.T("outcome.reach", "Step", step(w, s.Ceiling))
	}
	return w.T("outcome.early")
}

// step names a rung.
func step(w *words.Words, rung int) string {
	const rungs = 5
	return w.T("outcome.step", "Step", w.T("outcome.step."+strconv.Itoa(rung)), "N", rung, "Of", rungs)
}

// Ended says how it ended, and what stood in the way. A drill in which nothing
// was to be asked for tells only what closed a door.
func (r Report) Ended(w *words.Words) []paper.Part {
	var out []string
	s := r.State
	if Asks(s) {
		out = append(out, Outcome(w, s, r.Persona.Name), w.T("outcome.trust", "Trust", s.Trust, "Mood", s.Mood))
	}
	if s.LockedBy != "" {
		out = append(out, w.T("outcome.locked", "Words", s.LockedBy))
	}
	if Asks(s) {
		out = append(out, w.T("outcome.objected", "Kind", s.Objected, "Objection", s.Objection))
	}
	if n := len(r.Hints()); n > 0 {
		out = append(out, w.N("outcome.hints", n))
	}
	return paper.Section(w.T("printed.ended"), paper.Items(out...)...)
}

// Gates says what became of what was behind each gate that the practice was
// about.
func (r Report) Gates(w *words.Words) []paper.Part {
	var gates []paper.Item
	for _, g := range Sought(r.State) {
		sign := "○"
		if g.Out {
			sign = "●"
		}
		gates = append(gates, paper.Item{Margin: sign, Words: []string{gate(w, g)}})
	}
	head := "printed.gates"
	if r.Setup.Drill.Stage != "" {
		head = "drill.gates"
	}
	return paper.Section(w.T(head), gates...)
}

// Document is the scorecard, what was behind which gate, and all that was said.
func (r Report) Document(w *words.Words) paper.Document {
	return r.Card.Document(w, slices.Concat(r.Ended(w), r.Gates(w), Printed(w, r.Lines, r.Persona.Name),
		paper.Section(w.T("printed.hints"), paper.Items(r.Hints()...)...))...)
}

// Printed is all that was said, as it is printed: with what each line of the
// trainee's does, as it was heard too where that was corrected.
func Printed(w *words.Words, lines []rehearsal.Line, them string) []paper.Part {
	var said []paper.Item
	for _, l := range lines {
		text := Clock(l) + w.T("printed.they", "Name", them, "Said", strings.ReplaceAll(l.Text, "\n", " "))
		if l.Who == guide.Me {
			text = Clock(l) + w.T("printed.you", "Said", mine(w, l))
		}
		said = append(said, paper.Items(text)...)
	}
	return paper.Section(w.T("printed.said"), said...)
}

// mine is a line of the trainee's, with what it does behind it.
func mine(w *words.Words, l rehearsal.Line) string {
	text := strings.ReplaceAll(l.Text, "\n", " ")
	switch held := int(l.Held.Round(time.Second) / time.Second); {
	case held > 0:
		text = strings.TrimSpace(text + " " + w.N("printed.held", held))
	case text == "":
		text = w.T("printed.silence")
	}
	was := ""
	if l.Corrected != "" {
		was = Moves(w, AsHeard(l))
	}
	return w.T("printed.moves", "Said", text, "Moves", Moves(w, Heard(l)), "Was", was)
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
