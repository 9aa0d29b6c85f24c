package listener

import (
	"slices"
	"strings"

	"example.org/onetoone/guide/words"
)

// Move is what an organizer's line does. A line may do several things.
type Move string

// The moves.
const (
	OpenQuestion   Move = "open question"   // can be answered in many ways
	ClosedQuestion Move = "closed question" // is answered by yes, no, or a fact
	Simple         Move = "reflection"      // gives back what was said
	Complex        Move = "deep reflection" // gives back what was meant
	Affirmation    Move = "affirmation"     // names something good in them
	Disclosure     Move = "self-disclosure" // something of the organizer's own life
	Permission     Move = "permission"      // asks whether one may
	Information    Move = "information"     // tells them something
	Theme          Move = "theme"           // what several others have said
	Statistic      Move = "statistic"       // a number
	Advice         Move = "advice"          // what they should do, or a fix for it
	Pitch          Move = "pitch"           // the campaign, the group, the union
	Promise        Move = "promise"         // what will be done for them
	Judgement      Move = "judgement"       // says they are wrong, or makes it small
	Ask            Move = "ask"             // asks them to do something
	Inoculation    Move = "inoculation"     // what somebody will say against it
	Silence        Move = "silence"         // held, by a key; never found in words
	Other          Move = "other"           // none of these: "mm-hmm", a greeting
)

// Moves lists all of them, in the order in which a screen offers them.
func Moves() []Move {
	return []Move{
		OpenQuestion, ClosedQuestion, Simple, Complex, Affirmation, Disclosure, Permission, Information, Theme,
		Statistic, Advice, Pitch, Promise, Judgement, Ask, Inoculation, Silence, Other,
	}
}

// Say is what a move is called, as w says it.
func (m Move) Say(w *words.Words) string {
	return w.T("move." + strings.ReplaceAll(string(m), " ", "-"))
}

// Label is a move found in a line.
type Label struct {
	Move Move
	// Why says what it was found by, such as: opens with “what”.
	Why words.Text
}

// Question is what kind of question a line asks.
type Question string

// The kinds of question, as the labelled conversations name them.
const (
	NoQuestion Question = "none"
	Closed     Question = "closed"
	Open       Question = "open"
)

// Behaviour is the main thing a line does, as the labelled conversations name
// it.
type Behaviour string

// The behaviours.
const (
	Asking     Behaviour = "question"
	Reflecting Behaviour = "reflection"
	Input      Behaviour = "therapist_input"
	Else       Behaviour = "other"
)

// Line is what was heard in one line.
type Line struct {
	Question   Question
	Reflection bool
	Input      bool // it brings in something of the speaker's own
	Behaviour  Behaviour
	Moves      []Label // at least one
	// Asks is what of an ask is there; the zero value where nothing is asked.
	Asks Parts

	// How likely, from 0 to 1: for scores over a whole conversation.
	OpenShare, ReflectionShare, InputShare float64
}

// Does reports whether a move is among the line's.
func (l Line) Does(m Move) bool {
	return slices.ContainsFunc(l.Moves, func(x Label) bool { return x.Move == m })
}
