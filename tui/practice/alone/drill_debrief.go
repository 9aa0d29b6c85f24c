package alone

import (
	"slices"

	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// drillParts are the debrief of a drill: one thing to keep and one to try, what
// was behind the gates of the stage, and its lines of the scorecard.
func drillParts(k *screen.Desk, r solo.Report) []parts.Part {
	w := k.Words
	sections := adviceParts(k, r.Card)
	rest := parts.Part{Sign: "·"}
	if solo.Asks(r.State) {
		rest.Lines = ending(k, r)
	} else if r.State.LockedBy != "" {
		rest.Lines = []string{w.T("solo.locked", "Words", r.State.LockedBy)}
	}
	gates := gateParts(k, w.T("drill.gates"), solo.Sought(r.State))
	if len(gates) == 0 {
		rest.Head = w.T("drill.gates")
	}
	sections = slices.Concat(sections, gates, []parts.Part{rest}, pointParts(k, r.Card, true))
	if fixed := corrections(k, r.Lines); len(fixed) > 0 {
		sections = append(sections, parts.Part{Head: w.T("solo.corrections"), Sign: "·", Lines: fixed})
	}
	return append(sections,
		parts.Part{Head: w.T("solo.hints"), Sign: "·", Lines: r.Hints()},
		parts.Part{Ink: page.Faint, Apart: true, Lines: []string{w.T("drill.command", "Level", r.Setup.Level, "Seed", r.Setup.Seed, "Command", solo.Command(r.Persona, r.Setup))}})
}

// again ends the debrief and begins the drill anew: with the same seed, which
// with the same lines is the same talk, or with another.
func (s *soloDebrief) again(next func(seed uint64) uint64) func() screen.Step {
	return func() screen.Step {
		k, r := s.k, s.ways[s.at]
		_, minutes, _ := rehearsal.Drill(s.T.Session())
		if err := s.finish(); err != nil {
			return screen.Say(k.Why(err))
		}
		return k.beginSolo(r.Persona, r.Setup, minutes, func(string) uint64 { return next(r.Setup.Seed) })
	}
}
