package speech

import (
	"maps"
	"strings"
)

// Alike reports whether two lines, as stems, say nearly the same: of their words that
// say something four in five are in both or, where they have less than two such, of
// all their words.
func Alike(a, b string) bool {
	words, other := contentOf(a), contentOf(b)
	return alike(words, other) && (min(len(words), len(other)) > 1 || alike(wordsIn(a), wordsIn(b)))
}

// contentOf are the stems of a line that say what it is about.
func contentOf(stems string) map[string]bool {
	out := wordsIn(stems)
	maps.DeleteFunc(out, func(s string, _ bool) bool { return IsEmpty(s) })
	return out
}

func wordsIn(stems string) map[string]bool {
	out := map[string]bool{}
	for s := range strings.FieldsSeq(stems) {
		out[s] = true
	}
	return out
}

// alike reports whether of the words of two lines four in five are in both.
func alike(a, b map[string]bool) bool {
	both := 0
	for w := range a {
		if b[w] {
			both++
		}
	}
	return 5*both >= 4*(len(a)+len(b)-both)
}
