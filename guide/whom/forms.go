package whom

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Forms are those under which a line may name somebody, for a person to
// look at: it is better to find too much than too little.
type Forms struct {
	Whole string   // the name as [Loosely] has it: not everyone types an accent
	parts []string // its words, of a name that has several
}

// wholeWord is how many letters a name has at least whose endings may differ:
// "Rosa" is found in "Rosas", "Li" is not found in "list".
const wholeWord = 4

// FormsOf are those of a name.
func FormsOf(name string) Forms {
	n := Forms{Whole: Loosely(name)}
	if words := strings.Fields(n.Whole); len(words) > 1 {
		for _, w := range words {
			if utf8.RuneCountInString(w) > 1 {
				n.parts = append(n.parts, w)
			}
		}
	}
	return n
}

// WholeIn reports whether a text holds the whole name: somebody else's name
// that shares a word with it names somebody else.
func (n Forms) WholeIn(text string) bool { return Forms{Whole: n.Whole}.In(text) }

// In reports whether a text holds the whole name, or one of its words.
func (n Forms) In(text string) bool {
	text = Loosely(text)
	if text == "" || n.Whole == "" {
		return false
	}
	if holds(text, n.Whole, utf8.RuneCountInString(n.Whole) >= wholeWord) {
		return true
	}
	for _, part := range n.parts {
		if holds(text, part, utf8.RuneCountInString(part) >= wholeWord) {
			return true
		}
	}
	return false
}

// holds looks for a word at the beginning of words, or, unless it may have an
// ending, for that word alone; for one of a script in which others stand right
// beside it, anywhere.
func holds(text, word string, endings bool) bool {
	if first, _ := utf8.DecodeRuneInString(word); isJoined(first) {
		return strings.Contains(text, word)
	}
	for at := 0; ; {
		i := strings.Index(text[at:], word)
		if i < 0 {
			return false
		}
		i += at
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+len(word):])
		if !isLetter(before) && (endings || !isLetter(after)) {
			return true
		}
		_, size := utf8.DecodeRuneInString(text[i:])
		at = i + size
	}
}

// isJoined reports whether a letter is of a script that is written without
// spaces, or in which small words are written on to the one before or behind.
func isJoined(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai, unicode.Lao,
		unicode.Khmer, unicode.Myanmar, unicode.Arabic, unicode.Hebrew)
}

func isLetter(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}
