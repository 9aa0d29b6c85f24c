package guide

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Person is someone the organizer talks with, by name or alias.
type Person struct {
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
	return norm.NFC.String(strings.ToLower(strings.Join(strings.Fields(Visible(name)), " ")))
}

// Holding says what there is about a person: how much with them, and where
// else they are named. It is what forgetting them destroys and leaves.
type Holding struct {
	Name     string `json:"name"` // as it was typed last
	Talks    int    `json:"talks"`
	Events   int    `json:"events"`
	Drafts   int    `json:"drafts"`   // unsent lines
	Promises int    `json:"promises"` // that are open
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
	Talk   string `json:"talk"`   // the talk's id
	Person string `json:"person"` // whom it was with
	Seq    int    `json:"seq"`    // the event's number; 0 is the unsent line
	Text   string `json:"text"`
}
