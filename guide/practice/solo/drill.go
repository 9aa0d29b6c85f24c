package solo

import (
	"fmt"
	"slices"
	"strings"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/script"
)

// UsualMinutes is how long a drill takes if nothing else is said.
const UsualMinutes = 3

// CardOf scores a practice: all of it, or, of a drill, the lines of the rubric
// that its stage is about. What the partner said to begin with earns nothing.
// Which steps of the click they took is what their file says of it.
func CardOf(turns []scorecard.Turn, p personas.Persona, setup partner.Setup) scorecard.Card {
	turns = Scripted(turns, p)
	names := linesOf(setup.Drill.Stage)
	if len(names) == 0 {
		return inTheirMatter(scorecard.Of(turns), turns, p)
	}
	given := 0
	for given < len(turns) && !turns[given].Organizer {
		given++
	}
	return inTheirMatter(scorecard.Part(turns, given, names...), turns, p)
}

// Scripted gives the turns of a talk with a persona, with the steps of the
// click that their file says each of theirs takes.
func Scripted(turns []scorecard.Turn, p personas.Persona) []scorecard.Turn {
	out := slices.Clone(turns)
	for i, t := range out {
		if t.Organizer {
			continue
		}
		out[i].Scripted = true
		for _, f := range p.Facts {
			told := func(says string) bool { return strings.Contains(t.Words, says) }
			if f.Click != "" && (slices.ContainsFunc(f.Says, told) || slices.ContainsFunc(f.Again, told)) {
				out[i].Steps = append(out[i].Steps, scorecard.Step(f.Click))
			}
		}
	}
	return out
}

// linesOf are the lines of the rubric that a stage is about; none for no stage.
func linesOf(stage string) []string {
	return map[script.Duty][]string{
		script.DutyOpen:   {"framing", "curiosity", "reflection"},
		script.DutyMotive: {"curiosity", "reflection", "autonomy"},
		script.DutyStory:  {"curiosity", "reflection", "story"},
		script.DutyWhy:    {"curiosity", "link", "autonomy"},
		script.DutyAsk:    {"autonomy", "ask", "close"},
	}[script.DutyOf(stage)]
}

// Known is what the partner told before a drill, but for what they tell as it
// begins; what comes last matters most.
func Known(p personas.Persona, d partner.Drill) (out []personas.Fact) {
	for _, id := range d.Out[:max(0, len(d.Out)-1)] {
		if f, ok := p.Fact(id); ok {
			out = append(out, f)
		}
	}
	return out
}

// Asks reports whether a practice is about asking for something: a whole talk,
// or a drill of the stage that asks.
func Asks(s partner.State) bool { return s.Stage == "" || script.DutyOf(s.Stage) == script.DutyAsk }

// Command is what starts the same practice without a screen.
func Command(p personas.Persona, s partner.Setup) string {
	out := fmt.Sprintf("onetoone practice talk %s --level %d --seed %d", p.ID, s.Level, s.Seed)
	if s.Drill.Stage != "" {
		out += " --stage " + s.Drill.Stage
	}
	if len(s.Declined) > 0 {
		out += " --without " + strings.Join(s.Declined, ",")
	}
	return out
}

// Sought are the gates a practice was about: all, or, in a drill, those of its
// stage that were not out when it began.
func Sought(s partner.State) (out []partner.Gate) {
	for _, g := range s.Facts {
		if g.Sought && !g.Before {
			out = append(out, g)
		}
	}
	return out
}
