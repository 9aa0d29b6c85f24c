package source

import (
	"strings"
	"unicode/utf8"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"example.org/onetoone/guide/words"
)

// PseudoTag is the tag of a language that nobody speaks, with plurals as English has them.
const PseudoTag = "en-XA"

// letters are what a letter of English is in the pseudo-language: so that it
// can still be read, and none is taken for English.
var letters = strings.NewReplacer(
	"a", "á", "b", "ƀ", "c", "ç", "d", "ð", "e", "é", "f", "ƒ", "g", "ĝ", "h", "ħ", "i", "í", "j", "ĵ", "k", "ķ", "l", "ł", "m", "ɱ",
	"n", "ñ", "o", "ö", "p", "þ", "q", "ǫ", "r", "ŕ", "s", "š", "t", "ţ", "u", "ú", "v", "ṽ", "w", "ŵ", "x", "ẋ", "y", "ý", "z", "ž",
	"A", "Á", "B", "Ɓ", "C", "Ç", "D", "Ð", "E", "É", "F", "Ƒ", "G", "Ĝ", "H", "Ħ", "I", "Í", "J", "Ĵ", "K", "Ķ", "L", "Ł", "M", "Ɱ",
	"N", "Ñ", "O", "Ö", "P", "Þ", "Q", "Ǫ", "R", "Ŕ", "S", "Š", "T", "Ţ", "U", "Ú", "V", "Ṽ", "W", "Ŵ", "X", "Ẋ", "Y", "Ý", "Z", "Ž",
)

// Pseudo translates a language into one that nobody speaks, for tests: every
// text in ⟦brackets⟧ and a third longer, in letters of its own. What is left in
// plain letters comes from elsewhere; what is cut off or runs over has no room
// for other languages.
func Pseudo(l Language) Language {
	out := Language{Tag: PseudoTag, Messages: map[string]*i18n.Message{}}
	for id, m := range l.Messages {
		n := *m
		for _, f := range texts(&n) {
			if *f.body != "" {
				*f.body = pseudo(id, *f.body)
			}
		}
		out.Messages[id] = &n
	}
	return out
}

func pseudo(id, text string) string {
	switch {
	case strings.HasPrefix(id, "date.") && strings.Count(text, " ") >= 6: // the names of months or days
		return letters.Replace(text)
	case strings.HasPrefix(id, "date."): // Go's moment, which is read
		return "⟦" + text + "⟧"
	}
	var b strings.Builder
	long := 0
	for text != "" {
		plain, rest, value := strings.Cut(text, "{{")
		b.WriteString(letters.Replace(plain))
		long += utf8.RuneCountInString(plain)
		if text = rest; value {
			name, rest, _ := strings.Cut(rest, "}}")
			b.WriteString("{{" + name + "}}")
			text = rest
		}
	}
	return "⟦" + b.String() + longer(long/3) + "⟧"
}

// longer are so many letters more, in words of at most six.
func longer(n int) string {
	if n == 0 {
		return ""
	}
	return " " + strings.TrimSpace(strings.Repeat("öööööö ", n/7)+strings.Repeat("ö", n%7))
}

// PseudoWords says texts in the pseudo-language.
func PseudoWords(l Language) (*words.Words, error) {
	texts, err := Pseudo(l).Catalogue()
	if err != nil {
		return nil, err
	}
	return words.From(&words.Catalogue{Tag: PseudoTag, Texts: &texts}), nil
}
