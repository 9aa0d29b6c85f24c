package watch

import (
	"slices"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/scorecard"
)

// Focus is what one observer of several watches. The values are stored: they
// never change meaning. The empty one is everything.
type Focus string

// What can be watched alone.
const (
	Everything    Focus = ""
	Questions     Focus = "questions"
	Reflections   Focus = "reflections"
	Silences      Focus = "silences"
	Fixes         Focus = "fixes" // and pitches
	Interruptions Focus = "interruptions"
	Speaking      Focus = "speaking" // who speaks how long
	Click         Focus = "click"
)

// Focuses lists all of them, everything first.
func Focuses() []Focus {
	return []Focus{Everything, Questions, Reflections, Silences, Fixes, Interruptions, Speaking, Click}
}

// FocusOf is what the observer of a session watches. What is not known any
// more is everything.
func FocusOf(s guide.Session) Focus {
	if f := Focus(s.Field(guide.FieldWatching)); slices.Contains(Focuses(), f) {
		return f
	}
	return Everything
}

// Tallies are those that somebody with this focus counts.
func (f Focus) Tallies() []guide.Tally {
	switch f {
	case Questions:
		return []guide.Tally{rehearsal.TallyOpen, rehearsal.TallyClosed}
	case Reflections:
		return []guide.Tally{rehearsal.TallyReflection}
	case Silences:
		return []guide.Tally{rehearsal.TallySilence}
	case Fixes:
		return []guide.Tally{rehearsal.TallyFix, rehearsal.TallyPitch}
	case Interruptions:
		return []guide.Tally{rehearsal.TallyInterruption}
	case Speaking:
		return nil
	case Click:
		return rehearsal.Tallies()[7:]
	}
	return rehearsal.Tallies()
}

// Clocks reports whether somebody with this focus says who speaks.
func (f Focus) Clocks() bool { return f == Everything || f == Speaking }

// MadeOf are the tallies that a figure is made of, by its id; none where it is
// made of the keys that say who speaks.
func MadeOf(figure string) []guide.Tally {
	switch figure {
	case scorecard.OpenShareID:
		return Questions.Tallies()
	case scorecard.ReflectingID:
		return append(Questions.Tallies(), Reflections.Tallies()...)
	case scorecard.UnaskedID:
		return Fixes.Tallies()
	case scorecard.PausesID:
		return Silences.Tallies()
	case scorecard.ClickID:
		return Click.Tallies()
	}
	return nil
}

// tells reports whether a figure is about the focus: somebody with it watches
// for all that it is made of.
func (f Focus) tells(figure string) bool {
	if figure == scorecard.TimeShareID {
		return f.Clocks()
	}
	watched := f.Tallies()
	return !slices.ContainsFunc(MadeOf(figure), func(t guide.Tally) bool { return !slices.Contains(watched, t) })
}
