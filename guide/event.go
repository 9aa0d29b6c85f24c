package guide

import "time"

// Event is one thing that happened in a session. It is flat on purpose: one
// struct that reads by eye when written as JSON, whatever its Kind. Which
// fields a Kind uses is said beside it.
type Event struct {
	// Seq counts the session's events: 1, 2, 3, without gaps.
	Seq int `json:"seq"`
	// At is when it happened, with the zone of the organizer's clock. Order
	// is Seq's alone: clocks jump.
	At time.Time `json:"at,omitzero"`
	// Into is how long the talk had lasted then, in milliseconds, without pauses:
	// by a stopwatch, where there was one, whatever the clock said.
	Into int `json:"into,omitempty"`
	// Kind says what happened.
	Kind Kind `json:"kind"`
	// Stage and Prompt are permanent ids in the session's guide.
	Stage  string `json:"stage,omitempty"`
	Prompt string `json:"prompt,omitempty"`
	// Form is the phrasing shown: 0 the prompt itself, n the nth other one.
	Form int `json:"form,omitempty"`
	// Field is what a Set event sets; Item is which promise it belongs to
	// (from 1), and the level of an Assessed event.
	Field Field `json:"field,omitempty"`
	Item  int   `json:"item,omitempty"`
	// Text is the words themselves.
	Text string `json:"text,omitempty"`
	// Day is the day that the words named when they were typed, as
	// [when.Write] writes it: of a Set event whose Field is when somebody is
	// to do, or meet, something. Empty is that they named none.
	Day string `json:"day,omitempty"`
	// NoDay says that those words, of a promise, named a day that there is not, or
	// that was past: nothing is promised by them.
	NoDay bool `json:"no_day,omitempty"`
	// Behind is what stands behind the words: a statistic's source, the
	// observed act behind an assessment, Before of a level that was not asked again.
	Behind string `json:"behind,omitempty"`
	// Mark is a mark's kind.
	Mark MarkKind `json:"mark,omitempty"`
	// Who is speaking from now on.
	Who Speaker `json:"who,omitempty"`
	// Ref is the Seq of the event this one is about; 0 is none.
	Ref int `json:"ref,omitempty"`
	// Tally is what an observer of a practice counted.
	Tally Tally `json:"tally,omitempty"`
	// Role is who gave the points of a Scored event: Item of them, for the line
	// of the scorecard whose id is Text.
	Role Role `json:"role,omitempty"`
	// Timed says that it is known when a line of a recording was said: From and
	// Until are milliseconds since the recording began, Until 0 where only the
	// beginning is known. Without it Until is how long a silence was held.
	Timed bool `json:"timed,omitempty"`
	From  int  `json:"from,omitempty"`
	Until int  `json:"until,omitempty"`
	// Gone is true once the words of this event were erased.
	Gone bool `json:"gone,omitempty"`
}

// Kind says what happened. The values are stored: they never change meaning.
type Kind string

// The kinds of event, in the order in which a talk usually meets them.
const (
	Began     Kind = "began"     // preparing began; Text is the guide's id
	Set       Kind = "set"       // Field (of promise Item) is now Text; empty clears it
	Started   Kind = "started"   // the talk itself started
	Moved     Kind = "moved"     // Stage, Prompt and Form are on the screen now
	Marked    Kind = "marked"    // a moment worth keeping; Mark may be given later
	Kinded    Kind = "kinded"    // the mark Ref is of kind Mark and no other; made by programs that knew one kind a mark
	Also      Kind = "also"      // the mark Ref is of kind Mark, whatever else it is; Item is the promise of mine that it marks
	Unkinded  Kind = "unkinded"  // the mark Ref is not of kind Mark
	Noted     Kind = "noted"     // Text was written, about the mark Ref or by itself
	Discarded Kind = "discarded" // the mark Ref was not worth keeping
	Passed    Kind = "passed"    // the debrief has been through the mark Ref
	Restored  Kind = "restored"  // the discarded mark Ref is worth keeping after all
	Erased    Kind = "erased"    // the words of Ref must not be stored and are gone
	Paused    Kind = "paused"    // the talk stopped for a while
	Resumed   Kind = "resumed"   // and went on; time in between does not count
	Spoke     Kind = "spoke"     // Who is speaking from now on
	Waited    Kind = "waited"    // the organizer held a silence
	Consented Kind = "consented" // Text is the level; Item 1 keeps the promises
	ReadBack  Kind = "readback"  // the read-back card was agreed
	Ended     Kind = "ended"     // the talk ended
	Assessed  Kind = "assessed"  // Item 1 strongest … 5 against, Behind the act
	Debriefed Kind = "debriefed" // the debrief was finished
	Added     Kind = "added"     // Text was added later, about Ref or alone
	Corrected Kind = "corrected" // the line that Ref held first says Text instead
	Tallied   Kind = "tallied"   // an observer counted Tally in Stage
	Scored    Kind = "scored"    // Role gives Item points, 0 to 3, for the line Text
	Undone    Kind = "undone"    // the event Ref no longer stands
	Redone    Kind = "redone"    // the event Ref stands again
	Said      Kind = "said"      // Who said Text, to a scripted partner or in a recording; Behind is what was heard in it
	Labelled  Kind = "labelled"  // the labels of the line Ref are corrected to Text
	Hinted    Kind = "hinted"    // the hint Text was asked for
	Rewound   Kind = "rewound"   // the solo practice goes on from the line Ref
	Renewed   Kind = "renewed"   // the talk was looked at and is kept for another period
	Closed    Kind = "closed"    // nobody said in time what may be kept: nothing is shown until somebody does
)

// Speaker is who is speaking, for the talk and listen clock.
type Speaker string

// The speakers. The clock is off until one of the first two was named.
const (
	Me     Speaker = "me"
	Them   Speaker = "them"
	NoOne  Speaker = ""
	Silent Speaker = "none" // the clock was stopped
)

// Tally is one thing that an observer of a practice counts; package rehearsal has
// which. The values are stored: they never change meaning.
type Tally string

// Click reports whether it is a step of the click.
func (t Tally) Click() bool { return MarkKind(t).Click() }

// Role is one of the three in a practice.
type Role string

// The roles.
const (
	RoleOrganizer Role = "organizer"
	RolePerson    Role = "person"
	RoleObserver  Role = "observer"
)

// Roles lists the roles in the order in which they speak in the debrief.
func Roles() []Role { return []Role{RoleOrganizer, RolePerson, RoleObserver} }

// Role is who has this screen, in a practice; empty in a real talk.
func (s Session) Role() Role { return Role(s.Field(FieldRole)) }

// undoable are the kinds that Undo steps back over. Fields are corrected by
// setting them again, what became of a promise by UndoPromise, consent by asking again, and erased words are gone.
func (k Kind) undoable() bool {
	switch k {
	case Moved, Marked, Kinded, Also, Unkinded, Noted, Corrected, Discarded, Passed, Restored, Tallied:
		return true
	}
	return false
}
