package numbers

import (
	"strconv"
	"strings"

	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// InWords is a number as it is written in a sentence: no, one, … twelve, 13.
func InWords(w *words.Words, n int) string {
	if id := "number." + strconv.Itoa(n); w.Has(id) {
		return w.T(id)
	}
	return strconv.Itoa(n)
}

// Called is what a stage is called in the middle of a sentence, by its id.
func Called(w *words.Words, stage string) string {
	name := strings.ReplaceAll(stage, "-", " ")
	switch d := script.DutyOf(stage); {
	case d == script.DutyStory, d == script.DutyAsk:
		return w.T("called.part", "Stage", name)
	case strings.HasPrefix(stage, "stage-"):
		return name
	}
	return w.T("called.stage", "Stage", name)
}
