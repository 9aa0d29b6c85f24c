package guide

import (
	"errors"

	"example.org/onetoone/guide/script"
)

// ErrNoTalk is returned, wrapped perhaps, by whatever stores talks for one that it
// does not have.
var ErrNoTalk = errors.New("no such talk")

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
