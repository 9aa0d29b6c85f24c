package guide

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Initials is how somebody who is not in the room is kept: every word that is
// written like a name becomes its first letter, other words stay. "Maria
// Kovač from nights" becomes "M. K. from nights"; "the night nurse" stays.
func Initials(text string) string {
	words := strings.Fields(text)
	for i, w := range words {
		first, size := utf8.DecodeRuneInString(w)
		rest := strings.TrimRight(w[size:], ",;:")
		if i == 0 && opensPhrase(w) {
			continue
		}
		if unicode.IsUpper(first) && rest != "" && !strings.HasSuffix(rest, ".") {
			words[i] = string(first) + "." + w[size+len(rest):]
		}
	}
	return strings.Join(words, " ")
}

// opensPhrase reports whether a word opens a description rather than a name.
func opensPhrase(w string) bool {
	switch strings.ToLower(w) {
	case "the", "a", "an", "my", "his", "her", "their", "our", "your", "someone", "somebody", "anyone", "whoever":
		return true
	}
	return false
}
