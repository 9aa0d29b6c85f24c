package speech

import (
	"slices"
	"strings"
	"unicode"
)

// ItSlot stands in a puzzled line for the thing that was asked about.
const ItSlot = "{it}"

// PointsBack reports whether a line has a word that stands for something said
// before: "and what did they say".
func PointsBack(line string) bool { return hasOne(line, backward) }

// Addresses reports whether a line speaks to somebody, or of who speaks.
func Addresses(line string) bool { return hasOne(line, persons) }

func hasOne(line string, list []string) bool {
	return slices.ContainsFunc(Words(line), func(w string) bool { return slices.Contains(list, w) })
}

// Asked is the thing that a question, the last of several, asks about, as it stands in one of the lines
// that were said, the newest last, or nothing: a name, or a word that stands behind
// an article or the like, here or there. Of the question itself nothing is given.
func Asked(question string, said []string) string {
	parts := strings.FieldsFunc(question, func(c rune) bool { return strings.ContainsRune(".?!;", c) })
	if len(parts) == 0 {
		return ""
	}
	words := Words(parts[len(parts)-1])
	for i, w := range slices.Backward(words) {
		s := Stems(w)
		if len(s) != 1 || len(w) < 3 || IsEmpty(s[0]) {
			continue
		}
		named := i > 0 && slices.Contains(determiners, words[i-1]) || len(words) <= 2
		for _, l := range slices.Backward(said) {
			if it := thing(l, s[0], named); it != "" {
				return it
			}
		}
	}
	return ""
}

// Names are the stems of the names in a line: of words with a capital letter inside a sentence.
func Names(line string) (out []string) {
	words := strings.Fields(line)
	for i, w := range words {
		c := []rune(w)[0]
		if i > 0 && unicode.IsUpper(c) && len(w) > 2 && w[1] != '\'' && !strings.ContainsRune(".?!:", rune(words[i-1][len(words[i-1])-1])) {
			out = append(out, Stems(w)...)
		}
	}
	return out
}

// thing finds a word in one of their lines by its stem: as it stands there, in
// small letters and quoted unless it is a name.
func thing(line, stem string, named bool) string {
	words := strings.Fields(line)
	for i, w := range words {
		bare := strings.TrimSuffix(strings.TrimSuffix(strings.TrimFunc(w, func(c rune) bool { return !unicode.IsLetter(c) }), "'s"), "’s")
		if s := Stems(bare); len(s) != 1 || s[0] != stem || strings.ContainsFunc(bare, func(c rune) bool { return !unicode.IsLetter(c) && c != '-' }) {
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

// Twice gives a telling word that stands twice in some lines, as it stands there.
func Twice(lines []string) string {
	seen := map[string]int{}
	for _, l := range lines {
		if strings.HasPrefix(l, "(") { // what they do, not what they say
			continue
		}
		for w := range strings.FieldsSeq(l) {
			w = strings.Trim(strings.ToLower(w), ".,;:?!()'")
			s := Stems(w)
			if len(w) < 5 || len(s) != 1 || IsPlain(s[0]) || strings.Contains(w, "'") {
				continue
			}
			if seen[s[0]]++; seen[s[0]] == 2 {
				return w
			}
		}
	}
	return ""
}

// Answered reports whether a line asks what was told in one of some lines, as stems: a name, or that there are
// children.
func Answered(line string, heard []string) bool {
	for _, x := range told {
		if !slices.ContainsFunc(x.asks, func(a string) bool { return strings.Contains(line, a) }) {
			continue
		}
		for _, l := range heard {
			if _, name, ok := strings.Cut(l, iAm); ok && slices.Contains(x.tells, strings.TrimSpace(iAm)) && name != "" && !IsPlain(strings.Fields(name)[0]) && !IsEmpty(strings.Fields(name)[0]) {
				return true // "I'm Steve"
			}
			if slices.ContainsFunc(x.tells, func(p string) bool { return p != strings.TrimSpace(iAm) && strings.Contains(l, Phrase(p)) }) {
				return true
			}
		}
	}
	return false
}
