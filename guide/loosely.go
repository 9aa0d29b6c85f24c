package guide

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Loosely is the form in which words are looked for: that of [SameName], and
// without accents, so that "lucia" finds Lucía. People are never told apart by
// it. A letter that only looks like one with an accent, such as ł, stays.
func Loosely(words string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(SameName(words)) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}
