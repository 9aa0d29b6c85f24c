package timings

import (
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
)

// Version is the version of the shape that is written and read.
const Version = 1

// Unnamed are the marks that were never given a kind.
const Unnamed = "unnamed"

// asks reports whether a stage is the one that asks.
func asks(stage string) bool { return script.DutyOf(stage) == script.DutyAsk }

// File is what is handed to a trainer. The shape is documented in ../FORMAT.md.
type File struct {
	Version     int    `json:"timings"`
	Talks       []Talk `json:"talks"`
	MinutesOnly []int  `json:"minutes_only"`
}

// Talk is the numbers of one real talk.
type Talk struct {
	N        int    `json:"n"`
	Week     string `json:"week"`
	Guide    string `json:"guide"`
	Minutes  int    `json:"minutes"`
	Planned  int    `json:"planned"`
	Silences int    `json:"silences"`
	// Percent is the organizer's part of the time spoken, 0 to 100; nil where
	// the clock was off.
	Percent *int    `json:"organizer_percent,omitempty"`
	Ask     Ask     `json:"ask"`
	Stages  []Stage `json:"stages"`
}

// Ask is what became of the ask.
type Ask struct {
	Planned  bool `json:"planned"`  // the talk was to ask for something
	Answered bool `json:"answered"` // yes, no or not today
	Yes      bool `json:"yes"`
	// What and When are whether the promise has them; nil without a yes, and
	// where the level of consent does not keep promises.
	What *bool `json:"what,omitempty"`
	When *bool `json:"when,omitempty"`
}

// Stage is the numbers of one stage.
type Stage struct {
	ID      string `json:"id"`
	Seconds int    `json:"seconds"` // held
	Planned int    `json:"planned"` // minutes
	Prompts int    `json:"prompts"` // different ones shown; 0 is a stage that was skipped
	Of      int    `json:"of"`
	// Marks are counted by kind, but for the steps of the click, which Click has.
	Marks map[guide.MarkKind]int `json:"marks,omitempty"`
	Click map[guide.MarkKind]int `json:"click,omitempty"`
}

// Left counts talks that are not in the file.
type Left struct {
	Undecided int // nobody has said what may be kept
	NotOver   int // prepared only, or not ended
}
