package people

import (
	"time"

	"example.org/onetoone/guide"
)

// Talk is a talk that a page is made of, under its id.
type Talk struct {
	ID      string
	Session guide.Session
}

// Page is what an organizer reads about somebody before they meet: for them alone,
// and not for whom it is about. Each list has the newest first.
type Page struct {
	// Through is who referred them, then who referred that one; Referred are those
	// whom they did, each with theirs.
	Through  []Referral
	Referred []Referral
	Motives  []Motive
	Stances  []Stance
	Click    []Click
	Theirs   Promised
	Mine     Promised
	Quotes   []Quote
	// Rung is the last one of the ladder that they completed, and Next the one after
	// it; empty where there is none.
	Rung, Next Rung
	BringUp    []Point
	Talks      []Told
	Asks       []Asked
	// Expected is what they promised and did, by where they stood then.
	Expected Expected
}

// Referral is somebody in a tree of who referred whom. One who is known only by name
// has no id.
type Referral struct {
	ID, Name string
	Referred []Referral
}

// Motive is what moved them in a talk: of guide.FieldValues, guide.FieldReciprocity
// and guide.FieldRecognition, none before the others.
type Motive struct {
	Day   time.Time
	Kinds []guide.Field
}

// Stance is where they stood, 1 to 5, with the act behind it. Stale is that it is so
// old that nobody knows whether it holds.
type Stance struct {
	Day   time.Time
	Level int
	Act   string
	Stale bool
}

// Click is a step of the click, and when they said it first.
type Click struct {
	Day  time.Time
	Step guide.MarkKind
}

// Promised are the promises of one side: those that are open, by their days, and how
// it went. Days are those from making to keeping, half of them took no longer; -1 is
// that none was kept.
type Promised struct {
	Open []guide.Promise
	Side guide.Side
	Days int
}

// Quote is a line of theirs that may be kept.
type Quote struct {
	Day  time.Time
	Text string
}

// Reason is why something is to be brought up.
type Reason string

// The reasons, in the order in which they are brought up.
const (
	AskAgain  Reason = "reask"  // it was for another day, or is what I would ask again
	HadEnergy Reason = "energy" // where energy rose or fell
	SpokeLast Reason = "last"   // they spoke of it last
)

// Point is something to bring up next time, besides the promises that are open.
type Point struct {
	Why  Reason
	Text string
}

// Told is a talk on the timeline. Of a closed one there is only its day.
type Told struct {
	ID      string
	Day     time.Time
	Guide   string // its title
	Minutes int
	Answer  string // guide.AnswerYes and the like
	Closed  bool
	Passing bool // they only ran into each other
	Ahead   bool // it is prepared, and was not held
	Text    string
}
