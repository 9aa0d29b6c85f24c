package timings

import (
	"strings"

	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/numbers"
)

// drillOf is what to practise for a stage; for one of a guide of the
// organizer's own, which nobody here knows, staying with a story.
func drillOf(stage string) Pattern {
	switch script.DutyOf(stage) {
	case script.DutyOpen:
		return Pattern{Try: "practise getting to know somebody", Stage: stage, Persona: "tom"}
	case script.DutyMotive:
		return Pattern{Try: "practise asking what moves them", Stage: stage, Persona: "marcus"}
	case script.DutyWhy:
		return Pattern{Try: "practise asking why", Stage: stage, Persona: "dee"}
	case script.DutyAsk:
		return Pattern{Try: "practise asking for one thing", Stage: stage, Persona: "ioana"}
	}
	return Pattern{Try: "practise staying", Stage: script.UsualStage(script.DutyStory), Persona: "sam"}
}

// called is a stage in the middle of a sentence.
func called(stage string) string {
	words := strings.ReplaceAll(stage, "-", " ")
	switch d := script.DutyOf(stage); {
	case d == script.DutyStory, d == script.DutyAsk:
		return "the " + words
	case strings.HasPrefix(stage, "stage-"):
		return words
	}
	return "the " + words + " stage"
}

// about is a length in the words one would use, to the nearest minute.
func about(seconds int) string {
	switch n := (seconds + 30) / 60; n {
	case 0:
		return "less than a minute"
	case 1:
		return "a minute"
	default:
		return numbers.InWords(n) + " minutes"
	}
}

func talks(n int) string {
	if n == 1 {
		return "one talk"
	}
	return numbers.InWords(n) + " talks"
}
