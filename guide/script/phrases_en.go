package script

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// How what somebody wrote down is made to fit into a sentence, in English as the
// guides are.

// Fit is what was prepared, and what stands behind it, as a line of a guide says it
// in the place of that placeholder.
func Fit(placeholder, text, behind string) string {
	switch placeholder {
	case Statistic:
		if text != "" {
			return within(text) + " (" + within(behind) + ")"
		}
	case Here:
		return placed(text)
	case Ask, Smaller:
		return asked(text)
	}
	return within(text)
}

// within is words as they stand inside a sentence: it brings its own point.
func within(text string) string { return strings.TrimRight(text, " .!?…") }

// What words go before, in English as the guides are.
var (
	places = strings.Fields("at in on by near with inside outside around over under behind between among within off up down across opposite beside here there")
	before = []string{"would you be willing to ", "would you like to ", "do you want to ", "will you ", "would you ", "can you ", "could you ", "to "}
)

// placed is a place as it stands in "how did you come to be …".
func placed(text string) string {
	text = within(text)
	first, _, _ := strings.Cut(text, " ")
	switch {
	case text == "":
		return ""
	case slices.Contains(places, strings.ToLower(first)):
		return lowered(text)
	}
	return "at " + text
}

// asked is an ask as it stands in "will you …".
func asked(text string) string {
	text = within(text)
	for _, b := range before {
		if len(text) > len(b) && strings.EqualFold(text[:len(b)], b) {
			text = text[len(b):]
			break
		}
	}
	return lowered(text)
}

// lowered begins with a small letter, unless it begins with a name in capitals.
func lowered(text string) string {
	first, n := utf8.DecodeRuneInString(text)
	if next, _ := utf8.DecodeRuneInString(text[n:]); n == 0 || unicode.IsUpper(next) {
		return text
	}
	return string(unicode.ToLower(first)) + text[n:]
}
