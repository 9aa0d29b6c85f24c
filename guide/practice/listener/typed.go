package listener

import (
	"strings"
	"sync"
)

// typed gives, for words as people type or say them in a hurry or at home, the
// ones they stand for. Nothing is guessed that is a word of its own: "its",
// "ill" and "well" stay.
var typed = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(spellings) {
		words, meant, _ := strings.Cut(strings.TrimSpace(line), " = ")
		for w := range strings.FieldsSeq(words) {
			out[w] = meant
		}
	}
	return out
})

// meant gives the words that a word stands for; first says that it opens its
// sentence.
func meant(w string, first bool) []string {
	if w == "ur" {
		if first {
			return []string{"you're"}
		}
		return []string{"your"}
	}
	switch m := typed()[w]; m {
	case "":
		return []string{w}
	case "*g":
		return []string{w + "g"}
	default:
		return strings.Fields(m)
	}
}
