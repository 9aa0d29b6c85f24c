package whom

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"example.org/onetoone/guide"
)

// Person is someone the organizer talks with.
type Person struct {
	// ID is random, and stays: names are corrected, and two people may have one.
	ID string `json:"id"`
	// Name is their name or alias, as it is shown.
	Name string `json:"name"`
	// Talks are the ids of the talks with them, oldest first.
	Talks []string `json:"talks"`
	// NoKey says that none of them can be read: their key is gone, and forgetting
	// them once more removes what is left.
	NoKey bool `json:"no_key,omitempty"`
}

// SameName is the form of a name by which people are told apart: letter case,
// runs of spaces, and whether a keyboard composes é or sends e and its accent
// do not make another person.
func SameName(name string) string {
	return norm.NFC.String(strings.ToLower(strings.Join(strings.Fields(guide.Visible(name)), " ")))
}

// Holding says what there is about a person: how much with them, and where
// else they are named. It is what forgetting them destroys and leaves.
type Holding struct {
	ID       string `json:"id"`
	Name     string `json:"name"` // as it was typed last
	Talks    int    `json:"talks"`
	Events   int    `json:"events"`
	Drafts   int    `json:"drafts"`   // unsent lines
	Promises int    `json:"promises"` // that are open
	// Same are the names of the other records of the same person, which go with it.
	Same []string `json:"same,omitempty"`
	// Fields is how much is kept of them besides talks, and Referrals how many others
	// say that they came through them: that goes too.
	Fields    int `json:"fields,omitempty"`
	Referrals int `json:"referrals,omitempty"`
	// Cards are what is kept of others, besides talks, that names them. It stays, to be
	// gone through.
	Cards []Naming `json:"cards,omitempty"`
	// Lines are in talks with others, newest talk first. Forgetting leaves
	// them, to be gone through one by one.
	Lines []Naming `json:"lines"`
	// Closed are how many more such lines are in closed talks: they are shown
	// once somebody has said what may be kept of those.
	Closed int `json:"closed,omitempty"`
	// Unread are the talks, theirs or others', that are damaged: nothing in
	// them was counted or looked for.
	Unread []string `json:"unread,omitempty"`
}

// Naming is a line in a talk with somebody else that holds a person's name, or
// a word of it.
type Naming struct {
	Talk   string `json:"talk"`   // the talk's id; empty on a card
	Person string `json:"person"` // whom it was with
	Seq    int    `json:"seq"`    // the event's number; 0 is the unsent line
	Text   string `json:"text"`
}

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
// A "with" before them goes, since what shows them says it. What stands behind a
// comma is a detail, and only what may be a name in it is shortened: ICU, nights.
func Absent(text, stored, asked string) (keep, name string) {
	if first, rest, ok := strings.Cut(text, " "); ok && strings.EqualFold(first, "with") {
		text = strings.TrimSpace(rest)
	}
	if asked != "" && strings.HasSuffix(text, asked) {
		return asked, "" // perhaps typed behind the initials that stood there
	}
	head, tail, detailed := strings.Cut(text, ",")
	short := Initials(head)
	if detailed {
		short += "," + details(tail)
	}
	if text == short || text == stored {
		return text, ""
	}
	return short, text
}

// details are details of somebody: a word that begins with a capital, and goes on in
// small letters, may be a name there.
func details(text string) string {
	words := strings.Split(text, " ")
	for i, w := range words {
		if first, size := utf8.DecodeRuneInString(w); unicode.IsUpper(first) && strings.ToUpper(w[size:]) != w[size:] {
			words[i] = Initials(w)
		}
	}
	return strings.Join(words, " ")
}

// Loosely is the form in which words are looked for: that of [SameName], and
// without accents, so that "lucia" finds Lucía, and ΝΙΚΟΣ, IŞIK and STRASSE find
// Νίκος, Işık and Straße. People are never told apart by it. A letter
// that only looks like one with an accent, such as ł, stays.
func Loosely(words string) string {
	same := SameName(words)
	if strings.IndexFunc(same, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
		return same
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(same) {
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
