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
	case "the", "a", "an", "my", "his", "her", "their", "our", "your", "someone", "somebody", "anyone", "whoever",
		"me", "us", "myself", "nobody", "everyone", "everybody", "both", "all", "two", "three", "some", "another":
		return true
	}
	return false
}

// Absent decides how somebody who is not in the room is kept: as initials or a
// role ([Initials]), or by their name when it was typed on purpose, a second
// time. stored is what the field holds, and asked is the name that Absent last
// gave for the field, or "". name is not empty where keep is shorter than what
// was typed: typed once more, it is then kept as it is.
//
// A "with" before them goes, since what shows them says it.
func Absent(text, stored, asked string) (keep, name string) {
	if first, rest, ok := strings.Cut(text, " "); ok && strings.EqualFold(first, "with") {
		text = strings.TrimSpace(rest)
	}
	if asked != "" && strings.HasSuffix(text, asked) {
		return asked, "" // perhaps typed behind the initials that stood there
	}
	short := Initials(text)
	if text == short || text == stored {
		return text, ""
	}
	return short, text
}
