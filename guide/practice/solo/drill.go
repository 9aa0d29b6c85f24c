package solo

import (
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/practice/scorecard"
)

// UsualMinutes is how long a drill takes if nothing else is said.
const UsualMinutes = 3

// CardOf scores a practice: all of it, or, of a drill, the lines of the rubric
// that its stage is about. What the partner said to begin with earns nothing.
func CardOf(turns []scorecard.Turn, setup partner.Setup) scorecard.Card {
	names := linesOf(setup.Drill.Stage)
	if len(names) == 0 {
		return scorecard.Of(turns)
	}
	given := 0
	for given < len(turns) && !turns[given].Organizer {
		given++
	}
	return scorecard.Part(turns, given, names...)
}

// linesOf are the lines of the rubric that a stage is about; none for no stage.
func linesOf(stage string) []string {
	return map[string][]string{
		"relationship": {"framing and consent", "curiosity", "reflection"},
		"motivation":   {"curiosity", "reflection", "autonomy"},
		"story":        {"curiosity", "reflection", "story"},
		"agitation":    {"curiosity", "link", "autonomy"},
		"next-step":    {"autonomy", "ask", "close"},
	}[stage]
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
