package partner

import (
	"slices"

	"example.org/onetoone/guide/practice/listener"
)

// Turn is what the organizer does: a line, with its moves, or a held silence.
type Turn struct {
	Words string
	Moves []listener.Move
	Asks  listener.Parts
}

// Said is the turn of a line as the listener heard it.
func Said(words string, heard listener.Line) Turn {
	t := Turn{Words: words, Asks: heard.Asks}
	for _, l := range heard.Moves {
		t.Moves = append(t.Moves, l.Move)
	}
	return t
}

// Held is the turn of a silence that was held.
func Held() Turn { return Turn{Moves: []listener.Move{listener.Silence}} }

func (t Turn) does(moves ...listener.Move) bool {
	return slices.ContainsFunc(t.Moves, func(m listener.Move) bool { return slices.Contains(moves, m) })
}

// Kind says what a reply is.
type Kind string

// The kinds of reply.
const (
	Reveals  Kind = "reveals"        // something new comes out
	Guards   Kind = "guards"         // it was touched, and stays in
	Dwells   Kind = "dwells"         // more about what is out
	Answers  Kind = "answers"        // about something anybody may be asked
	Reacts   Kind = "reacts"         // to what was done, whatever it was about
	Silent   Kind = "falls silent"   // shown as what they do
	Changes  Kind = "changes"        // the subject
	Objects  Kind = "objects"        // says what stands in the way
	AsksWhat Kind = "asks what"      // what exactly is asked for
	Agrees   Kind = "says yes"       //
	Later    Kind = "says not today" //
	Refuses  Kind = "says no"        //
	Warns    Kind = "loses patience" //
	Leaves   Kind = "ends the talk"  // of their own will
	Goodbye  Kind = "says goodbye"   // because the organizer did
	Explains Kind = "explains"       // a word of theirs, in talks that were held before it was an answer
	Puzzles  Kind = "asks back"      // what was meant by something they said
	Filler   Kind = "filler"         // nothing was understood
	Gone     Kind = "gone"           // the talk is over; there are no words
)

// telling are answers by which something was told.
var telling = []Kind{Reveals, Dwells, Answers, Explains, Guards, Objects, Later, AsksWhat}

// hollow are answers that say nothing to take up.
var hollow = []Kind{Filler, Silent, Changes, Warns}

// Reply is what the persona does.
type Reply struct {
	Kind  Kind
	Lines []string // what is said, one after the other; what they do is in brackets
	Fact  string   // the id of the fact it is about; empty for none
}

// Setup is what a talk is set up with.
type Setup struct {
	Seed     uint64
	Level    int      // of difficulty, from 1 to 3; any other is taken as the nearest
	Declined []string // ids of warnings the trainee does not want to meet
	Drill    Drill    // the one stage it is about; the zero one is a whole talk
}

// bounds are what the level changes.
type bounds struct {
	trust    int // at the start
	second   int // the trust that the gate of level 2 wants
	third    int // and that of level 3
	patience int
	streak   int // closed questions in a row that cost trust
	minds    int // from which level of gate it costs to go on to something else
	forgives int // lines that lead nowhere before one costs trust
}

func boundsOf(level int) bounds {
	return [...]bounds{
		{trust: 3, second: 4, third: 5, patience: 8, streak: 4, minds: 3, forgives: 2},
		{trust: 1, second: 2, third: 4, patience: 6, streak: 3, minds: 2, forgives: 1},
		{trust: 0, second: 3, third: 6, patience: 4, streak: 2, minds: 1, forgives: 0},
	}[min(max(level, 1), 3)-1]
}
