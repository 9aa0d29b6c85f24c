package partner

import (
	"slices"
	"strings"
	"unicode"

	"example.org/onetoone/guide/practice/partner/speech"
)

// askedAbout is the thing of their own last answers that the line asks about, as
// they said it, or nothing: a name, or a word that stands behind one of determiners,
// here or there. What somebody else typed is never said.
func (t *Talk) askedAbout(h heard) string {
	words := speech.Words(h.Words)
	for i, w := range slices.Backward(words) {
		s := speech.Stems(w)
		if len(s) != 1 || len(w) < 3 || speech.IsEmpty(s[0]) {
			continue
		}
		named := i > 0 && slices.Contains(determiners, words[i-1]) || len(words) <= 2
		for _, l := range slices.Backward(t.heardLately) {
			if it := thing(l, s[0], named); it != "" {
				return it
			}
		}
	}
	return ""
}

// thing finds a word in one of their lines by its stem: as it stands there, in
// small letters and quoted unless it is a name.
func thing(line, stem string, named bool) string {
	words := strings.Fields(line)
	for i, w := range words {
		bare := strings.TrimSuffix(strings.TrimSuffix(strings.TrimFunc(w, func(c rune) bool { return !unicode.IsLetter(c) }), "'s"), "’s")
		if s := speech.Stems(bare); len(s) != 1 || s[0] != stem || strings.ContainsFunc(bare, func(c rune) bool { return !unicode.IsLetter(c) && c != '-' }) {
			continue
		}
		begins := i == 0 || strings.ContainsRune(".?!:", rune(words[i-1][len(words[i-1])-1]))
		name := unicode.IsUpper([]rune(bare)[0]) && !begins
		behind := i > 0 && slices.Contains(determiners, strings.ToLower(strings.Trim(words[i-1], ".,;:?!()")))
		if !name && !behind && !named {
			continue
		}
		if name {
			return bare
		}
		return "“" + strings.ToLower(bare) + "”"
	}
	return ""
}
