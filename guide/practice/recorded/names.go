package recorded

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/onetoone/guide/practice/recording"
)

// mostNames is how many names Others gives.
const mostNames = 24

// Unnamed is a talk in whose words and headings the names of those who speak
// are initials, and so are the names of others that are given. Who speaks, the
// turns still say.
func Unnamed(talk recording.Talk, others ...string) recording.Talk {
	short := initials(talk.Speakers(), wordNames)
	for plain, initial := range initials(others, "") {
		short[plain] = initial
	}
	if len(short) == 0 {
		return talk
	}
	out := recording.Talk{ID: talk.ID, Turns: make([]recording.Turn, len(talk.Turns))}
	for i, t := range talk.Turns {
		t.Words, t.Stage = replaced(t.Words, short), replaced(t.Stage, short)
		out.Turns[i] = t
	}
	return out
}

// Others are words that look like names of people and places who do not speak:
// written like a name inside a sentence, and nowhere like a word. The most
// frequent come first, mostNames at most.
func Others(talk recording.Talk) []string {
	speak := initials(talk.Speakers(), "")
	seen, small, first := map[string]int{}, map[string]bool{}, map[string]string{}
	for _, t := range talk.Turns {
		begins := true
		for rest := t.Words; rest != ""; {
			r, size := utf8.DecodeRuneInString(rest)
			if !ofWord(r) {
				begins = begins || strings.ContainsRune(".!?:;…\"“”()[]", r)
				rest = rest[size:]
				continue
			}
			word := wordAt(rest)
			rest = rest[len(word):]
			plain := strings.ToLower(word)
			switch {
			case !unicode.IsUpper(r):
				small[plain] = true
			case !begins && nameLike(word):
				seen[plain]++
				first[plain] = cmp.Or(first[plain], word)
			}
			begins = false
		}
	}
	var out []string
	for plain := range seen {
		if !small[plain] && speak[plain] == "" && !among(wordNames, plain) && !among(noNames, plain) {
			out = append(out, first[plain])
		}
	}
	slices.SortFunc(out, func(a, b string) int {
		return cmp.Or(cmp.Compare(seen[strings.ToLower(b)], seen[strings.ToLower(a)]), cmp.Compare(a, b))
	})
	return out[:min(len(out), mostNames)]
}

func among(words, word string) bool { return slices.Contains(strings.Fields(words), word) }

// nameLike reports whether a word is written as names are: one capital, and
// small letters behind it.
func nameLike(word string) bool {
	_, size := utf8.DecodeRuneInString(word)
	rest := word[size:]
	return rest != "" && !strings.ContainsFunc(rest, func(r rune) bool { return !unicode.IsLower(r) })
}

// wordAt is the word at the beginning of a text.
func wordAt(text string) string {
	if n := strings.IndexFunc(text, func(r rune) bool { return !ofWord(r) }); n >= 0 {
		return text[:n]
	}
	return text
}

// initials gives the initial of every name, by the name in lower case. Words
// that are in but stay what they are.
func initials(names []string, but string) map[string]string {
	short := map[string]string{}
	for _, who := range names {
		for _, name := range strings.FieldsFunc(who, func(r rune) bool { return !ofWord(r) }) {
			first, size := utf8.DecodeRuneInString(name)
			plain := strings.ToLower(name)
			if unicode.IsLetter(first) && size < len(name) && !among(but, plain) {
				short[plain] = string(unicode.ToUpper(first)) + "."
			}
		}
	}
	return short
}

// replaced is a text with whole words put in the place of others, where they
// are written as names are. A full stop behind such a word is not doubled.
func replaced(text string, by map[string]string) string {
	var b strings.Builder
	for from := 0; from < len(text); {
		first, size := utf8.DecodeRuneInString(text[from:])
		if !ofWord(first) {
			b.WriteString(text[from : from+size])
			from += size
			continue
		}
		word := wordAt(text[from:])
		end := from + len(word)
		if short := by[strings.ToLower(word)]; short != "" && unicode.IsUpper(first) {
			word = short
			if strings.HasPrefix(text[end:], ".") {
				end++
			}
		}
		b.WriteString(word)
		from = end
	}
	return b.String()
}
