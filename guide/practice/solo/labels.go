package solo

import (
	"slices"
	"strings"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/words"
)

// asksKey begins the line that says what an ask holds.
const asksKey = "asks with"

// What labels are given for that no listener found.
const (
	byKey      = "reason.held"
	saidToWait = "reason.waits"
	corrected  = "reason.corrected"
	offered    = "reason.offered"
)

// Labels writes what was heard in a line, as a session keeps it: a label a
// line, with its reason behind a colon, in English in every language.
func Labels(heard listener.Line) string {
	var out []string
	for _, l := range heard.Moves {
		out = append(out, string(l.Move)+": "+strings.Join(strings.Fields(l.Why.String()), " "))
	}
	if parts := partNames(heard.Asks); len(parts) > 0 {
		out = append(out, asksKey+": "+strings.Join(parts, ", "))
	}
	return strings.Join(out, "\n")
}

// read reads what Labels wrote. What is no move is left out.
func read(labels string) (heard listener.Line) {
	for line := range strings.Lines(labels) {
		name, why, _ := strings.Cut(strings.TrimSpace(line), ": ")
		if name == asksKey {
			heard.Asks = parts(strings.Split(why, ", "))
		} else if m := listener.Move(name); slices.Contains(listener.Moves(), m) {
			heard.Moves = append(heard.Moves, listener.Label{Move: m, Why: words.Of("reason.kept", "Why", why)})
		}
	}
	return heard
}

func partNames(p listener.Parts) []string {
	var out []string
	for _, x := range []struct {
		on   bool
		name string
	}{{p.What, "what"}, {p.When, "when"}, {p.Where, "where"}, {p.With, "with"}} {
		if x.on {
			out = append(out, x.name)
		}
	}
	return out
}

func parts(names []string) listener.Parts {
	has := func(name string) bool { return slices.Contains(names, name) }
	return listener.Parts{What: has("what"), When: has("when"), Where: has("where"), With: has("with")}
}

// AsHeard is what was heard in a line of the trainee's when it was said.
func AsHeard(l rehearsal.Line) listener.Line {
	if l.Text == "" {
		return listener.Line{Moves: []listener.Label{{Move: listener.Silence, Why: words.Of(byKey)}}}
	}
	return read(l.Heard)
}

// Heard is what counts for the points: what was heard, or the correction.
func Heard(l rehearsal.Line) listener.Line {
	if l.Corrected == "" {
		return AsHeard(l)
	}
	return read(l.Corrected)
}

// Turned gives the labels of a line with a move taken in, or out where it was,
// to keep as its correction. A line is one kind of question at most, and one
// kind of reflection; a line with none of the moves is [listener.Other].
func Turned(l rehearsal.Line, m listener.Move) string {
	now := Heard(l)
	had := now.Does(m)
	now.Moves = slices.DeleteFunc(now.Moves, func(x listener.Label) bool { return x.Move == m || !had && instead(x.Move, m) })
	if !had {
		now.Moves = append(now.Moves, listener.Label{Move: m, Why: words.Of(corrected)})
	}
	if len(now.Moves) == 0 {
		now.Moves = []listener.Label{{Move: listener.Other, Why: words.Of(corrected)}}
	}
	if now.Asks = AsHeard(l).Asks; !now.Does(listener.Ask) {
		now.Asks = listener.Parts{}
	}
	return Labels(now)
}

// instead reports whether a line that does b cannot do a.
func instead(a, b listener.Move) bool {
	for _, kin := range [][]listener.Move{
		{listener.OpenQuestion, listener.ClosedQuestion},
		{listener.Simple, listener.Complex},
	} {
		if slices.Contains(kin, a) && slices.Contains(kin, b) {
			return true
		}
	}
	return a == listener.Other || b == listener.Other
}
