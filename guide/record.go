package guide

import (
	"encoding/json"
	"slices"

	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// ErrNoTalk is returned, wrapped perhaps, by whatever stores talks for one that it
// does not have.
const ErrNoTalk = words.Error("session.no-talk")

// Record is a talk as it is stored: the copy of the guide it was held with,
// its events, and the line that was being written, if any.
type Record struct {
	Header Header
	Guide  script.Guide
	Events []Event
	Draft  Draft
}

// Unsaved is what a program holds of one talk that is not on disk: what goes
// into a rescue file when saving fails to the end.
type Unsaved struct {
	// Header is the talk's, as it is after Events; its ID is the talk's.
	Header Header
	// Guide is the talk's own copy, as it was when the talk began.
	Guide script.Guide
	// Events are the talk's whole list, from 1, or at least everything from
	// the first event that is not on disk. The whole list can be taken in even
	// where the vault has nothing of the talk, or something else.
	Events []Event
	// Replaces is true when Events are what consent left of the talk: they
	// take the place of what is on disk instead of following on it.
	Replaces bool
	// Draft is the line that was being written; it counts if HasDraft is true.
	Draft    Draft
	HasDraft bool
}

// Draft is a line that was being written and not kept yet. The zero Draft is
// none.
type Draft struct {
	// Where tells the screen's field apart: a mark's Seq for a line about a
	// mark, 0 and a Field otherwise.
	Ref   int    `json:"ref,omitempty"`
	Field Field  `json:"field,omitempty"`
	Item  int    `json:"item,omitempty"`
	Text  string `json:"text,omitempty"`
	// Cursor is a byte offset into Text.
	Cursor int `json:"cursor,omitempty"`
	// Open is true while the line was open on the screen.
	Open bool `json:"open,omitempty"`
	// Others are the lines that were put aside before this one, as text: a
	// Draft stays a plain value that can be compared. Read it with All.
	Others string `json:"others,omitempty"`
}

// Drafts puts several half-written lines into one Draft, the newest last in
// the list and first on the screen. Lines without text are none.
func Drafts(lines []Draft) Draft {
	lines = slices.DeleteFunc(slices.Clone(lines), func(d Draft) bool { return d.Text == "" })
	if len(lines) == 0 {
		return Draft{}
	}
	newest := lines[len(lines)-1]
	newest.Others = ""
	if text, err := json.Marshal(lines[:len(lines)-1]); err == nil && len(lines) > 1 {
		newest.Others = string(text)
	}
	return newest
}

// All are the half-written lines in d, oldest first.
func (d Draft) All() []Draft {
	if d.Text == "" {
		return nil
	}
	var older []Draft
	if d.Others != "" && json.Unmarshal([]byte(d.Others), &older) != nil {
		older = nil // a text that is none of ours holds no lines
	}
	d.Others = ""
	return append(older, d)
}

// SamePlace reports whether two lines belong to the same mark, note or field.
func (d Draft) SamePlace(other Draft) bool {
	return d.Ref == other.Ref && d.Field == other.Field && d.Item == other.Item
}

// KeepsDraft reports whether the level of consent keeps what d would become.
func (s Session) KeepsDraft(d Draft) bool {
	if !d.Field.known() {
		return s.st.consent.KeepsWords()
	}
	return s.st.consent.KeepsEvent(Event{Kind: Set, Field: d.Field, Item: d.Item}, s.st.keepPromises)
}

// Visible is words.Visible: what is stored is then what the screens showed, byte
// for byte.
func Visible(text string) string { return words.Visible(text) }
