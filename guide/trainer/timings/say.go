package timings

import (
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/numbers"
	"example.org/onetoone/guide/words"
)

// drillOf is what to practise for a stage; for one of a guide of the
// organizer's own, which nobody here knows, staying with a story.
func drillOf(stage string) Pattern {
	switch script.DutyOf(stage) {
	case script.DutyOpen:
		return Pattern{Try: words.Of("habit.try.open"), Stage: stage, Persona: "tom"}
	case script.DutyMotive:
		return Pattern{Try: words.Of("habit.try.motive"), Stage: stage, Persona: "marcus"}
	case script.DutyWhy:
		return Pattern{Try: words.Of("habit.try.why"), Stage: stage, Persona: "dee"}
	case script.DutyAsk:
		return Pattern{Try: words.Of("habit.try.ask"), Stage: stage, Persona: "ioana"}
	}
	return Pattern{Try: words.Of("habit.try.stay"), Stage: script.UsualStage(script.DutyStory), Persona: "sam"}
}

// stageName is a stage in the middle of a sentence.
type stageName string

func (s stageName) Say(w *words.Words) string { return numbers.Called(w, string(s)) }

// about is a length in the words one would use, to the nearest minute.
type about int // seconds

func (a about) Say(w *words.Words) string {
	n := (int(a) + 30) / 60
	if n == 0 {
		return w.T("habit.minutes.none")
	}
	return w.N("habit.minutes", n, "N", numbers.InWords(w, n))
}

func talks(w *words.Words, n int) string {
	return w.N("habit.talks", n, "N", numbers.InWords(w, n))
}
