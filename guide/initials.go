package guide

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// describing are words that open a description of somebody, or stand in one.
const describing = "the a an my his her their our your someone somebody anyone whoever me us myself nobody everyone everybody " +
	"both all two three four some another from of on in at with who and or for not new old other whole"

// roles are what people are called who are not named.
const roles = "nurse steward rep neighbour neighbor tenant teacher student cleaner driver janitor caretaker manager supervisor boss " +
	"colleague coworker co-worker worker volunteer organizer organiser priest imam rabbi pastor nun doctor carer friend friends family " +
	"mother father mum mom dad sister brother sisters brothers daughter son aunt uncle cousin grandmother grandfather husband wife partner " +
	"people others team crew shift night nights day days morning warehouse kitchen ward floor building school church mosque " +
	"chair secretary treasurer councillor landlord agent clerk guard cashier packer picker apprentice retiree pensioner"

// isAny reports whether a word is in a list, however it is written.
func isAny(w, list string) bool {
	return slices.Contains(strings.Fields(list), strings.ToLower(w))
}

// Initials is how somebody who is not in the room is kept: every word that may
// be a name becomes its first letter, words of a description stay. "Maria
// Kovač from nights" becomes "M. K. from nights", "maria kovač" "M. K."; "the
// night nurse" and "two from nights" stay.
//
// A word in capitals is taken for a name, and one of a script without small
// letters; so is one in small letters, unless it is known as a role or comes
// after a word such as the, my or from. It is wrong now and then: Absent asks.
func Initials(text string) string {
	words, described := strings.Fields(text), false
	for i, w := range words {
		name := strings.TrimFunc(w, func(r rune) bool { return !unicode.In(r, unicode.Letter, unicode.Mark, unicode.Number) })
		first, size := utf8.DecodeRuneInString(name)
		opens := isAny(name, describing)
		described = described || opens
		switch {
		case size == len(name), !unicode.IsLetter(first): // an initial, a number
		case i == 0 && opens, unicode.IsLower(first) && (described || isAny(name, roles)):
		default:
			before, after, _ := strings.Cut(w, name)
			words[i] = before + string(unicode.ToUpper(first)) + "." + strings.TrimLeft(after, ".")
		}
	}
	return strings.Join(words, " ")
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
