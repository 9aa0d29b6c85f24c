package guide

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Loosely is the form in which words are looked for: that of [SameName], and
// without accents, so that "lucia" finds Lucía, and ΝΙΚΟΣ, IŞIK and STRASSE find
// Νίκος, Işık and Straße. People are never told apart by it. A letter
// that only looks like one with an accent, such as ł, stays.
func Loosely(words string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(SameName(words)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == 'ς': // in capitals, and inside a word, it is written as the other one
			b.WriteRune('σ')
		case r == 'ı': // I in capitals, as i is elsewhere
			b.WriteRune('i')
		case r == 'ß':
			b.WriteString("ss")
		default:
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}
