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
	return slices.Concat(adviceParts(k, r.Card), parts.Sections(slices.Concat(r.Gates(k.Words), r.Ended(k.Words))...), pointParts(k, r.Card), []parts.Part{
		corrections(k, r.Lines), hints(k, r),
		{Ink: page.Faint, Apart: true, Lines: []string{k.T("drill.command", "Level", r.Setup.Level, "Seed", r.Setup.Seed, "Command", solo.Command(r.Persona, r.Setup))}},
	})
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
