package tui

import (
	"slices"

	"example.org/onetoone/guide/practice/solo"
)

// drillParts are the debrief of a drill: one thing to keep and one to try, what
// was behind the gates of the stage, and its lines of the scorecard.
func drillParts(k *desk, r solo.Report) []part {
	w := k.Words
	sections := adviceParts(k, r.Card)
	rest := part{sign: "·"}
	if solo.Asks(r.State) {
		rest.lines = ending(k, r)
	} else if r.State.LockedBy != "" {
		rest.lines = []string{w.T("solo.locked", "Words", r.State.LockedBy)}
	}
	gates := gateParts(k, w.T("drill.gates"), solo.Sought(r.State))
	if len(gates) == 0 {
		rest.head = w.T("drill.gates")
	}
	sections = slices.Concat(sections, gates, []part{rest}, pointParts(r.Card, true))
	if fixed := corrections(k, r.Lines); len(fixed) > 0 {
		sections = append(sections, part{head: w.T("solo.corrections"), sign: "·", lines: fixed})
	}
	return append(sections,
		part{head: w.T("solo.hints"), sign: "·", lines: r.Hints()},
		part{ink: faint, apart: true, lines: []string{w.T("drill.command", "Level", r.Setup.Level, "Seed", r.Setup.Seed, "Command", solo.Command(r.Persona, r.Setup))}})
}

// again ends the debrief and begins the drill anew: with the same seed, which
// with the same lines is the same talk, or with another.
func (s *soloDebrief) again(next func(seed uint64) uint64) func() step {
	return func() step {
		k, r := s.k, s.ways[s.at]
		_, minutes, _ := s.t.Session().Drill()
		if err := s.finish(); err != nil {
			return say(k.why(err))
		}
		return k.beginSolo(r.Persona, r.Setup, minutes, func(string) uint64 { return next(r.Setup.Seed) })
	}
}
